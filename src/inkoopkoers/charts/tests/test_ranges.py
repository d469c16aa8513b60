# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far outcomes move: by one input each, and by all of them together."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.spread import Spread, percent, spread_chart
from inkoopkoers.charts.tests.drawn import paths, said, shapes, texts
from inkoopkoers.charts.tornado import End, Swing, tornado_chart


def tornado(*swings: Swing, base: float = 1000, narrow: bool = False) -> Chart:
    return tornado_chart(
        title="De prijs doet het meest",
        description="Per invoer",
        base=base,
        swings=swings,
        uid="to",
        narrow=narrow,
    )


def spreads(*given: Spread, narrow: bool = False) -> Chart:
    return spread_chart(
        title="A is bijna altijd het goedkoopst",
        description="Per alternatief",
        spreads=given,
        uid="sp",
        narrow=narrow,
    )


def swing(label: str, lower: float, higher: float, *turns: float) -> Swing:
    return Swing(label, End("laag", lower), End("hoog", higher), turns)


def boxes(chart: Chart) -> list[tuple[float, float]]:
    found = [(one.get("x", ""), one.get("width", "")) for one in shapes(chart, "rect")]
    return [(float(x), float(width)) for x, width in found]


def diamonds(chart: Chart) -> list[float]:
    found = [p for p in paths(chart, "M") if p.get("stroke-linejoin") == "round"]
    return [float(p.get("d", "")[1:].split()[0]) for p in found]


def test_what_matters_most_stands_on_top() -> None:
    chart = tornado(swing("Klein", 990, 1010), swing("Groot", 1500, 700))

    assert [row[0] for row in chart.table.rows] == ["Groot", "Klein"]
    assert texts(chart).index("Groot") < texts(chart).index("Klein")


@pytest.mark.parametrize("narrow", [False, True])
def test_bars_go_both_ways_from_the_outcome_as_filled_in(narrow: bool) -> None:
    (one, first), (other, second) = boxes(tornado(swing("A", 700, 1100), narrow=narrow))

    assert one + first == pytest.approx(other, abs=0.2)
    assert first == pytest.approx(3 * second, abs=0.4)


def test_both_ends_have_their_amount_and_their_value() -> None:
    written = texts(tornado(swing("A", 1100, 700)))

    assert written[written.index("€\u00a0700") + 1] == "hoog"
    assert written[written.index("€\u00a01\u202f100") + 1] == "laag"


def test_the_smaller_of_two_outcomes_on_one_side_stays_in_sight() -> None:
    (_, long), (_, short) = boxes(tornado(swing("A", 1100, 1300)))

    assert long > short


def test_a_turn_is_marked_on_its_bar_and_told_when_it_lies_outside() -> None:
    chart = tornado(swing("A", 700, 1100, 800, 5000))

    ((start, wide), _) = boxes(chart)
    (x,) = diamonds(chart)
    assert start < x < start + wide
    assert chart.table.rows[0][-1] == "800; 5\u202f000"
    assert "hier wordt een ander het goedkoopst" in said(chart)


def test_without_a_turn_nothing_is_said_about_it() -> None:
    chart = tornado(swing("A", 700, 1100))

    assert "ander" not in said(chart)
    assert chart.table.rows[0][-1] == "–"


def test_an_input_without_effect_has_no_bar() -> None:
    assert not boxes(tornado(swing("A", 1000, 1000)))


@pytest.mark.parametrize("count", [0, 26])
def test_a_tornado_has_rows_that_one_can_read(count: int) -> None:
    with pytest.raises(ValueError, match="rows"):
        tornado(*[swing("A", 1, 2)] * count)


def test_a_range_goes_from_the_low_to_the_high_outcome() -> None:
    chart = spreads(Spread("A", 100, 200, 500, 0.5), Spread("B", 0, 50, 100, 0.5))

    ((_, first), (_, second)) = boxes(chart)
    assert first == pytest.approx(4 * second, abs=0.4)
    assert chart.table.rows[0] == ("A", "100", "200", "500", "50 %")


def test_three_figures_that_are_one_are_written_once() -> None:
    chart = spreads(Spread("A", 100, 100, 100, 1))

    assert texts(chart).count("€\u00a0100") == 1
    assert "goedkoopst in 100 %" in texts(chart)


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0, "0 %"),
        (1e-9, "< 1 %"),
        (Fraction(1, 200), "1 %"),
        (0.825, "83 %"),
        (0.9949, "99 %"),
        (Fraction(199, 200), "> 99 %"),
        (1, "100 %"),
    ],
)
def test_only_what_is_always_so_is_a_hundred_percent(
    share: Fraction | float, written: str
) -> None:
    assert percent(share) == written


@pytest.mark.parametrize(
    "one",
    [
        Spread("A", 2, 1, 3, 0.5),
        Spread("A", 1, 3, 2, 0.5),
        Spread("A", 1, 2, 3, 1.1),
        Spread("A", 1, 2, 3, -0.1),
    ],
)
def test_a_spread_that_cannot_be_is_refused(one: Spread) -> None:
    with pytest.raises(ValueError, match=r"outcome|share"):
        spreads(one)
