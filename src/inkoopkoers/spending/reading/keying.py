# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give lines their keys: what a whole supplier or subject shares is worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.reading.keys import (
    ALIKE,
    PARTY,
    SUBJECT,
    party_sql,
    redacted_sql,
    subject_sql,
    words_sql,
)
from inkoopkoers.spending.reading.runs import NOWHERE, Places, Runs, sorted_places

_TEXT = pa.string()
_GIVEN = [one.value for one in ALIKE]
_KEYS = {"party": pa.int64(), "subject": pa.int64(), "is_redacted": pa.bool_()}
# A party may be there more than once, under names that differ in spaces or capitals.
PARTIES = pa.schema(
    [
        ("party", pa.int64()),
        ("is_redacted", pa.bool_()),
        *((one.value, _TEXT) for one in PARTY),
    ]
)
SUBJECTS = pa.schema(
    [
        *((name, pa.int64()) for name in ("subject", "party")),
        *((one.value, _TEXT) for one in SUBJECT),
        ("text", _TEXT),
    ]
)


@dataclass(frozen=True)
class Learned:
    """The parties and subjects that no line before had, as PARTIES and SUBJECTS."""

    parties: pa.Table
    subjects: pa.Table


class Keys:
    """Remembers the keys of every row that differs; `what` tells which those are."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._duck = connection.cursor()
        self._places = Runs()
        self._known = pa.schema(_KEYS.items()).empty_table()
        self._named = Runs()
        self._subjects = Runs()

    def keyed(self, lines: pa.Table) -> tuple[pa.Table, Learned]:
        """The lines with party, subject and is_redacted; and what was new."""
        seen = _Seen(lines["what"])
        places = self._places.find(seen.codes)
        new = places == NOWHERE
        given = lines.select(_GIVEN).take(seen.first_of(new))
        rows = self._worked_out(given)
        places[new] = np.arange(len(rows)) + len(self._known)
        self._places.add(seen.codes[new], places[new])
        fresh = rows.select(list(_KEYS)).cast(self._known.schema)
        self._known = pa.concat_tables([self._known, fresh]).combine_chunks()
        shared = self._known.take(seen.spread(places))
        for name in _KEYS:
            lines = lines.append_column(name, shared[name])
        for name in _GIVEN:
            rows = rows.append_column(name, given[name])
        parties = _fresh(rows.select(["named", *PARTIES.names]), self._named)
        subjects = _fresh(rows.select(SUBJECTS.names), self._subjects)
        return lines, Learned(
            parties.select(PARTIES.names).cast(PARTIES), subjects.cast(SUBJECTS)
        )

    def _worked_out(self, given: pa.Table) -> pa.Table:
        """The keys of rows, in their order, and what is needed to make them."""
        party = (
            f"SELECT *, {party_sql()} AS party, {words_sql()} AS text, "
            f"coalesce({redacted_sql()}, false) AS is_redacted FROM given"
        )
        statement = (
            f"SELECT party, {subject_sql('text')} AS subject, is_redacted, "
            f"hash(party, {Field.SUPPLIER_NAME}) AS named, text FROM ({party})"
        )
        self._duck.register("given", given)
        try:
            return self._duck.execute(statement).to_arrow_table()
        finally:
            self._duck.unregister("given")


def _fresh(rows: pa.Table, known: Runs) -> pa.Table:
    """The rows whose first number was never seen, each number once."""
    seen = _Seen(rows[0])
    unknown = known.find(seen.codes) == NOWHERE
    known.add(seen.codes[unknown], seen.order[unknown])
    return rows.take(seen.first_of(unknown))


class _Seen:
    """Which numbers stand in a column: sorted, and where each one is first."""

    def __init__(self, column: pa.ChunkedArray) -> None:
        coded = pc.dictionary_encode(column.combine_chunks())
        self._of_row = coded.indices.to_numpy()
        self.codes, self.order = sorted_places(coded.dictionary.to_numpy())

    def first_of(self, chosen: Any) -> pa.Array:
        """For each of the chosen numbers, in their order, the row where it is first."""
        first = np.empty(len(self.codes), dtype=np.int64)
        rows = np.arange(len(self._of_row) - 1, -1, -1)
        first[self._of_row[::-1]] = rows
        return pa.array(first[self.order[chosen]])

    def spread(self, places: Places) -> pa.Array:
        """For every row the place that goes with its number."""
        by_code = np.empty_like(places)
        by_code[self.order] = places
        return pa.array(by_code[self._of_row])
