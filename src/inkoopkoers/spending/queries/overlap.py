# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many lines of an import stand in others too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from inkoopkoers.spending import store
from inkoopkoers.spending.models import FileKind, SpendImport
from inkoopkoers.spending.queries.imports import counts_of

# A line that stands three times here and twice there is shared twice.
_SHARED = """
WITH here AS (
  SELECT content, count(*) AS times FROM read_parquet($here) GROUP BY content
), there AS (
  SELECT content, count(*) AS times FROM read_parquet($there) GROUP BY content
)
SELECT coalesce(sum(least(here.times, there.times)), 0)::BIGINT
FROM here JOIN there USING (content)
"""


def shared_lines(row: SpendImport, others: Sequence[SpendImport]) -> int:
    """Lines that also stand in one of the others; only the same days are looked at."""
    near = [one for one in others if _same_days(row, one)]
    here, there = _lines([row]), _lines(near)
    if not here or not there:
        return 0
    with duckdb.connect(config={"memory_limit": "512MB", "threads": 2}) as connection:
        folder = store.folder_of(row.organisation_id)
        connection.execute(
            "SET allowed_directories = $folders", {"folders": [str(folder)]}
        )
        connection.execute("SET enable_external_access = false")
        found = connection.execute(_SHARED, {"here": here, "there": there}).fetchone()
    return int(found[0]) if found else 0


def _lines(rows: Sequence[SpendImport]) -> list[str]:
    return [
        str(_home(row) / one.name)
        for row in rows
        for one in row.files.all()
        if one.kind == FileKind.LINES
    ]


def _home(row: SpendImport) -> Path:
    return store.import_folder(row.organisation_id, row.key)


def _same_days(one: SpendImport, other: SpendImport) -> bool:
    """Whether the stretches of days touch; without days it may be any."""
    mine, theirs = counts_of(one), counts_of(other)
    days = [
        day
        for counts in (mine, theirs)
        if counts
        for day in (counts.first_on, counts.last_on)
        if day
    ]
    if len(days) < 4:  # noqa: PLR2004 - two of each
        return True
    return days[0] <= days[3] and days[2] <= days[1]
