# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a warning to a dossier and an action, and back again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.models import Action
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
LINES = [
    a_line("140000", "2026-02-02", "Schoon BV", category_code="90910000"),
    a_line("95000", "2026-06-01", "Fris BV", category_code="90910000"),
    a_line("1000", "2024-01-01", "Fris BV", category_code="90910000"),
    a_line("-50", "2026-06-01", "Terug BV", category_code="30197000"),
]
BAD = ("", "999", "9", "-", "x", "9" * 10_000, "%00", "909%00", "10**30", "15")


@pytest.fixture
def spender(wilgenwaard: Organisation, bram: User) -> Organisation:
    published_lines(wilgenwaard, bram, LINES)
    return wilgenwaard


def new_dossier(spender: Organisation, category: str = "909") -> str:
    return f"/trajecten/nieuw/?organisatie={spender.pk}&uitgaven={category}"


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_warning_leads_to_a_dossier_with_what_is_known(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    warning = f"/uitgaven/{spender.pk}/antwoorden/drempels/?categorie=909"
    page = shown(client, warning)

    onwards = client.get(f"/uitgaven/{spender.pk}/traject/?categorie=909")
    form = shown(client, onwards.headers["Location"])

    assert f"/uitgaven/{spender.pk}/traject/?categorie=909" in page
    asked = parse_qs(urlsplit(onwards.headers["Location"]).query)
    assert asked == {"organisatie": [str(spender.pk)], "uitgaven": ["909"]}
    assert "tot en met 1 juni 2026 gaven we hieraan €\xa0235.000 uit" in form
    assert "Neem €\xa0940.000 over als geschatte waarde, voor vier jaar" in form


def test_the_dossier_remembers_and_the_warning_shows_it(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    data = {"title": "Schoonmaak", "organisation": str(spender.pk), "takes_value": "on"}

    client.post(new_dossier(spender), data)
    made = Dossier.objects.get()
    page = shown(client, f"/trajecten/{made.pk}/")
    warning = shown(
        client, f"/uitgaven/{spender.pk}/antwoorden/drempels/?categorie=909"
    )

    assert (made.spend_category, made.cpv, made.months) == ("909", "90900000", 48)
    assert made.value_eur == Decimal(940_000)
    assert f"/uitgaven/{spender.pk}/antwoorden/drempels/?categorie=909" in page
    assert f'<a href="/trajecten/{made.pk}/">Schoonmaak</a>' in warning


def test_a_value_is_only_taken_when_that_is_chosen(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    data = {"title": "Schoonmaak", "organisation": str(spender.pk)}

    client_of(bram).post(new_dossier(spender), data)

    assert Dossier.objects.get().value_eur is None


def test_what_was_typed_stays_when_something_is_missing(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    data = {"title": "", "what": "Eigen woorden", "organisation": str(spender.pk)}

    response = client_of(bram).post(new_dossier(spender), data)

    assert response.status_code == 422
    assert "Eigen woorden" in response.content.decode()


def test_more_credit_than_spend_is_no_value(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    form = shown(client_of(bram), new_dossier(spender, "301"))

    assert "over als geschatte waarde" not in form


def test_a_warning_leads_to_an_action_and_shows_it(
    spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    onwards = client.get(f"/uitgaven/{spender.pk}/actie/?categorie=909")
    form: Any = client.get(onwards.headers["Location"]).context["form"]
    data = {**form.initial, "due": "2027-03-01", "version": "", "tip": ""}

    client.post(onwards.headers["Location"], data)
    made = Action.objects.get()
    page = shown(client, f"/acties/{made.pk}/")
    warning = shown(
        client, f"/uitgaven/{spender.pk}/antwoorden/drempels/?categorie=909"
    )

    assert (made.instrument, made.item) == ("spend", "category-909")
    assert "(909)" in page
    assert "drempels/?categorie=909" in page
    assert made.title in warning
    assert "uiterlijk 1 maart 2027" in warning


@pytest.mark.parametrize("category", BAD)
@pytest.mark.parametrize("name", ["traject", "actie"])
def test_what_is_no_category_with_spend_is_told(
    category: str, name: str, spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    page = client.get(f"/uitgaven/{spender.pk}/{name}/?categorie={category}")

    assert page.status_code == 404


@pytest.mark.parametrize("category", BAD[1:])
def test_an_address_that_was_made_up_is_never_an_error_of_ours(
    category: str, spender: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    action = f"/acties/nieuw/?organisatie={spender.pk}&uitgaven={category}"

    assert client.get(new_dossier(spender, category)).status_code == 404
    assert client.get(action).status_code == 404


def test_spend_of_another_organisation_stays_there(
    spender: Organisation, cora: User, lies: User, client_of: ClientOf
) -> None:
    address = f"/uitgaven/{spender.pk}/traject/?categorie=909"

    assert client_of(cora).get(address).status_code == 404
    assert client_of(cora).get(new_dossier(spender)).status_code == 404
    assert client_of(lies).get(address).status_code == 403
    assert client_of(lies).get(new_dossier(spender)).status_code == 403
    assert Client().get(address).status_code == 302
