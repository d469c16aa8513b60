# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

URL = "/account/inloggen/"
OUT = "/account/uitloggen/"
PASSWORD = "een lange zin als wachtwoord"


@pytest.fixture
def anna(anna: User) -> User:
    anna.set_password(PASSWORD)
    anna.save()
    return anna


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> int:
    data = {"login": email, "password": password, **more}
    return client.post(URL, data).status_code


@pytest.mark.parametrize(
    "typed", ["anna@example.org", "Anna@Example.org", " anna@example.org "]
)
def test_the_right_password_opens_the_door(
    client: Client, anna: User, typed: str
) -> None:
    assert sign_in(client, typed) == 302
    assert client.get("/redactie/ervaringen/").status_code == 200


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("anna@example.org", "verkeerd-woord"),
        ("anna@example.org", PASSWORD + " "),
        ("niemand@example.org", PASSWORD),
        ("bram@example.org", ""),
        ("anna@example.org\x00", PASSWORD),
        ("x" * 5000, PASSWORD),
    ],
)
def test_anything_else_brings_the_form_back_with_the_address(
    client: Client, anna: User, bram: User, email: str, password: str
) -> None:
    response = client.post(URL, {"login": email, "password": password})

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert f'value="{email[:12]}' in html
    assert not password or password not in html
    assert "sessie" not in client.cookies


def test_the_message_does_not_tell_which_of_the_two_was_wrong(
    client: Client, anna: User
) -> None:
    pages = [
        client.post(URL, {"login": email, "password": "fout"}).content.decode()
        for email in ("anna@example.org", "niemand@example.org")
    ]

    assert all("horen niet bij elkaar" in page for page in pages)


def test_blank_fields_are_asked_for_by_name(client: Client) -> None:
    html = client.post(URL, {}).content.decode()

    assert "Vul je e-mailadres in." in html
    assert "Vul je wachtwoord in." in html


def test_an_account_that_is_closed_stays_closed(client: Client, anna: User) -> None:
    anna.is_active = False
    anna.save()

    assert sign_in(client, anna.email) == 422
    assert client.get("/redactie/ervaringen/").status_code == 302


def test_who_was_sent_here_goes_on_where_it_was(client: Client, anna: User) -> None:
    page = client.get("/redactie/ervaringen/?stand=ongelezen", follow=True)
    assert 'value="/redactie/ervaringen/?stand=ongelezen"' in page.content.decode()

    response = client.post(
        URL,
        {"login": anna.email, "password": PASSWORD,
         "next": "/redactie/ervaringen/?stand=ongelezen"},
    )  # fmt: skip

    assert response.headers["Location"] == "/redactie/ervaringen/?stand=ongelezen"


@pytest.mark.parametrize(
    "target",
    ["https://elders.example/", "//elders.example/", "http:///elders.example",
     "javascript:alert(1)", "\\\\elders.example", "/\\elders.example", "\x00//x"],
)  # fmt: skip
def test_nobody_is_sent_to_another_site(
    client: Client, anna: User, target: str
) -> None:
    data = {"login": anna.email, "password": PASSWORD, "next": target}

    response = client.post(URL, data)

    assert response.headers["Location"] == "/"
    assert target not in Client().get(URL, {"next": target}).content.decode()


def test_who_is_signed_in_does_not_see_the_form(
    client_of: Callable[[User], Client], anna: User
) -> None:
    assert client_of(anna).get(URL).headers["Location"] == "/"


def test_a_new_session_has_a_new_key(client: Client, anna: User, bram: User) -> None:
    client.force_login(bram)
    before = client.cookies["sessie"].value

    client.force_login(anna)

    assert client.cookies["sessie"].value != before


def test_no_cookie_stays_longer_than_the_twelve_hours_that_we_promise(
    client: Client, anna: User
) -> None:
    client.get(URL)
    sign_in(client, anna.email)

    ages = {name: int(one["max-age"]) for name, one in client.cookies.items()}
    assert ages.keys() == {"csrf", "sessie"}
    assert max(ages.values()) <= 12 * 60 * 60


def test_signing_in_needs_the_token_of_the_form(anna: User) -> None:
    strict = Client(enforce_csrf_checks=True)

    assert sign_in(strict, anna.email) == 403


def test_signing_out_ends_the_session(
    client_of: Callable[[User], Client], anna: User
) -> None:
    client = client_of(anna)

    response = client.post(OUT)

    assert response.headers["Location"] == "/"
    assert client.get("/redactie/ervaringen/").status_code == 302


def test_a_link_does_not_sign_anyone_out(
    client_of: Callable[[User], Client], anna: User
) -> None:
    client = client_of(anna)

    assert client.get(OUT).status_code == 405
    assert client.get("/redactie/ervaringen/").status_code == 200


def test_who_was_signed_out_already_goes_to_the_start(client: Client) -> None:
    assert client.post(OUT).headers["Location"] == "/"
