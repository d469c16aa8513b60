# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was public by mistake goes out of the history too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.models import CalendarEntry, Dossier
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
AMOUNT, DAY = PublicField.AMOUNT, PublicField.DAY


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram, title="Geheim gebouw")


def there(dossier: Dossier) -> str:
    return f"/trajecten/{dossier.pk}/kalender/wis/"


def read(response: Any) -> str:
    text: str = response.content.decode()
    return " ".join(text.split())


def everywhere(entry: CalendarEntry) -> str:
    """All that the world can read of an entry."""
    here = f"/kalender/traject/{entry.number}/"
    addresses = (
        here, f"{here}ocds.json", "/kalender/", "/kalender/ocds.json",
        "/kalender/agenda.ics", "/kalender/export.csv", "/api/v1/kalender",
    )  # fmt: skip
    return "".join(read(Client().get(one)) for one in addresses)


def test_an_amount_that_is_taken_off_can_be_erased_from_the_past(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram, AMOUNT, DAY)
    published(dossier, bram, DAY)
    assert "500000" in everywhere(entry)
    page = read(client_of(bram).get(there(dossier)))

    response = client_of(bram).post(there(dossier), {"erased": ["bedrag"]})

    assert "500.000" in page
    assert response.status_code == 302
    after = everywhere(entry)
    assert "500000" not in after
    assert "500.000" not in after
    assert "1 maart 2027" in after


def test_of_what_was_withdrawn_nothing_needs_to_stay(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram, AMOUNT, DAY)
    actions.withdraw(dossier, by=bram, now=timezone.now())

    client_of(bram).post(there(dossier), {"erased": ["titel", "bedrag", "datum"]})

    after = everywhere(entry)
    for secret in ("Geheim", "500000", "500.000", "2027-03-01", "20270301", "1 maart"):
        assert secret not in after
    assert "Vervallen aankondiging" in after
    entry.refresh_from_db()
    assert entry.expected_on is None
    assert entry.searched == "vervallen aankondiging"


def test_what_is_on_the_calendar_now_cannot_be_erased(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    entry = published(dossier, bram, AMOUNT)

    page = client_of(bram).get(there(dossier))
    response = client_of(bram).post(there(dossier), {"erased": ["bedrag"]})

    assert "verander je eerst daar" in read(page)
    assert response.status_code == 422
    assert entry.editions.get().fields["bedrag"] == "500000.00"


@pytest.mark.parametrize("erased", [[], ["wachtwoord"], ["x" * 10_000], ["\0"]])
def test_bad_input_comes_back(
    dossier: Dossier, bram: User, client_of: Browse, erased: list[str]
) -> None:
    published(dossier, bram, AMOUNT)
    published(dossier, bram, DAY)

    response = client_of(bram).post(there(dossier), {"erased": erased})

    assert response.status_code == 422
    assert "<title>Fout:" in read(response)


def test_erasing_twice_says_that_it_is_gone(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    published(dossier, bram, AMOUNT)
    published(dossier, bram, DAY)
    actions.redact(dossier, [AMOUNT], by=bram)

    with pytest.raises(actions.NotOnCalendar):
        actions.redact(dossier, [AMOUNT], by=bram)

    page = client_of(bram).get(there(dossier))
    assert "niets dat je kunt wissen" in read(page)


def test_a_dossier_that_was_never_public_has_nothing_to_erase(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    assert client_of(bram).get(there(dossier)).status_code == 200
    assert (
        client_of(bram).post(there(dossier), {"erased": ["titel"]}).status_code == 422
    )
