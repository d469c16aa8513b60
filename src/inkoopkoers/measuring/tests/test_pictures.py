# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of a result: one per scale, and only what is on it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from inkoopkoers.knowledge.domain.documents import Gate, Outcome
from inkoopkoers.measuring.domain.presented import (
    Beside,
    PresentedResult,
    SetTarget,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.pictures import (
    gap_pictures,
    item_chart,
    theme_pictures,
    widest_pictures,
)
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import result_of

TWO_SCALES = make_instrument(item("beleid-1"), item("mensen-1", scale="elf"))
SCORES = {"beleid-1": {1: 3, 4: 3}, "mensen-1": {0: 3, 10: 3}}


def two_scales(**targets: Fraction) -> PresentedResult:
    found = {
        code.replace("_", "-"): SetTarget(value, date(2028, 1, 1))
        for code, value in targets.items()
    }
    return present(result_of(TWO_SCALES, SCORES), TWO_SCALES, Beside(targets=found))


def test_each_scale_has_a_picture_of_its_own() -> None:
    presented = two_scales()

    assert len(theme_pictures(presented)) == 2
    assert len(widest_pictures(presented)) == 2
    assert gap_pictures(presented) == ()


def test_both_shapes_say_the_same_under_another_name() -> None:
    picture = theme_pictures(two_scales())[0]

    assert picture.wide.table == picture.narrow.table
    assert picture.wide.title == picture.narrow.title
    assert 'id="themas-1-title"' in picture.wide.svg
    assert 'id="themas-1-smal-title"' in picture.narrow.svg


def test_a_target_that_is_not_on_the_scale_is_not_drawn() -> None:
    on, off = Fraction(3), Fraction(9)
    presented = two_scales(beleid_1=off, beleid=off, mensen_1=on, mensen=on)

    cells = [item_chart(presented, item).table.rows[0][-1] for item in presented.items]
    assert cells == ["–", "3,0"]
    themes = [picture.wide.table.rows[0][3] for picture in theme_pictures(presented)]
    assert themes == ["–", "3,0"]


def test_more_gaps_than_anyone_can_read_are_cut_off() -> None:
    many = make_instrument(
        *(item(f"beleid-{number}") for number in range(30)), outcome=Outcome.GAP
    )
    now = {one.code: {1: 5} for one in many.items}
    wanted = {one.code: {3: 5} for one in many.items}

    presented = present(result_of(many, now, wanted), many, Beside())

    assert len(gap_pictures(presented)[0].wide.table.rows) == 25


def test_themes_beside_a_gate_have_bars() -> None:
    gated = make_instrument(
        *(item(f"{theme}-1") for theme in ("bedrijf", "inkoop", "mensen")),
        outcome=Outcome.GATE,
        gate=Gate(limits="bedrijf", limited="inkoop"),
    )
    scores = {one.code: {2: 5} for one in gated.items}

    ladders, bars = theme_pictures(present(result_of(gated, scores), gated, Beside()))

    assert ladders.wide.title == "Het niveau dat telt: 2"
    assert [row[0] for row in bars.wide.table.rows] == ["Mensen"]


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ((2, 3, 4), "‘C’ staat het hoogst, ‘A’ het laagst"),
        ((2, 2, 4), "‘C’ staat het hoogst"),
        ((2, 4, 4), "‘A’ staat het laagst"),
        ((2, 2, 2), "Gemiddelde per thema"),
        ((2, 2), "Gemiddelde per thema"),
        ((2, 2, 4, 4), "Gemiddelde per thema"),
    ],
)
def test_only_a_theme_that_stands_out_is_named(
    scores: tuple[int, ...], title: str
) -> None:
    codes = [f"{name}-1" for name in "abcd"[: len(scores)]]
    asked = make_instrument(*map(item, codes))
    given = {code: {score: 5} for code, score in zip(codes, scores, strict=True)}

    (picture,) = theme_pictures(present(result_of(asked, given), asked, Beside()))

    assert picture.wide.title == title


def test_a_theme_that_is_hidden_stands_out_in_nothing() -> None:
    asked = make_instrument(item("a-1"), item("b-1"))
    given = {"a-1": {2: 5}, "b-1": {4: 2}}

    (picture,) = theme_pictures(present(result_of(asked, given), asked, Beside()))

    assert picture.wide.title == "Gemiddelde per thema"


def test_one_theme_is_not_compared_with_itself() -> None:
    only = make_instrument(item("beleid-1"))

    picture = theme_pictures(
        present(result_of(only, {"beleid-1": {2: 5}}), only, Beside())
    )[0]

    assert picture.wide.title == "Gemiddelde per thema"
