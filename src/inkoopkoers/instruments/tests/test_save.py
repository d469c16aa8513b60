# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an advice for the organisation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import ANSWERS, PAGE, example
from inkoopkoers.organisations.models import Organisation, User

ADDRESS = f"{PAGE}bewaren/"
TITLE = {"title": "Slimme verkeerslichten"}


def test_a_member_keeps_an_advice_with_its_version(
    client_of: Callable[[User], Client], anna: User, wilgenwaard: Organisation
) -> None:
    response = client_of(anna).post(ADDRESS, TITLE)

    saved = SavedAdvice.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"/?bewaard={saved.pk}"
    assert str(saved) == "Slimme verkeerslichten"
    assert saved.answers == ANSWERS
    assert saved.organisation == wilgenwaard
    assert saved.saved_by == anna
    assert saved.version == example().instrument.version
    assert saved.digest == example().instrument.digest
    assert saved.removed_at is None


def test_without_javascript_the_form_of_the_page_keeps_it(anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    form = Page(client.get(PAGE)).form_to(ADDRESS)

    response = client.post(form.action, {**form.values, **TITLE}, follow=True)

    assert "‘Slimme verkeerslichten’ is bewaard." in Page(response).text


@pytest.mark.parametrize("title", ["", "   ", "\t\n", "\u200b\u00a0\u200b", "\x00"])
def test_a_blank_name_asks_for_one(
    client_of: Callable[[User], Client], anna: User, title: str
) -> None:
    response = client_of(anna).post(ADDRESS, {"title": title})

    page = Page(response)
    assert response.status_code == 422
    assert "Geef deze inkoop een naam." in page.text
    assert "#id_title" in page.links
    assert not SavedAdvice.objects.exists()


def test_a_name_that_is_too_long_is_refused_and_kept_in_the_form(
    client_of: Callable[[User], Client], anna: User
) -> None:
    long = "x" * 201

    response = client_of(anna).post(ADDRESS, {"title": long})

    page = Page(response)
    assert response.status_code == 422
    assert "200" in page.text
    assert page.form_to(ADDRESS).values["title"] == long


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1b[1m", "ab[1m"),
        ("veilig\u202etxt.exe", "veiligtxt.exe"),
        ("Brug\r\nover\u2028het  IJ\t", "Brug over het IJ"),
        ("Zorg\u200b", "Zorg"),
    ],
)
def test_what_nobody_can_see_is_left_out_of_the_name(
    client_of: Callable[[User], Client], anna: User, typed: str, kept: str
) -> None:
    client_of(anna).post(ADDRESS, {"title": typed})

    assert SavedAdvice.objects.get().title == kept


def test_a_name_is_shown_as_it_was_typed(
    client_of: Callable[[User], Client], anna: User
) -> None:
    title = "<script>alert(1)</script> & 'Zaak'"
    client = client_of(anna)

    response = client.post(ADDRESS, {"title": title}, follow=True)

    assert title in Page(response).text
    assert b"<script>alert" not in response.content


@pytest.mark.django_db
def test_who_is_not_signed_in_goes_to_the_sign_in_page(client: Client) -> None:
    response = client.post(ADDRESS, TITLE)

    assert response.status_code == 302
    assert response["Location"].startswith("/account/inloggen/?next=")
    assert not SavedAdvice.objects.exists()


def test_who_comes_back_from_signing_in_lands_on_the_advice(
    client_of: Callable[[User], Client], anna: User
) -> None:
    response = client_of(anna).get(ADDRESS)

    assert response.status_code == 302
    assert response["Location"] == PAGE


def test_someone_without_an_organisation_is_told_what_to_do(
    client_of: Callable[[User], Client],
) -> None:
    dirk = User.objects.create_user("dirk@example.org")

    response = client_of(dirk).post(ADDRESS, TITLE)

    assert response.status_code == 409
    assert "Vraag je beheerder om je toe te voegen." in Page(response).text
    assert not SavedAdvice.objects.exists()


def test_wrong_answers_are_explained(
    client_of: Callable[[User], Client], anna: User
) -> None:
    response = client_of(anna).post("/wegwijzer/2-1-9-1-2/bewaren/", TITLE)

    assert response.status_code == 404
    assert "Vraag 3 heeft geen antwoord '9'" in Page(response).text


def test_a_form_without_our_token_is_refused(anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)

    response = client.post(ADDRESS, TITLE)

    assert response.status_code == 403
    assert not SavedAdvice.objects.exists()
