# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One figure and where it comes from: every line, every payment, every source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.editing import UnknownPart, alternative_of
from inkoopkoers.costing.domain.explaining import LineExplanation, Step, explain
from inkoopkoers.costing.domain.sheet import Alternative, Category, CostSheet
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.views.results.tables import TOTAL
from inkoopkoers.costing.wording import explaining as words
from inkoopkoers.costing.wording.amounts import called, cell, cents
from inkoopkoers.costing.wording.sheet import CATEGORIES

LINES_A_PAGE = 10
# So many lines stand open at once.
OPEN = 3
CENTS = 2


@dataclass(frozen=True)
class Payment:
    """A row of the calculation; `start` is the amount in the prices of the start."""

    year: int
    start: str
    growth: str
    amount: str
    factor: str
    present: str


@dataclass(frozen=True)
class ShownLine:
    """A line with what it was counted with and each payment."""

    code: str
    name: str
    category: str
    facts: list[tuple[str, str]]
    payments: list[Payment]
    amount: str
    present: str


@with_outcome("comparison")
def figure(found: Opened, alternative: str, category: str) -> HttpResponse:
    """Show the formula, the lines and the payments behind one amount."""
    sheet = found.sheet
    one = _alternative_or_404(sheet, alternative)
    kind = _category_or_404(category)
    explained = explain(sheet, one, category=kind)
    ordered = sorted(explained, key=lambda line: -abs(line.present))
    page = Paginator(ordered, LINES_A_PAGE).get_page(found.request.GET.get("pagina"))
    result = found.outcome.result(alternative)
    present = result.total if kind is None else result.by_category.get(kind, 0.0)
    return found.page(
        "costing/results/figure.html",
        {
            "page_title": _title(one, kind),
            "amount": cents(present),
            "formula": words.formula(),
            "symbols": words.symbols(),
            "symbols_told": words.symbols_told(sheet),
            "rate_source": words.rate_source(sheet.rate),
            "page": page,
            "lines": [_shown(line, sheet) for line in page],
            "all_open": len(ordered) <= OPEN,
            "summary": _summary(ordered),
            "total": cell(present, CENTS),
            "yearly": words.yearly_told(result, sheet) if kind is None else "",
            "yearly_why": words.yearly_why(sheet),
            "alternative": one,
        },
    )


def _alternative_or_404(sheet: CostSheet, code: str) -> Alternative:
    try:
        return alternative_of(sheet, code)
    except UnknownPart:
        raise Http404 from None


def _category_or_404(code: str) -> Category | None:
    """None is all of them together."""
    if code == TOTAL:
        return None
    try:
        return Category(code)
    except ValueError:
        raise Http404 from None


def _title(one: Alternative, kind: Category | None) -> str:
    name = CATEGORIES[kind] if kind else _("Alle kosten")
    return _("%(what)s van %(alternative)s") % {
        "what": name,
        "alternative": called(one.name),
    }


def _summary(lines: Sequence[LineExplanation]) -> list[tuple[str, str]]:
    """A line per cost; a name that is there twice is told apart by its category."""
    often = Counter(one.line.name for one in lines)
    return [
        (
            f"{one.line.name} ({words.category_name(one)})"
            if often[one.line.name] > 1
            else one.line.name,
            cell(one.present, CENTS),
        )
        for one in lines
    ]


def _shown(one: LineExplanation, sheet: CostSheet) -> ShownLine:
    names = {quantity.code: quantity.name for quantity in sheet.quantities}
    return ShownLine(
        one.line.code,
        one.line.name,
        words.category_name(one),
        list(words.line_facts(one, sheet, names)),
        [_payment(step, one) for step in one.flows],
        cell(one.amount, CENTS),
        cell(one.present, CENTS),
    )


def _payment(step: Step, one: LineExplanation) -> Payment:
    flow = step.flow
    return Payment(
        flow.year,
        cell(step.unit_amount * one.quantity, CENTS),
        words.factor_text(step.growth),
        cell(flow.amount, CENTS),
        words.factor_text(flow.factor),
        cell(flow.present, CENTS),
    )
