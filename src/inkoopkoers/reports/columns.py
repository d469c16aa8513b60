# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""How wide the columns of a table become."""

from __future__ import annotations

from inkoopkoers.reports.blocks import Table

NARROWEST = 3
WIDEST_NUMBER = 14


def weights(table: Table) -> list[float]:
    """One weight per column.

    The square root keeps a column of long sentences from pushing aside the rest.
    """
    columns = zip(table.full_header, *table.full_rows, strict=True)
    longest = [max(NARROWEST, *(len(cell) for cell in column)) for column in columns]
    return [round(width**0.5, 2) for width in longest]


def is_narrow_number(table: Table, column: int) -> bool:
    """Say whether a column holds short numbers and needs no more room than those."""
    cells = (row[column] for row in (table.full_header, *table.full_rows))
    return column in table.numeric_columns and all(
        len(cell) <= WIDEST_NUMBER for cell in cells
    )
