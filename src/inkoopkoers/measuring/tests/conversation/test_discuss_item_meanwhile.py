# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What another did after the form was opened: nothing is overwritten or lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import close
from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.measuring.tests.talking import (
    address,
    agree,
    before_writing,
    closed_round,
    say,
    shown,
)
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


def test_two_people_on_one_form_see_both_versions(
    browser: Client, anna: User, found: Round
) -> None:
    agree(found, score=3, reason="Zo zien wij het.", recorded_by=anna)
    data = {"score": "1", "reason": "Bij ons niet.", "edition": "0"}

    response = browser.post(address(found), data)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Bewaard door anna@example.org" in page
    assert "Zo zien wij het." in page
    assert page.count("Bij ons niet.") == 2  # beside the other, and in the form
    assert 'name="edition" value="1"' in page
    assert "<title>Fout:" in page
    assert Consensus.objects.get().score == 3


def test_who_then_saves_again_has_chosen(browser: Client, found: Round) -> None:
    agree(found, score=3)
    assert say(browser, found, score="1", edition="0") == 409

    assert say(browser, found, score="1", edition="1") == 302

    assert Consensus.objects.get().score == 1


@pytest.mark.parametrize("edition", ["", "-1", "x", "9" * 400, "1e3"])
def test_a_broken_edition_is_that_of_nothing(
    browser: Client, found: Round, edition: str
) -> None:
    assert say(browser, found, edition=edition) == 302
    assert say(browser, found, edition=edition, score="4") == 409


def test_a_refused_form_keeps_the_edition_it_was_based_on(
    browser: Client, found: Round
) -> None:
    agree(found)
    data = {"score": "", "reason": "Daarom.", "edition": "0"}

    page = browser.post(address(found), data).content.decode()

    assert 'name="edition" value="0"' in page


def test_after_the_close_nothing_is_recorded_and_nothing_typed_is_lost(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    done = closed_round(wilgenwaard, bram)
    client = client_of(bram)
    data = {"score": "2", "reason": "Net te laat.", "edition": "0"}

    page = shown(client, address(done))
    response = client.post(address(done), data)

    assert "afspraak-form" not in page
    assert "Hierover is geen score afgesproken" in page
    assert response.status_code == 409
    assert "Deze meting is intussen afgerond" in response.content.decode()
    assert "Net te laat." in response.content.decode()
    assert not Consensus.objects.exists()


def test_a_close_between_looking_and_saving_is_noticed(
    browser: Client, bram: User, found: Round
) -> None:
    def close_it() -> None:
        close(found.pk, by=bram, now=timezone.now())

    with before_writing(close_it):
        status = say(browser, found)

    assert status == 409
    assert not Consensus.objects.exists()
