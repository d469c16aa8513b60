# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer and the reveal at the same moment: the one or the other comes first."""

from __future__ import annotations

from threading import Event

import pytest
from django.db import transaction
from django.utils import timezone

from inkoopkoers.measuring.actions.locking import RoundClosed, open_round_for_update
from inkoopkoers.measuring.actions.revealing import AlreadyRevealed, reveal
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.models import Answer, Round
from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.measuring.tests.making import (
    answer,
    answer_all,
    make_response,
    make_round,
    today,
)
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db(transaction=True)

LONG = 10  # seconds
SHORT = 0.3
CODE = "mensen-1"


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    made = make_round(wilgenwaard)
    for _ in range(5):
        answer_all(made, 2)
    return made


def test_the_reveal_waits_for_an_answer_that_is_being_saved(
    found: Round, bram: User
) -> None:
    response, _token = make_response(found)
    is_saving, never = Event(), Event()

    def save() -> None:
        with transaction.atomic():
            open_round_for_update(found.pk, today())
            is_saving.set()
            never.wait(SHORT)
            answer(response, CODE, 4)

    def show() -> str:
        is_saving.wait(LONG)
        return reveal(found.pk, by=bram, now=timezone.now()).result

    with real_database():
        _saved, text = at_once([save, show])

    counts = read(str(text)).counts(CODE)
    assert counts
    assert counts.scores == {2: 5, 4: 1}


def test_an_answer_that_waits_for_the_reveal_is_refused(
    found: Round, bram: User
) -> None:
    response, _token = make_response(found)
    is_revealing, never = Event(), Event()

    def show() -> str:
        with transaction.atomic():
            text = reveal(found.pk, by=bram, now=timezone.now()).result
            is_revealing.set()
            never.wait(SHORT)
        return text

    def save() -> str:
        is_revealing.wait(LONG)
        with transaction.atomic():
            try:
                open_round_for_update(found.pk, today())
            except RoundClosed as closed:
                return str(closed)
            answer(response, CODE, 4)
        return ""

    with real_database():
        text, told = at_once([show, save])
        (left,) = at_once([lambda: Answer.objects.filter(response=response).count()])

    counts = read(text).counts(CODE)
    assert counts
    assert counts.scores == {2: 5}
    assert "gesloten" in told
    assert left == 0


def test_two_who_reveal_at_once_get_one_result(found: Round, bram: User) -> None:
    def show() -> str:
        try:
            return reveal(found.pk, by=bram, now=timezone.now()).result
        except AlreadyRevealed:
            return ""

    with real_database():
        texts = at_once([show] * 4)

    assert len([text for text in texts if text]) == 1
