# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.domain.checking import problems_of, warnings_of
from inkoopkoers.costing.domain.problems import LARGEST, Problem, ProblemCode
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import (
    Band,
    Basis,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Measure,
    Prices,
    Purpose,
    Quantity,
    Rate,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.tests.domain.sheets import (
    PRICES,
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
    sheets,
)

NAN, HUGE = Decimal("NaN"), LARGEST + 1


def codes(*lines: CostLine, **changes: Any) -> list[ProblemCode]:
    """The problems of a sheet with these lines."""
    sheet = a_sheet(an_alternative(*lines), **changes)
    return [problem.code for problem in problems_of(sheet)]


def a_quantity(code: str, number: str = "1", of: str = "") -> Quantity:
    return Quantity(code, code, Decimal(number), of=of)


def test_a_good_sheet_has_no_problems() -> None:
    assert codes(a_line()) == []
    assert codes() == []


@pytest.mark.parametrize("years", [0, -1, 101, 10**30])
def test_the_horizon_is_one_to_a_hundred_years(years: int) -> None:
    assert ProblemCode.HORIZON_OUT_OF_RANGE in codes(horizon_years=years)


@pytest.mark.parametrize("years", [1, 100])
def test_the_shortest_and_the_longest_horizon_are_fine(years: int) -> None:
    assert codes(a_line(), horizon_years=years) == []


def test_there_is_something_to_choose_from_but_not_too_much() -> None:
    many = [an_alternative(code=str(n)) for n in range(51)]

    assert problems_of(a_sheet()) == (Problem(ProblemCode.NO_ALTERNATIVES),)
    assert problems_of(a_sheet(*many[:50])) == ()
    (found,) = problems_of(a_sheet(*many))
    assert (found.code, found.values) == (
        ProblemCode.TOO_MANY_ALTERNATIVES,
        {"most": 50},
    )


def test_an_alternative_has_at_most_two_hundred_lines() -> None:
    many = [a_line(str(n)) for n in range(201)]

    assert codes(*many[:200]) == []
    assert codes(*many) == [ProblemCode.TOO_MANY_LINES]


def test_all_alternatives_together_have_at_most_two_thousand_lines() -> None:
    full = tuple(a_line(str(n)) for n in range(200))
    ten = [an_alternative(*full, code=str(n)) for n in range(10)]

    assert problems_of(a_sheet(*ten)) == ()
    (found,) = problems_of(a_sheet(*ten, an_alternative(a_line(), code="more")))
    assert (found.code, found.values) == (
        ProblemCode.TOO_MANY_LINES_TOGETHER,
        {"most": 2000},
    )


@pytest.mark.parametrize(
    ("lines", "alternatives", "years", "found"),
    [
        (100, 2, 40, []),
        (40, 2, 100, []),
        (41, 1, 100, ["0"]),
        (100, 1, 41, ["0"]),
        (100, 10, 40, []),
        (30, 25, 81, [""]),
    ],
)
def test_many_lines_over_many_years_are_refused(
    lines: int, alternatives: int, years: int, found: list[str]
) -> None:
    full = tuple(a_line(str(n)) for n in range(lines))
    all_ = [an_alternative(*full, code=str(n)) for n in range(alternatives)]

    problems = problems_of(a_sheet(*all_, horizon_years=years))

    assert {one.code for one in problems} <= {ProblemCode.TOO_MANY_LINE_YEARS}
    assert [one.alternative for one in problems] == found


def test_a_sheet_has_at_most_two_hundred_quantities() -> None:
    many = tuple(a_quantity(str(n)) for n in range(201))

    assert codes(a_line(quantity="1"), quantities=many[:200]) == []
    assert codes(a_line(quantity="1"), quantities=many) == [
        ProblemCode.TOO_MANY_QUANTITIES
    ]


def test_a_code_is_there_once_among_its_own_kind() -> None:
    twice = an_alternative(a_line("x"), a_line("x"), a_line("x"))
    sheet = a_sheet(
        twice,
        twice,
        quantities=(a_quantity("q"), a_quantity("q")),
        growths=(Growth(Category.CO2, Decimal(0)), Growth(Category.CO2, Decimal(0))),
    )

    found = [(one.code, one.field, one.alternative) for one in problems_of(sheet)]

    assert found == [
        (ProblemCode.DUPLICATE_CODE, "growths", ""),
        (ProblemCode.DUPLICATE_CODE, "quantities", ""),
        (ProblemCode.DUPLICATE_CODE, "alternatives", ""),
        (ProblemCode.DUPLICATE_CODE, "lines", "a"),
        (ProblemCode.DUPLICATE_CODE, "lines", "a"),
    ]


def test_a_code_is_not_empty() -> None:
    assert codes(a_line("")) == [ProblemCode.EMPTY_CODE]


def test_a_real_sheet_refuses_a_nominal_rate_and_the_other_way_round() -> None:
    nominal = a_rate(("0.05", None), basis=Basis.NOMINAL)

    assert codes(rate=nominal) == [ProblemCode.BASIS_DIFFERS]
    assert codes(basis=Basis.NOMINAL) == [ProblemCode.BASIS_DIFFERS]
    assert codes(rate=nominal, basis=Basis.NOMINAL) == []


def test_a_societal_outcome_has_the_rate_of_an_edition() -> None:
    own = Rate((Band(Decimal("0.03")),), Basis.REAL)

    assert codes(rate=own) == [ProblemCode.RATE_WITHOUT_EDITION]
    assert codes(rate=own, purpose=Purpose.OWN) == []


@pytest.mark.parametrize(
    "bands",
    [
        [("0.03", 10), ("0.02", 10)],
        [("0.03", 10), ("0.02", 5), ("0.01", 20)],
        [("0.03", None), ("0.02", None)],
        [("0.03", None), ("0.02", 5)],
        [("0.03", 0)],
        [("0.03", -1), ("0.02", None)],
    ],
)
def test_bands_that_overlap_are_refused(bands: list[tuple[str, int | None]]) -> None:
    assert codes(rate=a_rate(*bands)) == [ProblemCode.BANDS_OUT_OF_ORDER]


@pytest.mark.parametrize("rate", ["-1", "-2", "11"])
def test_a_rate_of_minus_one_or_far_above_is_refused(rate: str) -> None:
    assert codes(rate=a_rate((rate, None))) == [ProblemCode.RATE_OUT_OF_RANGE]


def test_a_rate_is_there_and_is_a_number() -> None:
    assert codes(rate=a_rate()) == [ProblemCode.NO_RATE]
    assert codes(rate=a_rate(("NaN", None))) == [ProblemCode.NOT_A_NUMBER]
    assert codes(inflation=Decimal(2)) == [ProblemCode.RATE_OUT_OF_RANGE]
    assert codes(inflation=NAN) == [ProblemCode.NOT_A_NUMBER]


@pytest.mark.parametrize("name", ["kwh_eur", "co2_eur_per_kg", "co2_kg_per_kwh"])
def test_prices_are_numbers_and_not_below_zero(name: str) -> None:
    for price, code in (
        (Decimal(-1), ProblemCode.NEGATIVE),
        (NAN, ProblemCode.NOT_A_NUMBER),
        (HUGE, ProblemCode.TOO_LARGE),
    ):
        line = a_line(measure=Measure.KWH, category=Category.ENERGY)

        found = codes(line, prices=replace(PRICES, **{name: price}))

        assert found == [code]


@pytest.mark.parametrize("growth", ["-1", "1.01"])
def test_a_price_never_falls_by_all_or_more_than_doubles(growth: str) -> None:
    own = a_line(growth=Decimal(growth))
    of_category = (Growth(Category.ENERGY, Decimal(growth)),)

    assert codes(own) == [ProblemCode.GROWTH_OUT_OF_RANGE]
    assert codes(growths=of_category) == [ProblemCode.GROWTH_OUT_OF_RANGE]


def test_a_quantity_is_known() -> None:
    unknown = codes(a_line(quantity="nergens"))
    of_unknown = problems_of(
        a_sheet(an_alternative(), quantities=(a_quantity("a", of="nergens"),))
    )

    assert unknown == [ProblemCode.UNKNOWN_QUANTITY]
    assert [(one.code, one.values) for one in of_unknown] == [
        (ProblemCode.UNKNOWN_QUANTITY, {"quantity": "nergens"})
    ]


def test_a_circle_is_named() -> None:
    quantities = (a_quantity("a", of="b"), a_quantity("b", of="a"))

    (found,) = problems_of(
        a_sheet(an_alternative(a_line(quantity="a")), quantities=quantities)
    )

    assert (found.code, found.values) == (
        ProblemCode.CIRCULAR_QUANTITY,
        {"codes": ("a", "b")},
    )


def test_a_quantity_that_is_wrong_is_named() -> None:
    sheet = a_sheet(an_alternative(), quantities=(a_quantity("a", "-4"),))

    (found,) = problems_of(sheet)

    assert found.code is ProblemCode.NEGATIVE
    assert found.values == {"value": Decimal(-4), "quantity": "a"}


def test_quantities_can_be_too_large_together() -> None:
    chain = (a_quantity("a", "1e9"), a_quantity("b", "1e9", of="a"))

    (found,) = problems_of(a_sheet(an_alternative(), quantities=chain))

    assert (found.code, found.values["quantity"]) == (ProblemCode.TOO_LARGE, "b")


def test_what_is_small_alone_can_be_too_large_together() -> None:
    sheet = a_sheet(
        an_alternative(a_line(amount="1e9", quantity="a")),
        quantities=(a_quantity("a", "1e9"),),
    )

    (found,) = problems_of(sheet)

    assert (found.code, found.field) == (ProblemCode.TOO_LARGE, "amount")
    assert found.values["is_total"] is True


def test_a_price_that_is_nothing_is_a_warning_and_no_problem() -> None:
    power = a_line("stroom", category=Category.ENERGY, measure=Measure.KWH)
    made = a_line("maken", category=Category.CO2, measure=Measure.KG_CO2)
    sheet = a_sheet(an_alternative(a_line(), power, made), prices=Prices())

    found = warnings_of(sheet)

    assert problems_of(sheet) == ()
    assert [(one.code, one.line, one.field) for one in found] == [
        (ProblemCode.PRICE_MISSING, "stroom", "kwh_eur"),
        (ProblemCode.PRICE_MISSING, "maken", "co2_eur_per_kg"),
    ]
    assert warnings_of(replace(sheet, prices=PRICES)) == ()


wild = st.decimals() | st.sampled_from([Decimal(0), Decimal(1), Decimal(-1), HUGE])
years = st.none() | st.integers(-3, 120)


@settings(max_examples=150)
@given(
    sheets,
    st.integers(-2, 120),
    st.builds(
        CostLine,
        code=st.just("wild"),
        name=st.just(""),
        category=st.sampled_from(Category),
        amount=wild,
        measure=st.sampled_from(Measure),
        quantity=st.sampled_from(["", "laptops", "nergens"]),
        factor=wild,
        rhythm=st.sampled_from(Rhythm),
        every_years=years,
        first_year=st.integers(-3, 120),
        last_year=years,
        growth=st.none() | wild,
        life_years=years,
        remaining=st.sampled_from(Remaining),
        market_value=st.none() | wild,
        probability=wild,
    ),
)
def test_whatever_has_no_problems_can_be_counted(
    sheet: CostSheet, horizon: int, line: CostLine
) -> None:
    changed = replace(
        sheet, horizon_years=horizon, alternatives=(an_alternative(line),)
    )

    if not problems_of(changed):
        (result,) = results_of(changed)

        assert abs(result.total) < 1e60


@pytest.mark.parametrize("rate", ["-0.9", "10"])
def test_the_largest_sheet_that_is_allowed_can_be_counted(rate: str) -> None:
    lines = (
        a_line(
            str(n),
            str(LARGEST),
            growth=Decimal(1),
            rhythm=Rhythm.MONTHLY,
            category=Category.SUPPORT,
        )
        for n in range(3)
    )
    sheet = a_sheet(
        an_alternative(*lines), horizon_years=100, rate=a_rate((rate, None))
    )

    assert problems_of(sheet) == ()
    (result,) = results_of(sheet)
    assert 0 < result.total < float("inf")
