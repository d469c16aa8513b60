# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar for programs: iCalendar, OCDS and JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vobject
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.publication import PUBLIC_FIELDS, PublicField
from inkoopkoers.procurements.models import Approach, CalendarEntry, Dossier
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier
from inkoopkoers.procurements.tests.official_schemas import mistakes
from inkoopkoers.procurements.views.calendar import feeds

pytestmark = pytest.mark.django_db

FAR = date(2090, 5, 3)
SINGLE = tuple(one for one in PUBLIC_FIELDS if one is not PublicField.QUARTER)


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    wilgenwaard.kvk, wilgenwaard.oin = "12345678", "00000001234567890000"
    wilgenwaard.save()
    made = a_dossier(wilgenwaard, bram, publish_on=FAR)
    Approach.objects.create(dossier=made, procedure="europees-openbaar")
    return made


@pytest.fixture
def entry(dossier: Dossier, bram: User) -> CalendarEntry:
    """Published, changed, withdrawn and published again."""
    published(dossier, bram, *SINGLE, contact="inkoop@wilgenwaard.example")
    dossier.publish_on, dossier.months = date(2090, 6, 1), 24
    dossier.save()
    published(dossier, bram, *SINGLE, contact="inkoop@wilgenwaard.example")
    actions.withdraw(dossier, by=bram, now=timezone.now())
    return published(dossier, bram, *SINGLE)


def package(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    found = response.json()
    assert mistakes(found) == []
    return found


def events(client: Client, address: str) -> list[Any]:
    response = client.get(address)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = vobject.readOne(response.content.decode())
    return list(calendar.contents.get("vevent", []))


def test_every_edition_is_a_valid_release(client: Client, entry: CalendarEntry) -> None:
    address = f"/kalender/traject/{entry.number}/ocds.json"

    one, whole = package(client, address), package(client, "/kalender/ocds.json")

    assert [release["id"] for release in one["releases"]] == [
        f"ocds-lokaal-{entry.number}-{number}" for number in (1, 2, 3, 4)
    ]
    assert one["releases"] == whole["releases"]
    assert one["publisher"]["name"] == "Gemeente Wilgenwaard"
    statuses = [release["tender"]["status"] for release in one["releases"]]
    assert statuses == ["planned", "planned", "withdrawn", "planned"]


def test_every_single_field_makes_a_valid_release(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    for field in PUBLIC_FIELDS:
        made = a_dossier(wilgenwaard, bram, publish_on=FAR)
        entry = published(made, bram, field, contact="inkoop@wilgenwaard.example")
        package(client, f"/kalender/traject/{entry.number}/ocds.json")


def test_the_prefix_is_a_setting(
    client: Client, entry: CalendarEntry, settings: Settings
) -> None:
    settings.OCDS_PREFIX = "ocds-a1b2c3"

    found = package(client, f"/kalender/traject/{entry.number}/ocds.json")

    assert found["releases"][0]["ocid"] == f"ocds-a1b2c3-{entry.number}"


def test_the_package_goes_on_at_the_next_page(
    client: Client,
    wilgenwaard: Organisation,
    bram: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feeds, "PER_PACKAGE", 2)
    for number in range(3):
        published(a_dossier(wilgenwaard, bram, title=f"Inkoop {number}"), bram)

    first = client.get("/kalender/ocds.json")
    second = package(client, "/kalender/ocds.json?pagina=2")

    assert len(first.json()["releases"]) == 2
    assert first.headers["Link"].endswith('/kalender/ocds.json?pagina=2>; rel="next"')
    assert [one["tender"]["title"] for one in second["releases"]] == ["Inkoop 2"]
    assert second["uri"].endswith("/kalender/ocds.json?pagina=2")


@pytest.mark.parametrize("page", ["0", "2", "x", "-1", "9" * 40, "²", "\0", ""])
def test_a_page_that_is_not_there_is_not_found(
    client: Client, entry: CalendarEntry, page: str
) -> None:
    assert client.get("/kalender/ocds.json", {"pagina": page}).status_code == 404


def test_an_empty_calendar_has_no_package_but_a_feed(client: Client, db: None) -> None:
    response = client.get("/kalender/ocds.json")

    assert response.status_code == 404
    assert "Er staat nog niets op de kalender." in response.content.decode()
    assert events(client, "/kalender/agenda.ics") == []


def test_the_feed_has_the_day_and_where_to_read_more(
    client: Client, entry: CalendarEntry, wilgenwaard: Organisation
) -> None:
    for address in ("/kalender/agenda.ics", f"/kalender/{wilgenwaard.pk}/agenda.ics"):
        [event] = events(client, address)
        assert event.dtstart.value == date(2090, 6, 1)
        assert event.sequence.value == "4"
        assert event.status.value == "TENTATIVE"
        assert event.url.value.endswith(f"/kalender/traject/{entry.number}/")


def test_what_is_withdrawn_is_cancelled_in_the_feed(
    client: Client, dossier: Dossier, bram: User
) -> None:
    published(dossier, bram)
    actions.withdraw(dossier, by=bram, now=timezone.now())

    [event] = events(client, "/kalender/agenda.ics")

    assert event.status.value == "CANCELLED"


def test_a_program_asks_again_and_hears_that_nothing_changed(
    client: Client, entry: CalendarEntry, dossier: Dossier, bram: User
) -> None:
    for address in ("/kalender/agenda.ics", "/kalender/ocds.json"):
        first = client.get(address)
        known = {"If-None-Match": first.headers["ETag"]}
        assert first.headers["Cache-Control"] == "public, no-cache"
        assert client.get(address, headers=known).status_code == 304
        Dossier.objects.filter(pk=dossier.pk).update(title=f"Anders {address}")
        assert client.get(address, headers=known).status_code == 304
        dossier.refresh_from_db()
        published(dossier, bram, *SINGLE)
        assert client.get(address, headers=known).status_code == 200


def test_the_api_gives_what_was_chosen_and_null_for_the_rest(
    client: Client, dossier: Dossier, bram: User
) -> None:
    entry = published(dossier, bram, PublicField.KIND, PublicField.QUARTER)

    found = client.get("/api/v1/kalender").json()

    [one] = found["items"]
    assert found["total"] == 1
    assert one["number"] == int(entry.number)
    assert one["kind"] == "leveringen"
    assert one["quarter"] == "2090-Q2"
    assert one["expected_on"] == "2090-04-01"
    assert one["status"] == "gepland"
    assert one["organisation"]["name"] == "Gemeente Wilgenwaard"
    for field in (
        "description",
        "day",
        "amount_eur",
        "value_band",
        "months",
        "contact",
    ):
        assert one[field] is None
    assert one["ocds_url"].endswith(f"/kalender/traject/{entry.number}/ocds.json")


def test_the_api_filters_like_the_page_and_refuses_a_wrong_page(
    client: Client, entry: CalendarEntry
) -> None:
    for query, total in (("kind=werken", 0), ("q=laptops", 1), ("quarter=x", 1)):
        assert client.get(f"/api/v1/kalender?{query}").json()["total"] == total
    assert client.get("/api/v1/kalender?page=0").status_code == 400
    assert client.get("/api/v1/kalender?page=9" + "9" * 30).status_code == 400
    assert (
        client.get("/api/v1/kalender", headers={"Origin": "https://x.example"})[
            "Access-Control-Allow-Origin"
        ]
        == "*"
    )
