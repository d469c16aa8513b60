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
_PARTY = tuple(one.value for one in PARTY)
_GIVEN = ["who", *(one.value for one in ALIKE)]
_OF_PARTY = {"party": pa.int64(), "is_redacted": pa.bool_()}
_KEYS = {**_OF_PARTY, "subject": pa.int64()}
_TEXTS = (*(one.value for one in SUBJECT), "text")
_PARTIES = (
    f"SELECT party, is_redacted, hash(party, {Field.SUPPLIER_NAME}) AS named FROM "
    f"(SELECT *, {party_sql()} AS party, "
    f"coalesce({redacted_sql()}, false) AS is_redacted FROM given)"
)
_SUBJECTS = f"SELECT {subject_sql('text')} AS subject FROM given"
_WORDS = f"SELECT {words_sql()} AS text FROM given"
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
        self._rows = _Remembered(pa.schema(_KEYS.items()))
        self._parties = _Remembered(pa.schema(_OF_PARTY.items()))
        self._named = Runs()
        self._subjects = Runs()

    def keyed(self, lines: pa.Table) -> tuple[pa.Table, Learned]:
        """The lines with party, subject and is_redacted; and what was new."""
        new = self._rows.new_in(lines["what"])
        given = lines.select(_GIVEN).take(new.first)
        rows, parties = self._worked_out(given)
        shared = self._rows.shared(new, rows)
        for name in _KEYS:
            lines = lines.append_column(name, shared[name])
        subjects = rows.select([*_TEXTS, *_KEYS])
        return lines, Learned(
            _fresh(parties, "named", self._named).select(PARTIES.names).cast(PARTIES),
            _fresh(subjects, "subject", self._subjects)
            .select(SUBJECTS.names)
            .cast(SUBJECTS),
        )

    def _worked_out(self, given: pa.Table) -> tuple[pa.Table, pa.Table]:
        """The rows with their keys, and the parties that were never seen.

        A supplier has many rows and a description too, and each is worked out once.
        """
        new = self._parties.new_in(given["who"])
        parties = given.select([*_PARTY]).take(new.first)
        for name, column in self._asked(_PARTIES, parties).items():
            parties = parties.append_column(name, column)
        of_party = self._parties.shared(new, parties)
        for name in _OF_PARTY:
            given = given.append_column(name, of_party[name])
        given = given.append_column("text", self._words(given[Field.DESCRIPTION]))
        subjects = self._asked(_SUBJECTS, given)
        return given.append_column("subject", subjects["subject"]), parties

    def _words(self, descriptions: pa.ChunkedArray) -> pa.Array:
        coded = pc.dictionary_encode(descriptions.combine_chunks())
        different = pa.table({Field.DESCRIPTION.value: coded.dictionary})
        words = self._asked(_WORDS, different)["text"]
        return words.combine_chunks().take(coded.indices)

    def _asked(self, statement: str, given: pa.Table) -> dict[str, pa.ChunkedArray]:
        """What a statement makes of these rows, in their order."""
        self._duck.register("given", given)
        try:
            found = self._duck.execute(statement).to_arrow_table()
        finally:
            self._duck.unregister("given")
        return dict(zip(found.column_names, found.columns, strict=True))


@dataclass(frozen=True)
class _New:
    """The numbers of a column: their places, which are new and where those stand."""

    seen: _Seen
    places: Places
    is_new: Any
    first: pa.Array


class _Remembered:
    """Rows by number; of a column of numbers it tells which are new."""

    def __init__(self, schema: pa.Schema) -> None:
        self._places = Runs()
        self._known = schema.empty_table()

    def new_in(self, column: pa.ChunkedArray) -> _New:
        """What was never seen of these numbers; `shared` has to follow."""
        seen = _Seen(column)
        places = self._places.find(seen.codes)
        is_new = places == NOWHERE
        return _New(seen, places, is_new, seen.first_of(is_new))

    def shared(self, new: _New, rows: pa.Table) -> pa.Table:
        """What goes with every number of the column, once the new are worked out."""
        places = new.places
        places[new.is_new] = np.arange(len(rows)) + len(self._known)
        self._places.add(new.seen.codes[new.is_new], places[new.is_new])
        fresh = rows.select(self._known.column_names).cast(self._known.schema)
        self._known = pa.concat_tables([self._known, fresh]).combine_chunks()
        return self._known.take(new.seen.spread(places))


def _fresh(rows: pa.Table, key: str, known: Runs) -> pa.Table:
    """The rows whose number was never seen, each number once."""
    seen = _Seen(rows[key])
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
