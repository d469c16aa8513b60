# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which answers go along to another version of the instrument."""

from __future__ import annotations

import pytest

from inkoopkoers.knowledge.domain.documents import Anchor, Item, Outcome
from inkoopkoers.measuring.domain.answers import Given, State
from inkoopkoers.measuring.domain.moving import (
    Carried,
    Fate,
    Why,
    carry,
    is_still_whole,
    moves,
)
from inkoopkoers.measuring.tests.questionnaires import (
    changed,
    choice,
    item,
    make_instrument,
)

SAME, MEANT, LEFT, DESCRIBED = (item(f"beleid-{number}") for number in range(1, 5))
ANCHORS = tuple(Anchor(value, f"zo is {value}") for value in range(1, 5))
OLD = make_instrument(SAME, MEANT, LEFT, DESCRIBED, choice("feiten-1"))
NEW = make_instrument(
    changed(SAME, text="Anders gezegd."),
    changed(MEANT, rev=2),
    changed(DESCRIBED, anchors=ANCHORS),
    item("beleid-5"),
    version=2,
)
THREE = Given(State.SCORE, 3)


def test_every_question_has_a_fate() -> None:
    assert [(one.code, one.fate) for one in moves(OLD, NEW)] == [
        ("beleid-1", Fate.COPIED),
        ("beleid-2", Fate.ASKED_AGAIN),
        ("beleid-4", Fate.CONFIRM),
        ("beleid-5", Fate.NEW),
        ("beleid-3", Fate.GONE),
    ]


def test_only_answers_that_mean_the_same_go_along() -> None:
    answers = dict.fromkeys(
        ["beleid-1", "beleid-2", "beleid-3", "beleid-4", "feiten-1"], THREE
    )

    assert carry(answers, moves(OLD, NEW), NEW) == {
        "beleid-1": Carried(THREE, confirm=False),
        "beleid-4": Carried(THREE, confirm=True),
    }


def test_not_knowing_goes_along_too() -> None:
    unknown = Given(State.UNKNOWN)

    assert (
        carry({"beleid-1": unknown}, moves(OLD, NEW), NEW)["beleid-1"].given == unknown
    )


def test_an_answer_that_does_not_fit_any_more_stays_behind() -> None:
    assert carry({"beleid-1": Given(State.SCORE, 9)}, moves(OLD, NEW), NEW) == {}


def test_an_instrument_that_asks_for_a_wish_asks_everything_again() -> None:
    wishing = make_instrument(SAME, version=2, outcome=Outcome.GAP)

    (move,) = moves(make_instrument(SAME), wishing)

    assert move.fate is Fate.ASKED_AGAIN
    assert not move.is_carried


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (SAME, changed(SAME, rev=2), Why.MEANING),
        (SAME, changed(SAME, rev=2, scale="vijf"), Why.MEANING),
        (SAME, changed(SAME, scale="vijf"), Why.SCALE),
        (
            changed(SAME, anchors=ANCHORS),
            changed(SAME, anchors=ANCHORS[:3]),
            Why.LEVELS,
        ),
        (SAME, changed(SAME, text="Anders."), None),
        (SAME, changed(SAME, anchors=ANCHORS), None),
    ],
)
def test_a_question_that_is_asked_again_has_a_reason(
    before: Item, after: Item, why: Why | None
) -> None:
    (move,) = moves(make_instrument(before), make_instrument(after, version=2))

    assert move.why == why
    assert (move.why is None) == move.is_carried


def test_asking_for_a_wish_is_a_reason_too() -> None:
    wishing = make_instrument(SAME, version=2, outcome=Outcome.GAP)

    (move,) = moves(make_instrument(SAME), wishing)

    assert move.why is Why.WISH


def test_other_words_are_noticed() -> None:
    reworded = [move.code for move in moves(OLD, NEW) if move.is_reworded]

    assert reworded == ["beleid-1"]


@pytest.mark.parametrize(
    ("answered", "items", "whole"),
    [
        ((SAME,), (SAME,), True),
        ((SAME, LEFT), (SAME,), True),
        ((SAME,), (SAME, item("beleid-9")), False),
        ((SAME, MEANT), (SAME, changed(MEANT, rev=2)), False),
        ((SAME,), (SAME, changed(MEANT, rev=2)), True),
        ((SAME,), (changed(SAME, anchors=ANCHORS),), False),
    ],
)
def test_what_was_handed_in_stays_whole_or_not(
    answered: tuple[Item, ...], items: tuple[Item, ...], whole: bool
) -> None:
    old = make_instrument(SAME, MEANT, LEFT)
    new = make_instrument(*items, version=2)
    answers = {one.code: THREE for one in answered}
    moved = moves(old, new)

    assert is_still_whole(answers, carry(answers, moved, new), moved) == whole
