# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Alternatives as bars cut in categories."""

from __future__ import annotations

import pytest

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.stacked import Stack, stacked_chart
from inkoopkoers.charts.tests.drawn import said, shapes, texts


def drawn(*stacks: Stack, categories: int = 2, narrow: bool = False) -> Chart:
    return stacked_chart(
        title="Houden is het goedkoopst",
        description="Drie alternatieven",
        categories=[f"Soort {n}" for n in range(categories)],
        stacks=stacks,
        uid="st",
        narrow=narrow,
    )


def boxes(chart: Chart) -> list[tuple[float, float]]:
    """Where each part starts and how wide it is."""
    found = [(one.get("x", ""), one.get("width", "")) for one in shapes(chart, "rect")]
    return [(float(x), float(width)) for x, width in found]


@pytest.mark.parametrize("narrow", [False, True])
def test_parts_follow_each_other_and_are_as_wide_as_they_cost(narrow: bool) -> None:
    (one, first), (other, second) = boxes(drawn(Stack("A", (100, 300)), narrow=narrow))

    assert other == pytest.approx(one + first, abs=0.2)
    assert second == pytest.approx(3 * first, abs=0.4)


def test_what_it_brings_in_stands_left_of_zero_and_the_total_is_marked() -> None:
    chart = drawn(Stack("A", (400, -100)))

    (cost, _), (income, wide) = boxes(chart)
    assert income + wide == pytest.approx(cost, abs=0.2)
    assert "€\u00a0300" in texts(chart)
    assert "totaal na aftrek" in said(chart)


def test_without_income_nothing_is_said_about_it() -> None:
    assert "aftrek" not in said(drawn(Stack("A", (400, 0))))


def test_six_parts_keep_their_names_and_nothing_is_left_out() -> None:
    chart = drawn(Stack("A", (1, 2, 3, 4, 5, 6, 0)), categories=7)

    assert "6 Soort 5" in texts(chart)
    assert "Soort 6" not in said(chart)
    assert "Overig" not in said(chart)


def test_of_more_the_smallest_become_the_rest_also_on_both_sides_of_zero() -> None:
    chart = drawn(Stack("A", (90, 80, 2, 70, 60, 50, -3, 1)), categories=8)

    keys = [words for words in texts(chart) if words[:1].isdigit() and " " in words]
    assert keys == [
        "1 Soort 0", "2 Soort 1", "3 Soort 3", "4 Soort 4", "5 Soort 5", "6 Overig",
    ]  # fmt: skip
    assert len(boxes(chart)) == 7
    assert "€\u00a0350" in texts(chart)


def test_the_table_has_every_category_and_the_total() -> None:
    chart = drawn(Stack("A", (1000, 200)), Stack("B", (3, -4)))

    assert chart.table.columns == ("Kosten (euro)", "A", "B")
    assert chart.table.rows == (
        ("Soort 0", "1\u202f000", "3"),
        ("Soort 1", "200", "−4"),
        ("Totaal", "1\u202f200", "−1"),
    )


def test_many_alternatives_go_down_the_table() -> None:
    chart = drawn(*(Stack(name, (1, 2)) for name in "ABC"))

    assert chart.table.columns == (
        "Alternatief (euro)", "Soort 0", "Soort 1", "Totaal",
    )  # fmt: skip
    assert chart.table.rows[2] == ("C", "1", "2", "3")


def test_nothing_at_all_has_no_bar() -> None:
    chart = drawn(Stack("A", (0, 0)))

    assert not boxes(chart)
    assert "€\u00a00" in texts(chart)


@pytest.mark.parametrize(
    ("stacks", "categories"),
    [
        ([], 1),
        ([Stack("A", (1,))] * 26, 1),
        ([Stack("A", ())], 0),
        ([Stack("A", (1,) * 15)], 15),
        ([Stack("A", (1,))], 2),
        ([Stack("A", (float("nan"),))], 1),
    ],
)
def test_what_cannot_be_drawn_is_refused(stacks: list[Stack], categories: int) -> None:
    with pytest.raises(ValueError, match=r"chart|categor|amount"):
        drawn(*stacks, categories=categories)
