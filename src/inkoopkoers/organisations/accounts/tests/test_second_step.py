# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An app with codes, and the recovery codes beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.accounts.tests.signing import (
    APP,
    CODES,
    PASSWORD,
    SECOND_STEP,
    STEPS,
    add_app,
    code_of,
    confirm,
    recovery_codes,
    sign_in,
    with_password,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def bram(bram: User) -> User:
    return with_password(bram)


@pytest.fixture
def browser(bram: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(bram)


@pytest.fixture
def secret(browser: Client) -> str:
    return add_app(browser)


def test_the_page_shows_a_picture_and_the_same_as_letters(browser: Client) -> None:
    confirm(browser)

    html = browser.get(APP).content.decode()

    assert '<svg xmlns="http://www.w3.org/2000/svg"' in html
    assert "data:image" not in html
    assert "<code>" in html


def test_before_anything_changes_one_confirms_who_one_is(browser: Client) -> None:
    response = browser.get(APP)

    assert response.headers["Location"] == f"/account/bevestigen/?next={APP}".replace(
        "/account/tweede-stap/app/", "%2Faccount%2Ftweede-stap%2Fapp%2F"
    )
    assert confirm(browser, "fout") == 422
    back = browser.post("/account/bevestigen/", {"password": PASSWORD, "next": APP})
    assert back.headers["Location"] == APP


def test_a_right_code_switches_it_on_and_shows_the_recovery_codes(
    browser: Client, bram: User, secret: str
) -> None:
    assert Authenticator.objects.filter(user=bram).count() == 2
    assert len(recovery_codes(browser)) == 10
    assert "staat aan" in browser.get(STEPS).content.decode()
    events = AuditEntry.objects.values_list("event", "actor")
    assert ("account.second_factor_added", bram.pk) in list(events)


@pytest.mark.parametrize("code", ["", "000000", "abc", "\x00", "1" * 500, "٠١٢٣٤٥"])
def test_a_wrong_code_switches_nothing_on(browser: Client, code: str) -> None:
    confirm(browser)
    browser.get(APP)

    response = browser.post(APP, {"code": code})

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()
    assert not Authenticator.objects.exists()


def test_the_secret_cannot_be_read_from_the_database(bram: User, secret: str) -> None:
    stored = [str(one.data) for one in Authenticator.objects.filter(user=bram)]

    assert not any(secret in text for text in stored)


def test_after_the_password_comes_the_code(
    client: Client, bram: User, secret: str
) -> None:
    first = client.post(
        "/account/inloggen/",
        {"login": bram.email, "password": PASSWORD, "next": "/over/"},
    )
    assert first.headers["Location"] == SECOND_STEP
    assert client.get("/account/").status_code == 302

    response = client.post(SECOND_STEP, {"code": code_of(secret)})

    assert response.headers["Location"] == "/over/"
    assert client.get("/account/").status_code == 200
    entry = AuditEntry.objects.filter(event="account.signed_in").latest("number")
    assert "totp" in str(entry.details)


def test_a_code_works_once(client: Client, bram: User, secret: str) -> None:
    code = code_of(secret)
    sign_in(client, bram)
    assert client.post(SECOND_STEP, {"code": code}).status_code == 302
    other = Client()
    sign_in(other, bram)
    # django-allauth remembers it for one period, and takes it for three.
    cache.delete(f"allauth.mfa.totp.used?user={bram.pk}&code={code}")

    assert other.post(SECOND_STEP, {"code": code}).status_code == 422


def test_a_recovery_code_works_once(
    client: Client, browser: Client, bram: User, secret: str
) -> None:
    code = recovery_codes(browser)[0]
    sign_in(client, bram)
    assert client.post(SECOND_STEP, {"code": code}).status_code == 302
    other = Client()
    sign_in(other, bram)

    assert other.post(SECOND_STEP, {"code": code}).status_code == 422
    assert code not in recovery_codes(browser)
    assert len(recovery_codes(browser)) == 9


def test_guessing_codes_stops_after_ten(
    client: Client, bram: User, secret: str
) -> None:
    sign_in(client, bram)

    seen = [client.post(SECOND_STEP, {"code": "000000"}).status_code for _ in range(11)]

    assert seen == [422] * 10 + [429]


def test_the_second_step_without_the_first_leads_to_the_first(client: Client) -> None:
    for method in (client.get, client.post):
        assert method(SECOND_STEP).headers["Location"] == "/account/inloggen/"


def test_who_stops_halfway_begins_anew(client: Client, bram: User, secret: str) -> None:
    sign_in(client, bram)

    client.post("/account/uitloggen/", {"next": "/account/inloggen/"})

    assert client.get("/account/inloggen/").status_code == 200


def test_the_codes_come_as_a_file(browser: Client, secret: str) -> None:
    response = browser.get(f"{CODES}bewaren/")

    text = response.content.decode()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert all(code in text for code in recovery_codes(browser))
    assert "Elke code werkt één keer" in text


def test_new_codes_replace_the_old_ones(
    browser: Client, bram: User, secret: str
) -> None:
    old = recovery_codes(browser)

    response = browser.post(f"{CODES}nieuw/", follow=True)

    assert "De oude werken niet meer" in response.content.decode()
    assert not set(old) & set(recovery_codes(browser))


def test_without_a_second_step_there_are_no_codes(browser: Client) -> None:
    confirm(browser)

    assert browser.get(CODES).status_code == 404
    assert browser.get(f"{CODES}bewaren/").status_code == 404
    assert browser.post(f"{CODES}nieuw/").status_code == 422


def test_taking_the_app_away_takes_the_codes_too(
    browser: Client, bram: User, secret: str
) -> None:
    assert browser.get(f"{APP}weg/").status_code == 200

    response = browser.post(f"{APP}weg/", follow=True)

    assert "De app is weggehaald." in response.content.decode()
    assert not Authenticator.objects.exists()
    events = AuditEntry.objects.values_list("event", flat=True)
    assert "account.second_factor_removed" in list(events)


def test_there_is_no_app_to_take_away(browser: Client) -> None:
    confirm(browser)

    assert browser.get(f"{APP}weg/").status_code == 404


def test_each_change_is_told_by_mail_in_dutch(
    browser: Client,
    bram: User,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        add_app(browser)
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(f"{CODES}nieuw/")
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(f"{APP}weg/")

    assert [one.subject for one in mailoutbox] == [
        "Tweede stap aangezet",
        "Nieuwe herstelcodes",
        "App voor de tweede stap weggehaald",
    ]
    assert {one.to[0] for one in mailoutbox} == {bram.email}
    assert all("vanaf internetadres 127.0.0.1" in one.body for one in mailoutbox)
