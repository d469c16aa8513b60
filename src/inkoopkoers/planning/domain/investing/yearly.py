# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a lot, a unit or the board does to cash and to the books, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from itertools import pairwise

from inkoopkoers.planning.domain.investing.amounts import NOTHING, shared, total
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.depreciating import books_of
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


def nothing_in(plan: InvestmentPlan) -> tuple[YearFigures, ...]:
    """Every year of the plan, empty."""
    return tuple(YearFigures(year) for year in plan.years)


def added_up(
    plan: InvestmentPlan, parts: Iterable[Sequence[YearFigures]]
) -> tuple[YearFigures, ...]:
    """Add figures over the same years, field by field."""
    rows = zip(nothing_in(plan), *parts, strict=True)
    return tuple(_sum(row) for row in rows)


def _sum(row: Sequence[YearFigures]) -> YearFigures:
    sums = {name: total(getattr(one, name) for one in row) for name in AMOUNTS}
    return YearFigures(row[0].year, **sums)


def asset_years(plan: InvestmentPlan, asset: Asset) -> tuple[YearFigures, ...]:
    """One asset through the plan; without contingency, which belongs to a level.

    Only for an asset without blocking problems.
    """
    if is_from_provision(plan, asset):
        return _provided(plan, asset)
    lots = purchases_of(plan, asset)
    return _in_plan(plan, (one for lot in lots for one in _lot_years(plan, asset, lot)))


def _in_plan(
    plan: InvestmentPlan, figures: Iterable[YearFigures]
) -> tuple[YearFigures, ...]:
    """The years of the plan, each once; what falls outside is left out."""
    found = {year: [YearFigures(year)] for year in plan.years}
    for one in figures:
        if one.year in found:
            found[one.year].append(one)
    return tuple(_sum(row) for row in found.values())


def _lot_years(
    plan: InvestmentPlan, asset: Asset, lot: Purchase
) -> Iterator[YearFigures]:
    yield from _cash(lot)
    if lot.is_expense:
        yield YearFigures(lot.year, expenses_eur=lot.cost_eur)
        return
    yield YearFigures(lot.year, investment_eur=lot.cost_eur)
    for one in books_of(lot, asset.life, plan.convention, plan.to_year):
        yield YearFigures(
            one.year,
            depreciation_eur=one.depreciation_eur,
            book_loss_eur=one.loss_eur,
            book_value_eur=one.book_value_eur,
        )


def _cash(lot: Purchase) -> Iterator[YearFigures]:
    yield YearFigures(lot.year, received_eur=lot.subsidy_eur)
    if lot.out_year is not None:
        yield YearFigures(lot.out_year, received_eur=lot.residual_eur)


def _provided(plan: InvestmentPlan, asset: Asset) -> tuple[YearFigures, ...]:
    """Set aside in equal parts since the last time; the next time may be later."""
    next_time = plan.to_year + asset.life + max(asset.moved_years, 0)
    lots = purchases_of(plan, asset, until=next_time)
    starts = [asset.first_year - asset.life, *(one.year for one in lots)]
    moves: list[YearFigures] = []
    for lot, (start, end) in zip(lots, pairwise(starts), strict=True):
        net = lot.cost_eur - lot.subsidy_eur
        moves += _set_aside(net, range(start, end))
        moves.append(YearFigures(lot.year, maintenance_eur=lot.cost_eur))
        moves.append(YearFigures(lot.year, received_eur=lot.subsidy_eur))
    return tuple(
        replace(one, provision_eur=_balance(moves, one.year))
        for one in _in_plan(plan, moves)
    )


def _set_aside(net_eur: Decimal, years: range) -> list[YearFigures]:
    parts = shared(net_eur, [1] * len(years))
    return [
        YearFigures(year, set_aside_eur=part)
        for year, part in zip(years, parts, strict=True)
    ]


def _balance(moves: Sequence[YearFigures], year: int) -> Decimal:
    return total(
        one.set_aside_eur - one.maintenance_eur + one.received_eur
        for one in moves
        if one.year <= year
    )
