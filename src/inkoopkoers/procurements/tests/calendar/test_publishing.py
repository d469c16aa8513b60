# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inside the dossier: choose what everyone gets to see, look at it, publish it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Approach, CalendarEntry, Dossier
from inkoopkoers.procurements.queries.calendar.publishing import Choice, on_calendar
from inkoopkoers.procurements.tests.calendar.making import (
    CHOSEN,
    MARK,
    Browse,
    look,
    published,
    read,
    there,
)

pytestmark = pytest.mark.django_db


def test_a_preview_makes_nothing_public(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    page = read(client_of(bram).post(there(dossier), CHOSEN))

    assert "Dit gaat iedereen zien" in page
    assert "eerste kwartaal van 2027" in page
    assert not CalendarEntry.objects.exists()


def test_what_was_seen_is_published(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    response = browser.post(there(dossier), look(browser, dossier))

    assert response.status_code == 302
    entry = CalendarEntry.objects.get()
    assert entry.chosen == ["soort", "cpv", "kwartaal"]
    assert entry.expected_on == date(2027, 1, 1)
    assert entry.editions.get().fields == {
        "titel": "Laptops voor de scholen",
        "soort": "leveringen",
        "cpv": "30200000",
        "kwartaal": "2027-Q1",
    }
    assert "Bewaard" in read(browser.get(response.headers["Location"]))


def test_the_preview_reads_like_the_page_for_everyone(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    page = read(browser.post(there(dossier), CHOSEN))
    browser.post(there(dossier), look(browser, dossier))

    public = read(
        Client().get(f"/kalender/traject/{CalendarEntry.objects.get().number}/")
    )

    facts = re.search(r'<dl class="ik-facts">.*?</dl>', public)
    assert facts
    assert facts[0] in page


def test_nothing_is_published_that_nobody_saw(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    seen = look(browser, dossier)
    Dossier.objects.update(title="Tablets voor de scholen")

    response = browser.post(there(dossier), seen)

    assert response.status_code == 409
    assert "Tablets voor de scholen" in read(response)
    assert not CalendarEntry.objects.exists()
    again = MARK.search(read(response))
    assert again
    assert browser.post(there(dossier), {**seen, "seen": again[1]}).status_code == 302


def test_a_mark_of_another_choice_does_not_count(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    response = browser.post(
        there(dossier), {**look(browser, dossier), "size": "bedrag"}
    )

    assert response.status_code == 409
    assert not CalendarEntry.objects.exists()


@pytest.mark.parametrize("seen", ["", "x", "\0" * 9, "f" * 63])
def test_without_a_mark_it_is_only_a_preview(
    dossier: Dossier, bram: User, client_of: Browse, seen: str
) -> None:
    response = client_of(bram).post(
        there(dossier), {**CHOSEN, "seen": seen, "doe": "publiceer"}
    )

    assert response.status_code in (200, 422)
    assert not CalendarEntry.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"shown": ["wachtwoord"]},
        {"when": "altijd"},
        {"size": "9" * 10_000},
        {"contact": "geen adres"},
        {"contact": "a" * 9_000 + "@b.example"},
        {"contact": "a\0b@c.example"},
        {"seen": "a" * 10_000},
    ],
)
def test_bad_input_comes_back_with_what_was_typed(
    dossier: Dossier, bram: User, client_of: Browse, wrong: dict[str, Any]
) -> None:
    response = client_of(bram).post(there(dossier), {**CHOSEN, **wrong})

    page = read(response)
    assert response.status_code == 422
    assert "<title>Fout:" in page
    assert 'value="soort" checked' in page or "shown" in wrong
    assert not CalendarEntry.objects.exists()


def test_the_choice_can_be_made_again_from_the_preview(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    page = read(browser.post(there(dossier), {**look(browser, dossier), "doe": "kies"}))

    assert 'value="kwartaal" checked' in page
    assert "Bekijk wat iedereen gaat zien" in page


def test_what_is_not_bought_is_not_announced(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    seen = look(client_of(bram), dossier)
    Dossier.objects.update(standing=Standing.NOT_BOUGHT.value)

    response = client_of(bram).post(there(dossier), seen)

    assert response.status_code == 409
    assert "Dit wordt niet gekocht" in read(client_of(bram).get(there(dossier)))
    assert not CalendarEntry.objects.exists()


def test_an_approved_dossier_can_be_published(dossier: Dossier, bram: User) -> None:
    dossier.standing = Standing.APPROVED.value
    dossier.save()

    assert published(dossier, bram).number


def test_the_size_follows_from_the_threshold_on_the_day(
    dossier: Dossier, bram: User
) -> None:
    entry = published(dossier, bram, PublicField.VALUE_BAND)

    assert entry.editions.get().fields["waardeklasse"] == "vanaf-drempel"


def test_the_chosen_procedure_goes_along(dossier: Dossier, bram: User) -> None:
    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")

    entry = published(dossier, bram, PublicField.PROCEDURE)

    assert entry.editions.get().fields["procedure"] == "europees-openbaar"


def test_a_dossier_of_which_nothing_is_known_can_be_published_by_title(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    bare = Dossier.objects.create(organisation=wilgenwaard, title="Iets " + "x" * 195)

    page = read(client_of(bram).get(there(bare)))
    entry = published(bare, bram)

    assert "nog niet ingevuld in het dossier" in page
    outside = read(Client().get(f"/kalender/traject/{entry.number}/"))
    assert "Meer dan de titel is niet openbaar gemaakt." in outside


def test_a_stale_mark_is_refused_by_the_action_itself(
    dossier: Dossier, bram: User
) -> None:
    with pytest.raises(ChangedMeanwhile):
        actions.publish(dossier, Choice(()), seen="0" * 64, by=bram, now=timezone.now())

    assert on_calendar(dossier) is None
