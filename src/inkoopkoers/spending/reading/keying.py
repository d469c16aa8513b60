# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give lines their keys: what a whole supplier or subject shares is worked out once."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.reading.keys import (
    CONTENT,
    PARTY,
    SUBJECT,
    content_sql,
    party_sql,
    redacted_sql,
    subject_sql,
    words_sql,
)

# Everything that the keys of party and subject are made of.
ALIKE = (*PARTY, *SUBJECT, Field.DESCRIPTION)
_SHARED = ("party", "subject", "is_redacted")
_KINDS = {"what": pa.uint64(), "party": pa.int64(), "subject": pa.int64()}


def what_sql() -> str:
    """A number that is the same for rows alike; only within one run of DuckDB."""
    return f"hash({', '.join(ALIKE)})"


class Keys:
    """Remembers the keys of every row that differs; `what` tells which those are."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._duck = connection.cursor()
        self._known = pa.table(
            {
                name: pa.array([], _KINDS.get(name, pa.bool_()))
                for name in ("what", *_SHARED)
            }
        )

    def keyed(self, lines: pa.Table) -> pa.Table:
        """The lines with party, subject, is_redacted and content."""
        coded = pc.dictionary_encode(lines["what"].combine_chunks())
        places = coded.indices.to_numpy()
        first = np.empty(len(coded.dictionary), dtype=np.int64)
        first[places[::-1]] = np.arange(len(places) - 1, -1, -1)
        self._learn(lines, coded.dictionary, pa.array(first))
        at = pc.index_in(coded.dictionary, self._known["what"].combine_chunks())
        shared = self._known.select(_SHARED).take(at.take(coded.indices))
        for name in _SHARED:
            lines = lines.append_column(name, shared[name])
        return lines.append_column("content", self._contents(lines))

    def _learn(self, lines: pa.Table, codes: pa.Array, first: pa.Array) -> None:
        """Work out what is new, of the first row that has it."""
        known = pc.is_in(codes, self._known["what"].combine_chunks())
        new = lines.select(["what", *ALIKE]).take(first.filter(pc.invert(known)))
        if not len(new):
            return
        party = f"SELECT *, {party_sql()} AS party, {words_sql()} AS words FROM given"
        found = self._asked(
            f"SELECT what, party, {subject_sql()} AS subject, "
            f"coalesce({redacted_sql()}, false) AS is_redacted FROM ({party})",
            new,
        )
        self._known = pa.concat_tables([self._known, found.cast(self._known.schema)])
        self._known = self._known.combine_chunks()

    def _contents(self, lines: pa.Table) -> pa.ChunkedArray:
        needed = lines.select(list(dict.fromkeys(("subject", *CONTENT))))
        found = self._asked(f"SELECT {content_sql()} AS content FROM given", needed)
        return found["content"]

    def _asked(self, statement: str, given: pa.Table) -> pa.Table:
        self._duck.register("given", given)
        try:
            return self._duck.execute(statement).to_arrow_table()
        finally:
            self._duck.unregister("given")
