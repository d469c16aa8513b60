# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different, less: adding up, trials and sign-off."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.nami import (
    Answer,
    Avoided,
    BadQuantity,
    CornerSign,
    DossierNami,
    Outcome,
    Question,
    Signature,
    SignState,
    Total,
    Trial,
    TrialState,
    added_up,
    counted,
    is_signed_off,
    open_questions,
    sign_off,
    trial_end,
    trial_state,
)
from inkoopkoers.procurements.domain.steps import Corner

pytestmark = pytest.mark.once

amounts = st.decimals(0, 10**9, places=2)
avoided = st.builds(
    Avoided, amounts, st.sampled_from(["laptops", "Laptops ", "m2"]), amounts, amounts,
    amounts,
)  # fmt: skip
answers = st.builds(
    Answer, st.sampled_from(Question), st.sampled_from(Outcome), avoided
)
dossiers = st.builds(
    DossierNami,
    st.integers(1, 5),
    st.lists(answers, max_size=4).map(tuple),
    st.booleans(),
)


def eur(amount: int) -> Avoided:
    return Avoided(eur=Decimal(amount))


def dossier(key: int = 1, *, is_not_bought: bool = False) -> DossierNami:
    return DossierNami(
        key,
        (
            Answer(Question.NOT, Outcome.YES, eur(100)),
            Answer(Question.DIFFERENT, Outcome.PARTLY, eur(20)),
            Answer(Question.LESS, Outcome.NO, eur(3)),
        ),
        is_not_bought,
    )


@pytest.mark.parametrize("value", ["-0.01", "NaN", "Infinity"])
@pytest.mark.parametrize("part", ["units", "eur", "kg", "co2_kg"])
def test_nothing_below_zero_is_avoided(part: str, value: str) -> None:
    with pytest.raises(BadQuantity):
        Avoided(**{part: Decimal(value)})  # type: ignore[arg-type] # by name


def test_what_is_not_decided_does_not_count() -> None:
    assert added_up([dossier()]).eur == 120


def test_not_bought_counts_only_the_question_of_not_buying() -> None:
    found = added_up([dossier(is_not_bought=True)])

    assert found.eur == 100
    assert found.dossiers == 1


def test_not_bought_without_numbers_is_a_result_too() -> None:
    found = added_up([DossierNami(1, (), is_not_bought=True)])

    assert found == Total(dossiers=1)


def test_a_dossier_that_is_given_twice_counts_once() -> None:
    assert added_up([dossier(), dossier()]) == added_up([dossier()])
    assert added_up([dossier(1), dossier(2)]).eur == 240


def test_a_question_counts_once_as_it_was_answered_last() -> None:
    first = Answer(Question.LESS, Outcome.YES, eur(9))
    last = Answer(Question.LESS, Outcome.YES, eur(4))

    assert added_up([DossierNami(1, (first, last))]).eur == 4


def test_units_of_another_name_are_not_added_up() -> None:
    def units(key: int, number: int, name: str) -> DossierNami:
        gone = Avoided(units=Decimal(number), unit_name=name)
        return DossierNami(key, (Answer(Question.LESS, Outcome.YES, gone),))

    found = added_up(
        [units(1, 5, "stoelen"), units(2, 2, "Laptops"), units(3, 3, " laptops ")]
    )

    assert found.units == {"laptops": 5, "stoelen": 5}
    assert added_up([units(1, 0, "stoelen")]).units == {}


@given(st.lists(dossiers))
def test_the_sum_is_that_of_the_dossiers_one_by_one(found: list[DossierNami]) -> None:
    once = {one.dossier: one for one in found}

    together = added_up(found)

    for part in ("dossiers", "eur", "kg", "co2_kg"):
        apart = [getattr(added_up([one]), part) for one in once.values()]
        assert getattr(together, part) == sum(apart)
    assert together == added_up([*found, *found])


@given(dossiers)
def test_no_question_counts_twice(one: DossierNami) -> None:
    questions = [answer.question for answer in counted(one)]

    assert len(set(questions)) == len(questions)
    assert not one.is_not_bought or set(questions) <= {Question.NOT}


START = date(2027, 3, 1)


def test_a_trial_takes_a_hundred_days() -> None:
    end = trial_end(START)
    trial = Trial(START)

    assert end == date(2027, 6, 9)
    assert trial.end == end
    assert trial_state(trial, START - timedelta(1)) is TrialState.PLANNED
    assert trial_state(trial, START) is TrialState.RUNNING
    assert trial_state(trial, end - timedelta(1)) is TrialState.RUNNING
    assert trial_state(trial, end) is TrialState.OVER


def test_an_evaluation_ends_a_trial() -> None:
    evaluated = Trial(START, is_evaluated=True)

    assert trial_state(evaluated, date(2030, 1, 1)) is TrialState.EVALUATED
    assert trial_state(Trial(is_evaluated=True), START) is TrialState.NONE
    assert Trial().end is None


@given(st.dates(), st.dates())
def test_a_trial_of_any_date_has_a_state(start: date, today: date) -> None:
    assert trial_end(start) > start or start == date.max
    assert trial_state(Trial(start), today) in {
        TrialState.PLANNED, TrialState.RUNNING, TrialState.OVER,
    }  # fmt: skip


def test_a_trial_at_the_end_of_time_ends_there() -> None:
    assert trial_end(date(9999, 12, 1)) == date.max


def states(
    named: list[Corner], signatures: list[Signature], edition: int = 2
) -> list[SignState]:
    return [one.state for one in sign_off(named, signatures, edition)]


def test_an_empty_corner_cannot_sign() -> None:
    assert states([Corner.INKOPER], []) == [
        SignState.EMPTY, SignState.OPEN, SignState.EMPTY, SignState.EMPTY,
    ]  # fmt: skip


def test_what_changed_after_signing_makes_the_signature_old() -> None:
    signed = [Signature(one, 2) for one in Corner]

    assert is_signed_off(sign_off(Corner, signed, 2))
    assert states([*Corner], signed, edition=3) == [SignState.OLD] * 4
    assert not is_signed_off(sign_off(Corner, signed, 3))


def test_the_newest_signature_of_a_corner_holds() -> None:
    twice = [Signature(Corner.INKOPER, 2), Signature(Corner.INKOPER, 1)]

    assert states([*Corner], twice)[1] is SignState.SIGNED
    assert states([*Corner], twice[::-1])[1] is SignState.SIGNED


def test_who_left_has_signed_but_cannot_sign_again() -> None:
    signed = [Signature(Corner.INKOPER, 2)]

    assert states([], signed)[1] is SignState.SIGNED
    assert states([], signed, edition=3)[1] is SignState.EMPTY


def test_three_of_four_is_not_signed_off() -> None:
    signs = [CornerSign(one, SignState.SIGNED) for one in Corner]

    assert is_signed_off(signs)
    assert not is_signed_off(signs[1:])
    assert not is_signed_off([])


def test_questions_without_an_outcome_are_open() -> None:
    given_ = [Answer(Question.NOT, Outcome.NO), Answer(Question.LESS, Outcome.OPEN)]

    assert open_questions(given_) == (Question.DIFFERENT, Question.LESS)
    assert open_questions([]) == tuple(Question)
