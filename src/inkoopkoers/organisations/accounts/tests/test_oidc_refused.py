# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does not come in through the provider, and what they read."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django import Settings

from inkoopkoers.organisations.accounts.tests.provider import (
    ANNA,
    BACK,
    START,
    Provider,
    come_in,
    leave,
)
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("verified", [False, None, "false", "ja", 1, []])
def test_an_address_that_was_not_proven_opens_nothing(
    client: Client, provider: Provider, anna: User, verified: object
) -> None:
    provider.knows("vals", email=anna.email, email_verified=verified)

    response = come_in(client, provider, "vals")

    assert response.status_code == 403
    assert "niet bevestigd" in response.content.decode()
    assert client.get("/account/").status_code == 302
    assert not SocialAccount.objects.exists()
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "email", [None, "", "geen adres", "x" * 300 + "@example.org", 7, ["a@b.nl"]]
)
def test_without_an_address_there_is_no_account(
    client: Client, provider: Provider, email: object
) -> None:
    provider.knows("leeg", email=email, email_verified=True)

    response = come_in(client, provider, "leeg")

    assert response.status_code == 403
    assert not User.objects.exists()


def test_only_the_domains_that_were_named_may_come_in(
    client: Client, provider: Provider, settings: Settings
) -> None:
    settings.OIDC_DOMAINS = ["wilgenwaard.example"]
    provider.knows("buiten", **ANNA)
    provider.knows("binnen", **{**ANNA, "email": "anna@Wilgenwaard.example"})

    outside = come_in(client, provider, "buiten")
    inside = come_in(Client(), provider, "binnen")

    assert outside.status_code == 403
    assert "wilgenwaard.example" in outside.content.decode()
    assert inside.status_code == 302


def test_a_closed_account_stays_closed(
    client: Client, provider: Provider, anna: User
) -> None:
    anna.is_active = False
    anna.save()
    provider.knows("weg", **ANNA)

    response = come_in(client, provider, "weg")

    assert response.status_code == 403
    assert "niet meer in gebruik" in response.content.decode()
    assert client.get("/account/").status_code == 302


def test_who_says_no_there_reads_that_nothing_changed(
    client: Client, provider: Provider
) -> None:
    response = client.get(provider.deny(leave(client)))

    assert response.status_code in (400, 403)
    assert "Er is niets veranderd" in response.content.decode()


@pytest.mark.parametrize(
    "query", ["", "?code=abc", "?code=abc&state=verzonnen", "?error=access_denied",
              "?state=%00&code=%00", "?code=abc&state=" + "x" * 3000]
)  # fmt: skip
def test_a_return_that_did_not_begin_here_is_explained(
    client: Client, provider: Provider, query: str
) -> None:
    response = client.get(f"{BACK}{query}")

    assert response.status_code == 400
    assert "Begin opnieuw." in response.content.decode()


def test_a_return_works_once_and_in_one_browser(
    client: Client, provider: Provider
) -> None:
    provider.knows("eens", **ANNA)
    back = provider.approve(leave(client), "eens")

    elsewhere = Client().get(back)
    first = client.get(back)
    client.post("/account/uitloggen/")
    second = client.get(back)

    assert (elsewhere.status_code, first.status_code, second.status_code) == (
        400, 302, 400,
    )  # fmt: skip


def test_a_code_that_the_provider_did_not_give_is_explained(
    client: Client, provider: Provider
) -> None:
    back = provider.approve(leave(client), "iemand")
    state = parse_qs(urlsplit(back).query)["state"][0]

    response = client.get(f"{BACK}?code=verzonnen&state={state}")

    assert response.status_code == 502
    assert "Dat ligt niet aan jou" in response.content.decode()


def test_a_provider_that_calls_itself_otherwise_is_not_believed(
    client: Client, provider: Provider, settings: Settings
) -> None:
    settings.OIDC_ISSUER = provider.issuer.replace("127.0.0.1", "localhost")
    assert client.post(START).status_code == 200, "it names itself by the host"

    settings.OIDC_ISSUER = f"{provider.issuer}/?ander"

    assert client.post(START).status_code == 502


def test_two_who_are_almost_called_the_same_are_not_connected(
    client: Client, provider: Provider
) -> None:
    User.objects.create_user("ann@example.org")
    provider.knows("bijna", email="\uff41nn@example.org", email_verified=True)

    response = come_in(client, provider, "bijna")

    assert response.status_code == 403
    assert not SocialAccount.objects.exists()
