# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation may ask a second step of everyone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.organisations.accounts.middleware import _own_pages
from inkoopkoers.organisations.accounts.tests.signing import (
    APP,
    STEPS,
    add_app,
    with_password,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import organisations_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def wilgenwaard(wilgenwaard: Organisation) -> Organisation:
    wilgenwaard.requires_second_factor = True
    wilgenwaard.save()
    return wilgenwaard


@pytest.fixture
def browser(bram: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(with_password(bram))


@pytest.mark.parametrize(
    "path", ["/", "/redactie/ervaringen/", "/wegwijzer/2-1-2-1-2/bewaren/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_without_one_every_page_of_the_organisation_leads_to_setting_it_up(
    browser: Client, path: str, method: str
) -> None:
    response = getattr(browser, method)(path)

    assert response.headers["Location"] == STEPS


def test_the_page_tells_who_asks(browser: Client) -> None:
    html = browser.get(STEPS).content.decode()

    assert "Gemeente Wilgenwaard vraagt van iedereen een tweede stap" in html


def test_public_pages_and_the_own_account_stay_open(browser: Client) -> None:
    for page in ("/over/", "/wegwijzer/", "/bibliotheek/", "/account/", STEPS):
        assert browser.get(page).status_code == 200
    assert browser.get(APP).status_code == 302
    assert browser.post("/account/uitloggen/").headers["Location"] == "/"


def test_behind_a_public_page_the_rows_of_the_organisation_are_closed(
    browser: Client, bram: User
) -> None:
    request = browser.get("/over/").wsgi_request

    assert not organisations_of(request.user).exists()
    assert not SavedAdvice.objects.for_user(request.user).exists()
    assert organisations_of(bram).exists()


def test_setting_one_up_opens_everything(browser: Client) -> None:
    add_app(browser)

    assert browser.get("/").status_code == 200


def test_taking_it_away_closes_the_next_request(browser: Client) -> None:
    add_app(browser)
    browser.post(f"{APP}weg/")

    assert browser.get("/").headers["Location"] == STEPS


def test_switching_it_on_holds_from_the_next_request(
    browser: Client, wilgenwaard: Organisation
) -> None:
    Organisation.objects.update(requires_second_factor=False)
    assert browser.get("/").status_code == 200

    Organisation.objects.update(requires_second_factor=True)

    assert browser.get("/").headers["Location"] == STEPS


def test_the_rule_of_one_organisation_is_not_the_rule_of_another(
    client_of: Callable[[User], Client], wilgenwaard: Organisation, cora: User
) -> None:
    assert client_of(cora).get("/").status_code == 200


def test_htmx_is_led_there_as_a_whole_page(browser: Client) -> None:
    response = browser.get("/", headers={"hx-request": "true"})

    assert response.headers["HX-Redirect"] == STEPS


def test_the_api_answers_with_a_problem(browser: Client, settings) -> None:  # type: ignore[no-untyped-def]  # see pytest-django
    settings.ROOT_URLCONF = "inkoopkoers.organisations.accounts.tests.urls_with_api"

    response = browser.get("/api/v1/closed")

    assert response.status_code == 403
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["API-Version"]
    assert response.json()["code"] == "second-factor-needed"


def test_it_costs_readers_nothing_and_members_one_query(
    client: Client, browser: Client
) -> None:
    with CaptureQueriesContext(connection) as of_reader:
        client.get("/wegwijzer/2-1-2-1-2/?reader")
    with CaptureQueriesContext(connection) as of_member:
        browser.get("/wegwijzer/")

    asked = [one["sql"] for one in of_member if "requires_second_factor" in one["sql"]]
    assert len(of_reader) == 0
    assert len(asked) == 1


def test_the_own_pages_are_those_of_the_account() -> None:
    assert {"account_overview", "mfa_index", "account_logout"} <= _own_pages()
    assert "home" not in _own_pages()
