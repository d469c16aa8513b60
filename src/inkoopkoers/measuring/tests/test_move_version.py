# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page that tells what moving to a newer version does, and asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.rounds.moving import (
    NothingToMove,
    move_version,
)
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import (
    answer_all,
    make_round,
)
from inkoopkoers.measuring.tests.moving import (
    GONE,
    OTHER_WORDS,
    every_change,
    listed_with_answers,
)
from inkoopkoers.measuring.tests.second_version import Publish
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """An open round on version 1; version 2 comes later."""
    return make_round(wilgenwaard, open_code="K7M2PQ4R")


@pytest.fixture
def second(found: Round, publish: Publish) -> Path:
    """Version 2 with every kind of change."""
    return publish(every_change)


def url(found: Round, tail: str = "versie/") -> str:
    return f"/metingen/rondes/{found.pk}/{tail}"


@pytest.mark.usefixtures("second")
def test_a_version_that_is_not_here_cannot_be_moved(
    found: Round, bram: User, client_of: ClientOf
) -> None:
    Round.objects.update(version=9)

    with pytest.raises(NothingToMove):
        move_version(found.pk, 2, by=bram)
    assert client_of(bram).get(url(found))["Location"] == url(found, "")


@pytest.mark.usefixtures("second")
def test_the_page_says_per_question_what_becomes_of_it(
    found: Round, bram: User, client_of: ClientOf
) -> None:
    for _number in range(6):
        answer_all(found, 3)

    text = Page(client_of(bram).get(url(found))).text

    gone = instrument("checklist", 1).items_by_code[GONE].text
    assert "Overstappen op versie 2?" in text
    assert f"{OTHER_WORDS} Was: Iedereen die bij inkoop betrokken is" in text
    assert "De vraag betekent nu iets anders. 6 antwoorden" in text
    assert "Een nieuwe stelling." in text
    assert f"{gone} 6 antwoorden" in text
    assert "6 mensen zijn begonnen en gaan samen over op versie 2." in text
    assert "Wie al inleverde en nu iets te doen heeft" in text


@pytest.mark.usefixtures("second")
def test_few_answers_are_not_counted_out_loud(
    found: Round, bram: User, client_of: ClientOf
) -> None:
    listed_with_answers(found)
    answer_all(found, 3)

    few = Page(client_of(bram).get(url(found))).text
    for _number in range(6):
        answer_all(found, 3)
    many = Page(client_of(bram).get(url(found))).text

    assert "antwoorden Was" not in few
    assert not re.search(r"\d (antwoord|mens)", few)
    assert "8 mensen zijn begonnen" in many
    assert "7 antwoorden" not in many, "that would say that one person skipped it"


@pytest.mark.usefixtures("second")
def test_without_javascript_the_page_moves_the_round(found: Round, bram: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(bram)
    form = Page(client.get(url(found))).form_to("")

    response = client.post(url(found), form.values)

    found.refresh_from_db()
    assert response["Location"] == f"{url(found, '')}?klaar=versie"
    assert found.version == 2
    told = Page(client.get(response["Location"])).text
    assert "De meting staat nu op de nieuwste versie van de vragen." in told


@pytest.mark.usefixtures("second")
def test_the_page_of_the_round_leads_to_it(
    found: Round, bram: User, lies: User, client_of: ClientOf
) -> None:
    assert url(found) in Page(client_of(bram).get(url(found, ""))).links
    assert url(found) not in Page(client_of(lies).get(url(found, ""))).links


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("posted", ["", "1", "3", "x", "-2", "9" * 5_000, "\0", "²"])
def test_another_version_asks_to_look_again(
    found: Round, bram: User, client_of: ClientOf, posted: str
) -> None:
    response = client_of(bram).post(url(found), {"versie": posted})

    page = Page(response)
    assert response.status_code == 409
    assert page.title.startswith("Fout:")
    assert "Er is intussen een andere versie." in page.text
    assert Round.objects.get().version == 1


def test_without_a_newer_version_there_is_nothing_to_see(
    found: Round, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    assert client.get(url(found))["Location"] == url(found, "")
    assert client.post(url(found), {"versie": "1"}).status_code == 409


@pytest.mark.usefixtures("second")
def test_a_revealed_round_stays_on_its_version(
    found: Round, bram: User, client_of: ClientOf
) -> None:
    Round.objects.update(revealed_at=timezone.now())
    client = client_of(bram)

    assert client.get(url(found))["Location"] == url(found, "")
    response = client.post(url(found), {"versie": "2"})
    assert response.status_code == 409
    assert "De resultaten zijn al getoond." in Page(response).text


@pytest.mark.usefixtures("second")
def test_who_may_not_organise_may_not_move(
    found: Round, lies: User, ivo: User, cora: User, client_of: ClientOf
) -> None:
    for user, status in ((lies, 403), (ivo, 403), (cora, 404)):
        for ask in (client_of(user).get, client_of(user).post):
            assert ask(url(found), {"versie": "2"}).status_code == status
