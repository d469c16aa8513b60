# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round moves while people answer: nothing acknowledged is lost, nothing is doubled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import AlreadyRevealed, reveal
from inkoopkoers.measuring.actions.rounds.making import RoundFixed
from inkoopkoers.measuring.actions.rounds.moving import NothingToMove, move_version
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.queries.answering import kept_answers, participant
from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.measuring.tests.making import (
    answer_all,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.moving import REWORDED, SAME, every_change
from inkoopkoers.measuring.tests.second_version import Publish
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db(transaction=True)

CARRIED = (SAME, REWORDED, "mensen-1", "mensen-2", "mensen-3")


@pytest.fixture
def found(wilgenwaard: Organisation, publish: Publish) -> Round:
    """A round of version 1 with six people; version 2 is out."""
    made = make_round(wilgenwaard)
    for _person in range(6):
        answer_all(made, 3)
    publish(every_change)
    return made


def test_what_was_acknowledged_is_there_after_the_move(
    found: Round, bram: User
) -> None:
    begun = [make_response(found)[1] for _person in range(6)]
    listed = [make_respondent(found, f"{n}@example.org")[1] for n in range(6)]
    tokens = [*begun, *listed]

    def answer(token: str) -> list[str]:
        kept = []
        for code in CARRIED:
            response = Client().post(f"/meedoen/{token}/{code}/", {"answer": "2"})
            assert response.status_code in (302, 409)
            if response.status_code == 302:
                kept.append(code)
        return kept

    def there(token: str) -> set[str]:
        who = participant(token)
        assert who
        return set(kept_answers(who.response))

    def move() -> list[str]:
        return [str(move_version(found.pk, 2, by=bram))]

    deeds: list[Callable[[], list[str]]] = [partial(answer, one) for one in tokens]
    with real_database():
        _moved, *told = at_once([move, *deeds])
        held = at_once([partial(there, one) for one in tokens])
        (live,) = at_once([Response.objects.filter(moved_to=None).count])

    for said, kept in zip(told, held, strict=True):
        assert set(said) <= kept
    assert live == 6 + len(tokens)


def test_two_who_move_at_once_move_once(found: Round, bram: User) -> None:
    def move() -> int:
        try:
            return move_version(found.pk, 2, by=bram)
        except NothingToMove:
            return -1

    with real_database():
        told = at_once([move] * 4)
        (live,) = at_once([Response.objects.filter(moved_to=None).count])

    assert sorted(told) == [-1, -1, -1, 6]
    assert live == 6


def test_the_reveal_and_the_move_never_mix(found: Round, bram: User) -> None:
    def move() -> str:
        try:
            return str(move_version(found.pk, 2, by=bram))
        except RoundFixed:
            return "fixed"

    def show() -> str:
        try:
            return reveal(found.pk, by=bram, now=timezone.now()).result
        except AlreadyRevealed:
            return ""

    with real_database():
        moved, text = at_once([move, show])
        (answers,) = at_once([Answer.objects.count])

    result = read(text)
    assert result.facts.version == (1 if moved == "fixed" else 2)
    assert result.people == 6
    assert answers == 72 if moved == "fixed" else answers > 72
