# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one may doubt in a sheet, how far it can go, and the sheet with another value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.costing.domain.flows import flows_of
from inkoopkoers.costing.domain.moving import with_horizon
from inkoopkoers.costing.domain.quantities import resolve
from inkoopkoers.costing.domain.results import present_value
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Band,
    Category,
    CostLine,
    CostSheet,
    Measure,
)

EQUAL_EUR = 0.005  # half a cent: present values this close are the same
MOST_YEARS = 30
TIMES_NOW = 20
# What a price can at most become when the sheet has none.
HIGHEST_PRICE_EUR = Decimal(5)
LOWEST_RATE = Decimal("-0.99")


class ParameterKind(StrEnum):
    """What one may doubt."""

    RATE = "discontovoet"  # one rate for all years, in the basis of the sheet
    CO2_PRICE = "co2-prijs"
    ENERGY_PRICE = "energieprijs"
    LICENCE_PRICE = "licentieprijs"
    WAGES = "eigen-uren"
    PURCHASE = "aanschafprijs"  # of one alternative
    LIFE = "levensduur"  # of what one alternative buys
    HORIZON = "looptijd"


class ParameterUnit(StrEnum):
    """What a value of a parameter counts; a factor of 1 is as entered."""

    FRACTION = "fractie"
    EUR_PER_KG = "euro-per-kg"
    EUR_PER_KWH = "euro-per-kwh"
    FACTOR = "factor"
    YEARS = "jaar"


UNITS = {
    ParameterKind.RATE: ParameterUnit.FRACTION,
    ParameterKind.CO2_PRICE: ParameterUnit.EUR_PER_KG,
    ParameterKind.ENERGY_PRICE: ParameterUnit.EUR_PER_KWH,
    ParameterKind.LIFE: ParameterUnit.YEARS,
    ParameterKind.HORIZON: ParameterUnit.YEARS,
}
SCALED = {
    ParameterKind.LICENCE_PRICE: Category.LICENCE,
    ParameterKind.WAGES: Category.OWN_HOURS,
    ParameterKind.PURCHASE: Category.PURCHASE,
}


@dataclass(frozen=True)
class Parameter:
    """A parameter with its value now and the lowest and highest that can exist.

    A life is that of the largest purchase line; the lines with that same life, such as
    the CO2 of making the thing, change along. With more than one discount rate `now` is
    the first one.
    """

    kind: ParameterKind
    alternative: str = ""
    now: Decimal = Decimal(1)
    lowest: Decimal = Decimal(0)
    highest: Decimal = Decimal(10)

    @property
    def unit(self) -> ParameterUnit:
        """What its values count."""
        return UNITS.get(self.kind, ParameterUnit.FACTOR)

    @property
    def is_whole(self) -> bool:
        """Years are whole."""
        return self.unit is ParameterUnit.YEARS

    @property
    def is_linear(self) -> bool:
        """Present values change in a straight line with it."""
        return not self.is_whole and self.kind is not ParameterKind.RATE


def alternative_of(sheet: CostSheet, code: str) -> Alternative:
    """Raises KeyError when the sheet has no such alternative."""
    return {one.code: one for one in sheet.alternatives}[code]


def value_of(sheet: CostSheet, alternative: Alternative) -> float:
    """The euros that all payments are worth at the start together."""
    return present_value(flows_of(sheet, alternative))


def values_of(sheet: CostSheet) -> dict[str, float]:
    """The present value of each alternative, by its code."""
    return {one.code: value_of(sheet, one) for one in sheet.alternatives}


def changed_values(
    sheet: CostSheet, parameter: Parameter, value: Decimal | float
) -> dict[str, float]:
    """All present values with this value of the parameter.

    What belongs to one alternative leaves the others out: they do not change.
    """
    changed = with_value(sheet, parameter, value)
    if parameter.alternative:
        one = alternative_of(changed, parameter.alternative)
        return {one.code: value_of(changed, one)}
    return values_of(changed)


def parameters_of(sheet: CostSheet) -> tuple[Parameter, ...]:
    """The parameters that change something in this sheet, with their values now."""
    base = values_of(sheet)
    return tuple(one for one in possible(sheet) if _matters(sheet, one, base))


def possible(sheet: CostSheet) -> Iterator[Parameter]:
    """All parameters with their values now, also those that change nothing here."""
    prices, rate = sheet.prices, sheet.rate.bands[0].rate
    low, high = min(rate, Decimal("-0.01")), max(rate, Decimal("0.15"))
    yield Parameter(ParameterKind.RATE, "", rate, low, high)
    yield _price(ParameterKind.CO2_PRICE, prices.co2_eur_per_kg)
    yield _price(ParameterKind.ENERGY_PRICE, prices.kwh_eur)
    yield Parameter(ParameterKind.LICENCE_PRICE)
    yield Parameter(ParameterKind.WAGES)
    for one in sheet.alternatives:
        yield Parameter(ParameterKind.PURCHASE, one.code)
    for one in sheet.alternatives:
        if life := main_life(sheet, one):
            yield _years(ParameterKind.LIFE, life, sheet.horizon_years, one.code)
    yield _years(ParameterKind.HORIZON, sheet.horizon_years, MOST_YEARS)


def with_value(
    sheet: CostSheet, parameter: Parameter, value: Decimal | float
) -> CostSheet:
    """The sheet as it would be; years are rounded to whole ones."""
    return _SETTERS[parameter.kind](sheet, parameter, Decimal(str(value)))


def with_rate_shift(sheet: CostSheet, points: Decimal) -> CostSheet:
    """All discount rates so much higher: 0.01 is one percentage point.

    None goes below -99 %, unless it was there.
    """
    bands = tuple(
        replace(band, rate=max(band.rate + points, min(band.rate, LOWEST_RATE)))
        for band in sheet.rate.bands
    )
    return replace(sheet, rate=replace(sheet.rate, bands=bands))


def main_life(sheet: CostSheet, alternative: Alternative) -> int | None:
    """The life of the purchase line that costs most; None without such a line."""
    numbers = {"": Decimal(1), **resolve(sheet.quantities)}
    found = max(
        (
            (line.amount * line.factor * numbers[line.quantity], line.life_years)
            for line in alternative.lines
            if line.category is Category.PURCHASE and line.life_years
        ),
        default=(Decimal(0), None),
    )
    return found[1]


def _price(kind: ParameterKind, now: Decimal) -> Parameter:
    return Parameter(kind, "", now, Decimal(0), TIMES_NOW * now or HIGHEST_PRICE_EUR)


def _years(
    kind: ParameterKind, now: int, at_least: int, alternative: str = ""
) -> Parameter:
    highest = max(now, at_least, MOST_YEARS)
    return Parameter(kind, alternative, Decimal(now), Decimal(1), Decimal(highest))


def _matters(sheet: CostSheet, parameter: Parameter, base: Mapping[str, float]) -> bool:
    """Years always do; anything else when one step changes a present value."""
    if parameter.is_whole:
        return True
    values = changed_values(sheet, parameter, parameter.now + 1)
    return any(value != base[code] for code, value in values.items())


Setter = Callable[[CostSheet, Parameter, Decimal], CostSheet]


def _with_rate(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    return replace(sheet, rate=replace(sheet.rate, bands=(Band(value),)))


def _with_co2(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    return replace(sheet, prices=replace(sheet.prices, co2_eur_per_kg=value))


def _with_energy(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    return replace(sheet, prices=replace(sheet.prices, kwh_eur=value))


def _with_horizon(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    return with_horizon(sheet, round(value))


def _with_factor(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    category = SCALED[parameter.kind]

    def scaled(line: CostLine) -> CostLine:
        is_price = line.category is category and line.measure is Measure.EURO
        return replace(line, amount=line.amount * value) if is_price else line

    return _with_lines(sheet, parameter, scaled)


def _with_life(sheet: CostSheet, parameter: Parameter, value: Decimal) -> CostSheet:
    now = main_life(sheet, alternative_of(sheet, parameter.alternative))

    def renewed(line: CostLine) -> CostLine:
        along = now is not None and line.life_years == now
        return replace(line, life_years=round(value)) if along else line

    return _with_lines(sheet, parameter, renewed)


def _with_lines(
    sheet: CostSheet, parameter: Parameter, change: Callable[[CostLine], CostLine]
) -> CostSheet:
    """Change the lines of one alternative, or of all when none is named."""
    alternatives = tuple(
        replace(one, lines=tuple(change(line) for line in one.lines))
        if parameter.alternative in {"", one.code}
        else one
        for one in sheet.alternatives
    )
    return replace(sheet, alternatives=alternatives)


_SETTERS: dict[ParameterKind, Setter] = {
    ParameterKind.RATE: _with_rate,
    ParameterKind.CO2_PRICE: _with_co2,
    ParameterKind.ENERGY_PRICE: _with_energy,
    ParameterKind.LICENCE_PRICE: _with_factor,
    ParameterKind.WAGES: _with_factor,
    ParameterKind.PURCHASE: _with_factor,
    ParameterKind.LIFE: _with_life,
    ParameterKind.HORIZON: _with_horizon,
}
