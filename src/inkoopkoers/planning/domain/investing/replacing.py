# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lots are bought and replaced, and at what price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from inkoopkoers.planning.domain.investing.amounts import KEPT, NOTHING, to_cent
from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.plan import (
    InvestmentPlan,
    MaintenanceMethod,
    PriceIndex,
)


@dataclass(frozen=True)
class Purchase:
    """One lot that is bought, at the price of its year.

    `subsidy_eur` and `residual_eur` are never more than there is to take off. From
    `out_year` and `out_month` on it is out of use; None while nobody planned that.
    """

    asset: str
    year: int
    month: int
    cost_eur: Decimal
    subsidy_eur: Decimal
    residual_eur: Decimal
    is_replacement: bool
    is_expense: bool
    out_year: int | None = None
    out_month: int = 1

    @property
    def written_off_eur(self) -> Decimal:
        """What depreciation spreads over the life."""
        return self.cost_eur - self.subsidy_eur - self.residual_eur


def price_factor(plan: InvestmentPlan, asset: Asset, year: int) -> Decimal:
    """How prices of this year compare with those of the base year of the asset."""
    early, late = sorted((asset.base_year, year))
    if early == late:
        return Decimal(1)
    factor = _compound(_growth(plan, asset), early, late)
    return factor if year >= asset.base_year else 1 / factor


@lru_cache(maxsize=KEPT)
def _compound(growth: Decimal | PriceIndex, early: int, late: int) -> Decimal:
    """Growth on growth over these years; many assets ask for the same."""
    factor = Decimal(1)
    for year in range(early + 1, late + 1):
        factor *= 1 + (growth.rate(year) if isinstance(growth, PriceIndex) else growth)
    return factor


def _growth(plan: InvestmentPlan, asset: Asset) -> Decimal | PriceIndex:
    if asset.growth is not None:
        return asset.growth
    index = plan.index(asset.index) if asset.index else None
    return plan.growth if index is None else index


def first_replacement(plan: InvestmentPlan, asset: Asset) -> int:
    """The year in which the lot that is there now is replaced.

    What should have been replaced before the plan begins, and still stands on the
    list, is due in its first year.
    """
    return max(asset.end_of_life + asset.moved_years, plan.from_year)


def is_overdue(plan: InvestmentPlan, asset: Asset) -> bool:
    """Whether its end of life came before the plan begins."""
    return asset.is_replaced and asset.end_of_life < plan.from_year


def replacement_years(plan: InvestmentPlan, asset: Asset) -> tuple[int, ...]:
    """The years of the plan in which the lot is replaced."""
    lots = purchases_of(plan, asset)
    return tuple(
        one.year for one in lots if one.is_replacement and one.year in plan.years
    )


def purchases_of(
    plan: InvestmentPlan, asset: Asset, until: int | None = None
) -> tuple[Purchase, ...]:
    """Every lot up to and including a year (the last of the plan), the oldest first.

    Only for an asset without blocking problems: its life must be known.
    """
    last = plan.to_year if until is None else until
    years = [asset.first_year, *_replaced_in(plan, asset, last)]
    gone: list[tuple[int | None, int]] = [
        *((year, asset.first_month) for year in years[1:]),
        (asset.disposed_year, asset.disposed_month),
    ]
    return tuple(
        _purchase(plan, asset, year, out) for year, out in zip(years, gone, strict=True)
    )


def _replaced_in(plan: InvestmentPlan, asset: Asset, last: int) -> Iterator[int]:
    year = first_replacement(plan, asset)
    while asset.is_replaced and year <= last and not _is_gone(asset, year):
        yield year
        year += asset.life


def _is_gone(asset: Asset, year: int) -> bool:
    if asset.disposed_year is None:
        return False
    gone = (asset.disposed_year, asset.disposed_month)
    return gone <= (year, asset.first_month)


def _purchase(
    plan: InvestmentPlan, asset: Asset, year: int, out: tuple[int | None, int]
) -> Purchase:
    is_first = year == asset.first_year
    factor = price_factor(plan, asset, year)
    cost = to_cent(asset.quantity * asset.unit_price_eur * factor)
    if is_first and asset.paid_eur is not None:
        cost = to_cent(asset.paid_eur)
    subsidy = min(to_cent(asset.subsidy_eur), cost) if is_first else NOTHING
    residual = min(to_cent(asset.residual_eur * factor), cost - subsidy)
    return Purchase(
        asset=asset.code,
        year=year,
        month=asset.first_month,
        cost_eur=cost,
        subsidy_eur=subsidy,
        # Maintenance leaves nothing behind that could be sold.
        residual_eur=NOTHING if is_from_provision(plan, asset) else residual,
        is_replacement=not is_first,
        is_expense=_is_expense(plan, asset, cost),
        out_year=out[0],
        out_month=out[1],
    )


def _is_expense(plan: InvestmentPlan, asset: Asset, cost_eur: Decimal) -> bool:
    """Below the threshold it is a cost of its year; exactly on it, an asset."""
    if asset.kind is AssetKind.LICENCE:
        return True
    if is_from_provision(plan, asset):
        return False
    per_lot = asset.threshold_mode is ThresholdMode.PER_LOT
    compared = cost_eur if per_lot else cost_eur / asset.quantity
    return compared < plan.threshold_eur


def is_from_provision(plan: InvestmentPlan, asset: Asset) -> bool:
    """Whether it is paid out of what was set aside for it, and never in the books."""
    return (
        asset.kind is AssetKind.MAINTENANCE
        and plan.maintenance is MaintenanceMethod.PROVISION
    )
