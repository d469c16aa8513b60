# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""How wide the columns of a table become."""

from __future__ import annotations

from inkoopkoers.reports.blocks import Table

NARROWEST = 3
WIDEST_NUMBER = 14
# How many digits fit beside each other on a line, and how many the space around takes.
LETTERS = 80
PADDING = 3
# With less than this part of the line for the words, numbers get no more than others.
LEAST_REST = 0.3


def weights(table: Table) -> list[float]:
    """One weight per column.

    The square root keeps a column of long sentences from pushing aside the rest. Short
    numbers get the room that they need first, because a number is never broken off.
    """
    columns = zip(table.full_header, *table.full_rows, strict=True)
    longest = [max(NARROWEST, *(len(cell) for cell in column)) for column in columns]
    roots = [width**0.5 for width in longest]
    numbers = {
        at: max((width + PADDING) / LETTERS, roots[at] / sum(roots))
        for at, width in enumerate(longest)
        if is_narrow_number(table, at)
    }
    rest = 1 - sum(numbers.values())
    others = sum(root for at, root in enumerate(roots) if at not in numbers)
    if not others or rest < LEAST_REST:
        return [round(root, 2) for root in roots]
    return [
        round(numbers.get(at, root / others * rest), 4) for at, root in enumerate(roots)
    ]


def is_narrow_number(table: Table, column: int) -> bool:
    """Say whether a column holds short numbers and needs no more room than those."""
    cells = (row[column] for row in (table.full_header, *table.full_rows))
    return column in table.numeric_columns and all(
        len(cell) <= WIDEST_NUMBER for cell in cells
    )
