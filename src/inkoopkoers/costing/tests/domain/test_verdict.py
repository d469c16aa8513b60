# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is cheapest, by how much, and which categories make that so."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from inkoopkoers.costing.domain.parameters import Parameter, ParameterKind
from inkoopkoers.costing.domain.payback import lasting_year
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import Alternative, Category, Quantity, Remaining
from inkoopkoers.costing.domain.tipping import Tipping, Turn
from inkoopkoers.costing.domain.verdict import (
    MOST_CAUSES,
    Cause,
    Standing,
    Verdict,
    causes_of,
    is_near,
    verdict_of,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_sheet,
    alternatives,
    an_alternative,
)

LAPTOPS = (
    Quantity("laptops", "Laptops", Decimal(400)),
    Quantity("laders", "Laders", Decimal("1.1"), of="laptops"),
)


def verdict(*found: Alternative) -> Verdict:
    made = verdict_of(results_of(a_sheet(*found)))
    assert made
    return made


def priced(code: str, amount: str) -> Alternative:
    return an_alternative(a_line(amount=amount), code=code)


def test_without_alternatives_there_is_no_verdict() -> None:
    assert verdict_of(()) is None


def test_one_alternative_stands_alone() -> None:
    found = verdict(priced("a", "100"))

    assert found.standing is Standing.ALONE
    assert found.second is None
    assert found.difference_eur == 0
    assert found.share == 0


def test_the_cheapest_stands_beside_the_next() -> None:
    found = verdict(priced("a", "300"), priced("b", "100"), priced("c", "200"))

    assert found.standing is Standing.CLEAR
    assert found.winner.alternative == "b"
    assert found.second
    assert found.second.alternative == "c"
    assert found.difference_eur == 100
    assert found.share == 1


def test_up_to_five_percent_is_close() -> None:
    assert verdict(priced("a", "100"), priced("b", "105")).standing is Standing.CLOSE
    assert verdict(priced("a", "100"), priced("b", "106")).standing is Standing.CLEAR


def test_the_same_to_the_cent_is_equal_and_has_the_next_beside_it() -> None:
    found = verdict(priced("a", "100"), priced("b", "100"), priced("c", "300"))

    assert found.standing is Standing.EQUAL
    assert [one.alternative for one in found.best] == ["a", "b"]
    assert found.second
    assert found.second.alternative == "c"


def test_of_what_costs_nothing_a_difference_is_no_part() -> None:
    found = verdict(priced("a", "0"), priced("b", "300"))

    assert found.share is None
    assert found.standing is Standing.CLEAR


def test_the_causes_are_what_is_saved_and_what_is_paid_extra() -> None:
    cheap = an_alternative(
        a_line("koop", "900"), a_line("uren", "50", category=Category.OWN_HOURS),
        code="a",
    )  # fmt: skip
    dear = an_alternative(
        a_line("koop", "700"), a_line("uren", "500", category=Category.OWN_HOURS),
        code="b",
    )  # fmt: skip

    found = verdict(cheap, dear)

    assert found.savings == (Cause(Category.OWN_HOURS, 450.0),)
    assert found.extras == (Cause(Category.PURCHASE, -200.0),)


def test_only_the_causes_that_explain_enough_are_named() -> None:
    kinds = [
        Category.PURCHASE, Category.LICENCE, Category.SUPPORT, Category.TRAINING,
        Category.MAINTENANCE,
    ]  # fmt: skip
    free = an_alternative(
        *(a_line(one.value, "0", category=one) for one in kinds), code="a"
    )
    dear = an_alternative(
        *(a_line(one.value, "100", category=one) for one in kinds), code="b"
    )
    mostly = an_alternative(
        a_line("koop", "800"), a_line("hulp", "10", category=Category.SUPPORT), code="b"
    )

    assert len(verdict(free, dear).savings) == MOST_CAUSES
    assert len(verdict(free, mostly).savings) == 1


def test_what_is_left_at_the_end_is_taken_off_the_purchase() -> None:
    lasting = an_alternative(
        a_line(amount="1000", life_years=20, remaining=Remaining.STRAIGHT_LINE),
        code="a",
    )
    worn = an_alternative(a_line(amount="1000", life_years=10), code="b")
    one, two = results_of(a_sheet(lasting, worn))

    (cause,) = causes_of(one, two)

    assert cause.category is Category.PURCHASE
    assert cause.eur == pytest.approx(-one.by_category[Category.RESIDUAL])


@given(one=alternatives, two=alternatives)
@settings(max_examples=40)
def test_the_causes_add_up_to_the_difference(
    one: Alternative, two: Alternative
) -> None:
    sheet = a_sheet(one, replace(two, code="b"), horizon_years=12)
    sheet = replace(sheet, quantities=LAPTOPS)
    best, other = results_of(sheet)

    causes = causes_of(best, other)

    assert math.fsum(cause.eur for cause in causes) == pytest.approx(
        other.total - best.total, abs=0.2
    )


def tipping(kind: ParameterKind, now: str, at: float | None, **more: object) -> Tipping:
    turns = () if at is None else (Turn(at, "a", "b"),)
    made = Tipping(Parameter(kind, now=Decimal(now)), ("a", "b"), "a", turns)
    return replace(made, **more)  # type: ignore[arg-type]  # any field of it


@pytest.mark.parametrize(
    ("kind", "now", "near", "far"),
    [
        (ParameterKind.RATE, "0.028", 0.032, 0.035),
        (ParameterKind.HORIZON, "8", 9.0, 10.0),
        (ParameterKind.LIFE, "4", 3.0, 2.0),
        (ParameterKind.WAGES, "1", 1.09, 1.11),
        (ParameterKind.ENERGY_PRICE, "0.30", 0.28, 0.26),
    ],
)
def test_near_is_half_a_point_a_year_or_a_tenth(
    kind: ParameterKind, now: str, near: float, far: float
) -> None:
    assert is_near(tipping(kind, now, near))
    assert not is_near(tipping(kind, now, far))


def test_near_is_nothing_that_does_not_turn_or_decides_nothing() -> None:
    assert not is_near(tipping(ParameterKind.WAGES, "1", None))
    assert not is_near(tipping(ParameterKind.WAGES, "1", 1.01, cheaper_now=""))
    assert not is_near(tipping(ParameterKind.WAGES, "1", 1.01, cheaper_there=("c",)))


def test_what_crosses_twice_is_cheaper_for_good_only_after_the_last() -> None:
    up_and_down = [10.0, 4.0, 20.0, 20.0, 20.0]
    steady = [5.0, 8.0, 11.0, 20.0, 23.0]

    assert lasting_year(up_and_down, steady) == 3
    assert lasting_year(steady, [30.0] * 5) is None
    assert lasting_year(steady, [1.0] * 5) is None
