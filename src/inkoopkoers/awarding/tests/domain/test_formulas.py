# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each formula gives what a calculation by hand gives (sources: money.md, 1.4)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import log

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.formulas import (
    Figure,
    Offer,
    field_of,
    figure_of,
    gives_points,
    higher_is_better,
)
from inkoopkoers.awarding.domain.problems import ProblemCode
from inkoopkoers.awarding.domain.terms import Unworkable, terms_of
from inkoopkoers.awarding.tests.domain.building import a_design, having, leaf

F = Fraction


def figures(
    formula: Formula, *offers: tuple[str, str], value: str = "0", **parameters: str
) -> list[Figure | None]:
    """The figures of offers, each a price and quality points."""
    given = {name: Decimal(text) for name, text in parameters.items()}
    terms = terms_of(having(a_design(formula), **given))
    all_offers = [
        Offer(Fraction(price), Fraction(quality), Fraction(value))
        for price, quality in offers
    ]
    field = field_of(all_offers)
    return [figure_of(terms, field, offer) for offer in all_offers]


def price_points(formula: Formula, *prices: str, **parameters: str) -> list[Fraction]:
    found = figures(formula, *((price, "0") for price in prices), **parameters)
    return [one.price for one in found if one is not None]


def test_relative_gives_the_lowest_all_and_twice_as_dear_half() -> None:
    assert price_points(Formula.RELATIVE, "100", "200", "300") == [40, 20, F(40, 3)]


def test_relative_gives_the_others_nothing_beside_a_price_of_zero() -> None:
    zero, other = figures(Formula.RELATIVE, ("0", "10"), ("100", "20"))

    assert zero is None
    assert other == Figure(F(0), F(20), F(20))


def test_linear_ends_at_the_factor_and_stays_there() -> None:
    assert price_points(Formula.LINEAR, "100", "150", "200", "500") == [40, 20, 0, 0]


def test_linear_ends_sooner_with_a_lower_factor() -> None:
    found = price_points(Formula.LINEAR, "100", "110", "125", "150", factor="1.5")

    assert found == [40, 32, 20, 0]


def test_linear_refuses_only_the_price_of_zero() -> None:
    zero, other = figures(Formula.LINEAR, ("0", "10"), ("100", "20"))

    assert zero is None
    assert other == Figure(F(0), F(20), F(20))


def test_min_max_gives_the_dearest_nothing() -> None:
    assert price_points(Formula.MIN_MAX, "100", "130", "200") == [40, 28, 0]


@pytest.mark.parametrize("prices", [["100"], ["100", "100"], ["0", "0"]])
def test_min_max_gives_everyone_all_when_prices_are_equal(prices: list[str]) -> None:
    """The rule of Consip: a single bid has full points."""
    assert price_points(Formula.MIN_MAX, *prices) == [40] * len(prices)


def test_bounds_are_kept_on_both_sides() -> None:
    found = price_points(
        Formula.BOUNDS,
        *("50", "100", "150", "200", "900"),
        lower_eur="100",
        upper_eur="200",
    )

    assert found == [40, 40, 20, 0, 0]


def test_value_takes_the_worth_of_quality_off_the_price() -> None:
    (found,) = figures(Formula.VALUE, ("100", "0"), value="30")

    assert found == Figure(F(100), F(30), F(70))


def test_value_may_be_below_zero() -> None:
    (found,) = figures(Formula.VALUE, ("100", "0"), value="130")

    assert found is not None
    assert found.total == -30


def test_value_becomes_higher_by_a_malus() -> None:
    (found,) = figures(Formula.VALUE, ("100", "0"), value="-50")

    assert found is not None
    assert found.total == 150


def test_logarithmic_ends_at_the_base_and_goes_below_zero() -> None:
    found = price_points(Formula.LOGARITHMIC, "100", "200", "400", "150")

    assert found[0] == 40
    assert abs(found[1]) < F(1, 10**40)
    assert abs(found[2] + 40) < F(1, 10**40)
    assert float(found[3]) == pytest.approx(40 * (1 - log(1.5) / log(2)))


def test_logarithmic_gives_equal_prices_exactly_equal_points() -> None:
    found = price_points(Formula.LOGARITHMIC, "100", "137.31", "137.31")

    assert found[1] == found[2]


def test_logarithmic_has_no_figure_for_anyone_beside_a_price_of_zero() -> None:
    assert figures(Formula.LOGARITHMIC, ("0", "1"), ("100", "2")) == [None, None]


def test_ratio_is_quality_per_euro() -> None:
    """UfAB, einfache Richtwertmethode: Z = L / P."""
    found = figures(Formula.RATIO, ("100", "50"), ("80", "30"), ("0", "10"))

    assert found[0] == Figure(F(100), F(50), F(1, 2))
    assert found[1] == Figure(F(80), F(30), F(3, 8))
    assert found[2] is None


def test_utility_looks_at_the_best_quality_and_the_lowest_price() -> None:
    """Quality 60 and 30 of 60: behind by a half, times 60/40 is three quarters."""
    found = figures(Formula.UTILITY, ("200", "60"), ("100", "30"), ("0", "1"))
    without_zero = figures(Formula.UTILITY, ("200", "60"), ("100", "30"))

    assert without_zero[0] == Figure(F(1, 2), F(1), F(1, 2))
    assert without_zero[1] == Figure(F(1), F(1, 4), F(1, 4))
    assert found[2] is None
    assert found[0] == Figure(F(0), F(1), F(0))


def test_utility_can_be_below_zero() -> None:
    found = figures(Formula.UTILITY, ("100", "60"), ("100", "0"))

    assert found[1] is not None
    assert found[1].total == F(-1, 2)


def test_utility_is_about_price_alone_without_criteria() -> None:
    terms = terms_of(a_design(Formula.UTILITY, leaf("q", "0")))
    offer = Offer(F(100), F(0))

    assert figure_of(terms, field_of([offer]), offer) == Figure(F(1), F(1), F(1))


def test_a_surcharge_makes_missing_quality_dearer() -> None:
    """Half of quality missing, times 60/40: the price goes up by three quarters."""
    found = figures(Formula.SURCHARGE, ("100", "30"), ("100", "60"), ("0", "0"))

    assert found[0] == Figure(F(100), F(75), F(175))
    assert found[1] == Figure(F(100), F(0), F(100))
    assert found[2] == Figure(F(0), F(0), F(0))


def test_willingness_takes_euros_per_point_off_the_price() -> None:
    (found,) = figures(Formula.WILLINGNESS, ("100", "20"))

    assert found == Figure(F(100), F(60), F(40))


def test_qcbs_is_the_weighed_sum_of_two_scores_out_of_a_hundred() -> None:
    """World Bank: S = St · T + Sf · P, with Sf = 100 · Fm / F."""
    _, found = figures(Formula.QCBS, ("80", "0"), ("100", "45"))

    technical, financial = F(45 * 100, 60), F(100 * 80, 100)
    assert found is not None
    assert found.total == technical * F(60, 100) + financial * F(40, 100)


@pytest.mark.parametrize("formula", Formula)
def test_a_single_bid_has_a_figure_under_every_formula(formula: Formula) -> None:
    (found,) = figures(formula, ("500", "30"), value="10")

    assert found is not None


@pytest.mark.parametrize("formula", Formula)
def test_equal_bids_have_equal_figures_under_every_formula(formula: Formula) -> None:
    one, other = figures(formula, ("500", "30"), ("500", "30"), value="10")

    assert one == other


def test_a_figure_with_points_is_better_when_higher_and_a_price_when_lower() -> None:
    lower = {one for one in Formula if not higher_is_better(one)}

    assert lower == {Formula.VALUE, Formula.SURCHARGE, Formula.WILLINGNESS}


def test_points_are_the_sum_of_their_parts() -> None:
    for formula in filter(gives_points, Formula):
        for one in figures(formula, ("300", "30"), ("500", "10")):
            assert one is not None
            assert one.total == one.price + one.quality


@pytest.mark.parametrize(
    ("formula", "parameters", "code"),
    [
        (Formula.LINEAR, {"factor": "1"}, ProblemCode.FACTOR_TOO_LOW),
        (Formula.BOUNDS, {"lower_eur": "1000"}, ProblemCode.BOUNDS_REVERSED),
        (Formula.BOUNDS, {"lower_eur": "-1"}, ProblemCode.BOUNDS_NEGATIVE),
        (Formula.BOUNDS, {"lower_eur": None}, ProblemCode.BOUNDS_MISSING),
        (Formula.BOUNDS, {"upper_eur": None}, ProblemCode.BOUNDS_MISSING),
        (Formula.LOGARITHMIC, {"log_base": "1"}, ProblemCode.BASE_TOO_LOW),
        (
            Formula.WILLINGNESS,
            {"value_of_point_eur": None},
            ProblemCode.POINT_VALUE_MISSING,
        ),
        (
            Formula.WILLINGNESS,
            {"value_of_point_eur": "0"},
            ProblemCode.POINT_VALUE_TOO_LOW,
        ),
    ],
)
def test_a_formula_without_its_parameters_cannot_be_calculated(
    formula: Formula, parameters: dict[str, str | None], code: ProblemCode
) -> None:
    given = {
        name: None if text is None else Decimal(text)
        for name, text in parameters.items()
    }

    with pytest.raises(Unworkable) as raised:
        terms_of(having(a_design(formula), **given))

    assert [one.code for one in raised.value.problems] == [code]


@pytest.mark.parametrize("formula", [Formula.UTILITY, Formula.SURCHARGE])
def test_a_formula_that_divides_by_the_weight_of_the_price_needs_one(
    formula: Formula,
) -> None:
    with pytest.raises(Unworkable, match="price-weight-needed"):
        terms_of(a_design(formula, price_weight=Decimal(0)))


def test_a_leaf_without_value_is_never_worth_nothing() -> None:
    with pytest.raises(Unworkable, match="value-missing"):
        terms_of(a_design(Formula.VALUE, leaf("q", value_eur=None)))
    with pytest.raises(Unworkable, match="weight-missing"):
        terms_of(a_design(Formula.RELATIVE, leaf("q", None)))
