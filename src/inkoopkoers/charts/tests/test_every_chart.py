# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every chart: named, described, safe, inside its frame, drawable."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from inkoopkoers.charts.tests.drawn import LONG, MARKUP, SAMPLES, SVG, said
from inkoopkoers.reports.typesetting import png

every_chart = pytest.mark.parametrize("name", SAMPLES)
both_shapes = pytest.mark.parametrize("narrow", [False, True])


@every_chart
@both_shapes
def test_a_chart_has_a_name_and_a_description(name: str, narrow: bool) -> None:
    chart = SAMPLES[name]("Samen inkopen", narrow=narrow)

    root = ET.fromstring(chart.svg)
    named = {part.get("id"): part.text for part in root if part.get("id")}
    assert root.get("role") == "img"
    assert named[root.get("aria-labelledby")] == chart.title == "Samen inkopen"
    assert named[root.get("aria-describedby")] == chart.description


@every_chart
@both_shapes
def test_words_from_outside_cannot_become_markup(name: str, narrow: bool) -> None:
    chart = SAMPLES[name](MARKUP, narrow=narrow)

    assert "<script" not in chart.svg
    assert MARKUP in chart.table.caption


@every_chart
@both_shapes
def test_a_strict_policy_has_nothing_to_refuse(name: str, narrow: bool) -> None:
    svg = SAMPLES[name]("Samen inkopen", narrow=narrow).svg

    assert "style" not in svg
    assert "href" not in svg


@every_chart
@both_shapes
def test_the_same_data_give_the_same_picture(name: str, narrow: bool) -> None:
    assert SAMPLES[name]("a", narrow=narrow) == SAMPLES[name]("a", narrow=narrow)


@every_chart
@both_shapes
@pytest.mark.parametrize("label", ["Samen inkopen", LONG, "M" * 400, ""])
def test_all_text_stays_inside_the_picture(name: str, narrow: bool, label: str) -> None:
    root = ET.fromstring(SAMPLES[name](label, narrow=narrow).svg)
    _, _, width, height = (float(part) for part in root.get("viewBox", "").split())

    for part in root.iter(f"{SVG}text"):
        length = 0.46 * float(part.get("font-size", "0")) * len(part.text or "")
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}
        x, y = float(part.get("x", "0")), float(part.get("y", "0"))
        start = x - length * share[part.get("text-anchor", "start")]
        assert start >= -1, part.text
        assert start + length <= width + 1, part.text
        assert 0 < y < height, part.text


@every_chart
def test_a_phone_gets_a_narrower_picture_with_the_same_data(name: str) -> None:
    wide, narrow = (SAMPLES[name]("a", narrow=narrow) for narrow in (False, True))

    assert ET.fromstring(wide.svg).get("viewBox", "").split()[2] == "1000"
    assert ET.fromstring(narrow.svg).get("viewBox", "").split()[2] == "350"
    assert wide.table == narrow.table


@every_chart
def test_the_table_is_as_wide_as_its_head(name: str) -> None:
    table = SAMPLES[name]("a", narrow=False).table

    assert {len(row) for row in table.rows} == {len(table.columns)}


@every_chart
def test_no_figure_has_a_decimal_point(name: str) -> None:
    chart = SAMPLES[name]("a", narrow=False)

    cells = [cell for row in chart.table.rows for cell in row]
    assert not any("." in cell for cell in cells)
    assert "." not in said(chart).replace("…", "")


@every_chart
@both_shapes
def test_a_document_can_show_it(name: str, narrow: bool) -> None:
    assert png(str(SAMPLES[name]("Samen inkopen", narrow=narrow).svg))
