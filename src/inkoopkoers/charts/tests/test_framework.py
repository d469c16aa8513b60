# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The framework as a picture that can be seen, named and described."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from inkoopkoers.charts.framework import DUTCH, framework_figure

SVG = "{http://www.w3.org/2000/svg}"


def drawn_texts(svg: str) -> list[str]:
    root = ET.fromstring(svg)
    return [part.text or "" for part in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("narrow", [False, True])
def test_both_shapes_say_the_same_words(narrow: bool) -> None:
    words = drawn_texts(framework_figure(narrow=narrow))

    assert {"Context", "Wegwijzer", "Aanbevelingen", "Checklist"} <= set(words)
    assert set(words) == set(drawn_texts(framework_figure(narrow=not narrow)))


def test_the_two_shapes_can_stand_on_one_page() -> None:
    root = ET.fromstring(
        f"<div>{framework_figure()}{framework_figure(narrow=True)}</div>"
    )

    ids = [part.get("id") for part in root.iter() if part.get("id")]

    assert len(ids) == len(set(ids)) == 4


def test_the_picture_has_a_name_and_a_description() -> None:
    root = ET.fromstring(framework_figure(title="Kader", description="Twee vakken"))

    named = {part.get("id"): part.text for part in root if part.get("id")}

    assert root.get("role") == "img"
    assert named[root.get("aria-labelledby")] == "Kader"
    assert named[root.get("aria-describedby")] == "Twee vakken"


def test_words_from_outside_cannot_become_markup() -> None:
    labels = replace(DUTCH, context="<script>alert(1)</script>")

    svg = framework_figure(labels=labels, title='"><b>')

    assert "<script>" not in svg
    assert "<b>" not in svg


@pytest.mark.parametrize("narrow", [False, True])
def test_all_text_stays_inside_the_picture(narrow: bool) -> None:
    root = ET.fromstring(framework_figure(narrow=narrow))
    _, _, width, height = (float(part) for part in root.get("viewBox", "").split())

    for part in root.iter(f"{SVG}text"):
        length = 0.5 * float(part.get("font-size", "0")) * len(part.text or "")
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}
        start = (
            float(part.get("x", "0")) - length * share[part.get("text-anchor", "start")]
        )
        assert start >= 0
        assert start + length <= width
        assert 0 < float(part.get("y", "0")) < height


def test_the_picture_carries_no_style_that_a_strict_policy_refuses() -> None:
    assert "style" not in framework_figure()
