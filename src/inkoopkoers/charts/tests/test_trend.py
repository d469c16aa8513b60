# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A line over rounds: it breaks where it should, and tells what was done."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.tests.drawn import ROUNDS, paths, said, shapes, texts
from inkoopkoers.charts.trend import trend_chart
from inkoopkoers.charts.trend_grid import trend_grid
from inkoopkoers.charts.trend_lines import Done, Plot, Series

BASE: dict[str, Any] = {
    "title": "t",
    "description": "d",
    "rounds": ROUNDS,
    "scale": (1, 4),
    "uid": "l",
}


def trend(*series: Series, **more: Any) -> Chart:
    return trend_chart(**{**BASE, "series": series, **more})


def whole_lines(chart: Chart) -> int:
    return sum(p.get("stroke-width") == "3" for p in shapes(chart, "path"))


def dashes(chart: Chart, pattern: str) -> int:
    return sum(p.get("stroke-dasharray") == pattern for p in shapes(chart, "path"))


def test_a_line_goes_on_between_rounds_that_can_be_compared() -> None:
    chart = trend(Series("Samen", (1, 2, 3)))

    assert whole_lines(chart) == 2
    assert dashes(chart, "2 7") == 0


def test_a_line_breaks_visibly_before_a_round_that_cannot_be_compared() -> None:
    chart = trend(Series("Samen", (1, 2, 3), breaks=frozenset({2})))

    assert whole_lines(chart) == 1
    assert dashes(chart, "2 7") == 1
    assert "niet te vergelijken met de vorige meting" in said(chart)
    assert chart.table.rows[0][3] == "3,0 (niet te vergelijken met de vorige meting)"


def test_a_round_without_a_score_leaves_a_hole() -> None:
    chart = trend(Series("Samen", (1, None, 3)))

    assert whole_lines(chart) == 0
    assert len(shapes(chart, "circle")) == 2
    assert chart.table.rows == (("Samen", "1,0", "–", "3,0", "–"),)


def test_a_single_line_shows_its_figures_and_its_target() -> None:
    chart = trend(Series("Samen", (1.8, 2.4, 3.1), 3.5))

    assert {"1,8", "2,4", "3,1", "streefscore 3,5"} <= set(texts(chart))
    assert dashes(chart, "8 5") == 1


def test_a_target_as_high_as_the_last_score_can_be_drawn() -> None:
    chart = trend(Series("Samen", (1, 2, 3), 3))

    assert {"Samen", "streefscore 3,0"} <= set(texts(chart))


def test_several_lines_are_named_with_where_they_end() -> None:
    chart = trend(Series("Strategie", (1, 2, 3), 3), Series("Processen", (3, 2, 1.5)))

    assert {"Strategie 3,0", "Processen 1,5"} <= set(texts(chart))
    assert dashes(chart, "8 5") == 0
    assert chart.table.rows[0][-1] == "3,0"


def feet(chart: Chart, label: str) -> list[float]:
    found = shapes(chart, "text")
    return [float(t.get("y", "0")) for t in found if (t.text or "").startswith(label)]


@given(st.lists(st.fractions(1, 4), min_size=2, max_size=4))
def test_names_of_lines_do_not_touch(ends: list[Fraction]) -> None:
    chart = trend(*[Series("Lijn", (1, 2, end)) for end in ends])

    found = sorted(feet(chart, "Lijn"))
    assert len(found) == len(ends)
    assert all(b - a >= 21.8 for a, b in itertools.pairwise(found))


def test_every_finished_action_has_a_number_and_its_words() -> None:
    done = [
        Done("Marktconsultatie", 0.4, "12 juni 2026"),
        Done("Kalender", 1.5, "1 mei"),
    ]

    chart = trend(Series("Samen", (1, 2, 3)), done=done)

    assert "12 juni 2026 · Marktconsultatie" in texts(chart)
    assert texts(chart).count("2") == 3  # level, mark and list
    assert chart.table.rows[1:] == (
        ("Afgeronde actie: Marktconsultatie", "", "12 juni 2026", "", ""),
        ("Afgeronde actie: Kalender", "", "", "1 mei", ""),
    )


def test_of_many_actions_the_rest_is_in_the_table() -> None:
    done = [Done(f"Actie {n}", 0.5, "3 maart 2027") for n in range(12)]

    chart = trend(Series("Samen", (1, 2, 3)), done=done)

    assert "en nog 4 in de tabel" in texts(chart)
    assert len(chart.table.rows) == 13


def test_marks_of_actions_at_one_moment_stand_below_each_other() -> None:
    done = [Done(f"Actie {n}", 0.5, "3 maart 2027") for n in range(3)]

    chart = trend(Series("Samen", (1, 2, 3)), done=done)

    marks = [c for c in shapes(chart, "circle") if c.get("r") == "9.5"]
    at = {(c.get("cx"), c.get("cy")) for c in marks if float(c.get("cx", "0")) > 20}
    assert len(at) == 3


def test_one_round_is_one_point() -> None:
    chart = trend(Series("Samen", (2,)), rounds=["maart 2027"])

    assert len(shapes(chart, "circle")) == 1
    assert whole_lines(chart) == 0


def test_many_rounds_on_a_phone_name_only_the_first_and_the_last() -> None:
    rounds = [f"maart {year}" for year in range(2020, 2032)]
    series = Series("Samen", (*[2] * 10, 3, None))

    words = texts(trend(series, rounds=rounds, narrow=True))

    assert [word for word in words if word.startswith("maart")] == [
        "maart 2020",
        "maart 2031",
    ]
    assert words.count("2,0") == words.count("3,0") == 1


@pytest.mark.parametrize(
    ("values", "breaks", "moved"),
    [
        ((1, 2, 3.5), (), 1.5),
        ((1, 2, 1), (), -1),
        ((1, 2, 3), (2,), None),
        ((1, None, 3), (), None),
        ((1, 2, None), (), None),
        ((3,), (), None),
    ],
)
def test_a_change_is_told_only_when_it_can_be_compared(
    values: tuple[float | None, ...], breaks: tuple[int, ...], moved: float | None
) -> None:
    assert Series("a", values, breaks=frozenset(breaks)).moved == moved


def test_a_grid_tells_of_every_question_where_it_is_and_how_it_moved() -> None:
    series = [
        Series("Samen", (1, 2, 3.1), 4),
        Series("Vroeg", (3, 3, 2.5)),
        Series("Nieuw", (None, None, 2), breaks=frozenset({2})),
        Series("Weg", (1, 2, None)),
    ]

    chart = trend_grid(**BASE, series=series)

    assert {"3,1", "+1,1", "2,5", "−0,5", "geen score"} <= set(texts(chart))
    assert [row[0] for row in chart.table.rows] == ["Samen", "Vroeg", "Nieuw", "Weg"]
    assert len(paths(chart, "M")) > 4 * 4


def test_the_lowest_and_the_highest_score_stand_at_the_edges() -> None:
    plot = Plot(0, 100, 10, 110, 3, (1, 4))

    assert (plot.y(1), plot.y(4)) == (110, 10)
    assert (plot.x(0), plot.x(1), plot.x(2)) == (0, 50, 100)


ONE = Series("a", (1, 2, 3))


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"series": []}, "1 to 4 lines"),
        ({"series": [ONE] * 5}, "1 to 4 lines"),
        ({"series": [Series("a", (1, 2))]}, "one value per round"),
        ({"series": [ONE], "rounds": []}, "1 to 12 rounds"),
        ({"series": [Series("a", (1, 2, 5))]}, "not between 1 and 4"),
        ({"series": [Series("a", (1, 2, 3), 0)]}, "not between 1 and 4"),
    ],
)
def test_what_cannot_be_drawn_is_refused(more: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        trend_chart(**{**BASE, **more})
