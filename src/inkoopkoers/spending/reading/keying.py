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

from inkoopkoers.spending.reading.keys import (
    ALIKE,
    PARTY,
    SUBJECT,
    party_sql,
    redacted_sql,
    subject_sql,
    who_sql,
    words_sql,
)
from inkoopkoers.spending.reading.runs import NOWHERE, Places, Runs, sorted_places

_TEXT = pa.string()
_OF_PARTY = {"party": pa.int64(), "is_redacted": pa.bool_()}
_OF_LINE = {**_OF_PARTY, "subject": pa.int64()}
# A party may be there more than once, under names that differ in spaces or capitals.
PARTIES = pa.schema([*_OF_PARTY.items(), *((one.value, _TEXT) for one in PARTY)])
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
        self._parties = _Memo("who", _OF_PARTY)
        self._rows = _Memo("what", _OF_LINE)
        self._subjects = Runs()

    def keyed(self, lines: pa.Table) -> tuple[pa.Table, Learned]:
        """The lines with party, subject and is_redacted; and what was new."""
        seen = _Seen(lines["what"])
        new = lines.take(seen.first_of(self._rows.unknown(seen)))
        learned = self._learn(new.select(["what", *ALIKE]))
        shared = self._rows.of(seen)
        for name in _OF_LINE:
            lines = lines.append_column(name, shared[name])
        return lines, learned

    def _learn(self, new: pa.Table) -> Learned:
        """Work out keys of rows that all differ in `what`."""
        if not len(new):
            return Learned(PARTIES.empty_table(), SUBJECTS.empty_table())
        new = self._asked(
            f"SELECT *, {who_sql()} AS who, {words_sql()} AS words FROM given", new
        )
        seen = _Seen(new["who"])
        parties = self._asked(
            f"SELECT who, {party_sql()} AS party, "
            f"coalesce({redacted_sql()}, false) AS is_redacted, {', '.join(PARTY)} "
            "FROM given",
            new.take(seen.first_of(self._parties.unknown(seen))),
        )
        self._parties.add(parties)
        of_party = self._parties.of(seen)
        for name in _OF_PARTY:
            new = new.append_column(name, of_party[name])
        rows = self._asked(f"SELECT *, {subject_sql()} AS subject FROM given", new)
        self._rows.add(rows)
        return Learned(parties.select(PARTIES.names).cast(PARTIES), self._fresh(rows))

    def _fresh(self, rows: pa.Table) -> pa.Table:
        """The subjects among these that are new, each once."""
        seen = _Seen(rows["subject"])
        unknown = self._subjects.find(seen.codes) == NOWHERE
        self._subjects.add(seen.codes[unknown], seen.order[unknown])
        columns = [*SUBJECTS.names[:-1], "words"]
        found = rows.take(seen.first_of(unknown)).select(columns)
        return found.rename_columns(SUBJECTS.names).cast(SUBJECTS)

    def _asked(self, statement: str, given: pa.Table) -> pa.Table:
        self._duck.register("given", given)
        try:
            return self._duck.execute(statement).to_arrow_table()
        finally:
            self._duck.unregister("given")


class _Seen:
    """Which numbers stand in a column: sorted, and where each one is first."""

    def __init__(self, column: pa.ChunkedArray) -> None:
        coded = pc.dictionary_encode(column.combine_chunks())
        self._of_row = coded.indices.to_numpy()
        self.codes, self.order = sorted_places(coded.dictionary.to_numpy())

    def first_of(self, chosen: Any) -> pa.Array:
        """The rows in which the chosen numbers stand first, in the order of rows."""
        first = np.empty(len(self.codes), dtype=np.int64)
        rows = np.arange(len(self._of_row) - 1, -1, -1)
        first[self._of_row[::-1]] = rows
        return pa.array(np.sort(first[self.order[chosen]]))

    def spread(self, places: Places) -> pa.Array:
        """For every row the place that goes with its number."""
        by_code = np.empty_like(places)
        by_code[self.order] = places
        return pa.array(by_code[self._of_row])


class _Memo:
    """What goes with a number, for all numbers so far."""

    def __init__(self, name: str, columns: dict[str, pa.DataType]) -> None:
        self._name = name
        self._places = Runs()
        self._known = pa.schema(columns.items()).empty_table()

    def unknown(self, seen: _Seen) -> Any:
        """True for every number that is not there yet."""
        return self._places.find(seen.codes) == NOWHERE

    def add(self, rows: pa.Table) -> None:
        """Remember rows that all have another number, none of them known."""
        codes, order = sorted_places(rows[self._name].to_numpy())
        self._places.add(codes, order + len(self._known))
        fresh = rows.select(self._known.column_names).cast(self._known.schema)
        self._known = pa.concat_tables([self._known, fresh]).combine_chunks()

    def of(self, seen: _Seen) -> pa.Table:
        """What goes with the number of every row."""
        return self._known.take(seen.spread(self._places.find(seen.codes)))
