# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Apply or explain."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.answered import (
    Answer,
    Answered,
    AnswerState,
    Share,
    answered,
    share_significant,
)
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Basis,
    Obligation,
    ObligationCode,
)

ISV = ObligationCode.ISV


def laid_beside(
    answer: Answer | None,
    applies: Applies = Applies.YES,
    basis: Basis = Basis.MANDATORY,
    *,
    is_met: bool | None = None,
) -> Answered:
    obligation = Obligation(ISV, applies, basis, (), (), is_met=is_met)
    answers = {} if answer is None else {ISV.value: answer}
    return answered([obligation], answers)[0]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (None, AnswerState.OPEN),
        (Answer(applies_it=True), AnswerState.APPLIED),
        (Answer(applies_it=False), AnswerState.REASON_MISSING),
        (Answer(applies_it=False, reason="  \n"), AnswerState.REASON_MISSING),
        (Answer(applies_it=False, reason="De markt"), AnswerState.EXPLAINED),
    ],
)
@pytest.mark.parametrize("basis", [Basis.MANDATORY, Basis.EFFORT])
def test_what_is_asked_is_applied_or_explained_with_a_reason(
    basis: Basis, answer: Answer | None, state: AnswerState
) -> None:
    found = laid_beside(answer, basis=basis)

    assert found.state is state
    is_open = state in {AnswerState.OPEN, AnswerState.REASON_MISSING}
    assert found.is_open == is_open


@pytest.mark.parametrize(
    ("applies", "basis", "state"),
    [
        (Applies.NO, Basis.MANDATORY, AnswerState.NOT_ASKED),
        (Applies.UNKNOWN, Basis.MANDATORY, AnswerState.UNKNOWN),
        (Applies.YES, Basis.VOLUNTARY, AnswerState.NOT_ASKED),
    ],
)
def test_what_is_not_asked_needs_no_answer(
    applies: Applies, basis: Basis, state: AnswerState
) -> None:
    unanswered = laid_beside(None, applies, basis)
    refused = laid_beside(Answer(applies_it=False), applies, basis)

    assert unanswered.state is refused.state is state
    assert not unanswered.is_open


def test_an_answer_that_is_no_longer_asked_is_kept() -> None:
    answer = Answer(applies_it=False, reason="De markt")

    found = laid_beside(answer, Applies.NO)

    assert (found.state, found.answer) == (AnswerState.NOT_ASKED, answer)


def test_who_applies_what_is_only_recommended_is_said_to_apply_it() -> None:
    found = laid_beside(Answer(applies_it=True), basis=Basis.VOLUNTARY)

    assert found.state is AnswerState.APPLIED


@pytest.mark.parametrize(
    ("is_met", "contradicted"), [(None, False), (True, False), (False, True)]
)
def test_saying_to_apply_it_while_the_dossier_does_not_is_seen(
    is_met: bool | None, contradicted: bool
) -> None:
    found = laid_beside(Answer(applies_it=True), is_met=is_met)

    assert found.is_contradicted == contradicted


@given(st.lists(st.integers(0, 3)))
def test_the_share_counts_significant_and_ambitieus(levels: list[int]) -> None:
    share = share_significant(levels)

    assert share.of == len(levels)
    assert share.significant == levels.count(2) + levels.count(3)


@pytest.mark.parametrize(
    ("share", "percent", "reaches"),
    [
        (Share(0, 0), None, None),
        (Share(1, 2), 50, True),
        (Share(49, 100), 49, False),
        (Share(3, 3), 100, True),
    ],
)
def test_half_is_enough(
    share: Share, percent: int | None, reaches: bool | None
) -> None:
    held = rulebook().on("mvi-aandeel-significant", date(2026, 3, 1))

    assert share.percent == percent
    assert share.reaches(held) is reaches
