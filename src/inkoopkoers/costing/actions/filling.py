# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filling the grid: amounts of several alternatives side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import (
    ChangedMeanwhile,
    Draft,
    changing,
)
from inkoopkoers.costing.actions.lines import check_room
from inkoopkoers.costing.actions.parts import take_out_of
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import CostLine, CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.organisations.models import User


@dataclass(frozen=True)
class Cell:
    """One amount of the grid: what the reader saw and what they typed.

    None is an empty cell: the alternative has no such line. `line` is what to add when
    there was none.
    """

    alternative: str
    line: CostLine
    was: Decimal | None
    now: Decimal | None


class CellsChanged(ChangedMeanwhile):
    """A colleague filled some of the same cells; `there` is what they hold now."""

    def __init__(self, there: Mapping[tuple[str, str], Decimal | None]) -> None:
        super().__init__(
            _(
                "Een collega veranderde intussen dezelfde bedragen. Jouw bedragen staan "
                "er nog. Kijk wat klopt en bewaar dan."
            )
        )
        self.there = there


def fill_cells(
    comparison: Comparison, cells: Iterable[Cell], example: str, *, by: User
) -> None:
    """Save what was typed in the grid; what a colleague filled elsewhere stays.

    CellsChanged when the same cell has another amount than the reader saw. A line whose
    amount changes is no example any more: its source loses the text `example`.
    """
    changed = [cell for cell in cells if cell.was != cell.now]
    with changing(comparison, by=by) as draft:
        there = {key_of(cell): amount_in(draft.sheet, cell) for cell in changed}
        clashes = {
            key_of(cell): there[key_of(cell)]
            for cell in changed
            if there[key_of(cell)] not in (cell.was, cell.now)
        }
        if clashes:
            raise CellsChanged(clashes)
        for cell in changed:
            if there[key_of(cell)] != cell.now:
                _fill(draft, cell, example)


def key_of(cell: Cell) -> tuple[str, str]:
    """Which alternative and which line."""
    return cell.alternative, cell.line.code


def amount_in(sheet: CostSheet, cell: Cell) -> Decimal | None:
    """What the cell holds in this sheet."""
    try:
        return editing.line_of(sheet, cell.alternative, cell.line.code).amount
    except editing.UnknownPart:
        return None


def _fill(draft: Draft, cell: Cell, example: str) -> None:
    """Clearing a cell takes its line out; that can be undone."""
    if cell.now is None:
        take_out_of(draft, PartKind.LINE, cell.line.code, cell.alternative)
        return
    sheet = draft.sheet
    try:
        line = editing.line_of(sheet, cell.alternative, cell.line.code)
    except editing.UnknownPart:
        check_room(sheet, cell.alternative)
        line = cell.line
    source = "" if line.source == example else line.source
    line = replace(line, amount=cell.now, source=source)
    draft.sheet = editing.with_line(sheet, cell.alternative, line)
