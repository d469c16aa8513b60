# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a tip to an action in one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.session import actions_by_item
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.talking import (
    address as screen,
)
from inkoopkoers.measuring.tests.talking import before_writing, revealed_round
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.planning.domain.actions import Standing
from inkoopkoers.planning.queries.actions import actions_for

ClientOf = Callable[[User], Client]
ITEM = "mensen-4"
TIP = instrument("checklist").cells_by_code[ITEM].tips[0]


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    return revealed_round(wilgenwaard, bram)


@pytest.fixture
def browser(client_of: ClientOf, bram: User) -> Client:
    return client_of(bram)


def address(found: Round, tip: str = TIP.code, item: str = ITEM) -> str:
    query = f"?tip={tip}" if tip else ""
    return f"/metingen/rondes/{found.pk}/actie/{item}/{query}"


def filled(user: User, **changed: str) -> dict[str, str]:
    due = (today() + timedelta(days=30)).isoformat()
    return {"title": "Maak het", "owner": str(user.pk), "due": due, **changed}


def test_the_form_is_filled_in_from_the_tip(
    browser: Client, bram: User, found: Round
) -> None:
    page = browser.get(address(found)).content.decode()

    assert TIP.text in page
    assert f'<option value="{bram.pk}" selected>' in page
    assert (today() + timedelta(days=91)).isoformat() in page


def test_one_step_makes_the_action_for_the_question(
    browser: Client, bram: User, found: Round
) -> None:
    response = browser.post(address(found), filled(bram))

    made = actions_for(bram).get()
    told = urlsplit(response["Location"])
    assert (made.title, made.owner) == ("Maak het", bram)
    assert (made.instrument, made.version) == (found.instrument, found.version)
    assert (made.item, made.tip) == (ITEM, TIP.code)
    assert told.path == f"/metingen/rondes/{found.pk}/resultaten/"
    assert (told.query, told.fragment) == (f"actie={made.pk}", f"acties-{ITEM}")


def test_from_the_conversation_one_comes_back_there(
    browser: Client, bram: User, found: Round
) -> None:
    response = browser.post(f"{address(found)}&terug=gesprek", filled(bram))

    assert response["Location"].startswith(screen(found, ITEM))
    page = browser.get(response["Location"]).content.decode()
    assert "Actie gemaakt" in page
    assert f'id="acties-{ITEM}"' in page
    assert "Maak het" in page


def test_a_tip_that_is_an_action_is_not_offered_again(
    browser: Client, bram: User, found: Round
) -> None:
    browser.post(address(found), filled(bram))

    page = browser.get(screen(found, ITEM)).content.decode()

    assert "Hier is al een actie van" in page
    assert f"tip={TIP.code}&amp;" not in page


def test_an_own_action_needs_no_tip(browser: Client, bram: User, found: Round) -> None:
    page = browser.get(address(found, tip="")).content.decode()
    browser.post(address(found, tip=""), filled(bram))

    assert TIP.text not in page
    assert actions_for(bram).get().tip == ""


def test_someone_without_an_account_can_do_it(
    browser: Client, bram: User, found: Round
) -> None:
    data = filled(bram, owner="anders", owner_name="Facilitair bedrijf")

    assert browser.post(address(found), data).status_code == 302
    assert actions_for(bram).get().owner_name == "Facilitair bedrijf"


@pytest.mark.parametrize(
    "bad",
    [
        {"title": ""},
        {"title": "x" * 10_000},
        {"owner": ""},
        {"owner": "9" * 400},
        {"owner": "anders"},
        {"due": ""},
        {"due": "ooit"},
        {"due": "9999-99-99"},
        {"note": "x" * 10_000},
    ],
)
def test_bad_input_comes_back_with_what_was_typed(
    browser: Client, bram: User, found: Round, bad: dict[str, str]
) -> None:
    data = filled(bram, note="Blijft staan.") | bad

    response = browser.post(address(found), data)

    assert response.status_code == 422
    assert data["note"] in response.content.decode()
    assert "<title>Fout:" in response.content.decode()
    assert not actions_for(bram).exists()


@pytest.mark.parametrize("tip", ["bestaat-niet", "mensen-1-1", "%00", "x" * 2000])
def test_a_tip_of_another_question_is_404(
    browser: Client, bram: User, found: Round, tip: str
) -> None:
    assert browser.get(address(found, tip)).status_code == 404
    assert browser.post(address(found, tip), filled(bram)).status_code == 404


def test_a_question_of_another_instrument_is_404(browser: Client, found: Round) -> None:
    assert browser.get(address(found, "", "bestaat-niet")).status_code == 404


def test_nobody_elsewhere_can_be_the_owner(
    browser: Client, bram: User, cora: User, found: Round
) -> None:
    data = filled(bram, owner=str(cora.pk))

    response = browser.post(address(found), data)

    assert response.status_code == 422
    assert "cora" not in response.content.decode()


def test_an_owner_who_just_left_is_asked_for_again(
    browser: Client, bram: User, ivo: User, found: Round
) -> None:
    leave = Membership.objects.filter(user=ivo).delete

    with before_writing(leave):
        response = browser.post(address(found), filled(ivo, note="Blijft staan."))

    assert response.status_code == 409
    assert "Kies iemand anders" in response.content.decode()
    assert "Blijft staan." in response.content.decode()


@pytest.mark.parametrize("role", ["lies", "ivo"])
def test_who_may_not_manage_makes_nothing(
    client_of: ClientOf, request: pytest.FixtureRequest, found: Round, role: str
) -> None:
    user = request.getfixturevalue(role)

    assert client_of(user).get(address(found)).status_code == 403
    assert client_of(user).post(address(found), filled(user)).status_code == 403


def test_a_stranger_and_a_reader_make_nothing(
    client_of: ClientOf, client: Client, cora: User, found: Round
) -> None:
    assert client_of(cora).post(address(found), filled(cora)).status_code == 404
    assert client.get(address(found)).status_code == 302


def test_the_actions_of_a_question_are_those_of_the_organisation(
    browser: Client, bram: User, cora: User, found: Round
) -> None:
    browser.post(address(found), filled(bram, due="2024-01-01"))

    mine = actions_by_item(found, bram)
    theirs = actions_by_item(found, cora)

    (action,) = mine[ITEM]
    assert (action.title, action.owner) == ("Maak het", str(bram))
    assert action.standing is Standing.LATE
    assert theirs == {}
