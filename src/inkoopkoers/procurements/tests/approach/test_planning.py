# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning backwards: own days, the law, late, the day to publish, and a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.approach.known import approach_of
from inkoopkoers.procurements.tests.making import a_dossier

Browse = Callable[[User], Client]
LATER = date(2099, 9, 1)


def there(dossier: Dossier, page: str = "planning/") -> str:
    return f"/trajecten/{dossier.pk}/aanpak/{page}"


def publication(dossier: Dossier) -> date:
    planned = approach_of(dossier, timezone.localdate()).planning().schedule
    assert planned is not None
    return planned.publication


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(
        wilgenwaard, bram, needed_on=LATER, ends_on=None, publish_on=date(2027, 3, 1)
    )


@pytest.mark.django_db
def test_everyone_may_look_and_the_law_has_its_rule(
    dossier: Dossier, lies: User, client_of: Browse
) -> None:
    text = client_of(lies).get(there(dossier)).content.decode()

    assert "Begin uiterlijk" in text
    assert "Wachten op bezwaar" in text
    assert "minstens 20 dagen" in text
    assert "Reken opnieuw" not in text


@pytest.mark.django_db
def test_own_days_are_kept_and_move_the_publication(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    before = publication(dossier)
    data = {"is_electronic": "on", "days_implementatie": "100", "edition": "1"}

    response = client_of(bram).post(there(dossier), data)

    dossier.refresh_from_db()
    assert response.headers["Location"] == f"{there(dossier)}?bewaard=ja"
    assert Approach.objects.get().own_days == {"implementatie": 100}
    assert publication(dossier) < before
    assert dossier.rules["termijn-opschortend"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "days", "message"),
    [
        ("days_opschortende-termijn", "5", "vul minstens 20 dagen in"),
        ("days_sluiting", "10", "Korter mag niet van de wet."),
        ("days_strategie", "-3", "Schrijf een heel aantal dagen"),
        ("days_strategie", "9" * 40, "Schrijf een heel aantal dagen"),
        ("days_strategie", "veel", "Schrijf een heel aantal dagen"),
    ],
)
def test_days_that_cannot_be_are_refused_at_their_phase(
    *,
    field: str,
    days: str,
    message: str,
    dossier: Dossier,
    bram: User,
    client_of: Browse,
) -> None:
    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")

    response = client_of(bram).post(there(dossier), {field: days, "edition": "1"})

    text = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in text
    assert message in text
    assert f'value="{days}"' in text


@pytest.mark.django_db
def test_kept_days_that_became_too_few_are_told(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    own = {"sluiting": 10, "onbekend": 3, "strategie": "x"}
    Approach.objects.create(
        dossier=dossier, procedure="europees-openbaar", own_days=own
    )

    text = client_of(bram).get(there(dossier)).content.decode()

    assert "Pas de dagen hieronder aan." in text


@pytest.mark.django_db
def test_late_says_what_could_give(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(needed_on=timezone.localdate())

    text = client_of(bram).get(there(dossier)).content.decode()

    assert "te laat" in text
    assert "dagen die de wet niet vraagt" in text
    assert "Neem over: publiceer op" not in text


@pytest.mark.django_db
def test_without_a_day_the_page_asks_for_it(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(needed_on=None)
    client = client_of(bram)

    text = client.get(there(dossier)).content.decode()

    assert "#id_needed_on" in text
    assert client.get(there(dossier, "planning.ics")).status_code == 404


@pytest.mark.django_db
def test_the_day_to_publish_is_taken_over(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")
    client, day = client_of(bram), publication(dossier)

    response = client.post(there(dossier, "planning/publicatie/"), {"edition": "1"})

    kept = Dossier.objects.get()
    assert response.status_code == 302
    assert (kept.publish_on, kept.edition, kept.title) == (day, 2, dossier.title)
    assert "staat in het dossier" in client.get(there(dossier)).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("edition", ["0", "", "x", "9" * 30, "\N{SUPERSCRIPT TWO}"])
def test_an_older_page_does_not_take_a_day_over(
    edition: str, dossier: Dossier, bram: User, client_of: Browse
) -> None:
    address = there(dossier, "planning/publicatie/")

    response = client_of(bram).post(address, {"edition": edition})

    assert response.status_code == 409
    assert "Een collega heeft dit intussen veranderd" in response.content.decode()
    assert Dossier.objects.get().publish_on == date(2027, 3, 1)


@pytest.mark.django_db
def test_back_from_signing_in_leads_to_the_planning(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(there(dossier, "planning/publicatie/"))

    assert response.headers["Location"] == there(dossier)


@pytest.mark.django_db
def test_the_file_has_every_phase_and_the_trail_tells_of_it(
    dossier: Dossier, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(there(dossier, "planning.ics"))

    calendar = Calendar.from_ical(response.content)
    events = calendar.walk("VEVENT")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert len({str(one["uid"]) for one in events}) == len(events) >= 8
    assert events[-1].decoded("dtend") <= LATER
    assert {str(one["class"]) for one in events} == {"CONFIDENTIAL"}
    assert AuditEntry.objects.filter(event="dossier.downloaded").count() == 1


@pytest.mark.django_db
def test_a_stranger_gets_no_file(
    dossier: Dossier, cora: User, client: Client, client_of: Browse
) -> None:
    address = there(dossier, "planning.ics")

    assert client_of(cora).get(address).status_code == 404
    assert client.get(address).status_code == 302
