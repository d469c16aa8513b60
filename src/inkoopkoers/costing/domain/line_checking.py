# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with one cost line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from inkoopkoers.costing.domain.problems import (
    LARGEST,
    Problem,
    ProblemCode,
    growth_problems,
    number_problems,
    range_problems,
)
from inkoopkoers.costing.domain.sheet import (
    Category,
    CostLine,
    Measure,
    Prices,
    Remaining,
    Rhythm,
)

_FITS = {
    Measure.EURO: frozenset(Category),
    Measure.KWH: frozenset(Category) - {Category.CO2, Category.MKI, Category.RESIDUAL},
    Measure.KG_CO2: frozenset({Category.CO2, Category.ENERGY}),
}


def line_problems(
    line: CostLine,
    horizon: int,
    *,
    prices: Prices | None,
    numbers: Mapping[str, Decimal] | None,
) -> Iterator[Problem]:
    """All problems of a line; prices and numbers are None when they are wrong."""
    found = [
        *_amount_problems(line),
        *_year_problems(line, horizon),
        *_rhythm_problems(line),
        *_life_problems(line),
        *_quantity_problems(line, numbers),
    ]
    if not found and numbers is not None and prices is not None:
        found = list(_total_problems(line, prices, numbers))
    return (replace(problem, line=line.code) for problem in found)


def _amount_problems(line: CostLine) -> Iterator[Problem]:
    """Only a residual value may be below zero: then it costs money to be rid of it.

    A discount is no line of its own: lower the price.
    """
    is_residual = line.category is Category.RESIDUAL
    yield from number_problems("amount", line.amount, may_be_negative=is_residual)
    yield from number_problems("factor", line.factor)
    yield from number_problems("market_value", line.market_value, may_be_negative=True)
    yield from growth_problems("growth", line.growth)
    yield from range_problems(
        "probability",
        line.probability,
        ProblemCode.PROBABILITY_OUT_OF_RANGE,
        lowest=Decimal(0),
        highest=Decimal(1),
    )
    if line.category not in _FITS[line.measure]:
        yield Problem(ProblemCode.CATEGORY_DOES_NOT_FIT, field="category")


def _year_problems(line: CostLine, horizon: int) -> Iterator[Problem]:
    """What comes back has to start before the horizon; what is paid once, up to it."""
    comes_back = line.rhythm is Rhythm.EVERY or line.life_years is not None
    latest = horizon - 1 if comes_back else horizon
    if not 0 <= line.first_year <= latest:
        yield Problem(
            ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON,
            field="first_year",
            values={"latest": latest},
        )
    # The years of a yearly line begin at 1, also when it starts at 0.
    if line.last_year is not None and line.last_year < max(line.first_year, 1):
        yield Problem(ProblemCode.LAST_YEAR_BEFORE_FIRST, field="last_year")


def _rhythm_problems(line: CostLine) -> Iterator[Problem]:
    if line.rhythm is Rhythm.EVERY and (line.every_years or 0) < 1:
        yield Problem(ProblemCode.EVERY_TOO_SHORT, field="every_years")
    is_residual = line.category is Category.RESIDUAL
    if line.rhythm is Rhythm.ONCE and not is_residual:
        return
    code = (
        ProblemCode.CATEGORY_DOES_NOT_FIT
        if is_residual
        else ProblemCode.ONLY_WHEN_PAID_ONCE
    )
    if line.life_years is not None:
        yield Problem(code, field="life_years")
    if line.remaining is not Remaining.NOTHING:
        yield Problem(code, field="remaining")


def _life_problems(line: CostLine) -> Iterator[Problem]:
    if line.life_years is not None and line.life_years < 1:
        yield Problem(ProblemCode.LIFE_TOO_SHORT, field="life_years")
    if line.remaining is Remaining.STRAIGHT_LINE and line.life_years is None:
        yield Problem(ProblemCode.LIFE_MISSING, field="life_years")
    if line.remaining is Remaining.MARKET:
        yield from _market_problems(line)


def _market_problems(line: CostLine) -> Iterator[Problem]:
    value = line.market_value
    if line.measure is not Measure.EURO:
        yield Problem(ProblemCode.MEASURE_DOES_NOT_FIT, field="measure")
    if value is None:
        yield Problem(ProblemCode.MARKET_VALUE_MISSING, field="market_value")
    elif value.is_finite() and line.amount.is_finite() and value > line.amount:
        yield Problem(ProblemCode.MARKET_VALUE_ABOVE_PRICE, field="market_value")


def _quantity_problems(
    line: CostLine, numbers: Mapping[str, Decimal] | None
) -> Iterator[Problem]:
    if numbers is not None and line.quantity and line.quantity not in numbers:
        yield Problem(
            ProblemCode.UNKNOWN_QUANTITY,
            field="quantity",
            values={"quantity": line.quantity},
        )


def _total_problems(
    line: CostLine, prices: Prices, numbers: Mapping[str, Decimal]
) -> Iterator[Problem]:
    """Numbers that are each small enough can be too large together."""
    price = {
        Measure.EURO: Decimal(1),
        Measure.KWH: max(prices.kwh_eur, prices.co2_kg_per_kwh * prices.co2_eur_per_kg),
        Measure.KG_CO2: prices.co2_eur_per_kg,
    }[line.measure]
    number = numbers[line.quantity] if line.quantity else Decimal(1)
    yield from (
        replace(problem, values={"largest": LARGEST, "is_total": True})
        for problem in number_problems(
            "amount", line.amount * line.factor * number * price, may_be_negative=True
        )
    )
