# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid: every cost beside each other for the alternatives, to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions.filling import CellsChanged, fill_cells
from inkoopkoers.costing.actions.lines import TooManyParts
from inkoopkoers.costing.domain.checking import problems_of
from inkoopkoers.costing.domain.editing import UnknownPart
from inkoopkoers.costing.domain.results import result_of
from inkoopkoers.costing.domain.sheet import Alternative, CostSheet
from inkoopkoers.costing.forms.grid import FilledCell, GridForm
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.costing.queries.grid import GridRow, grid_rows
from inkoopkoers.costing.queries.starting import EXAMPLE, suggestions_for
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import (
    changeable_or_403,
    comparison_or_404,
    comparison_page,
)
from inkoopkoers.costing.views.problems import shown_problems, shown_warnings
from inkoopkoers.costing.views.quantities import shown_quantities
from inkoopkoers.costing.views.removed import removed_shown
from inkoopkoers.costing.wording.lines import each_time, per_text, rhythm_text
from inkoopkoers.costing.wording.sheet import CATEGORIES
from inkoopkoers.organisations.asking import member

# Together under the number of fields that we take in at once (200).
COLUMNS, ROWS = 4, 40


@dataclass(frozen=True)
class ShownRow:
    """A cost with its cells; `href_code` is an alternative that has it."""

    row: GridRow
    per: str
    rhythm: str
    each_time: str
    cells: list[FilledCell]


@dataclass(frozen=True)
class Grid:
    """What of the grid is on this page."""

    sheet: CostSheet
    columns: Any
    page: Any
    shown: Sequence[Alternative]
    rows: Sequence[GridRow]
    empty: int


@require_http_methods(["GET", "HEAD", "POST"])
def lines(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the amounts side by side; POST saves those that were changed."""
    if request.method != "POST":
        comparison = comparison_or_404(request, pk)
        grid = _grid(request, comparison)
        return _page(request, comparison, grid, GridForm(rows=grid.rows))
    comparison = changeable_or_403(request, pk)
    grid = _grid(request, comparison)
    form = GridForm(request.POST, rows=grid.rows)
    if not form.is_valid():
        return _page(request, comparison, grid, form, status=422)
    return _saved(request, comparison, grid, form)


def _saved(
    request: HttpRequest, comparison: Comparison, grid: Grid, form: GridForm
) -> HttpResponse:
    try:
        fill_cells(comparison, form.cells, EXAMPLE, by=member(request))
    except CellsChanged as error:
        return _again(request, comparison, str(error), error.there)
    except TooManyParts as error:
        form.add_error(None, str(error))
        return _page(request, comparison, grid, form, status=409)
    except UnknownPart:
        return _again(request, comparison, _("Een collega haalde intussen iets weg."))
    if form.lost:
        return _again(request, comparison, _lost(form.lost))
    kept = request.GET.copy()
    kept["bewaard"] = "ja"
    kept.pop("weg", None)
    return redirect(f"{request.path}?{kept.urlencode()}")


def _lost(lost: Sequence[str]) -> str:
    return _(
        "Een collega haalde een regel weg waar jij iets invulde: %s. De rest is bewaard."
    ) % ", ".join(lost[:10])


def _again(
    request: HttpRequest,
    comparison: Comparison,
    message: str,
    there: Mapping[tuple[str, str], Decimal | None] | None = None,
) -> HttpResponse:
    """The grid as it is now, with what was typed; the clashes stand out."""
    comparison.refresh_from_db()
    grid = _grid(request, comparison)
    now = GridForm(rows=grid.rows)
    typed = request.POST.copy()
    typed["seen"] = now.initial["seen"]
    form = GridForm(typed, rows=grid.rows)
    form.add_error(None, message)
    return _page(request, comparison, grid, form, status=409, there=there or {})


def _grid(request: HttpRequest, comparison: Comparison) -> Grid:
    sheet = sheet_of(comparison.sheet)
    columns = Paginator(sheet.alternatives, COLUMNS).get_page(request.GET.get("naast"))
    shown = list(columns)
    proposed = suggestions_for(comparison.template, sheet, timezone.localdate())
    rows = grid_rows(sheet, shown, proposed)
    page = Paginator(rows, ROWS).get_page(request.GET.get("pagina"))
    empty = sum(row.empty for row in rows if not row.is_new)
    return Grid(sheet, columns, page, shown, list(page), empty)


def _page(
    request: HttpRequest,
    comparison: Comparison,
    grid: Grid,
    form: GridForm,
    *,
    status: int = 200,
    there: Mapping[tuple[str, str], Decimal | None] | None = None,
) -> HttpResponse:
    names = {one.code: one.name for one in grid.sheet.quantities}
    rows = [
        ShownRow(
            row,
            per_text(row.pattern, names.get(row.pattern.quantity, "")),
            rhythm_text(row.pattern, grid.sheet.horizon_years),
            each_time(row.pattern),
            cells,
        )
        for row, cells in form.filled(there or {})
    ]
    by_kind = groupby(rows, key=lambda one: one.row.pattern.category)
    context = {
        "form": form,
        "grid": grid,
        "groups": [(CATEGORIES[kind], list(them)) for kind, them in by_kind],
        "has_examples": any(cell.is_example for row in grid.rows for cell in row.cells),
        "totals": _totals(grid),
        "quantities": shown_quantities(grid.sheet),
        "problems": shown_problems(comparison, grid.sheet),
        "warnings": shown_warnings(comparison, grid.sheet),
        "removed": removed_shown(
            request, comparison, [PartKind.ALTERNATIVE, PartKind.LINE]
        ),
    }
    page = "costing/lines.html"
    return comparison_page(request, comparison, "lines", page, context, status=status)


def _totals(grid: Grid) -> list[tuple[Alternative, float]]:
    """What each column costs in money of now; none while something is wrong."""
    if problems_of(grid.sheet):
        return []
    return [(one, result_of(grid.sheet, one).total) for one in grid.shown]
