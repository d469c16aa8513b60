# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inside the dossier: choose, see it, publish it, change it, take it off."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import (
    Approach,
    CalendarEdition,
    CalendarEntry,
    Dossier,
    TeamMember,
)
from inkoopkoers.procurements.queries.calendar.publishing import Choice, on_calendar
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
CHOSEN = {"shown": ["soort", "cpv"], "when": "kwartaal", "size": "", "contact": ""}
MARK = re.compile(r'name="seen" value="([0-9a-f]{64})"')


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


def there(dossier: Dossier, more: str = "") -> str:
    return f"/trajecten/{dossier.pk}/kalender/{more}"


def read(response: Any) -> str:
    text: str = response.content.decode()
    return " ".join(text.split())


def look(browser: Client, dossier: Dossier, **chosen: Any) -> dict[str, Any]:
    """Ask for the preview, and give what its form sends."""
    data = {**CHOSEN, **chosen}
    page = read(browser.post(there(dossier), data))
    found = MARK.search(page)
    assert found
    return {**data, "seen": found[1], "doe": "publiceer"}


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


def test_what_is_not_bought_is_not_announced(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    seen = look(client_of(bram), dossier)
    Dossier.objects.update(standing=Standing.NOT_BOUGHT.value)

    response = client_of(bram).post(there(dossier), seen)

    assert response.status_code == 409
    assert "Dit wordt niet gekocht" in read(client_of(bram).get(there(dossier)))
    assert not CalendarEntry.objects.exists()


def test_an_announcement_of_what_is_no_longer_bought_is_pointed_out(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    published(dossier, bram)
    Dossier.objects.update(standing=Standing.NOT_BOUGHT.value)

    page = read(client_of(bram).get(there(dossier)))

    assert "Dit wordt niet gekocht, maar staat nog op de kalender" in page


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


@pytest.mark.parametrize("more", ["", "haal-weg/", "wis/"])
def test_only_who_manages_may_publish(
    dossier: Dossier, ivo: User, lies: User, client_of: Browse, more: str
) -> None:
    published(dossier, dossier.made_by or ivo)
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier, corner="inkoper", user=ivo
    )

    for reader in (ivo, lies):
        assert client_of(reader).post(there(dossier, more), CHOSEN).status_code == 403

    assert CalendarEdition.objects.count() == 1


@pytest.mark.parametrize("more", ["", "haal-weg/", "wis/"])
def test_a_stranger_finds_nothing_and_a_visitor_is_asked_to_sign_in(
    dossier: Dossier, cora: User, client_of: Browse, client: Client, more: str
) -> None:
    for send in ("get", "post"):
        stranger = getattr(client_of(cora), send)(there(dossier, more))
        visitor = getattr(client, send)(there(dossier, more))
        assert stranger.status_code == 404
        assert visitor.status_code == 302


def test_a_reader_sees_what_is_public_and_no_buttons(
    dossier: Dossier, bram: User, lies: User, client_of: Browse
) -> None:
    before = read(client_of(lies).get(there(dossier)))
    published(dossier, bram)
    after = read(client_of(lies).get(there(dossier)))

    assert "Een inkoper van je organisatie kan het op de kalender zetten" in before
    assert "48 maanden" in after
    for page in (before, after):
        assert "Haal het van de kalender" not in page
        assert "Bekijk wat iedereen gaat zien" not in page


def test_back_from_signing_in_leads_to_the_page(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(there(dossier, "haal-weg/"))

    assert response.headers["Location"] == there(dossier)


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
