# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings

from inkoopkoers.costing.domain.parameters import (
    Parameter,
    ParameterKind,
    values_of,
    with_value,
)
from inkoopkoers.costing.domain.sensitivity import (
    Bar,
    Step,
    best_two,
    difference_tornado,
    ranking,
    tornado,
)
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.tests.domain.laptops import (
    CHEAP,
    LASTING,
    comparisons,
    laptops,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
)


def bar(bars: tuple[Bar, ...], kind: ParameterKind, alternative: str = "") -> Bar:
    return next(
        one
        for one in bars
        if (one.parameter.kind, one.parameter.alternative) == (kind, alternative)
    )


def test_the_bar_of_a_price_goes_from_four_to_six_fifths() -> None:
    sheet = laptops()

    found = bar(tornado(sheet, "goedkoop"), ParameterKind.ENERGY_PRICE)

    low = with_value(sheet, found.parameter, Decimal("0.256"))
    high = with_value(sheet, found.parameter, Decimal("0.384"))
    assert found.step is Step.FIFTH
    assert (found.low.value, found.high.value) == (Decimal("0.256"), Decimal("0.384"))
    assert found.now_eur == values_of(sheet)["goedkoop"]
    assert found.low.eur == pytest.approx(values_of(low)["goedkoop"])
    assert found.high.eur == values_of(high)["goedkoop"]
    assert found.swing_eur == pytest.approx(found.high.eur - found.low.eur)


def test_a_rate_moves_by_one_point_in_every_band() -> None:
    sheet = laptops(rate=a_rate(("0.028", 4), ("0.018", None)))

    found = bar(tornado(sheet, "goedkoop"), ParameterKind.RATE)

    higher = replace(sheet, rate=a_rate(("0.038", 4), ("0.028", None)))
    assert found.step is Step.POINT
    assert (found.low.value, found.high.value) == (Decimal("0.018"), Decimal("0.038"))
    assert found.high.eur == values_of(higher)["goedkoop"]
    assert found.high.eur < found.now_eur < found.low.eur


def test_years_move_by_one_and_never_below_one() -> None:
    one = an_alternative(a_line(life_years=1), a_line("vast", "10", first_year=3))
    sheet = a_sheet(one)

    found = bar(tornado(sheet, "a"), ParameterKind.LIFE, "a")

    assert found.step is Step.YEAR
    assert (found.low.value, found.high.value) == (Decimal(1), Decimal(2))
    assert found.low.eur == found.now_eur
    assert found.swing_eur == pytest.approx(found.now_eur - found.high.eur)


@settings(max_examples=15, deadline=None)
@given(comparisons)
def test_the_longest_bar_comes_first_and_none_is_empty(sheet: CostSheet) -> None:
    bars = tornado(sheet, "a")

    assert all(one.swing_eur > 0 for one in bars)
    assert all(
        before.swing_eur >= after.swing_eur - 0.01 for before, after in pairwise(bars)
    )


def test_what_belongs_to_another_is_no_bar() -> None:
    alternatives = {one.parameter.alternative for one in tornado(laptops(), "goedkoop")}

    assert alternatives == {"", "goedkoop"}


def test_the_difference_is_what_the_second_costs_more_than_the_first() -> None:
    sheet = laptops()
    values = values_of(sheet)

    best = difference_tornado(sheet)
    turned = difference_tornado(sheet, ("houden", "duurzaam"))

    assert best_two(sheet) == ("duurzaam", "goedkoop")
    assert best[0].now_eur == values["goedkoop"] - values["duurzaam"] > 0
    assert turned[0].now_eur == values["duurzaam"] - values["houden"] < 0
    assert {one.parameter.alternative for one in best} == {"", "goedkoop", "duurzaam"}


def test_a_bar_says_when_the_order_of_all_turns() -> None:
    # 1000 against 1100: a fifth more or less turns it, also for a third far behind.
    third = an_alternative(a_line("koop", "9000"), code="c")
    sheet = a_sheet(
        an_alternative(a_line("koop", "1000")),
        an_alternative(a_line("koop", "1100"), code="b"),
        third,
    )

    bars = tornado(sheet, "b")
    (own, *_) = bars

    assert own.parameter == Parameter(ParameterKind.PURCHASE, "b")
    assert own.low.turns_ranking
    assert not own.high.turns_ranking
    assert own.turns_ranking
    assert (own.low.cheapest, own.high.cheapest) == (frozenset("b"), frozenset("a"))
    assert not tornado(sheet, "c")[0].turns_ranking


def test_equal_ones_share_a_place() -> None:
    assert ranking({"a": 2.0, "b": 1.0, "c": 1.004}) == (
        frozenset("bc"),
        frozenset("a"),
    )


def test_one_alternative_has_no_difference() -> None:
    assert best_two(laptops(CHEAP)) is None
    assert difference_tornado(laptops(CHEAP)) == ()


def test_the_order_of_the_offers_does_not_matter() -> None:
    one, other = laptops(CHEAP, LASTING), laptops(LASTING, CHEAP)

    assert tornado(one, "goedkoop") == tornado(other, "goedkoop")
    assert (
        difference_tornado(one)[0].swing_eur == difference_tornado(other)[0].swing_eur
    )
