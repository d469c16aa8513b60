# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with one cost line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.costing.domain.checking import problems_of
from inkoopkoers.costing.domain.problems import ProblemCode
from inkoopkoers.costing.domain.sheet import Category, Measure, Remaining, Rhythm
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

NAN, INFINITE = Decimal("NaN"), Decimal("Infinity")


def of_line(**changes: Any) -> list[tuple[ProblemCode, str]]:
    """The problems of a line, each with its field."""
    found = problems_of(a_sheet(an_alternative(a_line(**changes))))
    assert {(one.alternative, one.line) for one in found} <= {("a", "regel")}
    return [(one.code, one.field) for one in found]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"amount": "-1"}, ProblemCode.NEGATIVE, "amount"),
        ({"amount": "NaN"}, ProblemCode.NOT_A_NUMBER, "amount"),
        ({"amount": "sNaN"}, ProblemCode.NOT_A_NUMBER, "amount"),
        ({"amount": "-Infinity"}, ProblemCode.NOT_A_NUMBER, "amount"),
        ({"amount": "1e13"}, ProblemCode.TOO_LARGE, "amount"),
        ({"factor": Decimal(-1)}, ProblemCode.NEGATIVE, "factor"),
        ({"growth": NAN}, ProblemCode.NOT_A_NUMBER, "growth"),
        ({"market_value": INFINITE}, ProblemCode.NOT_A_NUMBER, "market_value"),
        (
            {"probability": Decimal("1.1")},
            ProblemCode.PROBABILITY_OUT_OF_RANGE,
            "probability",
        ),
        (
            {"probability": Decimal("-0.1")},
            ProblemCode.PROBABILITY_OUT_OF_RANGE,
            "probability",
        ),
        ({"probability": NAN}, ProblemCode.NOT_A_NUMBER, "probability"),
        ({"first_year": -1}, ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON, "first_year"),
        ({"first_year": 11}, ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON, "first_year"),
        (
            {"first_year": 10, "rhythm": Rhythm.EVERY, "every_years": 2},
            ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON,
            "first_year",
        ),
        (
            {"first_year": 10, "life_years": 2},
            ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON,
            "first_year",
        ),
        (
            {"first_year": 4, "last_year": 3},
            ProblemCode.LAST_YEAR_BEFORE_FIRST,
            "last_year",
        ),
        ({"last_year": 0}, ProblemCode.LAST_YEAR_BEFORE_FIRST, "last_year"),
        ({"rhythm": Rhythm.EVERY}, ProblemCode.EVERY_TOO_SHORT, "every_years"),
        (
            {"rhythm": Rhythm.EVERY, "every_years": 0},
            ProblemCode.EVERY_TOO_SHORT,
            "every_years",
        ),
        ({"life_years": 0}, ProblemCode.LIFE_TOO_SHORT, "life_years"),
        (
            {"remaining": Remaining.STRAIGHT_LINE},
            ProblemCode.LIFE_MISSING,
            "life_years",
        ),
        (
            {"rhythm": Rhythm.YEARLY, "life_years": 4},
            ProblemCode.ONLY_WHEN_PAID_ONCE,
            "life_years",
        ),
        (
            {
                "rhythm": Rhythm.YEARLY,
                "remaining": Remaining.MARKET,
                "market_value": Decimal(1),
            },
            ProblemCode.ONLY_WHEN_PAID_ONCE,
            "remaining",
        ),
        (
            {"category": Category.RESIDUAL, "life_years": 4},
            ProblemCode.CATEGORY_DOES_NOT_FIT,
            "life_years",
        ),
        (
            {"remaining": Remaining.MARKET},
            ProblemCode.MARKET_VALUE_MISSING,
            "market_value",
        ),
        (
            {"remaining": Remaining.MARKET, "market_value": Decimal(101)},
            ProblemCode.MARKET_VALUE_ABOVE_PRICE,
            "market_value",
        ),
        (
            {"remaining": Remaining.MARKET, "market_value": NAN},
            ProblemCode.NOT_A_NUMBER,
            "market_value",
        ),
        (
            {
                "category": Category.CO2,
                "measure": Measure.KG_CO2,
                "remaining": Remaining.MARKET,
                "market_value": Decimal(1),
            },
            ProblemCode.MEASURE_DOES_NOT_FIT,
            "measure",
        ),
        (
            {"category": Category.MKI, "measure": Measure.KWH},
            ProblemCode.CATEGORY_DOES_NOT_FIT,
            "category",
        ),
        (
            {"category": Category.SUPPORT, "measure": Measure.KG_CO2},
            ProblemCode.CATEGORY_DOES_NOT_FIT,
            "category",
        ),
    ],
)
def test_a_line_that_cannot_be_counted_is_refused(
    changes: dict[str, Any], code: ProblemCode, field: str
) -> None:
    assert of_line(**changes) == [(code, field)]


def test_only_a_residual_value_may_cost_money() -> None:
    assert of_line(category=Category.RESIDUAL, amount="-1", first_year=10) == []
    disposal = {"remaining": Remaining.MARKET, "market_value": Decimal(-5)}
    assert of_line(**disposal) == []
