# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first sheet: what every alternative costs, in total and in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.alternative import AlternativeCells
from inkoopkoers.costing.documents.workbook.columns import own, society
from inkoopkoers.costing.documents.workbook.page import Page, cell
from inkoopkoers.costing.domain.results import Result, ranking
from inkoopkoers.costing.domain.sheet import Budget, Category
from inkoopkoers.costing.wording.sheet import BUDGETS, CATEGORIES

NAME, TOTAL, INTERNAL, EXTERNAL, YEARLY, PLACE, MORE = range(7)
HEADS, FIRST = 4, 5
EMPTY = '""'


@dataclass(frozen=True)
class Part:
    """A row of a table: its name, and its formula and outcome per alternative.

    The formula is told in which cell the name stands.
    """

    name: str
    formula: Callable[[AlternativeCells, str], str]
    value: Callable[[Result], float]


def write_outcome(
    page: Page,
    title: str,
    note: str,
    parts: Sequence[tuple[AlternativeCells, Result]],
    annuity: str,
) -> None:
    """Totals first, then by kind, by budget and by who pays."""
    page.text(0, NAME, title, page.look.title)
    page.text(1, NAME, note)
    page.text(
        2,
        NAME,
        _(
            "Alles hier is een formule. Verander een geel vak op ‘Aannames’ of bij een "
            "alternatief, dan rekent alles mee. Looptijd, levensduur en hoe vaak je "
            "betaalt, liggen in dit bestand vast."
        ),
    )
    page.sheet.set_column(0, 0, 38)
    page.sheet.set_column(1, max(6, len(parts)), 20)
    _totals(page, parts, annuity)
    results = [result for _cells, result in parts]
    row = FIRST + len(parts) + 1
    kinds = row
    for name, rows in (
        (_("Per soort kosten"), _kinds(results)),
        (_("Per budget (wat je zelf betaalt)"), _budgets(results)),
        (_("Per onderdeel (wat je zelf betaalt)"), _payers(results)),
    ):
        row = _table(page, row, name, list(rows), parts)
    _chart(page, kinds, len(list(_kinds(results))), len(parts), row)


def _totals(
    page: Page, parts: Sequence[tuple[AlternativeCells, Result]], annuity: str
) -> None:
    page.heads(
        HEADS,
        (
            _("Alternatief"), _("Contante waarde"), _("Wat je zelf betaalt"),
            _("Wat de samenleving betaalt"), _("Gelijk aan per jaar"), _("Plaats"),
            _("Meer dan de goedkoopste"),
        ),
    )  # fmt: skip
    last = FIRST + len(parts) - 1
    totals = f"{cell(FIRST, TOTAL)}:{cell(last, TOTAL)}"
    places = {one.result.alternative: one for one in ranking([r for _c, r in parts])}
    least = min((result.total for _cells, result in parts), default=0.0)
    for row, (cells, result) in enumerate(parts, FIRST):
        total = cell(row, TOTAL)
        page.text(row, NAME, result.name)
        page.formula(row, TOTAL, cells.total, result.total, is_strong=True)
        internal = f'SUMIFS({cells.presents},{cells.who},"{own()}")'
        page.formula(row, INTERNAL, internal, result.internal)
        external = f'SUMIFS({cells.presents},{cells.who},"{society()}")'
        page.formula(row, EXTERNAL, external, result.external)
        page.formula(row, YEARLY, f"{total}/{annuity}", result.yearly)
        # In cents, because that is what people see; equal ones share the best place.
        cheaper = f"1+SUMPRODUCT(--(ROUND({totals},2)<ROUND({total},2)))"
        page.formula(row, PLACE, cheaper, places[result.alternative].place, "0")
        page.formula(row, MORE, f"{total}-MIN({totals})", result.total - least)


def _kinds(results: Sequence[Result]) -> Iterator[Part]:
    for one in Category:
        if any(one in result.by_category for result in results):
            yield _kind(one)


def _kind(one: Category) -> Part:
    return Part(
        str(CATEGORIES[one]),
        lambda cells, at: f"SUMIFS({cells.presents},{cells.kinds},{at})",
        lambda result: result.by_category.get(one, 0.0),
    )


def _budgets(results: Sequence[Result]) -> Iterator[Part]:
    for one in Budget:
        if any(one in result.by_budget for result in results):
            yield _budget(one)


def _budget(one: Budget) -> Part:
    def formula(cells: AlternativeCells, at: str) -> str:
        mine = f'{cells.who},"{own()}",{cells.budgets},{at}'
        return f"SUMIFS({cells.presents},{mine})"

    return Part(
        str(BUDGETS[one]), formula, lambda result: result.by_budget.get(one, 0.0)
    )


def _payers(results: Sequence[Result]) -> Iterator[Part]:
    for name in sorted({payer for result in results for payer in result.by_payer}):
        yield _payer(name)


def _payer(payer: str) -> Part:
    """People name these: a comparison that reads no signs such as > or *."""

    def formula(cells: AlternativeCells, at: str) -> str:
        same = f"EXACT({cells.payers},{at if payer else EMPTY})"
        mine = f'{same}*({cells.who}="{own()}")'
        return f"SUMPRODUCT({mine}*{cells.presents})"

    return Part(
        payer or _("niet ingevuld"),
        formula,
        lambda result: result.by_payer.get(payer, 0.0),
    )


def _table(
    page: Page,
    row: int,
    name: str,
    rows: Sequence[Part],
    parts: Sequence[tuple[AlternativeCells, Result]],
) -> int:
    """A row per part, a column per alternative; returns where the next table begins."""
    page.text(row, NAME, name, page.look.section)
    page.heads(row + 1, ("", *(result.name for _cells, result in parts)))
    for place, one in enumerate(rows, row + 2):
        page.text(place, NAME, one.name)
        for column, (cells, result) in enumerate(parts, 1):
            formula = one.formula(cells, cell(place, NAME))
            page.formula(place, column, formula, one.value(result))
    return row + len(rows) + 3


def _chart(page: Page, kinds: int, count: int, width: int, row: int) -> None:
    """A bar per alternative, cut in kinds of cost; it follows every change."""
    if not count:
        return
    chart = page.book.add_chart({"type": "bar", "subtype": "stacked"})
    heads = [page.name, kinds + 1, 1, kinds + 1, width]
    for place in range(kinds + 2, kinds + 2 + count):
        chart.add_series(
            {
                "name": [page.name, place, NAME],
                "categories": heads,
                "values": [page.name, place, 1, place, width],
            }
        )
    chart.set_title({"name": _("Contante waarde per soort kosten")})
    chart.set_x_axis({"num_format": "#,##0"})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 900, "height": 200 + 60 * width})
    page.sheet.insert_chart(row + 1, NAME, chart, {"description": _("Staafdiagram")})
