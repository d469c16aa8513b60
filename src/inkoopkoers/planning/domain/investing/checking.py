# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at a plan before it is counted; what cannot be counted is left out, and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inkoopkoers.planning.domain.investing.asset_checks import (
    FIRST_YEAR,
    LARGEST_EUR,
    LAST_YEAR,
    LEAST_GROWTH,
    MOST_GROWTH,
    asset_problems,
)
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.plan import Actual, InvestmentPlan
from inkoopkoers.planning.domain.investing.problems import Problem, ProblemCode

MOST_YEARS = 40


def problems_of(
    plan: InvestmentPlan, assets: Sequence[Asset], actuals: Sequence[Actual] = ()
) -> tuple[Problem, ...]:
    """Everything wrong: with the plan, its units, its assets and what was spent."""
    return (
        *_plan_problems(plan),
        *_unit_problems(plan, assets),
        *_double(assets),
        *(found for one in assets for found in asset_problems(plan, one)),
        *_actual_problems(plan, actuals),
    )


def is_countable(plan: InvestmentPlan) -> bool:
    """Whether the frame itself can be counted with."""
    found = [*_plan_problems(plan), *_unit_problems(plan, ())]
    return not any(one.is_blocking for one in found)


def countable(
    plan: InvestmentPlan, assets: Sequence[Asset]
) -> tuple[tuple[Asset, ...], tuple[str, ...]]:
    """The assets that can be counted with, and the codes of the others."""
    double = {one.asset for one in _double(assets)}
    fit = is_countable(plan)
    good: list[Asset] = []
    left_out: list[str] = []
    for asset in assets:
        if fit and asset.code not in double and is_fit(plan, asset):
            good.append(asset)
        else:
            left_out.append(asset.code)
    return tuple(good), tuple(left_out)


def is_fit(plan: InvestmentPlan, asset: Asset) -> bool:
    """Whether this asset can be counted with."""
    return not any(one.is_blocking for one in asset_problems(plan, asset))


def _plan_problems(plan: InvestmentPlan) -> Iterator[Problem]:
    years = {"from_year": plan.from_year, "to_year": plan.to_year}
    for name, year in years.items():
        if not FIRST_YEAR <= year <= LAST_YEAR:
            yield Problem(ProblemCode.YEAR_OUT_OF_RANGE, field=name, said=str(year))
    if plan.to_year < plan.from_year:
        yield Problem(ProblemCode.YEARS_REVERSED, field="to_year")
    elif plan.to_year - plan.from_year >= MOST_YEARS:
        yield Problem(ProblemCode.TOO_MANY_YEARS, field="to_year")
    yield from _amount_problems(plan)
    yield from _growth_problems(plan)


def _amount_problems(plan: InvestmentPlan) -> Iterator[Problem]:
    amounts = {
        "threshold_eur": plan.threshold_eur,
        "income_eur": plan.income_eur,
        "contingency": plan.contingency.fixed_eur,
        "contingency share": plan.contingency.share,
        "unit_contingency": plan.unit_contingency.fixed_eur,
        "unit_contingency share": plan.unit_contingency.share,
    }
    for name, amount in amounts.items():
        if amount < 0:
            yield Problem(ProblemCode.NEGATIVE, field=name, said=str(amount))
    for name, amount in {**amounts, "opening_cash_eur": plan.opening_cash_eur}.items():
        if abs(amount) > LARGEST_EUR:
            yield Problem(ProblemCode.TOO_LARGE, field=name, said=str(amount))


def _growth_problems(plan: InvestmentPlan) -> Iterator[Problem]:
    rates = [("growth", plan.growth), ("income_growth", plan.income_growth)]
    for index in plan.indices:
        rates += [("indices", index.later)]
        rates += [("indices", one.rate) for one in index.rates]
    for name, rate in rates:
        if not LEAST_GROWTH <= rate <= MOST_GROWTH:
            yield Problem(ProblemCode.GROWTH_OUT_OF_RANGE, field=name, said=str(rate))


def _unit_problems(plan: InvestmentPlan, assets: Sequence[Asset]) -> Iterator[Problem]:
    codes = Counter(one.code for one in plan.units)
    for code, times in codes.items():
        if not code:
            yield Problem(ProblemCode.EMPTY, field="units")
        elif times > 1:
            yield Problem(ProblemCode.DUPLICATE, unit=code, field="units")
    yield from _unit_amounts(plan)
    if any(one.is_central for one in assets):
        yield from _key_problems(plan)


def _unit_amounts(plan: InvestmentPlan) -> Iterator[Problem]:
    for unit in plan.units:
        for name in ("key_number", "allocation_eur"):
            amount: Decimal = getattr(unit, name)
            if amount < 0:
                yield Problem(ProblemCode.NEGATIVE, unit=unit.code, field=name)
            elif amount > LARGEST_EUR:
                yield Problem(ProblemCode.TOO_LARGE, unit=unit.code, field=name)


def _key_problems(plan: InvestmentPlan) -> Iterator[Problem]:
    """Without keys, central items are divided equally; without units, not at all."""
    if not plan.units:
        yield Problem(ProblemCode.NO_UNITS, field="units")
    elif not any(one.key_number for one in plan.units):
        yield Problem(ProblemCode.NO_KEY, field="key_number")


def _double(assets: Sequence[Asset]) -> list[Problem]:
    codes = Counter(one.code for one in assets)
    return [
        Problem(ProblemCode.DUPLICATE, asset=code, field="code")
        for code, times in codes.items()
        if times > 1
    ]


def _actual_problems(
    plan: InvestmentPlan, actuals: Sequence[Actual]
) -> Iterator[Problem]:
    for one in actuals:
        if one.unit and plan.unit(one.unit) is None:
            yield Problem(ProblemCode.UNKNOWN_UNIT, unit=one.unit, field="actuals")
        if one.year not in plan.years:
            yield Problem(
                ProblemCode.YEAR_OUTSIDE_PLAN,
                unit=one.unit,
                field="actuals",
                said=str(one.year),
            )
