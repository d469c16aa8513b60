# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version as alternatives: a few numbers become cost lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Budget,
    Category,
    CostLine,
    Measure,
    Quantity,
    Remaining,
    Rhythm,
    Vat,
)

NUMBER = "aantal"


@dataclass(frozen=True)
class Choice:
    """One of two; amounts per piece, except once at the start and at the end.

    Without a life it lasts the whole time. A residual value of None is what is not worn
    out, in proportion; an amount, also 0, is paid for every piece at the end.
    """

    code: str
    name: str
    price_eur: Decimal
    life_years: int | None = None
    licence_eur: Decimal = Decimal(0)
    maintenance_eur: Decimal = Decimal(0)
    kwh: Decimal = Decimal(0)
    one_off_eur: Decimal = Decimal(0)
    exit_eur: Decimal = Decimal(0)
    residual_eur: Decimal | None = None


@dataclass(frozen=True)
class QuickCase:
    """What is bought, how many of it, for how long, and the two to choose from."""

    what: str
    number: Decimal
    years: int
    kwh_eur: Decimal
    choices: tuple[Choice, ...]
    vat: Vat = Vat.EXCLUDED

    @property
    def quantity(self) -> Quantity:
        """How many pieces."""
        return Quantity(NUMBER, self.what, self.number, "stuks")


@dataclass(frozen=True)
class LineNames:
    """What the lines are called."""

    purchase: str
    licence: str
    maintenance: str
    energy: str
    one_off: str
    leaving: str
    residual: str


def alternatives_of(case: QuickCase, names: LineNames) -> tuple[Alternative, ...]:
    """Both with their lines; what is nothing is no line."""
    return tuple(
        Alternative(one.code, one.name, lines=tuple(_lines(one, case.years, names)))
        for one in case.choices
    )


def _lines(one: Choice, years: int, names: LineNames) -> Iterator[CostLine]:
    yield _purchase(one, names)
    yearly = (
        ("licentie", names.licence, Category.LICENCE, one.licence_eur),
        ("onderhoud", names.maintenance, Category.MAINTENANCE, one.maintenance_eur),
    )
    for code, name, category, amount in yearly:
        if amount:
            yield _per_piece(code, name, category, amount)
    if one.kwh:
        yield _per_piece(
            "stroom", names.energy, Category.ENERGY, one.kwh, measure=Measure.KWH
        )
    if one.one_off_eur:
        yield CostLine("start", names.one_off, Category.IMPLEMENTATION, one.one_off_eur)
    if one.exit_eur:
        yield CostLine(
            "vertrek", names.leaving, Category.EXIT, one.exit_eur, first_year=years
        )
    if one.residual_eur:
        yield CostLine(
            "rest",
            names.residual,
            Category.RESIDUAL,
            one.residual_eur,
            quantity=NUMBER,
            first_year=years,
        )


def _purchase(one: Choice, names: LineNames) -> CostLine:
    in_proportion = one.residual_eur is None and one.life_years is not None
    return CostLine(
        "aanschaf",
        names.purchase,
        Category.PURCHASE,
        one.price_eur,
        quantity=NUMBER,
        life_years=one.life_years,
        remaining=Remaining.STRAIGHT_LINE if in_proportion else Remaining.NOTHING,
        budget=Budget.INVESTMENT,
    )


def _per_piece(
    code: str,
    name: str,
    category: Category,
    amount: Decimal,
    measure: Measure = Measure.EURO,
) -> CostLine:
    return CostLine(
        code,
        name,
        category,
        amount,
        measure=measure,
        quantity=NUMBER,
        rhythm=Rhythm.YEARLY,
    )
