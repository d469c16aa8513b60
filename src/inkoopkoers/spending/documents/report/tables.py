# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of an answer on paper: the first rows, the columns that fit, and the total."""

from __future__ import annotations

from inkoopkoers.reports.blocks import Table
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerTable,
    Cell,
    CellKind,
    Column,
)
from inkoopkoers.spending.wording.cells import cell_text

# More columns do not fit beside each other on A4.
MOST_COLUMNS = 7
# A table in the order of time is never cut: a coarser one is shown instead.
MOST_PERIODS = 24
_PERIODS = frozenset({"months", "quarters", "years"})
_LONGEST = 90
_WORDS = frozenset({CellKind.TEXT, CellKind.DATE})


def main_table(answer: Answer) -> AnswerTable | None:
    """The table that the report shows; the others stand in the workbook."""
    filled = [table for table in answer.tables if table.rows]
    if not filled:
        return None
    first = filled[0]
    if first.code not in _PERIODS:
        return first
    short = (one for one in filled if len(one.rows) <= MOST_PERIODS)
    return next(short, filled[-1])


def rows_shown(table: AnswerTable, most: int) -> int:
    """How many rows of it stand on paper."""
    if table.code in _PERIODS:
        return min(len(table.rows), MOST_PERIODS)
    # One more row is no reason to cut.
    return len(table.rows) if len(table.rows) <= most + 1 else most


def paper_table(table: AnswerTable, most: int, currency: str) -> Table:
    """A block with the first rows; the total is of all rows."""
    kept = _columns(table)
    rows = [one.cells for one in table.rows[: rows_shown(table, most)]]
    if table.totals:
        rows.append(table.totals)
    return Table(
        table.caption,
        tuple(table.columns[at].label for at in kept),
        tuple(
            tuple(_text(cells, at, table.columns[at], currency) for at in kept)
            for cells in rows
        ),
        tuple(
            place
            for place, at in enumerate(kept)
            if table.columns[at].kind not in _WORDS
        ),
    )


def _columns(table: AnswerTable) -> list[int]:
    """The first columns in which something stands."""
    filled = [
        at
        for at in range(len(table.columns))
        if at == 0 or any(row.cells[at] not in {None, ""} for row in table.rows)
    ]
    return filled[:MOST_COLUMNS]


def _text(cells: tuple[Cell, ...], at: int, column: Column, currency: str) -> str:
    if at >= len(cells):
        return ""
    text = cell_text(cells[at], column.kind, currency)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
