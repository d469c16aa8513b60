# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make an action, change it, finish it, take it away and put it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.tests.actions.conftest import MakeAction

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def filled(owner: User | None = None, **more: str) -> dict[str, str]:
    return {
        "title": "Deel goede voorbeelden",
        "owner": str(owner.pk) if owner else "anders",
        "owner_name": "" if owner else "Het bestuur",
        "due": "2027-03-31",
        "note": "",
        **more,
    }


def test_an_inkoper_gives_an_action_to_a_colleague(
    client_of: ClientOf, bram: User, ivo: User
) -> None:
    response = client_of(bram).post("/acties/nieuw/", filled(ivo))

    action = Action.objects.get()
    assert response.headers["Location"] == f"/acties/{action.pk}/"
    assert (action.owner, action.due) == (ivo, date(2027, 3, 31))
    assert AuditEntry.objects.get().event == "action.made"


def test_someone_without_an_account_can_do_it(client_of: ClientOf, bram: User) -> None:
    client_of(bram).post("/acties/nieuw/", filled())

    assert Action.objects.get().owner_name == "Het bestuur"


def test_a_tip_fills_the_form(client_of: ClientOf, bram: User) -> None:
    response = client_of(bram).get(
        "/acties/nieuw/?instrument=checklist&version=1&item=strategie-3&tip=strategie-3-2"
    )

    shown = response.content.decode()
    assert "Organiseer bijeenkomsten" in shown
    assert 'value="strategie-3-2"' in shown


def test_the_item_stays_with_the_action(client_of: ClientOf, bram: User) -> None:
    given = filled(
        bram,
        instrument="checklist",
        version="1",
        item="strategie-3",
        tip="strategie-3-2",
    )

    client_of(bram).post("/acties/nieuw/", given)

    action = Action.objects.get()
    assert (action.instrument, action.item) == ("checklist", "strategie-3")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": " "}, "Schrijf op wat je gaat doen."),
        ({"title": "a" * 301}, "300"),
        ({"owner": ""}, "Kies wie het doet."),
        ({"owner": "999999999999999999999"}, "Kies iemand uit de lijst."),
        ({"owner": "anders", "owner_name": ""}, "Schrijf op wie het doet."),
        ({"due": ""}, "Kies een datum."),
        ({"due": "31 februari"}, "Schrijf een datum als 31-12-2027."),
        ({"due": "0027-03-01"}, "Kies een jaar tussen"),
        ({"note": "a" * 2001}, "2000"),
    ],
)
def test_a_mistake_is_told_and_nothing_typed_is_lost(
    client_of: ClientOf, bram: User, wrong: dict[str, str], message: str
) -> None:
    response = client_of(bram).post("/acties/nieuw/", {**filled(bram), **wrong})

    shown = response.content.decode()
    assert response.status_code == 422
    assert message in shown
    assert "<title>Fout:" in shown
    if "title" not in wrong:
        assert "Deel goede voorbeelden" in shown
    assert not Action.objects.exists()


@pytest.mark.parametrize(
    "query",
    ["?organisatie=0", "?organisatie=x", "?organisatie=9999999999999999999999"],
)
def test_an_organisation_that_is_not_there_is_not_found(
    client_of: ClientOf, bram: User, query: str
) -> None:
    assert client_of(bram).get(f"/acties/nieuw/{query}").status_code == 404


def test_an_action_for_another_organisation_is_not_found(
    client_of: ClientOf, bram: User, elsewhere: Organisation
) -> None:
    path = f"/acties/nieuw/?organisatie={elsewhere.pk}"

    assert client_of(bram).post(path, filled(bram)).status_code == 404


def test_a_stranger_cannot_be_given_an_action(
    client_of: ClientOf, bram: User, cora: User
) -> None:
    response = client_of(bram).post("/acties/nieuw/", filled(cora))

    assert response.status_code == 422


def test_two_people_on_one_form_lose_nothing(
    client_of: ClientOf, bram: User, anna: User, made: MakeAction
) -> None:
    action = made()
    path = f"/acties/{action.pk}/"
    client_of(anna).post(path, filled(anna, title="Van Anna", edition="1"))

    response = client_of(bram).post(path, filled(bram, title="Van Bram", edition="1"))

    shown = response.content.decode()
    assert response.status_code == 409
    assert "Van Anna" in shown
    assert "Van Bram" in shown
    action.refresh_from_db()
    assert action.title == "Van Anna"
    assert 'value="2"' in shown, "a second try knows what it saw"


def test_an_invuller_finishes_own_actions_only(
    client_of: ClientOf, ivo: User, made: MakeAction
) -> None:
    mine, other = made(owner=ivo), made()
    client = client_of(ivo)

    told = client.post(f"/acties/{mine.pk}/klaar/", {"outcome": "Gelukt"})
    refused = client.post(f"/acties/{other.pk}/klaar/", {"outcome": "Gelukt"})

    assert (told.status_code, refused.status_code) == (302, 403)
    mine.refresh_from_db()
    other.refresh_from_db()
    assert mine.done_at
    assert mine.outcome == "Gelukt"
    assert other.done_at is None


def test_finishing_twice_keeps_the_first_day(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made()
    client = client_of(bram)
    client.post(f"/acties/{action.pk}/klaar/", {"outcome": "Eerst"})
    action.refresh_from_db()
    first = action.done_at

    client.post(f"/acties/{action.pk}/klaar/", {"outcome": "Toen"})

    action.refresh_from_db()
    assert (action.done_at, action.outcome) == (first, "Toen")


def test_a_long_outcome_comes_back(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    path = f"/acties/{made().pk}/klaar/"

    response = client_of(bram).post(path, {"outcome": "b" * 2001})

    assert response.status_code == 422
    assert b"bbbb" in response.content


def test_what_was_done_after_all_not_is_open_again(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made()
    client = client_of(bram)
    client.post(f"/acties/{action.pk}/klaar/", {})

    client.post(f"/acties/{action.pk}/heropenen/")

    action.refresh_from_db()
    assert action.done_at is None


def test_what_is_taken_away_can_be_put_back(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made()
    client = client_of(bram)

    told = client.post(f"/acties/{action.pk}/weg/").content.decode()

    assert "Zet terug" in told
    assert client.get(f"/acties/{action.pk}/").status_code == 404
    client.post(f"/acties/{action.pk}/terug/")
    assert client.get(f"/acties/{action.pk}/").status_code == 200


def test_the_page_names_the_question_and_leads_to_its_trend(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, made: MakeAction
) -> None:
    action = made(item="strategie-1")

    shown = client_of(bram).get(f"/acties/{action.pk}/").content.decode()

    assert "Doelen zijn bekend" in shown
    assert f'href="/metingen/trend/{wilgenwaard.pk}/checklist/"' in shown
    assert "strategie-1" not in shown


def test_a_question_that_is_not_here_keeps_its_code(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made(item="strategie-1")
    Action.objects.update(instrument="van-elders", item="vraag-9")

    shown = client_of(bram).get(f"/acties/{action.pk}/").content.decode()

    assert "vraag-9 (van-elders)" in shown


def test_a_version_that_is_not_here_is_named_by_the_latest(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made(item="strategie-1")
    Action.objects.update(version=99)

    shown = client_of(bram).get(f"/acties/{action.pk}/").content.decode()

    assert "Doelen zijn bekend" in shown
