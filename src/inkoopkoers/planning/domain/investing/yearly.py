# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a lot, a unit or the board does to cash and to the books, year by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from itertools import pairwise

from inkoopkoers.planning.domain.investing.amounts import (
    NOTHING,
    cents_of,
    euros_of,
    shared_cents,
)
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.depreciating import book_cents
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.domain.investing.replacing import (
    Purchase,
    is_from_provision,
    purchases_of,
)


@dataclass(frozen=True)
class YearFigures:
    """One year, in euros and whole cents.

    `investment_eur` becomes an asset; `expenses_eur` is bought below the threshold or
    is a licence; `maintenance_eur` is paid out of the provision. `received_eur` is
    subsidy, and what a lot brings in at its end. `book_value_eur` and `provision_eur`
    are those of the last day of the year.
    """

    year: int
    investment_eur: Decimal = NOTHING
    expenses_eur: Decimal = NOTHING
    maintenance_eur: Decimal = NOTHING
    received_eur: Decimal = NOTHING
    contingency_eur: Decimal = NOTHING
    depreciation_eur: Decimal = NOTHING
    book_loss_eur: Decimal = NOTHING
    set_aside_eur: Decimal = NOTHING
    book_value_eur: Decimal = NOTHING
    provision_eur: Decimal = NOTHING

    @property
    def bought_eur(self) -> Decimal:
        """Everything that is bought, before subsidy and without contingency."""
        return self.investment_eur + self.expenses_eur + self.maintenance_eur

    @property
    def cash_eur(self) -> Decimal:
        """What leaves the bank account; negative when more comes in."""
        return self.bought_eur + self.contingency_eur - self.received_eur

    @property
    def running_eur(self) -> Decimal:
        """What the year costs in the profit and loss account, without contingency."""
        return (
            self.depreciation_eur
            + self.book_loss_eur
            + self.expenses_eur
            + self.set_aside_eur
        )


AMOUNTS = tuple(one.name for one in fields(YearFigures) if one.name != "year")


class Cents:
    """Figures that are being added up: per field a whole number of cents per year."""

    def __init__(self, plan: InvestmentPlan) -> None:
        self.plan = plan
        self.first, self.count = plan.from_year, len(plan.years)
        self.rows = {name: [0] * self.count for name in AMOUNTS}

    def add(self, name: str, year: int, cents: int) -> None:
        """Add to one year; what falls outside the plan is left out."""
        place = year - self.first
        if 0 <= place < self.count:
            self.rows[name][place] += cents

    def add_years(self, years: Sequence[YearFigures]) -> None:
        """Add what was counted before over the same years."""
        for place, one in enumerate(years):
            for name, row in self.rows.items():
                row[place] += cents_of(getattr(one, name))

    def add_asset(self, asset: Asset) -> None:
        """Add one asset without blocking problems; without contingency."""
        if is_from_provision(self.plan, asset):
            _provide(self, asset)
            return
        for lot in purchases_of(self.plan, asset):
            _add_lot(self, asset, lot)

    @property
    def years(self) -> tuple[YearFigures, ...]:
        """What was added, in euros."""
        euros = {
            name: [euros_of(one) for one in row] for name, row in self.rows.items()
        }
        return tuple(
            YearFigures(year, **{name: row[place] for name, row in euros.items()})
            for place, year in enumerate(self.plan.years)
        )


def added_up(
    plan: InvestmentPlan, parts: Iterable[Sequence[YearFigures]]
) -> tuple[YearFigures, ...]:
    """Add figures over the same years, field by field."""
    found = Cents(plan)
    for one in parts:
        found.add_years(one)
    return found.years


def asset_years(plan: InvestmentPlan, asset: Asset) -> tuple[YearFigures, ...]:
    """One asset through the plan; without contingency, which belongs to a level.

    Only for an asset without blocking problems.
    """
    return assets_years(plan, [asset])


def assets_years(
    plan: InvestmentPlan, assets: Iterable[Asset]
) -> tuple[YearFigures, ...]:
    """The same for many assets together, in one pass."""
    found = Cents(plan)
    for one in assets:
        found.add_asset(one)
    return found.years


def _add_lot(found: Cents, asset: Asset, lot: Purchase) -> None:
    cost = cents_of(lot.cost_eur)
    found.add("received_eur", lot.year, cents_of(lot.subsidy_eur))
    if lot.out_year is not None:
        found.add("received_eur", lot.out_year, cents_of(lot.residual_eur))
    if lot.is_expense:
        found.add("expenses_eur", lot.year, cost)
        return
    found.add("investment_eur", lot.year, cost)
    plan = found.plan
    books = book_cents(lot, asset.life, plan.convention, plan.to_year)
    for year, depreciation, loss, value in books:
        if year >= found.first:
            found.add("depreciation_eur", year, depreciation)
            found.add("book_loss_eur", year, loss)
            found.add("book_value_eur", year, value)


def _provide(found: Cents, asset: Asset) -> None:
    """Set aside in equal parts since the last time; the next time may be later."""
    plan = found.plan
    next_time = plan.to_year + asset.life + max(asset.moved_years, 0)
    lots = purchases_of(plan, asset, until=next_time)
    starts = [asset.first_year - asset.life, *(one.year for one in lots)]
    balance: defaultdict[int, int] = defaultdict(int)
    for lot, (start, end) in zip(lots, pairwise(starts), strict=True):
        cost, subsidy = cents_of(lot.cost_eur), cents_of(lot.subsidy_eur)
        parts = shared_cents(cost - subsidy, (1,) * (end - start))
        for year, part in zip(range(start, end), parts, strict=True):
            found.add("set_aside_eur", year, part)
            balance[year] += part
        found.add("maintenance_eur", lot.year, cost)
        found.add("received_eur", lot.year, subsidy)
        balance[lot.year] += subsidy - cost
    for year in plan.years:
        held = sum(one for at, one in balance.items() if at <= year)
        found.add("provision_eur", year, held)
