# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures per theme, the widest spread, the gap and the gate."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inkoopkoers.knowledge.domain.documents import Gate, Outcome
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.domain.scores import (
    NoGate,
    by_spread,
    ends_of,
    gate_score,
    item_gap,
    item_gaps,
    theme_gap,
    theme_score,
    theme_scores,
)
from inkoopkoers.measuring.tests.questionnaires import choice, item, make_instrument
from inkoopkoers.measuring.tests.results import result_of

INSTRUMENT = make_instrument(
    item("beleid-1"),
    item("beleid-2"),
    item("mensen-1"),
    item("mensen-2"),
    item("mensen-3"),
    choice("feiten-1"),
)
SCORES = {
    "beleid-1": {1: 10},
    "beleid-2": {4: 5},
    "mensen-1": {1: 5, 4: 5},
    "mensen-2": {2: 5, 3: 5},
    "mensen-3": {3: 2},
}
GATED = make_instrument(
    item("bedrijf-1", scale="vijf"),
    item("inkoop-1", scale="vijf"),
    outcome=Outcome.GATE,
    gate=Gate(limits="bedrijf", limited="inkoop"),
)


def test_the_score_of_a_theme_is_the_mean_of_the_means_of_its_questions() -> None:
    score = theme_score(result_of(INSTRUMENT, SCORES), INSTRUMENT, "beleid")

    # Not 2, the mean of all fifteen scores.
    assert score.mean == Fraction(5, 2)
    assert score.median == Fraction(5, 2)
    assert score.spread == 0
    assert score.counts == Counts({1: 10, 4: 5}, blank=5)
    assert (score.shown, score.of) == (2, 2)


def test_a_question_that_too_few_scored_is_left_out_and_said_so() -> None:
    score = theme_score(result_of(INSTRUMENT, SCORES), INSTRUMENT, "mensen")

    assert (score.shown, score.of) == (2, 3)
    assert score.mean == Fraction(5, 2)
    assert score.is_fragile


@pytest.mark.parametrize(("questions", "fragile"), [(1, True), (2, True), (3, False)])
def test_a_theme_of_two_questions_is_fragile(questions: int, fragile: bool) -> None:
    codes = [f"beleid-{number}" for number in range(questions)]
    instrument = make_instrument(*map(item, codes))
    result = result_of(instrument, {code: {2: 6} for code in codes})

    assert theme_score(result, instrument, "beleid").is_fragile is fragile


def test_a_theme_of_which_nothing_is_shown_has_no_score() -> None:
    result = result_of(INSTRUMENT, SCORES)

    score = theme_score(result, INSTRUMENT, "beleid", Group("Rol", "jurist"))

    assert score.mean is score.median is score.spread is None
    assert (score.shown, score.of) == (0, 2)


def test_only_themes_with_a_scale_have_a_score() -> None:
    found = theme_scores(result_of(INSTRUMENT, SCORES), INSTRUMENT)

    assert [score.theme for score in found] == ["beleid", "mensen"]


def test_the_widest_spread_comes_first() -> None:
    found = by_spread(result_of(INSTRUMENT, SCORES), INSTRUMENT)

    assert [one.item.code for one in found] == [
        "mensen-1",
        "mensen-2",
        "beleid-1",
        "beleid-2",
    ]
    assert found[0].spread == Fraction(5, 3)


def test_a_scale_has_ends_per_theme_and_per_question() -> None:
    mixed = make_instrument(item("a-1", scale="vijf"), item("a-2"), choice("b-1"))

    assert ends_of(mixed) == {"a": (1, 5), "a-1": (1, 5), "a-2": (1, 4)}


def test_the_gap_is_what_is_wanted_minus_what_is() -> None:
    instrument = make_instrument(
        item("visie-1"), item("visie-2"), item("ict-1"), outcome=Outcome.GAP
    )
    result = result_of(
        instrument,
        {"visie-1": {1: 5}, "visie-2": {3: 5}, "ict-1": {2: 2}},
        {"visie-1": {4: 5}, "visie-2": {2: 5}, "ict-1": {2: 2}},
    )

    gaps = item_gaps(result, instrument)
    theme = theme_gap(result, instrument, "visie")

    assert {one.code: int(one.gap) for one in gaps} == {"visie-1": 3, "visie-2": -1}
    assert theme
    assert [theme.now, theme.wanted, theme.gap] == [2, 3, 1]
    assert theme_gap(result, instrument, "ict") is None
    wanted = theme_score(result, instrument, "visie", is_wanted=True)
    assert wanted.mean == 3


def test_without_a_wish_there_is_no_gap() -> None:
    result = result_of(INSTRUMENT, SCORES)

    assert item_gap(result, "beleid-1") is None
    assert item_gap(result, "beleid-9") is None


@pytest.mark.parametrize(
    ("company", "purchasing", "levels", "is_capped"),
    [
        ({2: 6}, {4: 6}, (2, 4, 2), True),
        ({4: 6}, {2: 6}, (4, 2, 2), False),
        # Just below the next level is not yet that level.
        ({2: 1, 3: 9}, {3: 10}, (2, 3, 2), True),
        ({3: 6}, {3: 6}, (3, 3, 3), False),
    ],
)
def test_purchasing_is_no_further_than_the_organisation(
    company: dict[int, int],
    purchasing: dict[int, int],
    levels: tuple[int, int, int],
    is_capped: bool,
) -> None:
    result = result_of(GATED, {"bedrijf-1": company, "inkoop-1": purchasing})

    gate = gate_score(result, GATED)

    assert (gate.limits_level, gate.limited_level, gate.level) == levels
    assert gate.is_capped is is_capped


def test_a_side_that_is_not_shown_caps_nothing() -> None:
    gate = gate_score(
        result_of(GATED, {"bedrijf-1": {2: 6}, "inkoop-1": {2: 1}}), GATED
    )

    assert gate.level is gate.limited_level is None
    assert not gate.is_capped


def test_an_instrument_without_a_gate_has_no_gate_score() -> None:
    with pytest.raises(NoGate):
        gate_score(result_of(INSTRUMENT, SCORES), INSTRUMENT)
