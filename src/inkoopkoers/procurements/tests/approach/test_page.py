# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the approach: the threshold of the day, and what is to settle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Approach, Dossier, DossierSettings
from inkoopkoers.procurements.tests.making import a_dossier

Browse = Callable[[User], Client]
PAGES = ("samen", "evenredigheid", "procedure", "motivering")


def there(dossier: Dossier, page: str = "") -> str:
    return f"/trajecten/{dossier.pk}/aanpak/{page}"


def shown(client: Client, dossier: Dossier) -> str:
    response = client.get(there(dossier))
    assert response.status_code == 200
    text = response.content.decode()
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


# The threshold for supplies of another authority, around each change.
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2019, 12, 31), "€ 221.000"),
        (date(2020, 1, 1), "€ 214.000"),
        (date(2021, 12, 31), "€ 214.000"),
        (date(2022, 1, 1), "€ 215.000"),
        (date(2023, 12, 31), "€ 215.000"),
        (date(2024, 1, 1), "€ 221.000"),
        (date(2025, 12, 31), "€ 221.000"),
        (date(2026, 1, 1), "€ 216.000"),
        (date(2027, 12, 31), "€ 216.000"),
    ],
)
def test_the_threshold_is_that_of_the_day_of_publication(
    day: date, amount: str, dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(publish_on=day)

    text = shown(client_of(bram), dossier)

    assert f"Deze opdracht is groter dan {amount}." in text
    assert "Daarom moet je Europees aanbesteden." in text


@pytest.mark.django_db
def test_after_the_last_edition_the_page_says_that_nobody_knows(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(publish_on=date(2028, 1, 1))

    text = shown(client_of(bram), dossier)

    assert "Voor deze dag kennen we geen drempel." in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (Decimal(215999), "Deze opdracht is kleiner dan € 216.000. Europees"),
        (Decimal(216000), "Deze opdracht is precies € 216.000: dat telt als groter."),
        (Decimal("216000.01"), "Deze opdracht is groter dan € 216.000. Daarom"),
    ],
)
def test_the_value_with_options_decides(
    value: Decimal, sentence: str, dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(value_eur=value, options_eur=None)

    assert sentence in shown(client_of(bram), dossier)


@pytest.mark.django_db
def test_the_authority_and_the_kind_have_their_own_threshold(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    client = client_of(bram)
    DossierSettings.objects.create(
        organisation=dossier.organisation, authority="centraal"
    )
    central = shown(client, dossier)
    Dossier.objects.update(kind="sociaal", value_eur=Decimal(900000))
    social = shown(client, dossier)

    assert "groter dan € 140.000" in central
    assert "groter dan € 750.000" in social
    assert "Een lichtere procedure mag." in social


@pytest.mark.django_db
def test_an_own_limit_stands_in_the_picture(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    DossierSettings.objects.create(
        organisation=dossier.organisation, single_supplies_eur=Decimal(70000)
    )

    text = shown(client_of(bram), dossier)

    assert "Eén aanbieder: tot (eigen grens)" in text
    assert "€ 70.000" in text


@pytest.mark.django_db
def test_what_is_missing_is_named_with_where_to_fill_it_in(
    dossier: Dossier, bram: User, lies: User, client_of: Browse
) -> None:
    Dossier.objects.update(kind="", value_eur=None, options_eur=None, publish_on=None)

    text = shown(client_of(bram), dossier)

    assert f"/trajecten/{dossier.pk}/gegevens/#id_kind" in text
    assert f"/trajecten/{dossier.pk}/gegevens/#id_value_eur" in text
    assert "#id_kind" not in shown(client_of(lies), dossier)


@pytest.mark.django_db
def test_a_choice_that_does_not_fit_asks_for_its_reason(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    row = Approach.objects.create(dossier=dossier, procedure="enkelvoudig-onderhands")
    client = client_of(bram)

    without = shown(client, dossier)
    row.reason = "Alleen deze partij heeft het octrooi"
    row.save()
    told = shown(client, dossier)

    assert "de motivering ontbreekt" in without
    assert "Schrijf op waarom het kan." in without
    assert "de motivering ontbreekt" not in told
    assert "Alleen deze partij heeft het octrooi" in told


@pytest.mark.django_db
def test_a_choice_that_fits_is_explained_by_itself(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")

    text = shown(client_of(bram), dossier)

    assert "de motivering ontbreekt" not in text
    assert "We kiezen voor ‘Europees openbaar’. Die procedure past." in text


@pytest.mark.django_db
def test_a_frozen_dossier_shows_everything_and_no_forms(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(standing=Standing.APPROVED.value)
    client = client_of(bram)

    text = shown(client, dossier)
    answers = [client.get(there(dossier, f"{page}/")) for page in PAGES]
    planning = client.get(there(dossier, "planning/"))

    assert "groter dan € 216.000" in text
    assert "/aanpak/procedure/" not in text
    assert {answer.status_code for answer in answers} == {302}
    assert planning.status_code == 200
    assert "Reken opnieuw" not in planning.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["", *(f"{page}/" for page in PAGES), "planning/"])
def test_only_members_come_in_and_only_writers_change(
    *,
    page: str,
    dossier: Dossier,
    cora: User,
    lies: User,
    client: Client,
    client_of: Browse,
) -> None:
    address = there(dossier, page)

    assert client_of(cora).get(address).status_code == 404
    assert client.get(address).status_code == 302
    if page:
        assert client_of(lies).post(address).status_code == 403
