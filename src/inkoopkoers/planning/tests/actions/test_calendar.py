# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of one person, and its secret address."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from icalendar import Calendar

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.tests.actions.conftest import MakeAction

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def address_of(client: Client) -> str:
    client.post("/acties/agenda/")
    shown = client.get("/acties/agenda/").content.decode()
    found = re.search(r"/acties/agenda/[\w-]+\.ics", shown)
    assert found
    return found[0]


def test_a_calendar_program_reads_my_actions_without_an_account(
    client: Client, client_of: ClientOf, bram: User, ivo: User, made: MakeAction
) -> None:
    mine = made("Maak een plan; met 'komma, en puntkomma' " + "lang " * 30)
    made("Van een ander", owner=ivo)
    path = address_of(client_of(bram))

    response = client.get(path)

    calendar = Calendar.from_ical(response.content)
    events = calendar.walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [mine.title]
    assert events[0].decoded("DTSTART") == date(2099, 3, 1)
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert not response.cookies


def test_the_lines_are_as_the_standard_wants_them(
    client: Client, client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    made("é" * 200)

    body = client.get(address_of(client_of(bram))).content

    assert body.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\n" not in body.replace(b"\r\n", b"")


def test_a_change_raises_the_sequence_and_keeps_the_uid(
    client: Client, client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    action = made()
    path = address_of(client_of(bram))
    before = Calendar.from_ical(client.get(path).content).walk("VEVENT")[0]

    client_of(bram).post(f"/acties/{action.pk}/klaar/", {})

    after = Calendar.from_ical(client.get(path).content).walk("VEVENT")[0]
    assert after["UID"] == before["UID"]
    assert int(str(after["SEQUENCE"])) > int(str(before["SEQUENCE"]))
    assert str(after["SUMMARY"]).startswith("Klaar:")


def test_a_new_address_ends_the_old_one(
    client: Client, client_of: ClientOf, bram: User
) -> None:
    old = address_of(client_of(bram))

    new = address_of(client_of(bram))

    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200


def test_a_stopped_address_says_so(
    client: Client, client_of: ClientOf, bram: User
) -> None:
    path = address_of(client_of(bram))

    client_of(bram).post("/acties/agenda/", {"doe": "stop"})

    response = client.get(path)
    assert response.status_code == 404
    assert "werkt niet meer" in response.content.decode()


def test_who_left_the_organisation_sees_its_actions_no_more(
    client: Client, client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    made()
    path = address_of(client_of(bram))

    Membership.objects.filter(user=bram).delete()

    assert Action.objects.exists()
    assert not Calendar.from_ical(client.get(path).content).walk("VEVENT")


def test_without_the_second_step_that_is_asked_the_calendar_is_empty(
    client: Client,
    client_of: ClientOf,
    wilgenwaard: Organisation,
    bram: User,
    made: MakeAction,
) -> None:
    made("Maak een plan")
    path = address_of(client_of(bram))
    wilgenwaard.requires_second_factor = True
    wilgenwaard.save()

    before = client.get(path).content.decode()
    Authenticator.objects.create(user=bram, type=Authenticator.Type.TOTP, data={})
    after = client.get(path).content.decode()

    assert "Maak een plan" not in before
    assert "Maak een plan" in after


@pytest.mark.parametrize("token", ["x", "a" * 500, "%00", "é", "..%2F"])
def test_a_made_up_address_is_not_found(client: Client, token: str) -> None:
    assert client.get(f"/acties/agenda/{token}.ics").status_code == 404
