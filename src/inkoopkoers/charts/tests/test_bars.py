# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bar cut in parts: as wide as the counts say, with its table."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.charts.bars import WIDTH, Part, percentage, stacked_bar
from inkoopkoers.charts.chart import Chart

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=4)


def bar(counts: list[int]) -> Chart:
    return stacked_bar(
        title="De meesten zeggen ja",
        description="Een balk",
        parts=[Part(f"Deel {place}", count) for place, count in enumerate(counts)],
        columns=("Antwoord", "Stemmen", "Deel"),
        uid="stemmen",
    )


def segment_widths(chart: Chart) -> list[float]:
    root = ET.fromstring(chart.svg)
    boxes = [part for part in root.findall(f"{SVG}rect") if part.get("height") == "34"]
    return [float(box.get("width", "0")) for box in boxes[1:]]


def test_parts_are_as_wide_as_their_share() -> None:
    widths = segment_widths(bar([12, 5, 3]))

    assert widths == [pytest.approx((WIDTH - 2) * n / 20, abs=0.1) for n in (12, 5, 3)]


@given(COUNTS)
def test_the_parts_fill_the_bar_unless_nothing_was_counted(counts: list[int]) -> None:
    widths = segment_widths(bar(counts))

    assert len(widths) == sum(count > 0 for count in counts)
    if any(counts):
        assert sum(widths) == pytest.approx(WIDTH - 2, abs=0.3)


def test_the_table_says_what_the_bar_shows() -> None:
    table = bar([12, 5, 3]).table

    assert table.caption == "De meesten zeggen ja"
    assert table.rows[0] == ("Deel 0", "12", "60 %")


def test_without_votes_there_is_a_dash_instead_of_a_percentage() -> None:
    assert bar([0, 0]).table.rows == (("Deel 0", "0", "–"), ("Deel 1", "0", "–"))


def test_a_half_percent_goes_up() -> None:
    assert percentage(1, 200) == "1 %"
    assert percentage(1, 201) == "0 %"


@pytest.mark.parametrize("counts", [[], [1, 2, 3, 4, 5], [-1, 2]])
def test_a_bar_that_cannot_be_drawn_is_refused(counts: list[int]) -> None:
    with pytest.raises(ValueError, match=r"1 to 4 parts|below zero"):
        bar(counts)


def test_a_label_cannot_become_markup() -> None:
    chart = stacked_bar(
        title="<b>",
        description="",
        parts=[Part("<script>", 1)],
        columns=("a", "b", "c"),
        uid="x",
    )

    assert "<script>" not in chart.svg
    assert "<b>" not in chart.svg
