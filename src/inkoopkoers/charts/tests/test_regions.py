# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where someone wins: along the weight of the price, and on a map of bids."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.figures import Value
from inkoopkoers.charts.grid_map import Spot, grid_map
from inkoopkoers.charts.regions import Region, regions_chart
from inkoopkoers.charts.tests.drawn import said, shapes, texts


def strip(*regions: Region, now: Value | None = None, narrow: bool = False) -> Chart:
    return regions_chart(
        title="Boven 38 % wint B",
        description="Een strook",
        regions=regions,
        now=now,
        uid="re",
        narrow=narrow,
    )


def area(
    cells: Sequence[Sequence[int]],
    *spots: Spot,
    states: Sequence[str] = ("niets", "wisselt"),
    columns: Sequence[str] = ("€ 80", "€ 90", "€ 100"),
) -> Chart:
    return grid_map(
        title="Een lokbod is mogelijk",
        description="Een kaart",
        columns=columns,
        rows=[str(10 * row) for row in range(len(cells))],
        cells=cells,
        states=states,
        spots=spots,
        uid="gm",
    )


def boxes(chart: Chart) -> list[tuple[float, float, str]]:
    return [
        (float(one.get("x", "")), float(one.get("width", "")), one.get("fill", ""))
        for one in shapes(chart, "rect")
    ]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_region_is_as_wide_as_the_weights_it_holds(narrow: bool) -> None:
    chart = strip(Region(0, 25, "A"), Region(25, 100, "B"), narrow=narrow)

    (_, first, fill), (_, second, other) = boxes(chart)
    assert second == pytest.approx(3 * first, abs=0.4)
    assert fill != other


def test_who_wins_twice_looks_the_same_twice() -> None:
    chart = strip(Region(0, 20, "A"), Region(20, 60, "B"), Region(60, 100, "A"))

    assert boxes(chart)[0][2] == boxes(chart)[2][2]
    assert texts(chart).count("1 A") == 1


def test_borders_are_written_with_the_decimals_they_need() -> None:
    edge = Fraction(115, 3)

    chart = strip(Region(0, edge, "A"), Region(edge, 100, "B"))

    assert chart.table.rows == (("A", "0", "38,33"), ("B", "38,33", "100"))
    assert "38,33" in texts(chart)


def test_borders_without_room_are_not_written_but_the_ends_are() -> None:
    chart = strip(
        Region(0, 0.5, "A"), Region(0.5, 99.5, "B"), Region(99.5, 100, "C"), narrow=True
    )

    assert {"0", "100"} <= set(texts(chart))
    assert "0,5" not in texts(chart)
    assert "99,5" not in texts(chart)


def test_the_weight_that_is_set_is_marked() -> None:
    chart = strip(Region(0, 100, "A"), now=Fraction(75, 2))

    assert "nu 37,5" in texts(chart)


@pytest.mark.parametrize(
    ("regions", "now"),
    [
        ([], None),
        ([Region(1, 100, "A")], None),
        ([Region(0, 99, "A")], None),
        ([Region(0, 40, "A"), Region(50, 100, "B")], None),
        ([Region(0, 120, "A"), Region(120, 100, "B")], None),
        ([Region(0, 100, "A")], 101),
        ([Region(0, 100, "A")], -1),
    ],
)
def test_a_strip_that_is_not_whole_is_refused(
    regions: list[Region], now: Value | None
) -> None:
    with pytest.raises(ValueError, match=r"region|strip|weight"):
        strip(*regions, now=now)


def test_neighbours_in_one_state_are_one_box() -> None:
    chart = area([[0, 0, 1], [1, 1, 1]])

    assert len(boxes(chart)) == 3


def test_the_lowest_row_is_drawn_at_the_foot_and_told_last() -> None:
    chart = area([[0, 0, 1], [1, 1, 0]])

    assert chart.table.columns == ("Kwaliteit", "niets", "wisselt")
    assert chart.table.rows == (
        ("10", "€ 100", "€ 80 t/m € 90"),
        ("0", "€ 80 t/m € 90", "€ 100"),
    )


def test_a_state_that_a_row_does_not_have_is_a_dash() -> None:
    assert area([[0, 0, 0]]).table.rows == (("0", "€ 80 t/m € 100", "–"),)


def test_separate_ranges_are_all_told() -> None:
    assert area([[1, 0, 1]]).table.rows == (("0", "€ 90", "€ 80; € 100"),)


def test_bids_are_numbered_on_the_map_and_named_below() -> None:
    chart = area([[0, 0, 1]], Spot(0, 0, "Bieder A"), Spot(2, 0, "Lokbod"))

    assert "Bieder A" in said(chart)
    assert texts(chart).count("2") == 2


@pytest.mark.parametrize(
    ("cells", "spots", "states"),
    [
        ([], (), ("a",)),
        ([[0, 0]], (), ("a",)),
        ([[0, 0, 1]], (), ("a",)),
        ([[0, 0, -1]], (), ("a",)),
        ([[0, 0, 0]], (), ()),
        ([[0, 0, 0]], (), tuple("abcd")),
        ([[0, 0, 0]] * 61, (), ("a",)),
        ([[0, 0, 0]], (Spot(3, 0, ""),), ("a",)),
        ([[0, 0, 0]], (Spot(0, -1, ""),), ("a",)),
        ([[0, 0, 0]], (Spot(0, 0, ""),) * 26, ("a",)),
    ],
)
def test_a_map_that_cannot_be_drawn_is_refused(
    cells: list[list[int]], spots: tuple[Spot, ...], states: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match=r"map|cell"):
        area(cells, *spots, states=states)
