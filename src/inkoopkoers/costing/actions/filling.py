# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filling the grid: amounts of several alternatives side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import ChangedMeanwhile, changing
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
        sheet = draft.sheet
        there = {
            (cell.alternative, cell.line.code): amount_in(sheet, cell)
            for cell in changed
        }
        clashes = {
            (cell.alternative, cell.line.code): there[cell.alternative, cell.line.code]
            for cell in changed
            if there[cell.alternative, cell.line.code] not in (cell.was, cell.now)
        }
        if clashes:
            raise CellsChanged(clashes)
        for cell in changed:
            if cell.now is None:
                take_out_of(draft, PartKind.LINE, cell.line.code, cell.alternative)
            else:
                draft.sheet = _filled(draft.sheet, cell, example)


def amount_in(sheet: CostSheet, cell: Cell) -> Decimal | None:
    """What the cell holds in this sheet."""
    try:
        return editing.line_of(sheet, cell.alternative, cell.line.code).amount
    except editing.UnknownPart:
        return None


def _filled(sheet: CostSheet, cell: Cell, example: str) -> CostSheet:
    if editing.place_of(sheet.alternatives, cell.alternative) < 0:
        return sheet
    at = editing.alternative_of(sheet, cell.alternative)
    is_there = editing.place_of(at.lines, cell.line.code) >= 0
    if not is_there:
        check_room(sheet, at.code)
    line = editing.line_of(sheet, at.code, cell.line.code) if is_there else cell.line
    source = "" if line.source == example else line.source
    return editing.with_line(
        sheet, at.code, replace(line, amount=cell.now or Decimal(0), source=source)
    )
