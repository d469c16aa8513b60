# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet with what is paid per year, out of which budget, and all up to then."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.alternative import AlternativeCells
from inkoopkoers.costing.documents.workbook.page import Page, cell
from inkoopkoers.costing.domain.results import Result

NAMES, HEADS, FIRST = 3, 4, 5
COLUMNS = 4


def write_years(page: Page, parts: Sequence[tuple[AlternativeCells, Result]]) -> None:
    """Four columns per alternative, a row per year from the start."""
    page.text(0, 0, _("Per jaar"), page.look.title)
    page.text(
        1,
        0,
        _(
            "Investering en exploitatie zijn wat je zelf betaalt, in euro van dat jaar. "
            "Opgeteld is met wat de samenleving betaalt."
        ),
    )
    page.sheet.set_column(0, 0, 10)
    page.sheet.set_column(1, COLUMNS * len(parts), 18)
    page.text(HEADS, 0, _("Jaar"), page.look.head)
    for place, (cells, result) in enumerate(parts):
        _alternative(page, 1 + COLUMNS * place, cells, result)
    years = max((len(result.cash) for _cells, result in parts), default=0)
    for year in range(years):
        page.sheet.write_number(FIRST + year, 0, year, page.look("0"))
    page.sheet.freeze_panes(FIRST, 1)


def _alternative(
    page: Page, column: int, cells: AlternativeCells, result: Result
) -> None:
    page.text(NAMES, column, result.name, page.look.section)
    heads = (
        _("Investering"),
        _("Exploitatie"),
        _("Opgeteld, contant"),
        _("Opgeteld, niet contant"),
    )
    page.heads(HEADS, heads, column)
    for cash in result.cash:
        row, year = FIRST + cash.year, cell(FIRST + cash.year, 0)

        def paid(span: str, year: str = year) -> str:
            return f"SUMIFS({span},{cells.years},{year})"

        page.formula(row, column, paid(cells.investment), cash.investment)
        page.formula(row, column + 1, paid(cells.running), cash.running)
        for place, span, values in (
            (column + 2, cells.everything_now, result.cumulative),
            (column + 3, cells.everything, result.paid),
        ):
            before = f"{cell(row - 1, place)}+" if cash.year else ""
            page.formula(row, place, before + paid(span), values[cash.year])
