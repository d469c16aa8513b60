# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong is told, and never crashes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.planning.domain.investing.assets import AssetKind, Funding
from inkoopkoers.planning.domain.investing.checking import is_countable, problems_of
from inkoopkoers.planning.domain.investing.extending import extensions_of
from inkoopkoers.planning.domain.investing.plan import (
    Actual,
    Contingency,
    PriceIndex,
    Unit,
    YearRate,
)
from inkoopkoers.planning.domain.investing.problems import Problem, ProblemCode
from inkoopkoers.planning.domain.investing.rolling_up import figures_of
from inkoopkoers.planning.domain.investing.smoothing import smoothed
from inkoopkoers.planning.tests.investing.making import a_plan, an_asset

Code = ProblemCode


def test_a_good_plan_has_no_problems() -> None:
    assert problems_of(a_plan(), [an_asset(), an_asset(code="S", unit="")]) == ()


@pytest.mark.parametrize(
    ("changes", "code", "field", "blocking"),
    [
        ({"life_years": None}, Code.NO_LIFE, "life_years", True),
        ({"life_years": 0}, Code.NO_LIFE, "life_years", True),
        ({"life_years": -3}, Code.NO_LIFE, "life_years", True),
        ({"life_years": 101}, Code.LIFE_TOO_LONG, "life_years", True),
        ({"code": " "}, Code.EMPTY, "code", True),
        ({"name": ""}, Code.EMPTY, "name", True),
        ({"unit": "berk"}, Code.UNKNOWN_UNIT, "unit", True),
        ({"index": "cbs"}, Code.UNKNOWN_INDEX, "index", True),
        ({"base_year": 0}, Code.YEAR_OUT_OF_RANGE, "base_year", True),
        ({"first_year": 10**30}, Code.YEAR_OUT_OF_RANGE, "first_year", True),
        ({"disposed_year": 1}, Code.YEAR_OUT_OF_RANGE, "disposed_year", True),
        ({"first_year": 2036}, Code.FIRST_USE_AFTER_PLAN, "first_year", False),
        ({"first_month": 13}, Code.BAD_MONTH, "first_month", True),
        ({"disposed_month": 0}, Code.BAD_MONTH, "disposed_month", True),
        ({"disposed_year": 2023}, Code.DISPOSED_BEFORE_USE, "disposed_year", True),
        ({"moved_years": -5}, Code.MOVED_BEFORE_USE, "moved_years", True),
        ({"moved_years": 10**20}, Code.TOO_LARGE, "moved_years", True),
        ({"quantity": 0}, Code.NO_QUANTITY, "quantity", True),
        ({"quantity": 10**30}, Code.TOO_LARGE, "quantity", True),
        ({"unit_price_eur": Decimal(-1)}, Code.NEGATIVE, "unit_price_eur", True),
        ({"paid_eur": Decimal(10**30)}, Code.TOO_LARGE, "paid_eur", True),
        ({"residual_eur": Decimal(-1)}, Code.NEGATIVE, "residual_eur", True),
        (
            {"subsidy_eur": Decimal(12_001)},
            Code.MORE_OFF_THAN_COST,
            "residual_eur",
            False,
        ),
        (
            {"paid_eur": Decimal(5), "residual_eur": Decimal(6)},
            Code.MORE_OFF_THAN_COST,
            "residual_eur",
            False,
        ),
        ({"growth": Decimal(5)}, Code.GROWTH_OUT_OF_RANGE, "growth", True),
        ({"condition": 6}, Code.BAD_CONDITION, "condition", True),
        (
            {"kind": AssetKind.BUILDING_EXTENSION},
            Code.EXTENSION_FROM_LUMP_SUM,
            "funding",
            False,
        ),
    ],
)
def test_a_wrong_asset_is_told_at_its_field(
    changes: dict[str, Any], code: ProblemCode, field: str, *, blocking: bool
) -> None:
    asset = an_asset(**changes)

    found = problems_of(a_plan(), [asset])

    assert (code, field) in [(one.code, one.field) for one in found]
    assert any(one.is_blocking for one in found) is blocking
    assert bool(figures_of(a_plan(), [asset]).left_out) is blocking
    assert smoothed(a_plan(), [asset]).after
    extensions_of(a_plan(), [asset])


def test_an_extension_may_be_paid_by_the_municipality() -> None:
    asset = an_asset(kind=AssetKind.BUILDING_EXTENSION, funding=Funding.MUNICIPALITY)

    assert problems_of(a_plan(), [asset]) == ()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"to_year": 2025}, Code.YEARS_REVERSED, "to_year"),
        ({"to_year": 2066}, Code.TOO_MANY_YEARS, "to_year"),
        ({"to_year": 10**30}, Code.YEAR_OUT_OF_RANGE, "to_year"),
        ({"from_year": 0}, Code.YEAR_OUT_OF_RANGE, "from_year"),
        ({"threshold_eur": Decimal(-1)}, Code.NEGATIVE, "threshold_eur"),
        ({"opening_cash_eur": Decimal(10**20)}, Code.TOO_LARGE, "opening_cash_eur"),
        (
            {"contingency": Contingency(share=Decimal(-1))},
            Code.NEGATIVE,
            "contingency share",
        ),
        ({"growth": Decimal(2)}, Code.GROWTH_OUT_OF_RANGE, "growth"),
        ({"income_growth": Decimal(-1)}, Code.GROWTH_OUT_OF_RANGE, "income_growth"),
        (
            {"indices": (PriceIndex("a", "A", later=Decimal(9)),)},
            Code.GROWTH_OUT_OF_RANGE,
            "indices",
        ),
        (
            {"indices": (PriceIndex("a", "A", (YearRate(2027, Decimal(-1)),)),)},
            Code.GROWTH_OUT_OF_RANGE,
            "indices",
        ),
        ({"units": (Unit("", "Naamloos"),)}, Code.EMPTY, "units"),
        ({"units": (Unit("a", "A"), Unit("a", "B"))}, Code.DUPLICATE, "units"),
        (
            {"units": (Unit("a", "A", key_number=Decimal(-1)),)},
            Code.NEGATIVE,
            "key_number",
        ),
        (
            {"units": (Unit("a", "A", allocation_eur=Decimal(10**20)),)},
            Code.TOO_LARGE,
            "allocation_eur",
        ),
    ],
)
def test_a_wrong_plan_is_told_and_not_counted(
    changes: dict[str, Any], code: ProblemCode, field: str
) -> None:
    plan = a_plan(**changes)

    found = problems_of(plan, [])

    assert (code, field) in [(one.code, one.field) for one in found]
    assert not is_countable(plan)
    assert figures_of(plan, [an_asset(unit="")]).left_out == ("L1",)


def test_central_items_without_keys_are_divided_equally_and_that_is_told() -> None:
    plan = a_plan(units=(Unit("a", "A"), Unit("b", "B")))
    asset = an_asset(unit="")

    assert [one.code for one in problems_of(plan, [asset])] == [Code.NO_KEY]
    parts = [one.central[3].investment_eur for one in figures_of(plan, [asset]).units]
    assert parts == [6000, 6000]
    alone = problems_of(a_plan(units=()), [asset])
    assert [one.code for one in alone] == [Code.NO_UNITS]


def test_two_assets_with_one_code_are_told_once() -> None:
    found = problems_of(a_plan(), [an_asset(), an_asset()])

    assert found == (Problem(Code.DUPLICATE, asset="L1", field="code"),)


def test_spending_of_an_unknown_unit_or_year_is_told() -> None:
    spent = [
        Actual("berk", 2026, Decimal(1)),
        Actual("", 2025, Decimal(1)),
        Actual("eik", 2026, Decimal(1)),
    ]

    found = problems_of(a_plan(), [], spent)

    assert [(one.code, one.unit, one.said) for one in found] == [
        (Code.UNKNOWN_UNIT, "berk", ""),
        (Code.YEAR_OUTSIDE_PLAN, "", "2025"),
    ]
