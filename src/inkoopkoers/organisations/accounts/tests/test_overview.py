# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own account at a glance."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.accounts.tests.signing import add_app, with_password
from inkoopkoers.organisations.models import Membership, Organisation, User

pytestmark = pytest.mark.django_db

URL = "/account/"


@pytest.fixture
def browser(bram: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(with_password(bram))


def test_it_shows_who_one_is_and_how_one_signs_in(browser: Client, bram: User) -> None:
    html = browser.get(URL).content.decode()

    assert bram.email in html
    assert "Gemeente Wilgenwaard" in html
    assert "inkoper" in html
    assert "Staat uit." in html
    assert "Wijzig je wachtwoord" in html


def test_with_an_app_it_counts_the_recovery_codes(browser: Client) -> None:
    add_app(browser)

    html = browser.get(URL).content.decode()

    assert "Staat aan." in html
    assert "Nog 10 over" in html


def test_the_name_can_be_changed(browser: Client, bram: User) -> None:
    response = browser.post(URL, {"name": "  Bram   van den\tBerg\u202e "}, follow=True)

    bram.refresh_from_db()
    assert bram.name == "Bram van den Berg"
    assert "Je naam is gewijzigd." in response.content.decode()


@pytest.mark.parametrize("name", ["", "   ", "\x00", "x" * 201])
def test_a_name_that_does_not_do_comes_back(
    browser: Client, bram: User, name: str
) -> None:
    response = browser.post(URL, {"name": name})

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()
    bram.refresh_from_db()
    assert bram.name == ""


def test_what_was_done_comes_from_a_list(browser: Client) -> None:
    html = browser.get(URL, {"gedaan": "<b>gehackt</b>"}).content.decode()

    assert "gehackt" not in html


def test_without_an_organisation_it_says_what_to_do(
    client_of: Callable[[User], Client],
) -> None:
    loose = User.objects.create_user("los@example.org")

    html = client_of(loose).get(URL).content.decode()

    assert "Je hoort nog bij geen organisatie." in html


def test_more_organisations_cost_no_more_queries(browser: Client, bram: User) -> None:
    def counted() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            browser.get(URL)
        return len(queries)

    before = counted()
    for number in range(5):
        one = Organisation.objects.create(name=f"Nummer {number}")
        Membership.objects.create(organisation=one, user=bram)

    assert counted() == before
