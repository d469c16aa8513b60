# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at one asset before it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inkoopkoers.planning.domain.investing.assets import (
    BEST_CONDITION,
    WORST_CONDITION,
    Asset,
    AssetKind,
    Funding,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.domain.investing.problems import Problem, ProblemCode

FIRST_YEAR, LAST_YEAR = 1900, 2200
LONGEST_LIFE = 100
LARGEST_EUR = Decimal("99999999999.99")
LARGEST_QUANTITY = 10_000_000
LEAST_GROWTH, MOST_GROWTH = Decimal("-0.5"), Decimal(1)
MONTHS = range(1, 13)

Found = Iterator[tuple[ProblemCode, str]]


def asset_problems(plan: InvestmentPlan, asset: Asset) -> Iterator[Problem]:
    """Everything wrong with this asset in this plan."""
    for check in (_names, _years, _life, _moments, _amounts, _growth, _condition):
        for code, field in check(plan, asset):
            said = str(getattr(asset, field))
            yield Problem(code, asset.code, asset.unit, field, said)


def _names(plan: InvestmentPlan, asset: Asset) -> Found:
    for field in ("code", "name"):
        if not getattr(asset, field).strip():
            yield ProblemCode.EMPTY, field
    if asset.unit and plan.unit(asset.unit) is None:
        yield ProblemCode.UNKNOWN_UNIT, "unit"
    if asset.kind is AssetKind.BUILDING_EXTENSION and asset.funding is Funding.LUMP_SUM:
        yield ProblemCode.EXTENSION_FROM_LUMP_SUM, "funding"


def _years(plan: InvestmentPlan, asset: Asset) -> Found:
    for field in ("base_year", "first_year", "disposed_year"):
        year = getattr(asset, field)
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            yield ProblemCode.YEAR_OUT_OF_RANGE, field
    if asset.first_year > plan.to_year:
        yield ProblemCode.FIRST_USE_AFTER_PLAN, "first_year"


def _life(_plan: InvestmentPlan, asset: Asset) -> Found:
    if asset.life < 1:
        yield ProblemCode.NO_LIFE, "life_years"
    elif asset.life > LONGEST_LIFE:
        yield ProblemCode.LIFE_TOO_LONG, "life_years"
    if abs(asset.moved_years) > LONGEST_LIFE:
        yield ProblemCode.TOO_LARGE, "moved_years"
    elif 1 <= asset.life <= -asset.moved_years:
        yield ProblemCode.MOVED_BEFORE_USE, "moved_years"


def _moments(_plan: InvestmentPlan, asset: Asset) -> Found:
    for field in ("first_month", "disposed_month"):
        if getattr(asset, field) not in MONTHS:
            yield ProblemCode.BAD_MONTH, field
    if asset.disposed_year is not None:
        gone = (asset.disposed_year, asset.disposed_month)
        if gone < (asset.first_year, asset.first_month):
            yield ProblemCode.DISPOSED_BEFORE_USE, "disposed_year"


def _amounts(_plan: InvestmentPlan, asset: Asset) -> Found:
    if asset.quantity < 1:
        yield ProblemCode.NO_QUANTITY, "quantity"
    elif asset.quantity > LARGEST_QUANTITY:
        yield ProblemCode.TOO_LARGE, "quantity"
    for field in ("unit_price_eur", "residual_eur", "subsidy_eur", "paid_eur"):
        amount = getattr(asset, field)
        if amount is not None and amount < 0:
            yield ProblemCode.NEGATIVE, field
        elif amount is not None and amount > LARGEST_EUR:
            yield ProblemCode.TOO_LARGE, field
    if asset.residual_eur + asset.subsidy_eur > _cost(asset):
        yield ProblemCode.MORE_OFF_THAN_COST, "residual_eur"


def _cost(asset: Asset) -> Decimal:
    if asset.paid_eur is not None:
        return asset.paid_eur
    return asset.quantity * asset.unit_price_eur


def _growth(plan: InvestmentPlan, asset: Asset) -> Found:
    if asset.growth is not None and not LEAST_GROWTH <= asset.growth <= MOST_GROWTH:
        yield ProblemCode.GROWTH_OUT_OF_RANGE, "growth"
    if asset.index and plan.index(asset.index) is None:
        yield ProblemCode.UNKNOWN_INDEX, "index"


def _condition(_plan: InvestmentPlan, asset: Asset) -> Found:
    if asset.condition is None:
        return
    if not BEST_CONDITION <= asset.condition <= WORST_CONDITION:
        yield ProblemCode.BAD_CONDITION, "condition"
