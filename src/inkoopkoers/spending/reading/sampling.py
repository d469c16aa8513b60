# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Some rows of a table, for a proposal and for the eye."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from inkoopkoers.spending.reading.inspection import Sample, SampleRow
from inkoopkoers.spending.reading.tables import RawTable, relation_of

ROWS = 50
# Enough to recognise a cell; a sample travels as JSON.
_CHARACTERS = 500


def sample_of(duck: DuckDBPyConnection, table: RawTable) -> Sample:
    """The first rows, and rows at equal distances over the whole table."""
    step = max(table.rows // ROWS, 1)
    wanted = (
        f"SELECT * EXCLUDE (extra) FROM {relation_of(table)} "
        f"WHERE row < {table.first_row + ROWS} OR row % {step} = 0 ORDER BY row"
    )
    rows = [
        (number, tuple(map(_short, cells)))
        for number, *cells in duck.execute(wanted).fetchall()
    ]
    spread = [row for row in rows if row[0] % step == 0 and any(row[1])]
    return Sample(_first(rows), tuple(spread[:ROWS]))


def _first(rows: list[SampleRow]) -> tuple[SampleRow, ...]:
    filled = [row for row in rows if any(row[1])]
    return tuple((filled or rows)[:ROWS])


def _short(cell: str | None) -> str | None:
    return None if cell is None else cell[:_CHARACTERS]
