# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Passkeys without a browser: what a made-up answer leads to."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.accounts.tests.signing import (
    SECOND_STEP,
    STEPS,
    add_passkey,
    confirm,
    sign_in,
    with_password,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

ADD = "/account/tweede-stap/passkey/"
LOGIN = "/account/inloggen/passkey/"
NONSENSE = [
    "", "{", "null", "7", "[]", '"x"', "{}", '{"id": 7}', "\x00", "x" * 10_000,
    json.dumps({"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {}}),
    json.dumps({"id": "YQ", "rawId": "YQ", "type": "public-key",
                "response": {"clientDataJSON": "e30", "attestationObject": "oA",
                             "authenticatorData": "YQ", "signature": "YQ",
                             "userHandle": "MQ"}}),
    json.dumps({"response": None}), json.dumps({"response": {"userHandle": 7}}),
]  # fmt: skip


@pytest.fixture
def bram(bram: User) -> User:
    return with_password(bram)


@pytest.fixture
def browser(bram: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(bram)


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_made_up_passkey_is_not_kept(browser: Client, credential: str) -> None:
    confirm(browser)
    browser.get(ADD)

    response = browser.post(ADD, {"name": "Telefoon", "credential": credential})

    assert response.status_code == 422
    assert 'value="Telefoon"' in response.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_made_up_passkey_signs_nobody_in(
    client: Client, bram: User, credential: str
) -> None:
    add_passkey(bram)
    client.get(LOGIN, headers={"accept": "application/json"})

    response = client.post(LOGIN, {"credential": credential, "next": "/over/"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "kunnen we je niet inloggen" in html
    assert 'value="/over/"' in html
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_made_up_passkey_is_no_second_step(
    client: Client, bram: User, credential: str
) -> None:
    add_passkey(bram)
    sign_in(client, bram)
    client.get(SECOND_STEP)

    response = client.post(SECOND_STEP, {"credential": credential})

    assert response.status_code == 422
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_made_up_passkey_confirms_nothing(
    browser: Client, bram: User, credential: str
) -> None:
    add_passkey(bram)
    url = "/account/bevestigen/passkey/"
    browser.get(url)

    assert browser.post(url, {"credential": credential}).status_code == 422
    assert browser.get(ADD).status_code == 302


def test_the_question_is_for_a_script(client: Client) -> None:
    asked = client.get(LOGIN, headers={"accept": "application/json"}).json()

    assert asked["publicKey"]["userVerification"] == "required"
    assert asked["publicKey"]["rpId"] == "testserver"
    assert client.get(LOGIN).headers["Location"] == "/account/inloggen/"


def test_a_new_passkey_has_to_ask_who_holds_it(browser: Client) -> None:
    confirm(browser)

    html = browser.get(ADD).content.decode()

    assert "&quot;userVerification&quot;: &quot;required&quot;" in html
    assert "&quot;residentKey&quot;: &quot;required&quot;" in html


def test_without_script_the_page_says_what_works(browser: Client) -> None:
    confirm(browser)

    assert "Zonder werkt een app met codes." in browser.get(ADD).content.decode()


def test_on_an_address_of_numbers_it_says_that_passkeys_do_not_work(
    browser: Client, client: Client
) -> None:
    confirm(browser)

    html = browser.get(ADD, headers={"host": "127.0.0.1:8000"}).content.decode()

    assert "Passkeys werken alleen op een adres met een naam" in html
    login = client.get("/account/inloggen/", headers={"host": "127.0.0.1"})
    assert "passkey" not in login.content.decode()


def test_a_passkey_can_be_called_otherwise(browser: Client, bram: User) -> None:
    passkey = add_passkey(bram)
    confirm(browser)

    response = browser.post(f"{ADD}{passkey.pk}/naam/", {"name": " Telefoon "})

    assert response.headers["Location"] == f"{STEPS}?gedaan=passkey-naam"
    assert "Telefoon" in browser.get(STEPS).content.decode()


@pytest.mark.parametrize("name", ["", " ", "\x00", "x" * 61])
def test_a_name_that_does_not_do_comes_back(
    browser: Client, bram: User, name: str
) -> None:
    passkey = add_passkey(bram)
    confirm(browser)

    response = browser.post(f"{ADD}{passkey.pk}/naam/", {"name": name})

    assert response.status_code == 422


def test_a_passkey_can_be_taken_away(browser: Client, bram: User) -> None:
    passkey = add_passkey(bram)
    confirm(browser)
    assert "Laptop" in browser.get(f"{ADD}{passkey.pk}/weg/").content.decode()

    response = browser.post(f"{ADD}{passkey.pk}/weg/")

    assert response.headers["Location"] == f"{STEPS}?gedaan=passkey-weg"
    assert not Authenticator.objects.exists()
    event = AuditEntry.objects.get(event="account.second_factor_removed")
    assert event.actor == bram.pk


def test_the_page_warns_when_it_is_the_only_one_and_somebody_asks_for_it(
    browser: Client, bram: User
) -> None:
    first, second = add_passkey(bram), add_passkey(bram, "Telefoon")
    confirm(browser)
    assert (
        "enige tweede stap" not in browser.get(f"{ADD}{first.pk}/weg/").content.decode()
    )
    bram.organisations.update(requires_second_factor=True)
    browser.post(f"{ADD}{first.pk}/weg/")

    html = browser.get(f"{ADD}{second.pk}/weg/").content.decode()

    assert "Dit is je enige tweede stap" in html
    assert "Gemeente Wilgenwaard vraagt een tweede stap" in html


@pytest.mark.parametrize("what", ["naam", "weg"])
def test_the_passkey_of_another_is_not_there(
    browser: Client, cora: User, what: str
) -> None:
    theirs = add_passkey(cora)
    confirm(browser)

    for method in (browser.get, browser.post):
        assert method(f"{ADD}{theirs.pk}/{what}/").status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()
