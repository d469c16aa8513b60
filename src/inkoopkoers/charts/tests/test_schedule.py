# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A planning: bars as long as their days, the law hatched, late in pattern and word."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.schedule import PhaseBar, schedule_chart
from inkoopkoers.charts.schedule_axis import Days
from inkoopkoers.charts.tests.drawn import SVG, paths, said, shapes
from inkoopkoers.charts.tests.golden_svg import is_approved

TODAY = date(2027, 2, 10)
PHASES = (
    PhaseBar("Strategie en besluit", date(2027, 3, 3), date(2027, 4, 14)),
    PhaseBar("Publicatie tot sluiting", date(2027, 4, 14), date(2027, 5, 31), 30),
    PhaseBar("Opschortende termijn", date(2027, 5, 31), date(2027, 6, 20), 20),
    PhaseBar("Contract tekenen", date(2027, 6, 20), date(2027, 6, 20)),
)
LATE = (
    PhaseBar("Strategie", date(2027, 1, 4), date(2027, 2, 1), is_late=True),
    PhaseBar("Publicatie", date(2027, 2, 1), date(2027, 4, 1), 30),
)


def drawn(*phases: PhaseBar, today: date = TODAY, narrow: bool = False) -> Chart:
    return schedule_chart(phases, today, uid="plan", narrow=narrow)


def widths(chart: Chart, fill: str) -> list[float]:
    """Of the bars with this fill; those in the legend stand in a group."""
    bars = [bar for bar in shapes(chart, "rect") if bar.get("fill") == fill]
    return [float(bar.get("width", "0")) for bar in bars]


def dashed_frames(chart: Chart) -> int:
    return sum(bar.get("stroke-dasharray") is not None for bar in shapes(chart, "rect"))


def test_the_title_says_when_to_begin() -> None:
    assert drawn(*PHASES).title == "Begin uiterlijk 3 maart 2027"
    assert drawn(*PHASES, today=date(2027, 3, 3)).title.startswith("Begin uiterlijk")


def test_the_title_says_that_it_is_too_late() -> None:
    chart = drawn(*LATE)

    assert chart.title == "Te laat: je had uiterlijk 4 januari 2027 moeten beginnen"


def test_days_of_the_law_are_hatched_and_our_own_are_filled() -> None:
    chart = drawn(*PHASES)

    hatched = widths(chart, "url(#plan-stripes)")
    filled = widths(chart, "currentColor")
    assert hatched[0] / hatched[1] == pytest.approx(30 / 20, abs=0.01)
    # The standstill has no days of its own, and a moment has no bar at all.
    assert len(filled) == 2
    assert filled[0] / filled[1] == pytest.approx(42 / 17, abs=0.02)


def test_more_days_than_the_phase_has_are_not_drawn() -> None:
    phase = PhaseBar("Kort", date(2027, 3, 1), date(2027, 3, 11), 40)

    assert phase.legal == 10
    assert drawn(phase).table.rows[0][3:5] == ("10", "10")


def test_a_late_phase_has_a_frame_and_a_word() -> None:
    chart = drawn(*LATE)

    assert dashed_frames(chart) == 1
    # Beside the bar and in the legend.
    assert said(chart).count("te laat") == 2
    assert chart.table.rows[0][-1] == "te laat"
    assert dashed_frames(drawn(*PHASES)) == 0


def test_today_is_a_line() -> None:
    chart = drawn(*LATE)

    lines = [g for g in shapes(chart, "g") if g.get("class") == "ik-figure__today"]
    assert len(lines) == 1
    assert "vandaag" in said(chart)


def test_a_day_far_outside_the_planning_is_only_told() -> None:
    chart = drawn(*PHASES, today=date(2099, 1, 1))

    lines = [g for g in shapes(chart, "g") if g.get("class") == "ik-figure__today"]
    assert not lines
    assert "Vandaag, 1 januari 2099, valt buiten dit beeld." in said(chart)


def test_months_and_the_year_stand_above() -> None:
    words = said(drawn(*PHASES)).split()

    assert words.count("2027") > 1
    assert {"mrt", "apr", "mei", "jun"} <= set(words)


def test_a_planning_inside_a_month_shows_which_month() -> None:
    day = date(2027, 3, 10)
    short = PhaseBar("Kort", day, date(2027, 3, 12))

    assert {"mrt", "2027"} <= set(said(drawn(short, today=day)).split())


def test_a_planning_of_years_has_years_above() -> None:
    long = PhaseBar("Lang", date(2020, 1, 1), date(2031, 5, 1))

    words = said(drawn(long)).split()

    assert "2025" in words
    assert "mrt" not in words


@given(st.dates(), st.integers(0, 3_000_000), st.floats(326, 1000))
@settings(deadline=None)
def test_marks_are_firsts_of_months_with_room(
    first: date, length: int, width: float
) -> None:
    last = first + timedelta(days=min(length, (date.max - first).days))

    days = Days(first, last, 0.0, width)
    marks = days.marks()

    assert all(mark.day == 1 and first <= mark <= last for mark in marks)
    assert len(marks) <= width / 36
    assert [days.at(mark) for mark in marks] == sorted(days.at(mark) for mark in marks)


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 500), st.booleans()),
        min_size=1,
        max_size=12,
    ),
    st.dates(date(2, 1, 1), date(9000, 1, 1)),
    st.dates(),
    st.booleans(),
)
@settings(deadline=None, max_examples=80)
def test_every_bar_lies_inside_the_picture(
    given_phases: list[tuple[int, int, bool]], start: date, today: date, narrow: bool
) -> None:
    phases = []
    for days, legal, is_late in given_phases:
        end = start + timedelta(days=days)
        phases.append(PhaseBar("Stap", start, end, legal, is_late))
        start = end

    chart = schedule_chart(phases, today, uid="plan", narrow=narrow)

    root = ET.fromstring(chart.svg)
    width = float(root.get("viewBox", "").split()[2])
    for bar in root.findall(f"{SVG}rect"):
        left = float(bar.get("x", "0"))
        assert left >= 0
        assert left + float(bar.get("width", "0")) <= width
    assert paths(chart, "M")


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_can_be_drawn(day: date) -> None:
    assert drawn(PhaseBar("Stap", day, day), today=day).svg


def test_what_cannot_be_drawn_is_refused() -> None:
    backwards = PhaseBar("Terug", date(2027, 3, 2), date(2027, 3, 1))

    with pytest.raises(ValueError, match="does not end before"):
        drawn(backwards)
    with pytest.raises(ValueError, match="1 to 25 phases"):
        drawn()


@pytest.mark.parametrize("narrow", [False, True])
def test_the_planning_is_the_approved_one(narrow: bool) -> None:
    chart = drawn(*LATE, *PHASES, narrow=narrow)

    assert is_approved(chart, "schedule-narrow" if narrow else "schedule")
