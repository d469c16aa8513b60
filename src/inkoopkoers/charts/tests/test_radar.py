# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A web: marks on their ring, gaps where no level was chosen, names that stay apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from math import hypot
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.radar import Line, RadarSeries, radar_chart
from inkoopkoers.charts.radar_labels import apart
from inkoopkoers.charts.rows import Level
from inkoopkoers.charts.tests.drawn import said, shapes
from inkoopkoers.charts.tests.golden_svg import is_approved
from inkoopkoers.charts.wrapping import width_of

LEVELS = (
    Level(0, "geen extra ambitie"),
    Level(1, "basis"),
    Level(2, "significant"),
    Level(3, "ambitieus"),
)
GWW = (
    "Energie", "Materialen", "Bodem", "Water", "Ecologie (natuurlijk kapitaal)",
    "Ruimtegebruik", "Ruimtelijke kwaliteit", "Welzijn en leefomgeving",
    "Sociale relevantie", "Investeringen", "Vestigingsklimaat", "Bereikbaarheid",
)  # fmt: skip
NAMES = ("Koers van Wilgenwaard", "Categorie wegen", "Dit dossier", "Gerealiseerd")
Box = tuple[float, float, float, float]


def drawn(
    themes: Sequence[str],
    *levels: tuple[int | None, ...],
    narrow: bool = False,
) -> Chart:
    both = zip(NAMES, Line, levels, strict=False)
    return radar_chart(
        title="t",
        description="d",
        themes=themes,
        levels=LEVELS,
        series=[RadarSeries(name, chosen, line) for name, line, chosen in both],
        uid="web",
        narrow=narrow,
    )


def points(chart: Chart) -> list[tuple[float, float]]:
    """Where marks stand, in the order of drawing; not those in the legend."""
    marks = [g for g in shapes(chart, "g") if g.get("class") == "ik-figure__point"]
    found = [re.findall(r"-?[\d.]+", mark.get("transform", "")) for mark in marks]
    return [(float(x), float(y)) for x, y in found]


def rings(chart: Chart) -> list[tuple[float, float, float]]:
    """Middle and radius of the rings, from the inside."""
    found = [
        tuple(float(ring.get(name, "0")) for name in ("cx", "cy", "r"))
        for ring in shapes(chart, "circle")
    ]
    return [(x, y, r) for x, y, r in found]


def label_boxes(chart: Chart, themes: Sequence[str]) -> list[Box]:
    """The room that each line of a name takes at most."""
    known = {word for name in themes for word in name.split()}
    boxes = []
    for part in shapes(chart, "text"):
        words = (part.text or "").removesuffix("…").split()
        if not words or not known.issuperset(words):
            continue
        size = float(part.get("font-size", "0"))
        wide = width_of(part.text or "", size)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}
        left = float(part.get("x", "0"))
        left -= wide * share[part.get("text-anchor", "start")]
        foot = float(part.get("y", "0"))
        boxes.append((left, foot - 0.7 * size, left + wide, foot + 0.2 * size))
    return boxes


def meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


names = st.lists(
    st.from_regex(r"[a-z]{2,14}( [a-z]{2,14}){0,5}", fullmatch=True),
    min_size=3,
    max_size=16,
)


@given(names, st.data(), st.booleans())
@settings(deadline=None, max_examples=60)
def test_every_mark_stands_on_the_ring_of_its_level(
    themes: list[str], data: st.DataObject, narrow: bool
) -> None:
    count = len(themes)
    level = st.none() | st.integers(0, 3)
    chosen = data.draw(
        st.lists(st.tuples(*[level] * count), min_size=1, max_size=4), label="levels"
    )

    chart = drawn(themes, *chosen, narrow=narrow)

    circles = rings(chart)
    found = points(chart)
    wanted = [one for series in chosen for one in series if one is not None]
    assert len(circles) == len(LEVELS)
    assert len(found) == len(wanted)
    for (x, y), value in zip(found, wanted, strict=True):
        middle_x, middle_y, radius = circles[value]
        assert hypot(x - middle_x, y - middle_y) == pytest.approx(radius, abs=0.2)


@given(names, st.booleans())
@settings(deadline=None, max_examples=60)
def test_everything_is_inside_the_picture(themes: list[str], narrow: bool) -> None:
    chart = drawn(themes, (3,) * len(themes), narrow=narrow)

    box = ET.fromstring(chart.svg).get("viewBox", "").split()
    width, height = float(box[2]), float(box[3])
    for x, y in points(chart):
        assert 0 < x < width
        assert 0 < y < height
    for left, top, right, foot in label_boxes(chart, themes):
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert foot <= height


@given(names)
@settings(deadline=None, max_examples=100)
def test_names_leave_each_other_and_the_web_free(themes: list[str]) -> None:
    chart = drawn(themes, (3,) * len(themes))

    x, y, radius = rings(chart)[-1]
    boxes = label_boxes(chart, themes)
    assert len(boxes) >= len(themes)
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    for left, top, right, foot in boxes:
        nearest = min(max(x, left), right) - x, min(max(y, top), foot) - y
        assert hypot(*nearest) > radius


def test_a_theme_without_level_leaves_a_gap_and_is_no_zero() -> None:
    whole = drawn(GWW[:4], (1, 2, 3, 2))
    broken = drawn(GWW[:4], (1, None, 3, 2))

    assert len(points(broken)) == 3
    assert _band(whole) == 1
    # From the third to the fourth theme, and from there to the first.
    assert _band(broken) == 2
    assert broken.table.rows[1] == ("Materialen", "–")
    assert "nog geen niveau gekozen" in said(broken)
    assert "nog geen niveau gekozen" not in said(whole)


def _band(chart: Chart) -> int:
    strokes = [path.get("stroke-opacity") for path in shapes(chart, "path")]
    return strokes.count("0.2")


def test_no_two_lines_and_no_two_marks_look_alike() -> None:
    chart = drawn(GWW, *([2] * 12,) * 4)  # type: ignore[arg-type]  # a list will do

    marks = [g for g in shapes(chart, "g") if g.get("class") == "ik-figure__point"]
    looks = {tuple((part.tag, *sorted(part.attrib)) for part in mark) for mark in marks}
    patterns = {
        (path.get("stroke-width"), path.get("stroke-dasharray"))
        for path in shapes(chart, "path")
        if path.get("stroke-width") != "1"
    }
    assert len(looks) == 4
    assert len(patterns) == 4


def test_a_series_keeps_its_look_when_others_are_not_there() -> None:
    alone = RadarSeries("Dit dossier", (1, 2, 3), Line.SOLID)

    chart = radar_chart(
        title="t",
        description="d",
        themes=GWW[:3],
        levels=LEVELS,
        series=[alone],
        uid="web",
    )

    lines = [p for p in shapes(chart, "path") if p.get("stroke-width") == "3"]
    assert len(lines) == 1
    assert lines[0].get("stroke-dasharray") is None


def test_the_table_says_the_level_in_number_and_word() -> None:
    table = drawn(("Klimaat", "Circulair", "Innovatie"), (0, 1, 3), (2, 2, 2)).table

    assert table.columns == ("Thema", "Koers van Wilgenwaard", "Categorie wegen")
    assert table.rows[0] == ("Klimaat", "0 geen extra ambitie", "2 significant")


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_themes_become_bars(count: int) -> None:
    chart = drawn(GWW[:count], (1,) * count, (None,) * count)

    assert not shapes(chart, "circle")
    assert len(points(chart)) == count
    assert said(chart).count("–") == count
    assert "Ringen" not in said(chart)


def test_a_phone_has_numbers_around_the_web_and_names_below() -> None:
    chart = drawn(GWW, (1,) * 12, narrow=True)

    assert said(chart).split().count("12") == 2
    assert all(name in said(chart) for name in GWW)


@pytest.mark.parametrize(
    ("themes", "series"),
    [
        ((), [RadarSeries("a", (), Line.SOLID)]),
        (("a",) * 17, [RadarSeries("a", (1,) * 17, Line.SOLID)]),
        (("a",) * 3, []),
        (("a",) * 3, [RadarSeries("a", (1, 2), Line.SOLID)]),
        (("a",) * 3, [RadarSeries("a", (1, 2, 4), Line.SOLID)]),
        (("a",) * 3, [RadarSeries("a", (1, 2, 3), Line.SOLID)] * 2),
        (("a",) * 3, [RadarSeries("a", (1, 2, 3), Line.SOLID)] * 5),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    themes: tuple[str, ...], series: list[RadarSeries]
) -> None:
    with pytest.raises(ValueError, match=r"web|series"):
        radar_chart(
            title="t",
            description="d",
            themes=themes,
            levels=LEVELS,
            series=series,
            uid="web",
        )


@given(
    st.lists(
        st.tuples(st.floats(-300, 300), st.sampled_from([20.0, 40.0, 60.0])), max_size=7
    )
)
def test_pushed_apart_they_keep_their_order(wanted: list[tuple[float, float]]) -> None:
    wanted.sort()

    tops = apart([top for top, _ in wanted], [high for _, high in wanted], (-265, 265))

    ends = [top + high for top, (_, high) in zip(tops, wanted, strict=True)]
    assert all(end < top for end, top in zip(ends, tops[1:], strict=False))


@pytest.mark.parametrize("narrow", [False, True])
def test_the_web_is_the_approved_one(narrow: bool) -> None:
    chart = drawn(
        GWW,
        (2, 1, 0, 3, 2, 1, 0, 3, 2, 1, 0, 3),
        (3, 1, 0, 3, 2, 1, 1, 3, 2, 2, 0, 3),
        (3, 2, 0, None, 2, 2, 1, 3, 2, 3, 0, 3),
        (2, 0, 0, 2, 1, 0, 0, None, None, None, None, None),
        narrow=narrow,
    )

    assert is_approved(chart, "radar-narrow" if narrow else "radar")
