# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines stand in earlier imports already.

Looked up beside the reading, not in it: a join gives rows back in another order, and
the number of a row is its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from inkoopkoers.spending.reading.keys import content_sql
from inkoopkoers.spending.reading.tables import quoted

# The same content, and for certain the same day and the same euros.
_SAME = ("content", "booked_on", "amount")


class Earlier:
    """The lines of files of earlier imports; without files there are none."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, files: Sequence[Path]
    ) -> None:
        self._duck = connection.cursor()
        self._times: Counter[int] = Counter()
        self.any = bool(files)
        if files:
            self._gather(files)

    def _gather(self, files: Sequence[Path]) -> None:
        paths = ", ".join(quoted(str(path)) for path in files)
        places = ", ".join(
            f"({quoted(str(path))}, {at})" for at, path in enumerate(files)
        )
        self._duck.execute(
            "CREATE TEMP TABLE seen_lines AS "
            f"SELECT {content_sql()} AS content, booked_on, amount, "
            "count(*) AS seen, CAST(min(origin) AS BIGINT) AS origin "
            f"FROM read_parquet([{paths}], filename = true) "
            f"JOIN (VALUES {places}) AS p(path, origin) ON p.path = filename "
            "GROUP BY ALL"
        )

    def seen_in(self, lines: pa.Table) -> tuple[Any, Counter[int]]:
        """Flags, and how many by file: of a line that stands there n times, the first n."""
        flags = np.zeros(len(lines), dtype=np.bool_)
        counted: Counter[int] = Counter()
        if not self.any:
            return flags, counted
        for at, content, seen, origin in self._known_in(lines):
            self._times[content] += 1
            if self._times[content] <= seen:
                flags[at] = True
                counted[origin] += 1
        return flags, counted

    def _known_in(self, lines: pa.Table) -> list[tuple[int, int, int, int]]:
        """Of every line that is there: its place, content, times and file."""
        places = pa.array(np.arange(len(lines)), pa.int64())
        given = lines.select([*_SAME]).append_column("place", places)
        self._duck.register("given", given)
        try:
            return self._duck.execute(
                "SELECT place, content, seen, origin FROM given "
                f"JOIN seen_lines USING ({', '.join(_SAME)}) ORDER BY place"
            ).fetchall()
        finally:
            self._duck.unregister("given")

    def raw_of(self, rows: pa.Table, raw: str) -> pa.ChunkedArray:
        """The cells of rows as `raw`, SQL over them, says."""
        self._duck.register("given", rows)
        try:
            found = self._duck.execute(f"SELECT {raw} AS raw FROM given AS f")
            return found.to_arrow_table()["raw"]
        finally:
            self._duck.unregister("given")
