# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of the board per year, or that of one school."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.planning.documents.pictures import (
    cash_conclusion,
    cash_picture,
    shortage,
)
from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.liquidity import (
    CashYear,
    liquidity_of,
    unit_liquidity_of,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.domain.investing.problems import ProblemCode
from inkoopkoers.planning.domain.investing.rolling_up import PlanFigures, UnitFigures
from inkoopkoers.planning.domain.investing.yearly import YearFigures
from inkoopkoers.planning.queries.investing.doors import frame_with, units_of
from inkoopkoers.planning.queries.investing.figures import plan_figures
from inkoopkoers.planning.views.investing.doors import plan_or_404, plan_page
from inkoopkoers.planning.wording.investing import PROBLEMS, SIGNALS

MOST_NAMED = 20


@dataclass(frozen=True)
class Row:
    """A year of the table: money and books, and what is left in the bank."""

    figures: YearFigures
    cash: CashYear
    signals: tuple[str, ...]


@require_safe
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Conclusion, picture and table; `school` chooses one school."""
    plan = plan_or_404(request, pk)
    units = units_of(plan)
    frame = frame_with(plan, units)
    figures = plan_figures(plan, frame)
    wanted = request.GET.get("school", "")
    one = next((each for each in figures.units if each.unit.code == wanted), None)
    chosen = next((each for each in units if one and each.code == wanted), None)
    has_central = any(each.bought_eur for each in figures.central)
    context: dict[str, Any] = {
        "units": units,
        "chosen": chosen,
        "wanted": one.unit.code if one else "",
        "is_empty": not any(_is_filled(each) for each in figures.board),
        "left_out": figures.left_out[:MOST_NAMED],
        "more_left_out": max(0, len(figures.left_out) - MOST_NAMED),
        "key_text": _key_problem(frame) if has_central else "",
        **figures_context(frame, figures, one),
    }
    return plan_page(request, plan, "plan", "planning/investing/plan.html", context)


def _is_filled(one: YearFigures) -> bool:
    return bool(one.bought_eur or one.depreciation_eur or one.book_value_eur)


def _key_problem(frame: Frame) -> str:
    if not frame.units:
        return str(PROBLEMS[ProblemCode.NO_UNITS])
    if not any(one.key_number for one in frame.units):
        return str(PROBLEMS[ProblemCode.NO_KEY])
    return ""


def figures_context(
    frame: Frame, figures: PlanFigures, one: UnitFigures | None
) -> dict[str, Any]:
    """What the template with figures needs, of the board or of one unit."""
    years = one.together if one else figures.board
    cash = (
        unit_liquidity_of(frame, one.unit, years) if one else liquidity_of(frame, years)
    )
    return {
        "rows": rows_of(years, cash),
        "total": _total(years),
        "conclusion": cash_conclusion(years),
        "shortage": shortage(cash) if _has_money(frame, one) else "",
        "picture": cash_picture(years),
        "has_money": _has_money(frame, one),
        "has_provision": any(each.provision_eur for each in years),
    }


def _has_money(frame: Frame, one: UnitFigures | None) -> bool:
    """Without any budget there is nothing to say of what is left of it."""
    if one:
        return bool(one.unit.allocation_eur)
    allocated = any(each.allocation_eur for each in frame.units)
    return bool(frame.opening_cash_eur or frame.income_eur or allocated)


def rows_of(years: Sequence[YearFigures], cash: Sequence[CashYear]) -> list[Row]:
    """The rows of the table."""
    return [
        Row(figures, money, tuple(str(SIGNALS[one]) for one in money.signals))
        for figures, money in zip(years, cash, strict=True)
    ]


def _total(years: Sequence[YearFigures]) -> dict[str, Any]:
    """What adds up over years; a value on a day does not."""
    names = (
        "investment_eur", "expenses_eur", "maintenance_eur", "contingency_eur",
        "received_eur", "cash_eur", "depreciation_eur", "running_eur",
    )  # fmt: skip
    return {name: total(getattr(one, name) for one in years) for name in names}
