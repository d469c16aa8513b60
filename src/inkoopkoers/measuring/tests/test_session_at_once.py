# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people on one form at one moment: one is kept, the other is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import close
from inkoopkoers.measuring.models import Consensus, Round, Target
from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.talking import revealed_round, say
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db(transaction=True)

ClientOf = Callable[[User], Client]


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    return revealed_round(wilgenwaard, bram)


@pytest.fixture
def writers(client_of: ClientOf, anna: User, bram: User) -> list[Client]:
    return [client_of(user) for user in (anna, bram, anna, bram)]


def set_target(client: Client, found: Round, value: str) -> int:
    day = (today() + timedelta(days=100)).isoformat()
    data = {"streefscore-mensen": value, "datum-mensen": day}
    address = f"/metingen/rondes/{found.pk}/doelen/"
    return client.post(address, data).status_code


def test_of_different_scores_one_is_kept_and_the_others_see_it(
    writers: list[Client], found: Round
) -> None:
    with real_database():
        told = at_once(
            [
                partial(say, client, found, score=str(score))
                for score, client in enumerate(writers, 1)
            ]
        )
        (kept,) = at_once([Consensus.objects.get])

    assert sorted(told) == [302, 409, 409, 409]
    assert kept.score == told.index(302) + 1
    assert kept.edition == 1


def test_the_same_score_from_two_people_is_no_quarrel(
    writers: list[Client], found: Round
) -> None:
    with real_database():
        told = at_once([partial(say, client, found) for client in writers])
        (count,) = at_once([Consensus.objects.count])

    assert (told, count) == ([302] * 4, 1)


def test_of_different_targets_one_is_kept_and_the_others_see_it(
    writers: list[Client], found: Round
) -> None:
    with real_database():
        told = at_once(
            [
                partial(set_target, client, found, str(value))
                for value, client in enumerate(writers, 1)
            ]
        )
        (kept,) = at_once([Target.objects.get])

    assert sorted(told) == [302, 409, 409, 409]
    assert kept.value == told.index(302) + 1


def test_what_was_acknowledged_before_the_close_is_there_and_nothing_after(
    writers: list[Client], bram: User, found: Round
) -> None:
    items = ["strategie-1", "mensen-1", "mensen-2", "mensen-3"]

    def end() -> int:
        close(found.pk, by=bram, now=timezone.now())
        return Consensus.objects.count()

    deeds: list[Callable[[], int]] = [end]
    for item, client in zip(items, writers, strict=True):
        deeds.append(partial(say, client, found, item))

    with real_database():
        counted, *told = at_once(deeds)
        (kept,) = at_once([Consensus.objects.count])

    assert kept == told.count(302) == counted
    assert set(told) <= {302, 409}
