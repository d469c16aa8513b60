# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the calendar is changed, taken off, put back and remembered."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import CalendarEdition, CalendarEntry, Dossier
from inkoopkoers.procurements.tests.calendar.making import (
    Browse,
    look,
    published,
    read,
    there,
)

pytestmark = pytest.mark.django_db


def test_a_change_of_the_dossier_changes_nothing_public_by_itself(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram)
    Dossier.objects.update(publish_on=date(2027, 5, 3), months=36)

    inside = read(client_of(bram).get(there(dossier)))
    outside = read(Client().get(f"/kalender/traject/{entry.number}/"))

    assert "De kalender loopt achter op dit dossier" in inside
    assert "was eerste kwartaal van 2027, is nu tweede kwartaal van 2027" in inside
    assert "48 maanden" in outside
    assert "tweede kwartaal" not in outside


def test_an_update_is_seen_as_a_change(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram)
    dossier.months = 36
    dossier.save()

    published(dossier, bram)

    outside = read(Client().get(f"/kalender/traject/{entry.number}/"))
    assert "Looptijd: was 48 maanden, is nu 36 maanden." in outside
    assert "De kalender loopt achter" not in read(client_of(bram).get(there(dossier)))


def test_publishing_the_same_again_is_refused(dossier: Dossier, bram: User) -> None:
    published(dossier, bram)

    with pytest.raises(actions.NothingNew):
        published(dossier, bram)

    assert CalendarEdition.objects.count() == 1


def test_two_people_who_publish_at_once_do_not_overwrite_each_other(
    dossier: Dossier, bram: User, anna: User, client_of: Browse
) -> None:
    mine = look(client_of(bram), dossier)
    published(dossier, anna)

    response = client_of(bram).post(there(dossier), mine)

    assert response.status_code == 409
    assert "Er is intussen iets veranderd" in read(response)
    assert CalendarEdition.objects.count() == 1


def test_what_is_withdrawn_keeps_its_title_only(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram)

    response = client_of(bram).post(there(dossier, "haal-weg/"))

    assert response.status_code == 302
    last = entry.editions.last()
    assert last is not None
    assert last.is_withdrawn
    assert last.fields == {"titel": "Laptops voor de scholen"}
    entry.refresh_from_db()
    assert entry.withdrawn_at
    assert entry.expected_on == date(2027, 1, 1)
    assert entry.kind == ""


def test_what_was_withdrawn_can_be_published_again_under_its_number(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram, contact="inkoop@wilgenwaard.example")
    actions.withdraw(dossier, by=bram, now=timezone.now())
    form = read(client_of(bram).get(there(dossier)))

    again = published(dossier, bram)

    assert "inkoop@wilgenwaard.example" in form, "the last choice is proposed"
    assert again.number == entry.number
    assert again.withdrawn_at is None
    assert [one.is_withdrawn for one in again.editions.all()] == [False, True, False]
    page = read(Client().get(f"/kalender/traject/{entry.number}/"))
    assert "Opnieuw op de kalender gezet" in page


def test_taking_off_what_is_not_there_is_explained(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(there(dossier, "haal-weg/"))

    assert response.status_code == 409
    assert "Dit dossier staat niet op de kalender." in read(response)


def test_the_trail_tells_which_fields_and_never_what(
    dossier: Dossier, bram: User
) -> None:
    published(dossier, bram, PublicField.AMOUNT)
    dossier.value_eur = Decimal(987654)
    dossier.save()
    published(dossier, bram, PublicField.AMOUNT)
    actions.withdraw(dossier, by=bram, now=timezone.now())
    actions.redact(dossier, [PublicField.AMOUNT], by=bram)

    entries = AuditEntry.objects.filter(event__startswith="calendar.").order_by("pk")

    assert [one.event for one in entries] == [
        "calendar.published",
        "calendar.changed",
        "calendar.withdrawn",
        "calendar.redacted",
    ]
    told = str([one.details for one in entries])
    assert "bedrag" in told
    assert "Laptops" not in told
    assert not {"987654", "500000", "1087654"} & set(re.findall(r"\d+", told))


def test_an_announcement_of_what_is_no_longer_bought_is_pointed_out(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    published(dossier, bram)
    Dossier.objects.update(standing=Standing.NOT_BOUGHT.value)

    page = read(client_of(bram).get(there(dossier)))

    assert "Dit wordt niet gekocht, maar staat nog op de kalender" in page


def test_the_pages_cost_no_more_for_a_long_history(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    def costs() -> list[int]:
        entry = CalendarEntry.objects.get()
        outside = f"/kalender/traject/{entry.number}/"
        addresses = (there(dossier), there(dossier, "wis/"), outside)
        found = []
        for address in addresses:
            browser.get(address)
            with CaptureQueriesContext(connection) as seen:
                assert browser.get(address).status_code == 200
            found.append(len(seen))
        return found

    published(dossier, bram)
    few = costs()
    for months in range(1, 6):
        dossier.months = months
        dossier.save()
        published(dossier, bram)

    assert costs() == few
    assert max(few) < 32
