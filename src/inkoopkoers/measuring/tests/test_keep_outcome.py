# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an outcome for the organisation, take it away and put it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.measuring.actions.keeping import keep_outcome, remove_outcome
from inkoopkoers.measuring.models import SavedOutcome
from inkoopkoers.measuring.personal import known_of
from inkoopkoers.measuring.queries.trying import outcome_for
from inkoopkoers.measuring.tests.second_version import Document, Publish
from inkoopkoers.organisations.models import Membership, Organisation, User

ClientOf = Callable[[User], Client]
ANSWERS = "12340xn12341"
ADDRESS = f"/metingen/checklist/uitkomst/{ANSWERS}/"
KEEP = f"{ADDRESS}bewaren/"


def kept_by(user: User, title: str = "Onze afdeling") -> SavedOutcome:
    found = outcome_for("checklist", ANSWERS)
    return keep_outcome(found, title, user=user, now=timezone.now())


def url(saved: SavedOutcome, deed: str) -> str:
    return f"/metingen/uitkomsten/{saved.pk}/{deed}/"


def test_it_is_kept_under_a_title_and_seen_by_colleagues(
    client_of: ClientOf, bram: User, lies: User
) -> None:
    response = client_of(bram).post(KEEP, {"title": "Onze afdeling"})

    saved = SavedOutcome.objects.get()
    assert response["Location"] == f"/?uitkomst-bewaard={saved.pk}"
    assert (saved.instrument, saved.version, saved.answers) == ("checklist", 1, ANSWERS)
    page = Page(client_of(lies).get("/"))
    assert "Onze afdeling" in page.text
    assert ADDRESS in page.links
    assert (
        "‘Onze afdeling’ is bewaard."
        in Page(client_of(bram).get(response["Location"])).text
    )


def test_without_javascript_the_form_of_the_page_keeps_it(bram: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(bram)
    form = Page(client.get(ADDRESS)).form_to(KEEP)

    client.post(form.action, {**form.values, "title": "Onze afdeling"})

    assert SavedOutcome.objects.get().saved_by == bram


@pytest.mark.parametrize("title", ["", "   ", "\0", "a" * 201, "a" * 10_000])
def test_a_bad_title_keeps_what_was_typed(
    client_of: ClientOf, bram: User, title: str
) -> None:
    response = client_of(bram).post(KEEP, {"title": title})

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout:")
    assert not SavedOutcome.objects.exists()


def test_who_may_not_start_rounds_may_not_keep(
    client_of: ClientOf, lies: User, ivo: User
) -> None:
    for user in (lies, ivo):
        assert client_of(user).post(KEEP, {"title": "A"}).status_code == 403


def test_who_has_no_organisation_is_told(client_of: ClientOf, bram: User) -> None:
    Membership.objects.all().delete()

    response = client_of(bram).post(KEEP, {"title": "A"})

    assert response.status_code == 409
    assert "Je hoort nog niet bij een organisatie." in Page(response).text


def test_who_comes_back_from_signing_in_lands_on_the_outcome(
    client: Client, client_of: ClientOf, bram: User
) -> None:
    anonymous = client.post(KEEP, {"title": "A"})
    back = client_of(bram).get(KEEP)

    assert anonymous["Location"].startswith("/account/inloggen/?next=")
    assert back["Location"] == ADDRESS


def test_a_wrong_address_is_not_kept(client_of: ClientOf, bram: User) -> None:
    response = client_of(bram).post(
        "/metingen/checklist/uitkomst/12/bewaren/", {"title": "A"}
    )

    assert response.status_code == 404


def test_a_colleague_takes_it_away_and_puts_it_back(
    client_of: ClientOf, bram: User, anna: User
) -> None:
    saved = kept_by(bram)
    client = client_of(anna)

    away = client.post(url(saved, "weg"))
    gone = Page(client.get(away["Location"]))
    back = client.post(url(saved, "terug"))
    there = Page(client.get(back["Location"]))

    assert "‘Onze afdeling’ is weggehaald." in gone.text
    assert "Eén weggehaalde uitkomst" in gone.text
    assert "‘Onze afdeling’ staat weer in de lijst." in there.text


def test_a_stranger_finds_nothing_and_a_reader_may_not(
    client_of: ClientOf, bram: User, cora: User, lies: User
) -> None:
    saved = kept_by(bram)

    for deed in ("weg", "terug"):
        assert client_of(cora).post(url(saved, deed)).status_code == 404
        assert client_of(lies).post(url(saved, deed)).status_code == 403
        assert client_of(bram).get(url(saved, deed))["Location"] == "/"
    assert "Onze afdeling" not in Page(client_of(cora).get("/")).text


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 30, "-1", "%00"])
@pytest.mark.parametrize("word", ["weg", "terug", "bewaard"])
def test_garbage_in_the_address_says_nothing(
    client_of: ClientOf, bram: User, number: str, word: str
) -> None:
    kept_by(bram)

    response = client_of(bram).get(f"/?uitkomst-{word}={number}")

    assert response.status_code == 200
    assert "is bewaard" not in Page(response).text


def test_an_old_version_leads_to_its_own_outcome(
    client_of: ClientOf, bram: User, publish: Publish
) -> None:
    kept_by(bram)

    def edit(document: Document) -> None:
        document["title"] = "Nieuwe Checklist"

    publish(edit)

    assert f"{ADDRESS}?versie=1" in Page(client_of(bram).get("/")).links


def test_a_version_that_is_gone_still_shows_on_the_list(
    client_of: ClientOf, bram: User
) -> None:
    kept_by(bram, "Verdwaald")
    SavedOutcome.objects.update(version=7)

    page = Page(client_of(bram).get("/"))

    assert "Verdwaald" in page.text
    assert "Deze versie van de vragen staat hier niet meer." in page.text


def test_a_kept_outcome_outlives_the_account(
    wilgenwaard: Organisation, bram: User
) -> None:
    saved = kept_by(bram)

    bram.delete()

    saved.refresh_from_db()
    assert saved.saved_by is None


def test_who_kept_it_can_see_so_in_their_own_data(bram: User, anna: User) -> None:
    kept_by(bram)

    assert "Onze afdeling" in str(known_of(bram))
    assert "Onze afdeling" not in str(known_of(anna))


def test_a_longer_list_takes_no_more_queries(client_of: ClientOf, bram: User) -> None:
    client = client_of(bram)
    kept_by(bram)
    client.get("/")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for number in range(20):
        remove_outcome(kept_by(bram, f"weg {number}"), timezone.now())
        kept_by(bram, f"blijft {number}")

    with CaptureQueriesContext(connection) as many:
        client.get("/")

    assert len(few) == len(many)
