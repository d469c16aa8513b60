# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many at one moment: all that was acknowledged is kept, nothing is kept twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.measuring.tests.conftest import OPEN_CODE
from inkoopkoers.measuring.tests.making import make_respondent, make_response
from inkoopkoers.measuring.tests.respondents_pages import ITEM

pytestmark = pytest.mark.django_db(transaction=True)

ITEMS = [item.code for item in instrument("checklist").items]


def save(token: str, item: str = ITEM, **given: Any) -> int:
    data = {"answer": "3", "edition": "0", **given}
    return Client().post(f"/meedoen/{token}/{item}/", data).status_code


def test_many_respondents_at_once_all_get_through(open_round: Round) -> None:
    people = 24
    tokens = [
        make_respondent(open_round, f"{number}@example.org")[1]
        for number in range(people)
    ]

    def answer_all(token: str) -> list[int]:
        return [save(token, item) for item in ITEMS]

    with real_database():
        told = at_once([partial(answer_all, token) for token in tokens])
        (kept,) = at_once([Answer.objects.count])
        (responses,) = at_once([Response.objects.count])

    assert Counter(status for one in told for status in one) == {302: people * 12}
    assert kept == people * len(ITEMS)
    assert responses == people


def test_two_first_answers_of_one_person_make_one_response(open_round: Round) -> None:
    _person, token = make_respondent(open_round)

    with real_database():
        told = at_once([partial(save, token, item) for item in ITEMS])
        (responses,) = at_once([Response.objects.count])
        (kept,) = at_once([Answer.objects.count])
        (person,) = at_once([Respondent.objects.get])

    assert told == [302] * len(ITEMS)
    assert (responses, kept) == (1, len(ITEMS))
    assert person.has_answered


def test_a_double_click_is_one_answer(open_round: Round) -> None:
    _row, token = make_response(open_round)

    with real_database():
        told = at_once([partial(save, token)] * 6)
        (kept,) = at_once([Answer.objects.get])

    assert told == [302] * 6
    assert kept.edition == 1


def test_of_two_different_answers_one_is_kept_and_the_other_is_asked_again(
    open_round: Round,
) -> None:
    _row, token = make_response(open_round)

    with real_database():
        told = at_once([partial(save, token, answer=level) for level in "1234"])
        (kept,) = at_once([Answer.objects.get])

    assert sorted(told) == [302, 409, 409, 409]
    assert kept.value == told.index(302) + 1


def test_what_was_acknowledged_before_the_reveal_is_there_and_nothing_after(
    open_round: Round,
) -> None:
    tokens = [make_response(open_round)[1] for _person in range(12)]

    def reveal() -> int:
        with transaction.atomic():
            held = locked_round(open_round.pk)
            held.revealed_at = timezone.now()
            held.save()
            return Answer.objects.count()

    def answer_all(token: str) -> int:
        return [save(token, item) for item in ITEMS].count(302)

    with real_database():
        deeds: list[Callable[[], int]] = [partial(answer_all, one) for one in tokens]
        counted, *told = at_once([reveal, *deeds])
        (kept,) = at_once([Answer.objects.count])

    assert kept == sum(told) == counted


def test_a_hundred_people_behind_one_address_begin_sixty_times(
    open_round: Round,
) -> None:
    def begin() -> int:
        return Client().post(f"/meedoen/open/{OPEN_CODE}/").status_code

    with real_database():
        told = at_once([begin] * 70)
        (responses,) = at_once([Response.objects.count])

    assert Counter(told) == {302: 60, 429: 10}
    assert responses == 60
