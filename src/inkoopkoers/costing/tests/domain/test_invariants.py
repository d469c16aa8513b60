# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every sheet."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.domain.checking import problems_of
from inkoopkoers.costing.domain.conversion import converted
from inkoopkoers.costing.domain.discounting import flat
from inkoopkoers.costing.domain.explaining import explain
from inkoopkoers.costing.domain.results import Result, result_of
from inkoopkoers.costing.domain.sheet import (
    Basis,
    Category,
    CostLine,
    CostSheet,
    Remaining,
    Rhythm,
    Timing,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_rate,
    a_sheet,
    an_alternative,
    decimals,
    lines,
    sheets,
)

few = settings(max_examples=40)


def the_result(sheet: CostSheet) -> Result:
    return result_of(sheet, sheet.alternatives[0])


def with_lines(sheet: CostSheet, *changed: CostLine) -> CostSheet:
    return replace(sheet, alternatives=(an_alternative(*changed),))


@few
@given(sheets)
def test_the_sheets_of_these_tests_have_no_problems(sheet: CostSheet) -> None:
    assert problems_of(sheet) == ()


@few
@given(sheets, st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter_at_all(
    sheet: CostSheet, chance: random.Random
) -> None:
    shuffled = list(sheet.alternatives[0].lines)
    chance.shuffle(shuffled)

    here, there = the_result(sheet), the_result(with_lines(sheet, *shuffled))

    assert here == there
    assert list(here.by_category) == list(there.by_category)
    assert list(here.by_payer) == list(there.by_payer)


@few
@given(sheets)
def test_real_and_nominal_have_the_same_present_value(sheet: CostSheet) -> None:
    nominal = converted(sheet, Basis.NOMINAL)

    real, other = the_result(sheet), the_result(nominal)

    assert nominal.rate.basis is nominal.basis is Basis.NOMINAL
    assert other.total == pytest.approx(real.total, rel=1e-9)
    assert other.cumulative == pytest.approx(real.cumulative, rel=1e-9)


@few
@given(sheets)
def test_there_and_back_again_is_the_same_sheet(sheet: CostSheet) -> None:
    back = converted(converted(sheet, Basis.NOMINAL), Basis.REAL)

    assert the_result(back).total == pytest.approx(the_result(sheet).total, rel=1e-9)


@few
@given(sheets, decimals("0.1", "50"))
def test_all_amounts_times_something_is_the_total_times_that(
    sheet: CostSheet, times: Decimal
) -> None:
    scaled = (
        replace(line, amount=line.amount * times)
        for line in sheet.alternatives[0].lines
    )

    found = the_result(with_lines(sheet, *scaled))

    expected = the_result(sheet).total * float(times)
    assert found.total == pytest.approx(expected, rel=1e-9)


@few
@given(sheets, decimals("0.05", "0.95"))
def test_a_line_in_two_parts_costs_the_same(sheet: CostSheet, part: Decimal) -> None:
    first, *others = sheet.alternatives[0].lines
    one = replace(first, amount=first.amount * part)
    two = replace(first, code="twee", amount=first.amount * (1 - part))

    found = the_result(with_lines(sheet, one, two, *others))

    assert found.total == pytest.approx(the_result(sheet).total, rel=1e-9)


@few
@given(lines, decimals("-0.05", "0.15", 3))
def test_a_year_earlier_is_a_year_less_of_interest(
    line: CostLine, rate: Decimal
) -> None:
    yearly = replace(line, rhythm=Rhythm.YEARLY, growth=Decimal(0), quantity="")
    sheet = with_lines(a_sheet(rate=flat(rate)), yearly)

    start, middle, end = (
        the_result(replace(sheet, timing=timing)).total for timing in Timing
    )

    assert start == pytest.approx(end * float(1 + rate), rel=1e-9)
    assert middle == pytest.approx(end * float(1 + rate) ** 0.5, rel=1e-9)


@few
@given(sheets, st.integers(1, 10))
def test_more_years_of_yearly_costs_cost_more(sheet: CostSheet, more: int) -> None:
    yearly = (
        replace(
            line,
            rhythm=Rhythm.YEARLY,
            last_year=None,
            life_years=None,
            remaining=Remaining.NOTHING,
        )
        for line in sheet.alternatives[0].lines
    )
    shorter = with_lines(sheet, *yearly)

    longer = replace(shorter, horizon_years=sheet.horizon_years + more)

    assert the_result(longer).total > the_result(shorter).total


@few
@given(sheets)
def test_the_explained_lines_add_up_to_the_result(sheet: CostSheet) -> None:
    explained = explain(sheet, sheet.alternatives[0])

    result = the_result(sheet)
    found = sum(one.present for one in explained)
    assert found == pytest.approx(result.total, rel=1e-9)
    for one in explained:
        for step in one.flows:
            amount = float(one.quantity * step.unit_amount) * step.growth
            assert step.flow.amount == pytest.approx(amount, rel=1e-12)


@few
@given(
    st.lists(st.tuples(decimals("0.01", "1e6"), st.integers(0, 40)), max_size=20),
    decimals("0", "0.1", 4),
    decimals("0", "0.1", 4),
)
def test_the_total_is_that_of_exact_fractions(
    yearly: list[tuple[Decimal, int]], early: Decimal, late: Decimal
) -> None:
    rate = a_rate((str(early), 20), (str(late), None))
    sheet = a_sheet(
        an_alternative(
            *(
                CostLine(
                    str(n),
                    "",
                    Category.SUPPORT,
                    amount,
                    rhythm=Rhythm.YEARLY,
                    first_year=year,
                )
                for n, (amount, year) in enumerate(yearly)
            )
        ),
        horizon_years=40,
        rate=rate,
    )

    exact = sum(
        Fraction(amount) * exact_factor(year, early, late)
        for amount, first in yearly
        for year in range(max(first, 1), 41)
    )

    assert the_result(sheet).total == pytest.approx(float(exact), rel=1e-9)


def exact_factor(year: int, early: Decimal, late: Decimal) -> Fraction:
    """d(t) = d(t-1) / (1 + r of year t), with the first band up to year 20."""
    worth = Fraction(1)
    for one in range(1, year + 1):
        worth /= 1 + Fraction(early if one <= 20 else late)
    return worth
