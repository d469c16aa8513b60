# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from pyxirr import irr

from inkoopkoers.costing.domain.parameters import (
    EQUAL_EUR,
    Parameter,
    ParameterKind,
    changed_values,
    values_of,
)
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostSheet,
    Measure,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.domain.tipping import (
    Never,
    Tipping,
    Turn,
    bisected,
    difference_of,
    tipping_points,
)
from inkoopkoers.costing.tests.domain.laptops import CHEAP, KEEP, comparisons, laptops
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

YEARLY: dict[str, Any] = {"rhythm": Rhythm.YEARLY, "first_year": 1}


def tipping(
    sheet: CostSheet, kind: ParameterKind, alternative: str = "", **given: Any
) -> Tipping:
    return next(
        one
        for one in tipping_points(sheet, **given)
        if (one.parameter.kind, one.parameter.alternative) == (kind, alternative)
    )


def offer(code: str, *lines: Any) -> Alternative:
    return an_alternative(*lines, code=code)


BUY = offer("kopen", a_line("koop", "1000"))
RENT = offer("huren", a_line("huur", "100", category=Category.LICENCE, **YEARLY))


def winner(sheet: CostSheet, parameter: Parameter, value: float) -> str:
    values = values_of(sheet) | changed_values(sheet, parameter, value)
    low, high = sorted(values.values())
    return min(values, key=lambda code: values[code]) if high - low > EQUAL_EUR else ""


@settings(max_examples=25, deadline=None)
@given(comparisons)
def test_at_a_turn_both_cost_the_same_and_on_either_side_the_named_one_wins(
    sheet: CostSheet,
) -> None:
    two = replace(sheet, alternatives=sheet.alternatives[:2])

    for found in tipping_points(two):
        low, high = float(found.parameter.lowest), float(found.parameter.highest)
        difference = difference_of(two, found.parameter, values_of(two))
        for turn in found.turns:
            assert low <= turn.at <= high
            assert turn.below != turn.above
        if found.parameter.is_linear and found.turns:
            (turn,) = found.turns
            rounding = 1e-12 * (abs(difference(low)) + abs(difference(high)))
            assert abs(difference(turn.at)) <= 0.01 + rounding
            assert winner(two, found.parameter, low) == turn.below
            assert winner(two, found.parameter, high) == turn.above


@settings(max_examples=20, deadline=None)
@given(comparisons)
def test_never_is_never_within_the_range(sheet: CostSheet) -> None:
    two = replace(sheet, alternatives=sheet.alternatives[:2])

    for found in tipping_points(two):
        assert (found.never is None) == bool(found.turns)
        if found.never:
            parameter = found.parameter
            tried = (parameter.lowest, parameter.now, parameter.highest)
            winners = {winner(two, parameter, float(value)) for value in tried}
            assert len(winners - {""}) <= 1


@settings(max_examples=20, deadline=None)
@given(comparisons)
def test_the_straight_line_finds_what_halving_finds(sheet: CostSheet) -> None:
    two = replace(sheet, alternatives=sheet.alternatives[:2])

    for found in tipping_points(two):
        if found.parameter.is_linear and found.at is not None:
            low, high = float(found.parameter.lowest), float(found.parameter.highest)
            halved = bisected(
                difference_of(two, found.parameter, values_of(two)), low, high
            )
            assert found.at == pytest.approx(halved, rel=1e-6, abs=1e-9)


def test_the_price_of_a_licence_turns_where_it_costs_as_much_as_buying() -> None:
    sheet = a_sheet(BUY, RENT)
    ten_payments = sum(1.03**-year for year in range(1, 11))

    found = tipping(sheet, ParameterKind.LICENCE_PRICE)

    assert found.cheaper_now == "huren"
    assert found.at == pytest.approx(1000 / (100 * ten_payments))
    assert found.turns[0].below == "huren"
    assert found.turns[0].above == "kopen"
    assert found.distance == pytest.approx(1000 / (100 * ten_payments) - 1)


def test_the_rate_turns_at_the_internal_return_of_buying() -> None:
    sheet = a_sheet(BUY, offer("huren", a_line("huur", "140", **YEARLY)))

    found = tipping(sheet, ParameterKind.RATE)

    assert found.cheaper_now == "kopen"
    assert found.at == pytest.approx(irr([-1000] + 10 * [140]))
    assert (found.turns[0].below, found.turns[0].above) == ("kopen", "huren")


def test_all_turns_of_a_rate_are_found_and_the_nearest_comes_first() -> None:
    # -100, +210, -110.16 at 0, 1 and 2 years: nothing is left at 2 % and at 8 %.
    there_and_back = offer(
        "wissel", a_line("nu", "100"), a_line("later", "110.16", first_year=2)
    )
    between = offer("vast", a_line("tussen", "210", first_year=1))

    found = tipping(a_sheet(there_and_back, between), ParameterKind.RATE)

    assert [turn.at for turn in found.turns] == pytest.approx([0.02, 0.08])
    assert [turn.below for turn in found.turns] == ["vast", "wissel"]


def test_a_rate_that_touches_zero_turns_nothing() -> None:
    # (1.05 ** 2, nothing left at 5 % only, and never below zero)
    twice = offer("a", a_line("nu", "100"), a_line("later", "110.25", first_year=2))
    once = offer("b", a_line("tussen", "210", first_year=1))

    found = tipping(a_sheet(twice, once), ParameterKind.RATE)

    assert found.turns == ()
    assert found.never is Never.NOT_IN_RANGE


def test_a_turn_at_a_price_below_zero_is_never() -> None:
    clean = offer("schoon", a_line("nu", "100"))
    dirty = offer(
        "vuil", a_line("nu", "150"), a_line("co2", "200", measure=Measure.KG_CO2)
    )

    found = tipping(a_sheet(clean, dirty), ParameterKind.CO2_PRICE)

    assert found.never is Never.OUTSIDE
    assert found.would_be == pytest.approx(-0.25)
    assert found.at is None
    assert found.distance is None


def test_what_does_the_same_to_both_never_turns_anything() -> None:
    energy = a_line("stroom", "500", measure=Measure.KWH, category=Category.ENERGY)
    one = offer("een", a_line("nu", "100"), energy)
    other = offer("ander", a_line("nu", "150"), energy)
    sheet = a_sheet(one, other)

    assert tipping(sheet, ParameterKind.ENERGY_PRICE).never is Never.NO_INFLUENCE
    assert tipping(sheet, ParameterKind.HORIZON).never is Never.NO_INFLUENCE


def test_twins_are_always_equal() -> None:
    sheet = a_sheet(replace(RENT, code="a"), replace(RENT, code="b"))

    found = tipping_points(sheet)

    assert {one.never for one in found} == {Never.EQUAL}
    assert {one.cheaper_now for one in found} == {""}


def test_equal_now_is_a_turn_at_now() -> None:
    sheet = a_sheet(BUY, offer("ander", a_line("koop", "1000")))

    found = tipping(sheet, ParameterKind.PURCHASE, "ander")

    assert found.cheaper_now == ""
    (turn,) = found.turns
    assert turn.at == pytest.approx(1)
    assert (turn.below, turn.above) == ("ander", "kopen")
    assert found.distance == pytest.approx(0)


def test_a_life_turns_at_the_first_whole_year_that_has_another_winner() -> None:
    lasting = offer("lang", a_line("koop", "1500"))
    short = offer("kort", a_line("koop", "1000", life_years=4))
    sheet = a_sheet(lasting, short)

    found = tipping(sheet, ParameterKind.LIFE, "kort")

    # Until year 10 a life of 5 buys twice; of 10 or more once.
    assert found.cheaper_now == "lang"
    assert found.turns == (Turn(10, "lang", "kort"),)
    assert found.distance == pytest.approx(1.5)


def test_a_turn_before_now_is_the_last_year_with_the_other_winner() -> None:
    lasting = offer("lang", a_line("koop", "1500"))
    short = offer("kort", a_line("koop", "1000", life_years=12))

    found = tipping(a_sheet(lasting, short), ParameterKind.LIFE, "kort")

    assert found.cheaper_now == "kort"
    assert found.turns == (Turn(9, "lang", "kort"),)


def test_years_in_which_both_cost_the_same_are_the_turn() -> None:
    # Without a rate: 300 once, or 100 each year.
    sheet = a_sheet(
        offer("kopen", a_line("koop", "300")),
        offer("huren", a_line("huur", "100", **YEARLY)),
        rate=replace(
            a_sheet().rate, bands=(replace(a_sheet().rate.bands[0], rate=Decimal(0)),)
        ),
    )

    found = tipping(sheet, ParameterKind.HORIZON)

    assert found.turns == (Turn(3, "huren", "kopen"),)


def test_a_pair_can_be_chosen() -> None:
    found = tipping_points(laptops(), ("houden", "goedkoop"))

    assert {one.pair for one in found} == {("houden", "goedkoop")}
    assert {one.parameter.alternative for one in found} <= {"", "houden", "goedkoop"}


def test_a_third_that_is_cheaper_at_the_turn_is_named() -> None:
    third = offer("derde", a_line("koop", "10"))
    sheet = a_sheet(BUY, RENT, third)

    turning = tipping(sheet, ParameterKind.LICENCE_PRICE, pair=("kopen", "huren"))
    never = tipping(sheet, ParameterKind.HORIZON, pair=("kopen", "derde"))

    assert turning.cheaper_there == ("derde",)
    assert never.cheaper_there == ()


def test_one_alternative_has_nothing_to_turn() -> None:
    assert tipping_points(laptops(CHEAP)) == ()


def test_a_price_of_nothing_now_has_no_distance() -> None:
    sheet = a_sheet(
        offer("zuinig", a_line("koop", "200")),
        offer(
            "gulzig", a_line("koop", "100"), a_line("kwh", "500", measure=Measure.KWH)
        ),
    )
    sheet = replace(
        sheet, counts_external=False, prices=replace(sheet.prices, kwh_eur=Decimal(0))
    )

    found = tipping(sheet, ParameterKind.ENERGY_PRICE)

    assert found.at == pytest.approx(0.2)
    assert found.distance is None


def test_of_the_laptops_the_order_turns_where_the_table_says() -> None:
    found = tipping_points(laptops())

    two = laptops(*laptops().alternatives[:2])
    assert {one.pair for one in found} == {("duurzaam", "goedkoop")}
    assert sum(len(one.turns) for one in found) >= 4
    for one in found:
        for turn in one.turns:
            step = 1 if one.parameter.is_whole else 0.001
            below, above = turn.at - step, turn.at + step
            assert winner(two, one.parameter, below) == turn.below
            at_or_above = {winner(two, one.parameter, at) for at in (turn.at, above)}
            assert turn.above in at_or_above


def test_halving_stops_at_the_end_of_what_numbers_can_tell_apart() -> None:
    assert bisected(lambda value: value - 1 / 3, 0, 1) == pytest.approx(
        1 / 3, rel=1e-15
    )


def test_a_remaining_value_makes_a_longer_life_worth_more() -> None:
    short = offer(
        "kort", a_line("koop", "1000", life_years=10, remaining=Remaining.STRAIGHT_LINE)
    )
    other = offer("ander", a_line("koop", "700"))

    found = tipping(a_sheet(short, other), ParameterKind.LIFE, "kort")

    assert found.turns[0].at == 17  # 7/17 of 1000 is left, and worth less in year 10
    assert KEEP.code not in found.pair
