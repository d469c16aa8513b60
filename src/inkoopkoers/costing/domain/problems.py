# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a sheet, as plain data; the Dutch sentences are elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

# More than all that the Netherlands earns in a year.
LARGEST = Decimal(10) ** 12


class ProblemCode(StrEnum):
    """What is wrong."""

    HORIZON_OUT_OF_RANGE = "horizon-out-of-range"
    NO_ALTERNATIVES = "no-alternatives"
    TOO_MANY_ALTERNATIVES = "too-many-alternatives"
    TOO_MANY_LINES = "too-many-lines"
    TOO_MANY_LINES_TOGETHER = "too-many-lines-together"
    TOO_MANY_LINE_YEARS = "too-many-line-years"
    TOO_MANY_QUANTITIES = "too-many-quantities"
    EMPTY_CODE = "empty-code"
    DUPLICATE_CODE = "duplicate-code"
    BASIS_DIFFERS = "basis-differs"
    RATE_WITHOUT_EDITION = "rate-without-edition"
    NO_RATE = "no-rate"
    RATE_OUT_OF_RANGE = "rate-out-of-range"
    BANDS_OUT_OF_ORDER = "bands-out-of-order"
    UNKNOWN_QUANTITY = "unknown-quantity"
    CIRCULAR_QUANTITY = "circular-quantity"
    NOT_A_NUMBER = "not-a-number"
    TOO_LARGE = "too-large"
    NEGATIVE = "negative"
    GROWTH_OUT_OF_RANGE = "growth-out-of-range"
    PROBABILITY_OUT_OF_RANGE = "probability-out-of-range"
    FIRST_YEAR_OUTSIDE_HORIZON = "first-year-outside-horizon"
    LAST_YEAR_BEFORE_FIRST = "last-year-before-first"
    EVERY_TOO_SHORT = "every-too-short"
    LIFE_TOO_SHORT = "life-too-short"
    LIFE_MISSING = "life-missing"
    ONLY_WHEN_PAID_ONCE = "only-when-paid-once"
    MARKET_VALUE_MISSING = "market-value-missing"
    MARKET_VALUE_ABOVE_PRICE = "market-value-above-price"
    CATEGORY_DOES_NOT_FIT = "category-does-not-fit"
    MEASURE_DOES_NOT_FIT = "measure-does-not-fit"
    PRICE_MISSING = "price-missing"
    LEFT_FOR_NOTHING = "left-for-nothing"
    LEFT_COUNTED_TWICE = "left-counted-twice"


@dataclasses.dataclass(frozen=True)
class Problem:
    """What is wrong where: `alternative` and `line` are codes, `field` that of the value.

    A problem with a quantity has the code of that quantity in `values`.
    """

    code: ProblemCode
    alternative: str = ""
    line: str = ""
    field: str = ""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)


def number_problems(
    name: str, value: Decimal | None, *, may_be_negative: bool = False
) -> Iterator[Problem]:
    """What is wrong with an amount; at most one problem."""
    if value is None:
        return
    if not value.is_finite():
        yield Problem(ProblemCode.NOT_A_NUMBER, field=name)
    elif abs(value) > LARGEST:
        yield Problem(ProblemCode.TOO_LARGE, field=name, values={"largest": LARGEST})
    elif value < 0 and not may_be_negative:
        yield Problem(ProblemCode.NEGATIVE, field=name, values={"value": value})


def range_problems(
    name: str, value: Decimal, code: ProblemCode, *, lowest: Decimal, highest: Decimal
) -> Iterator[Problem]:
    """What is wrong with a number that has a range of its own; at most one problem."""
    if not value.is_finite():
        yield Problem(ProblemCode.NOT_A_NUMBER, field=name)
    elif not lowest <= value <= highest:
        values = {"value": value, "lowest": lowest, "highest": highest}
        yield Problem(code, field=name, values=values)


def growth_problems(name: str, value: Decimal | None) -> Iterator[Problem]:
    """A price may double every year, and fall by almost all."""
    if value is not None:
        yield from range_problems(
            name,
            value,
            ProblemCode.GROWTH_OUT_OF_RANGE,
            lowest=Decimal("-0.99"),
            highest=Decimal(1),
        )
