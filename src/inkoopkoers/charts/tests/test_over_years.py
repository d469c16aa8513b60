# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money over years: lines that cross, and columns."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from inkoopkoers.charts.cash import cash_chart
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.crossing import Crossing, crossing_chart
from inkoopkoers.charts.money import Euros
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.charts.tests.drawn import paths, said, shapes, texts


def lines(
    *amounts: tuple[Euros, ...],
    crossings: tuple[Crossing, ...] = (),
    narrow: bool = False,
) -> Chart:
    return crossing_chart(
        title="Huren is eerst goedkoper",
        description="Twee lijnen",
        years=[str(2027 + year) for year in range(len(amounts[0]) if amounts else 1)],
        lines=[
            MoneyLine(name, one) for name, one in zip("ABCDE", amounts, strict=False)
        ],
        crossings=crossings,
        uid="cr",
        narrow=narrow,
    )


def cash(*amounts: tuple[Euros, ...], over: tuple[Euros, ...] | None = None) -> Chart:
    return cash_chart(
        title="In 2028 is de piek",
        description="Per jaar",
        years=[str(2027 + year) for year in range(len(amounts[0]) if amounts else 1)],
        series=[MoneyLine(f"Soort {n}", one) for n, one in enumerate(amounts)],
        over=MoneyLine("Kas", over) if over else None,
        uid="ca",
    )


def around(chart: Chart) -> list[tuple[float, float]]:
    rings = [one for one in shapes(chart, "circle") if one.get("r") == "11"]
    return [(float(one.get("cx", "")), float(one.get("cy", ""))) for one in rings]


def columns(chart: Chart) -> list[tuple[float, float]]:
    """Where each part begins from above, and how high it is."""
    found = [(one.get("y", ""), one.get("height", "")) for one in shapes(chart, "rect")]
    return [(float(y), float(height)) for y, height in found]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_crossing_is_marked_where_the_lines_meet(narrow: bool) -> None:
    crossing = Crossing(2, (0, 1), "Vanaf 2029 is B goedkoper")
    chart = lines((0, 100, 200), (100, 150, 160), crossings=(crossing,), narrow=narrow)

    lined = paths(chart, "M")
    a, b = (
        [[float(n) for n in at.split()] for at in one.get("d", "")[1:].split("L")]
        for one in lined
        if "L" in one.get("d", "")
    )
    ((x, y),) = around(chart)
    share = (x - a[1][0]) / (a[2][0] - a[1][0])
    assert 0 < share < 1
    assert a[1][1] + share * (a[2][1] - a[1][1]) == pytest.approx(y, abs=0.3)
    assert b[1][1] + share * (b[2][1] - b[1][1]) == pytest.approx(y, abs=0.3)
    assert "Vanaf 2029" in said(chart)


def test_a_crossing_without_change_between_two_years_stands_at_its_year() -> None:
    flat = Crossing(1, (0, 1), "Gelijk")
    first = Crossing(0, (0, 1), "Begin")
    chart = lines((0, 100), (50, 100), crossings=(flat, first))

    (x, _), (other, _) = around(chart)
    assert x < other


def test_crossings_are_numbered_from_left_to_right_and_six_at_most() -> None:
    many = tuple(Crossing(8 - n, (0, 1), f"in jaar {8 - n}") for n in range(8))

    chart = lines(tuple(range(9)), tuple(range(9)), crossings=many)

    assert len(around(chart)) == 6
    assert next(w for w in texts(chart) if w.startswith("in jaar")) == "in jaar 1"


def test_numbers_of_crossings_close_together_stand_below_each_other() -> None:
    same = (Crossing(1, (0, 1), "a"), Crossing(1, (0, 2), "b"))

    chart = lines((0, 10), (5, 6), (5, 6), crossings=same)

    numbers = [one for one in shapes(chart, "circle") if one.get("r") == "10.5"]
    heights = [float(one.get("cy", "")) for one in numbers[:2]]
    assert heights[1] - heights[0] >= 21


def test_lines_are_named_at_their_ends_with_where_they_end() -> None:
    chart = lines((0, 1000), (500, -250))

    written = texts(chart)
    assert written[written.index("A") + 1] == "€\u00a01\u202f000"
    assert written[written.index("B") + 1] == "€\u00a0−250"


def test_names_of_lines_that_end_together_do_not_touch() -> None:
    chart = lines(*[(5, 1000)] * 4)

    feet = sorted(
        float(y)
        for y, words in re.findall(r'<text [^>]*y="([0-9.]+)"[^>]*>([A-D])<', chart.svg)
        if words in "ABCD"
    )
    assert all(b - a >= 38 for a, b in pairwise(feet))


def test_every_line_differs_without_colour() -> None:
    chart = lines(*[(5, 1000)] * 4)

    dashes = [
        one.get("stroke-dasharray")
        for one in paths(chart, "M")
        if "L" in one.get("d", "")
    ]
    assert len(set(dashes)) == 4


def test_a_hundred_years_have_room_for_their_names() -> None:
    chart = lines(tuple(range(101)), narrow=True)

    named = [words for words in texts(chart) if re.fullmatch("2[01][0-9]{2}", words)]
    assert named[0] == "2027"
    assert 3 <= len(named) <= 8


def test_the_table_of_lines_has_a_row_per_year() -> None:
    chart = lines((0, 1000), (500, -250))

    assert chart.table.columns == ("Jaar (bedragen in euro)", "A", "B")
    assert chart.table.rows == (("2027", "0", "500"), ("2028", "1\u202f000", "−250"))


@pytest.mark.parametrize(
    ("amounts", "crossings"),
    [
        ([], ()),
        ([(1,)] * 5, ()),
        ([(1, 2), (1,)], ()),
        ([(1,) * 102], ()),
        ([(1, 2)], (Crossing(2, (0, 0), ""),)),
        ([(1, 2)], (Crossing(-1, (0, 0), ""),)),
        ([(1, 2)], (Crossing(1, (0, 1), ""),)),
    ],
)
def test_lines_that_cannot_be_drawn_are_refused(
    amounts: list[tuple[float, ...]], crossings: tuple[Crossing, ...]
) -> None:
    with pytest.raises(ValueError, match=r"there are|one amount|not in the picture"):
        lines(*amounts, crossings=crossings)


def test_columns_stand_on_each_other_above_zero_and_hang_below_it() -> None:
    (first, high), (second, other), (below, _) = columns(cash((300,), (100,), (-50,)))

    assert second + other == pytest.approx(first, abs=0.2)
    assert high == pytest.approx(3 * other, abs=0.4)
    assert below == pytest.approx(first + high, abs=0.2)


def test_nothing_in_a_year_has_no_column() -> None:
    assert len(columns(cash((0, 5)))) == 1
    assert not columns(cash((0, 0)))


def test_the_highest_year_is_written() -> None:
    assert "€\u00a05\u202f400" in texts(cash((1000, 5000, 2000), (0, 400, 0)))


def test_a_line_over_the_columns_is_on_the_same_scale_and_in_the_table() -> None:
    chart = cash((10, 10), over=(900, -100))

    assert "Kas" in said(chart)
    assert chart.table.columns[-1] == "Kas"
    assert [row[-1] for row in chart.table.rows] == ["900", "−100"]
    assert "−200" in texts(chart)


@pytest.mark.parametrize(
    ("amounts", "over"),
    [([], None), ([(1,)] * 4, None), ([(1,) * 41], None), ([(1, 2)], (1,))],
)
def test_columns_that_cannot_be_drawn_are_refused(
    amounts: list[tuple[float, ...]], over: tuple[float, ...] | None
) -> None:
    with pytest.raises(ValueError, match=r"there are|one amount"):
        cash(*amounts, over=over)
