# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of an answer on paper: the first rows, the columns that fit, and the total."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.reports.blocks import Table
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerTable,
    Cell,
    CellKind,
    Column,
)
from inkoopkoers.spending.wording.cells import cell_text
from inkoopkoers.web.dutch import short_date

_PERIODS = frozenset({"months", "quarters", "years"})
_WORDS = frozenset({CellKind.TEXT, CellKind.DATE})


@dataclass(frozen=True)
class Size:
    """How much of a table is shown: more columns do not fit beside each other on A4.

    A table in the order of time is never cut: beyond `periods` a coarser one is shown.
    `letters`: how long the text of a cell may be.
    """

    rows: int = 10
    columns: int = 7
    periods: int = 24
    letters: int = 90


def main_table(answer: Answer, size: Size) -> AnswerTable | None:
    """The table that the report shows; the others stand in the workbook."""
    filled = [table for table in answer.tables if table.rows]
    if not filled:
        return None
    first = filled[0]
    if first.code not in _PERIODS:
        return first
    short = (one for one in filled if len(one.rows) <= size.periods)
    return next(short, filled[-1])


def rows_shown(table: AnswerTable, size: Size) -> int:
    """How many rows of it stand on paper."""
    if table.code in _PERIODS:
        return min(len(table.rows), size.periods)
    # One more row is no reason to cut.
    return len(table.rows) if len(table.rows) <= size.rows + 1 else size.rows


def paper_table(table: AnswerTable, size: Size, currency: str) -> Table:
    """A block with the first rows; the total is of all rows."""
    kept = _columns(table, size)
    rows = [one.cells for one in table.rows[: rows_shown(table, size)]]
    if table.totals and len(table.rows) > 1:
        rows.append(table.totals)
    return Table(
        table.caption,
        tuple(table.columns[at].label for at in kept),
        tuple(
            tuple(
                _cut(_text(cells, at, table.columns[at], currency), size) for at in kept
            )
            for cells in rows
        ),
        tuple(
            place
            for place, at in enumerate(kept)
            if table.columns[at].kind not in _WORDS
        ),
        # Many tables of ten rows would leave as many pages half empty.
        may_break=True,
    )


def _columns(table: AnswerTable, size: Size) -> list[int]:
    """The first columns in which something stands."""
    filled = [
        at
        for at in range(len(table.columns))
        if at == 0 or any(row.cells[at] not in {None, ""} for row in table.rows)
    ]
    return filled[: size.columns]


def _text(cells: tuple[Cell, ...], at: int, column: Column, currency: str) -> str:
    cell = cells[at] if at < len(cells) else None
    if isinstance(cell, date):
        return short_date(cell)
    return cell_text(cell, column.kind, currency) or column.unknown


def _cut(text: str, size: Size) -> str:
    if len(text) <= size.letters:
        return text
    return f"{text[: size.letters - 1].rstrip()}…"
