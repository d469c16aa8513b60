# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is forgotten of a round, and what a person can ask for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from inkoopkoers.measuring import personal
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.actions.rounds import forget
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.measuring.tests.making import (
    answer,
    answer_all,
    make_respondent,
    today,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


def revealed(found: Round, by: User, days_ago: int) -> Round:
    make_respondent(found)
    for score in (1, 2, 3, 3, 4):
        answer_all(found, score)
    reveal(found.pk, by=by, now=timezone.now() - timedelta(days=days_ago))
    found.refresh_from_db()
    return found


def test_thirty_days_after_the_reveal_only_the_result_is_left(
    open_round: Round, bram: User
) -> None:
    found = revealed(open_round, bram, 31)
    before = (found.result, found.result_digest)

    forget(timezone.now())
    forget(timezone.now())

    found.refresh_from_db()
    assert (found.result, found.result_digest) == before
    assert found.answers_forgotten_at
    for model in (Respondent, Response, Answer):
        assert not model.objects.exists()


def test_before_that_everything_is_there(open_round: Round, bram: User) -> None:
    revealed(open_round, bram, 29)

    forget(timezone.now())

    assert Response.objects.count() == 5
    assert Respondent.objects.count() == 1


def test_addresses_of_a_round_that_was_never_revealed_go_after_a_year(
    open_round: Round,
) -> None:
    make_respondent(open_round)
    answer_all(open_round, 3)
    Round.objects.update(closes_on=today() - timedelta(days=366))

    forget(timezone.now())

    assert not Respondent.objects.exists()
    assert Response.objects.count() == 1


def test_a_person_sees_which_rounds_asked_them_and_their_own_open_answers(
    open_round: Round, bram: User
) -> None:
    row, _ = make_respondent(open_round, bram.email)
    other, _ = make_respondent(open_round, "ander@example.org")
    for one, score in ((row, 4), (other, 1)):
        one.response = answer_all(open_round, score)
        one.save()
    answers = Answer.objects.filter(response=row.response)
    answers.filter(item="strategie-1").update(note="mijn woorden")
    Answer.objects.filter(response=other.response).update(note="woorden van een ander")
    Round.objects.update(made_by=bram)

    known = str(personal.known_of(bram))

    assert "Checklist 2026" in known
    assert "mijn woorden" in known
    assert "woorden van een ander" not in known


def test_after_the_reveal_nobody_knows_whose_answers_they_were(
    open_round: Round, bram: User
) -> None:
    make_respondent(open_round, bram.email)
    row = Respondent.objects.get()
    row.response = answer_all(open_round, 4)
    row.save()
    answer_pk = row.response.pk
    revealed(open_round, bram, 0)

    known = personal.known_of(bram)

    assert Response.objects.filter(pk=answer_pk).exists()
    assert "jouw antwoorden" not in str(known)


def test_forgetting_a_person_takes_the_address_off_every_list(
    open_round: Round, bram: User
) -> None:
    row, _ = make_respondent(open_round, bram.email)
    make_respondent(open_round, "ander@example.org")
    row.response = answer_all(open_round, 4)
    row.save()

    personal.forget_person(bram)

    assert Respondent.objects.get().email == "ander@example.org"
    assert Response.objects.count() == 1


def test_an_unknown_answer_is_told_in_words(open_round: Round, bram: User) -> None:
    row, _ = make_respondent(open_round, bram.email)
    row.response = answer_all(open_round, 3)
    row.save()
    Answer.objects.filter(item="strategie-1").delete()
    answer(row.response, "strategie-1", "unknown")

    assert "weet ik niet" in str(personal.known_of(bram))
