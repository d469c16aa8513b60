# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which answers go along to another version of the instrument."""

from __future__ import annotations

from inkoopkoers.knowledge.domain.documents import Anchor, Outcome
from inkoopkoers.measuring.domain.answers import Given, State
from inkoopkoers.measuring.domain.moving import Carried, Fate, carry, moves
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

    assert carry(answers, OLD, NEW) == {
        "beleid-1": Carried(THREE, confirm=False),
        "beleid-4": Carried(THREE, confirm=True),
    }


def test_not_knowing_goes_along_too() -> None:
    unknown = Given(State.UNKNOWN)

    assert carry({"beleid-1": unknown}, OLD, NEW)["beleid-1"].given == unknown


def test_an_answer_that_does_not_fit_any_more_stays_behind() -> None:
    assert carry({"beleid-1": Given(State.SCORE, 9)}, OLD, NEW) == {}


def test_an_instrument_that_asks_for_a_wish_asks_everything_again() -> None:
    wishing = make_instrument(SAME, version=2, outcome=Outcome.GAP)

    (move,) = moves(make_instrument(SAME), wishing)

    assert move.fate is Fate.ASKED_AGAIN
    assert not move.is_carried
