# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in through a real OpenID Connect provider."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.accounts.tests.provider import (
    ANNA,
    BACK,
    START,
    Provider,
    come_in,
    leave,
)
from inkoopkoers.organisations.accounts.tests.signing import (
    SECOND_STEP,
    STEPS,
    add_app,
    code_of,
    sign_in,
    with_password,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


def test_the_button_is_there_when_it_is_set_up(
    client: Client, provider: Provider
) -> None:
    assert "Log in met Wilgenwaard" in client.get("/account/inloggen/").content.decode()


def test_without_a_provider_there_is_no_button_and_no_door(client: Client) -> None:
    assert "elders" not in client.get("/account/inloggen/").content.decode()
    assert client.post(START).status_code == 404
    assert client.get(BACK).status_code == 404


def test_the_way_there_is_a_form_and_asks_for_proof_of_the_code(
    client: Client, provider: Provider
) -> None:
    assert client.get(START).status_code == 405

    asked = parse_qs(urlsplit(leave(client)).query)

    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [f"http://testserver{BACK}"]
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}


def test_someone_new_gets_an_account_without_an_organisation(
    client: Client, provider: Provider
) -> None:
    provider.knows("nieuw", **{**ANNA, "email": "Nieuw@Example.org"})

    response = come_in(client, provider, "nieuw")

    user = User.objects.get()
    assert response.headers["Location"] == "/"
    assert (user.email, user.name) == ("nieuw@example.org", "Anna de Vries")
    assert not user.has_usable_password()
    html = client.get("/account/").content.decode()
    assert "Je hoort nog bij geen organisatie." in html
    assert "Geen. Je logt in met Wilgenwaard." in html
    assert AuditEntry.objects.get(event="account.signed_in").actor == user.pk


def test_we_keep_nothing_else_of_what_the_provider_tells(
    client: Client, provider: Provider
) -> None:
    provider.knows("veel", **ANNA, birthdate="1980-01-01", picture="https://x.example")

    come_in(client, provider, "veel")

    assert SocialAccount.objects.get().extra_data == {}


def test_who_has_an_account_comes_in_as_themselves(
    client: Client,
    provider: Provider,
    anna: User,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with_password(anna)
    provider.knows("anna", **ANNA)

    with django_capture_on_commit_callbacks(execute=True):
        response = come_in(client, provider, "anna", next="/redactie/ervaringen/")

    assert response.headers["Location"] == "/redactie/ervaringen/"
    assert client.get("/redactie/ervaringen/").status_code == 200
    assert SocialAccount.objects.get().user == anna
    assert sign_in(Client(), anna) == 302, "the password still works"
    assert mailoutbox[0].subject == "Je logt nu ook in via je organisatie"


def test_an_account_keeps_its_password_even_when_nothing_proved_its_address(
    client: Client, provider: Provider, anna: User
) -> None:
    with_password(anna)
    EmailAddress.objects.create(user=anna, email=anna.email, verified=False)
    provider.knows("anna-2", **ANNA)

    come_in(client, provider, "anna-2")

    assert sign_in(Client(), anna) == 302


def test_once_connected_another_address_there_is_still_the_same_person(
    client: Client, provider: Provider, anna: User
) -> None:
    provider.knows("trouwt", **ANNA)
    come_in(client, provider, "trouwt")
    provider.knows("trouwt", email="anders@example.org", email_verified=False)

    come_in(Client(), provider, "trouwt")

    assert User.objects.count() == 1


def test_a_provider_that_is_away_is_explained(
    client: Client, provider: Provider, settings: Settings
) -> None:
    settings.OIDC_ISSUER = "http://127.0.0.1:9"

    response = client.post(START)

    assert response.status_code == 502
    assert "Terug naar inloggen" in response.content.decode()


def test_who_is_signed_in_does_not_go_there(
    client_of: Callable[[User], Client], provider: Provider, anna: User
) -> None:
    assert client_of(anna).post(START).headers["Location"] == "/"


def test_the_second_step_here_follows_when_the_provider_asks_none(
    client: Client, provider: Provider, anna: User, client_of: Callable[[User], Client]
) -> None:
    secret = add_app(client_of(with_password(anna)))
    provider.knows("stap", **ANNA)

    response = come_in(client, provider, "stap")

    assert response.headers["Location"] == SECOND_STEP
    assert client.get("/account/").status_code == 302
    assert client.post(SECOND_STEP, {"code": code_of(secret)}).status_code == 302
    assert client.get("/account/").status_code == 200


def test_the_second_step_is_not_asked_twice_when_the_provider_asks_it(
    client: Client,
    provider: Provider,
    settings: Settings,
    anna: User,
    client_of: Callable[[User], Client],
) -> None:
    settings.OIDC_SECOND_FACTOR = True
    add_app(client_of(with_password(anna)))
    provider.knows("dubbel", **ANNA)

    come_in(client, provider, "dubbel")

    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize("asks", [True, False])
def test_an_organisation_that_asks_a_second_step_takes_that_of_the_provider(
    client: Client, provider: Provider, settings: Settings, anna: User, asks: bool
) -> None:
    settings.OIDC_SECOND_FACTOR = asks
    anna.organisations.update(requires_second_factor=True)
    provider.knows("regel", **ANNA)

    come_in(client, provider, "regel")

    response = client.get("/")
    assert response.status_code == (200 if asks else 302)
    assert asks or response.headers["Location"] == STEPS


def test_with_a_password_the_second_step_of_the_provider_does_not_count(
    client: Client, provider: Provider, settings: Settings, anna: User
) -> None:
    settings.OIDC_SECOND_FACTOR = True
    anna.organisations.update(requires_second_factor=True)

    sign_in(client, with_password(anna))

    assert client.get("/").headers["Location"] == STEPS


def test_who_only_signs_in_there_confirms_there(
    client: Client, provider: Provider, settings: Settings
) -> None:
    provider.knows("alleen", **ANNA)
    come_in(client, provider, "alleen")
    assert client.get("/account/tweede-stap/app/").status_code == 200
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0

    asked = client.get("/account/tweede-stap/app/")

    page = client.get(asked.headers["Location"]).content.decode()
    assert "Log opnieuw in met Wilgenwaard" in page
    there = leave(client, opnieuw="ja", next="/account/tweede-stap/app/")
    assert parse_qs(urlsplit(there).query)["prompt"] == ["login"]
    back = client.get(provider.approve(there, "alleen"))
    assert back.headers["Location"] == "/account/tweede-stap/app/"


def test_another_issuer_has_other_people(
    client: Client, provider: Provider, settings: Settings
) -> None:
    provider.knows("zelfde", **ANNA)
    come_in(client, provider, "zelfde")
    settings.OIDC_ISSUER = provider.issuer.replace("127.0.0.1", "localhost")
    provider.knows("zelfde", email="ander@example.org", email_verified=True)

    come_in(Client(), provider, "zelfde")

    assert User.objects.count() == 2
