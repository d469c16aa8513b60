# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The payments of an alternative, with their price growth and discount factor.

An amount grows until the moment that it is paid: a · (1 + g) ** moment. Then a sheet
with inflation in its growth and in its rate has exactly the present value of the same
sheet without.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property

from inkoopkoers.costing.domain.discounting import factor
from inkoopkoers.costing.domain.payments import Payment, payments_of
from inkoopkoers.costing.domain.quantities import UnknownQuantity, resolve
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Basis,
    Budget,
    Category,
    CostLine,
    CostSheet,
    Measure,
)


class SkipReason(StrEnum):
    """Why a line does not count."""

    EXTERNAL = "external"  # the sheet leaves out what society pays
    IN_MKI = "in the MKI"  # the MKI of the alternative has this CO2 in it


@dataclass(frozen=True)
class Skipped:
    """A line, by its code, that does not count."""

    line: str
    reason: SkipReason


@dataclass(frozen=True)
class Stream:
    """What a line pays for: itself, and with kWh also the CO2 of the electricity.

    `price_eur` is what one of its measure costs at the start, `quantity` how many units
    there are, with the factor and the probability of the line in it.
    """

    line: CostLine
    category: Category
    price_eur: Decimal
    quantity: Decimal
    growth: Decimal

    @cached_property
    def eur_per_measure(self) -> Decimal:
        """What one of its measure costs for all units together; income is negative."""
        euros = self.price_eur * self.quantity
        return -euros if self.category is Category.RESIDUAL else euros

    def grown(self, moment: float) -> float:
        """How much its price has grown at a moment; 1 is not at all."""
        return math.pow(1 + self.growth, moment)


@dataclass(frozen=True, slots=True)
class Flow:
    """One payment in euros of its moment; income is negative.

    `year` is 0 at the start, and otherwise the year that the moment ends or lies in.
    """

    line: str
    category: Category
    budget: Budget
    payer: str
    year: int
    moment: float
    amount: float
    factor: float

    @property
    def present(self) -> float:
        """What it is worth at the start."""
        return self.amount * self.factor


def flows_of(sheet: CostSheet, alternative: Alternative) -> tuple[Flow, ...]:
    """All payments of an alternative of a sheet without problems (see checking)."""
    discount = cache(lambda moment: factor(sheet.rate, moment))
    return tuple(
        flow_of(stream, payment, discount(payment.moment))
        for stream in streams_of(sheet, alternative)
        for payment in payments_of(stream.line, sheet.horizon_years, sheet.timing)
    )


def flow_of(stream: Stream, payment: Payment, discount: float) -> Flow:
    """One payment with the growth of its price and the discount factor given."""
    line = stream.line
    euros = float(payment.amount * stream.eur_per_measure)
    return Flow(
        line.code,
        _category(stream.category, payment),
        line.budget,
        line.payer,
        payment.year,
        payment.moment,
        euros * stream.grown(payment.moment),
        discount,
    )


def streams_of(sheet: CostSheet, alternative: Alternative) -> tuple[Stream, ...]:
    """What the lines that count pay for.

    Raises CircularQuantity or UnknownQuantity.
    """
    numbers = {"": Decimal(1), **resolve(sheet.quantities)}
    skipped = {one.line for one in skipped_lines(sheet, alternative)}
    return tuple(
        stream
        for line in alternative.lines
        if line.code not in skipped
        for stream in _streams(sheet, line, numbers)
    )


def skipped_lines(sheet: CostSheet, alternative: Alternative) -> tuple[Skipped, ...]:
    """The lines that do not count: CO2 that is in the MKI is never counted twice.

    The CO2 of energy is not in an MKI, also when a line gives it in kilograms.
    """
    has_mki = any(line.category is Category.MKI for line in alternative.lines)
    in_mki = has_mki and sheet.includes_embodied_co2_in_mki
    reasons = (
        (line, _why_not(line, sheet, in_mki=in_mki)) for line in alternative.lines
    )
    return tuple(Skipped(line.code, reason) for line, reason in reasons if reason)


def growth_of(sheet: CostSheet, category: Category, own: Decimal | None) -> Decimal:
    """Its own price growth, else that of the category, else inflation or nothing."""
    if own is not None:
        return own
    by_category = {growth.category: growth.rate for growth in sheet.growths}
    stays = Decimal(0) if sheet.basis is Basis.REAL else sheet.inflation
    return by_category.get(category, stays)


def _why_not(line: CostLine, sheet: CostSheet, *, in_mki: bool) -> SkipReason | None:
    if _booked_as(line).is_external and not sheet.counts_external:
        return SkipReason.EXTERNAL
    is_embodied = (
        _booked_as(line) is Category.CO2 and line.category is not Category.ENERGY
    )
    return SkipReason.IN_MKI if in_mki and is_embodied else None


def _booked_as(line: CostLine) -> Category:
    return Category.CO2 if line.measure is Measure.KG_CO2 else line.category


def _streams(
    sheet: CostSheet, line: CostLine, numbers: Mapping[str, Decimal]
) -> Iterator[Stream]:
    if line.quantity not in numbers:
        raise UnknownQuantity(line.quantity)
    quantity = numbers[line.quantity] * line.factor * line.probability
    category, prices = _booked_as(line), sheet.prices
    price = {
        Measure.EURO: Decimal(1),
        Measure.KWH: prices.kwh_eur,
        Measure.KG_CO2: prices.co2_eur_per_kg,
    }[line.measure]
    growth = growth_of(sheet, category, line.growth)
    yield Stream(line, category, price, quantity, growth)
    if line.measure is Measure.KWH and sheet.counts_external:
        # The growth of the line is that of the electricity, not of CO2.
        growth = growth_of(sheet, Category.CO2, None)
        co2 = prices.co2_kg_per_kwh * prices.co2_eur_per_kg
        yield Stream(line, Category.CO2, co2, quantity, growth)


def _category(category: Category, payment: Payment) -> Category:
    """What is left of a purchase is a residual value; left of its CO2 stays CO2."""
    if payment.is_remaining and not category.is_external:
        return Category.RESIDUAL
    return category
