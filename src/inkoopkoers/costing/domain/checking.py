# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a sheet: nothing is calculated before this finds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from inkoopkoers.costing.domain.line_checking import line_problems
from inkoopkoers.costing.domain.payments import years_left
from inkoopkoers.costing.domain.problems import (
    Problem,
    ProblemCode,
    growth_problems,
    number_problems,
    range_problems,
)
from inkoopkoers.costing.domain.quantities import (
    CircularQuantity,
    UnknownQuantity,
    resolve,
)
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostSheet,
    Measure,
    Prices,
    Purpose,
    Quantity,
    Rate,
    Remaining,
)

LONGEST_HORIZON = 100
MOST_ALTERNATIVES = 50
MOST_LINES = 200
# All lines of all alternatives: beyond this a page takes half a minute.
MOST_LINES_TOGETHER = 2_000
# Lines × years, of one alternative and of all: leaving is counted for every year.
MOST_LINE_YEARS, MOST_LINE_YEARS_TOGETHER = 4_000, 60_000
MOST_QUANTITIES = 200
# Beyond these a hundred years give numbers that no computer can hold.
LOWEST_RATE, HIGHEST_RATE = Decimal("-0.9"), Decimal(10)
LOWEST_INFLATION, HIGHEST_INFLATION = Decimal("-0.5"), Decimal(1)


def problems_of(sheet: CostSheet) -> tuple[Problem, ...]:
    """Everything that is wrong; with nothing, all the rest of this folder works."""
    return (
        *_sheet_problems(sheet),
        *_price_problems(sheet.prices),
        *_rate_problems(sheet),
        *_band_problems(sheet.rate),
        *_quantity_problems(sheet.quantities),
        *_alternatives_problems(sheet),
    )


def lines_together(sheet: CostSheet) -> int:
    """How many lines all alternatives have."""
    return sum(len(one.lines) for one in sheet.alternatives)


def warnings_of(sheet: CostSheet) -> tuple[Problem, ...]:
    """What can be meant so, but mostly is forgotten."""
    return (*_free_units(sheet), *_left_at_the_end(sheet))


def _free_units(sheet: CostSheet) -> Iterator[Problem]:
    """A line of which a unit is free."""
    prices = {
        Measure.KWH: ("kwh_eur", sheet.prices.kwh_eur),
        Measure.KG_CO2: ("co2_eur_per_kg", sheet.prices.co2_eur_per_kg),
    }
    for one in sheet.alternatives:
        for line in one.lines:
            name, price = prices.get(line.measure, ("", None))
            if price == 0:
                yield Problem(ProblemCode.PRICE_MISSING, one.code, line.code, name)


def _left_at_the_end(sheet: CostSheet) -> Iterator[Problem]:
    """A purchase that outlives the horizon: its value is nowhere, or there twice."""
    for one in sheet.alternatives:
        has_residual = any(line.category is Category.RESIDUAL for line in one.lines)
        for line in one.lines:
            is_purchase = line.category is Category.PURCHASE
            if not is_purchase or not years_left(line, sheet.horizon_years):
                continue
            counts = line.remaining is not Remaining.NOTHING
            if counts is has_residual:
                code = (
                    ProblemCode.LEFT_COUNTED_TWICE
                    if counts
                    else ProblemCode.LEFT_FOR_NOTHING
                )
                yield Problem(code, one.code, line.code, "remaining")


def _sheet_problems(sheet: CostSheet) -> Iterator[Problem]:
    if not 1 <= sheet.horizon_years <= LONGEST_HORIZON:
        yield Problem(
            ProblemCode.HORIZON_OUT_OF_RANGE,
            field="horizon_years",
            values={"longest": LONGEST_HORIZON},
        )
    yield from range_problems(
        "inflation",
        sheet.inflation,
        ProblemCode.RATE_OUT_OF_RANGE,
        lowest=LOWEST_INFLATION,
        highest=HIGHEST_INFLATION,
    )
    for growth in sheet.growths:
        yield from growth_problems(f"growth-{growth.category}", growth.rate)
    yield from _codes("growths", (growth.category for growth in sheet.growths))


def _price_problems(prices: Prices) -> Iterator[Problem]:
    yield from number_problems("kwh_eur", prices.kwh_eur)
    yield from number_problems("co2_eur_per_kg", prices.co2_eur_per_kg)
    yield from number_problems("co2_kg_per_kwh", prices.co2_kg_per_kwh)


def _rate_problems(sheet: CostSheet) -> Iterator[Problem]:
    """Real amounts with a nominal rate, or the other way round, is refused."""
    if sheet.rate.basis is not sheet.basis:
        yield Problem(
            ProblemCode.BASIS_DIFFERS,
            field="rate",
            values={"rate": sheet.rate.basis, "sheet": sheet.basis},
        )
    if sheet.purpose is Purpose.SOCIETAL and not sheet.rate.edition:
        yield Problem(ProblemCode.RATE_WITHOUT_EDITION, field="rate")
    if not sheet.rate.bands:
        yield Problem(ProblemCode.NO_RATE, field="rate")
    for band in sheet.rate.bands:
        yield from range_problems(
            "rate",
            band.rate,
            ProblemCode.RATE_OUT_OF_RANGE,
            lowest=LOWEST_RATE,
            highest=HIGHEST_RATE,
        )


def _band_problems(rate: Rate) -> Iterator[Problem]:
    """Each band ends after the one before; only the last may go on for ever."""
    ends = [0, *(band.through for band in rate.bands)]
    for before, end in pairwise(ends):
        if before is None or (end is not None and end <= before):
            yield Problem(ProblemCode.BANDS_OUT_OF_ORDER, field="rate")
            return


def _quantity_problems(quantities: tuple[Quantity, ...]) -> Iterator[Problem]:
    if len(quantities) > MOST_QUANTITIES:
        values = {"most": MOST_QUANTITIES}
        yield Problem(
            ProblemCode.TOO_MANY_QUANTITIES, field="quantities", values=values
        )
        return
    yield from _codes("quantities", (quantity.code for quantity in quantities))
    wrong = [
        replace(problem, values={**problem.values, "quantity": quantity.code})
        for quantity in quantities
        for problem in number_problems("number", quantity.number)
    ]
    yield from wrong or _chain_problems(quantities)


def _chain_problems(quantities: tuple[Quantity, ...]) -> Iterator[Problem]:
    try:
        numbers = resolve(quantities)
    except CircularQuantity as circle:
        yield Problem(
            ProblemCode.CIRCULAR_QUANTITY, field="of", values={"codes": circle.codes}
        )
    except UnknownQuantity as unknown:
        yield Problem(
            ProblemCode.UNKNOWN_QUANTITY, field="of", values={"quantity": unknown.code}
        )
    else:
        for code, number in numbers.items():
            for problem in number_problems("number", number):
                yield replace(problem, values={**problem.values, "quantity": code})


def _alternatives_problems(sheet: CostSheet) -> Iterator[Problem]:
    alternatives = sheet.alternatives
    if not alternatives:
        yield Problem(ProblemCode.NO_ALTERNATIVES)
    if len(alternatives) > MOST_ALTERNATIVES:
        values = {"most": MOST_ALTERNATIVES}
        yield Problem(ProblemCode.TOO_MANY_ALTERNATIVES, values=values)
        return
    if lines_together(sheet) > MOST_LINES_TOGETHER:
        values = {"most": MOST_LINES_TOGETHER}
        yield Problem(ProblemCode.TOO_MANY_LINES_TOGETHER, values=values)
        return
    yield from _line_years_problems(sheet)
    yield from _codes("alternatives", (one.code for one in alternatives))
    prices = None if any(_price_problems(sheet.prices)) else sheet.prices
    wrong = any(_quantity_problems(sheet.quantities))
    numbers = None if wrong else resolve(sheet.quantities)
    for one in alternatives:
        for problem in _line_problems(sheet, one, prices, numbers):
            yield replace(problem, alternative=one.code)


def _line_years_problems(sheet: CostSheet) -> Iterator[Problem]:
    years = sheet.horizon_years
    if lines_together(sheet) * years > MOST_LINE_YEARS_TOGETHER:
        values = {"most": MOST_LINE_YEARS_TOGETHER}
        yield Problem(
            ProblemCode.TOO_MANY_LINE_YEARS, field="horizon_years", values=values
        )
    values = {"most": MOST_LINE_YEARS}
    for one in sheet.alternatives:
        if len(one.lines) * years > MOST_LINE_YEARS:
            yield Problem(
                ProblemCode.TOO_MANY_LINE_YEARS,
                one.code,
                field="horizon_years",
                values=values,
            )


def _line_problems(
    sheet: CostSheet,
    one: Alternative,
    prices: Prices | None,
    numbers: Mapping[str, Decimal] | None,
) -> Iterator[Problem]:
    if len(one.lines) > MOST_LINES:
        yield Problem(ProblemCode.TOO_MANY_LINES, values={"most": MOST_LINES})
        return
    yield from _codes("lines", (line.code for line in one.lines))
    for line in one.lines:
        yield from line_problems(
            line, sheet.horizon_years, prices=prices, numbers=numbers
        )


def _codes(name: str, codes: Iterable[str]) -> Iterator[Problem]:
    """Every code is there, and there once; each that is there again is named once."""
    seen: set[str] = set()
    twice: set[str] = set()
    for code in codes:
        if not code:
            yield Problem(ProblemCode.EMPTY_CODE, field=name)
        elif code in seen and code not in twice:
            twice.add(code)
            yield Problem(ProblemCode.DUPLICATE_CODE, field=name, values={"code": code})
        seen.add(code)
