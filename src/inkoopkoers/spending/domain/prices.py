# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened to the price of the same thing, and who pays more for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from itertools import groupby
from typing import NamedTuple

QUARTERS = 4
CENT = Decimal("0.01")
PRICE = Decimal("0.0001")
RATE = Decimal("0.0001")


class PriceRow(NamedTuple):
    """Something bought in more than one quarter from the same supplier.

    Costs are quantity times unit price. Quarters are counted from year 0.
    """

    supplier: int
    name: str
    item: str
    measure: str
    purchases: int
    first_quarter: int
    last_quarter: int
    first_cost: Decimal
    first_quantity: Decimal
    last_cost: Decimal
    last_quantity: Decimal

    @property
    def was(self) -> Decimal:
        """The mean price in the first quarter."""
        return price(self.first_cost, self.first_quantity)

    @property
    def now(self) -> Decimal:
        """The mean price in the last quarter."""
        return price(self.last_cost, self.last_quantity)

    @property
    def per_year(self) -> Decimal:
        """The rise per year: 0.05 is 5 %, compound, over the time between."""
        with localcontext() as context:
            context.prec = 28
            rise = self.now / self.was
            years = Decimal(self.last_quarter - self.first_quarter) / QUARTERS
            return (rise ** (1 / years) - 1).quantize(RATE)

    @property
    def effect_eur(self) -> Decimal:
        """What the last quarter cost more than at the first price; below zero: less."""
        usual = self.first_cost * self.last_quantity / self.first_quantity
        return (self.last_cost - usual).quantize(CENT)


class UnitPriceRow(NamedTuple):
    """What one unit paid in a year for something that another unit bought then too."""

    supplier: int
    name: str
    item: str
    measure: str
    year: int
    unit: str
    purchases: int
    cost: Decimal
    quantity: Decimal

    @property
    def price(self) -> Decimal:
        """The mean price."""
        return price(self.cost, self.quantity)


@dataclass(frozen=True)
class PriceGap:
    """One thing in one year, the units cheapest first, and what all would pay less then."""

    rows: tuple[UnitPriceRow, ...]
    effect_eur: Decimal


def price(cost: Decimal, quantity: Decimal) -> Decimal:
    """Cost per one, in hundredths of cents; the quantity is more than 0."""
    return (cost / quantity).quantize(PRICE)


def by_effect(rows: Iterable[PriceRow]) -> tuple[PriceRow, ...]:
    """Those that moved most euros first, up or down."""
    return tuple(
        sorted(
            rows,
            key=lambda one: (-abs(one.effect_eur), one.supplier, one.item, one.measure),
        )
    )


def gaps_between_units(rows: Iterable[UnitPriceRow]) -> tuple[PriceGap, ...]:
    """Per thing and year what buying at the lowest price would save, largest first."""
    ordered = sorted(rows, key=_thing)
    found = [_gap(tuple(group)) for _, group in groupby(ordered, key=_thing)]
    apart = [one for one in found if one.effect_eur > 0]
    return tuple(sorted(apart, key=lambda one: (-one.effect_eur, _thing(one.rows[0]))))


def _thing(row: UnitPriceRow) -> tuple[int, str, str, int]:
    return row.supplier, row.item, row.measure, row.year


def _gap(rows: tuple[UnitPriceRow, ...]) -> PriceGap:
    cheapest = sorted(rows, key=lambda one: (one.price, one.unit))
    low = cheapest[0]
    effect = sum(
        (one.cost - low.cost * one.quantity / low.quantity for one in rows), Decimal()
    )
    return PriceGap(tuple(cheapest), effect.quantize(CENT))
