# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Newer rules: the banner says what they change, and they are taken over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.tests.making import a_dossier
from inkoopkoers.procurements.views.rule_banner import rule_banner

Browse = Callable[[User], Client]
TODAY = date(2026, 11, 22)
CODE = "drempel-leveringen-diensten-decentraal"
OLD, NEW = "2024-01-01", "2026-01-01"


def there(dossier: Dossier) -> str:
    return f"/trajecten/{dossier.pk}/regels/"


def told(dossier: Dossier) -> str:
    banner = rule_banner(dossier, TODAY)
    text = render_to_string("procurements/_rule_banner.html", {"rule_banner": banner})
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """Between the old threshold of 221,000 and the new one of 216,000."""
    made = a_dossier(
        wilgenwaard,
        bram,
        value_eur=Decimal(218000),
        options_eur=None,
        rules={CODE: OLD},
    )
    Approach.objects.create(dossier=made, procedure="meervoudig-onderhands")
    return made


@pytest.mark.django_db
def test_the_banner_says_what_was_what_is_and_what_changes(dossier: Dossier) -> None:
    text = told(dossier)

    assert "Er is een nieuwere regel" in text
    assert "was € 221.000, is nu € 216.000." in text
    assert "De waarde lag onder de drempel en ligt er nu op of boven" in text
    assert "Wat past, verandert: Meervoudig onderhands → Europees openbaar." in text
    assert "Jullie keuze ‘Meervoudig onderhands’: past → past niet." in text
    assert there(dossier) in text


@pytest.mark.django_db
def test_another_amount_without_another_outcome_is_told_too(dossier: Dossier) -> None:
    Dossier.objects.update(value_eur=Decimal(500000))
    dossier.refresh_from_db()

    assert "verandert de uitkomst niet" in told(dossier)


@pytest.mark.django_db
def test_a_day_before_the_pinned_edition_is_another_rule(dossier: Dossier) -> None:
    Dossier.objects.update(publish_on=date(2023, 5, 1))
    dossier.refresh_from_db()

    assert "Er geldt een andere regel" in told(dossier)


@pytest.mark.django_db
def test_an_edition_that_nobody_knows_any_more_is_replaced(dossier: Dossier) -> None:
    Dossier.objects.update(rules={CODE: "1999-01-01", "weg": "oudste"})
    dossier.refresh_from_db()

    text = told(dossier)

    assert "is nu € 216.000." in text
    assert "was €" not in text


@pytest.mark.django_db
def test_a_dossier_that_is_up_to_date_has_no_banner_and_asks_nothing(
    dossier: Dossier,
) -> None:
    Dossier.objects.update(rules={CODE: NEW})
    dossier.refresh_from_db()

    with CaptureQueriesContext(connection) as seen:
        text = told(dossier)

    assert text == ""
    assert len(seen) == 0


@pytest.mark.django_db
def test_taking_over_pins_the_rules_that_hold(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    client = client_of(bram)

    shown = client.get(there(dossier)).content.decode()
    response = client.post(there(dossier), {"edition": "1"})
    after = client.get(there(dossier)).content.decode()

    assert "Neem over" in shown
    assert response.headers["Location"] == f"{there(dossier)}?bewaard=ja"
    assert Dossier.objects.get().rules == {CODE: NEW}
    assert "rekent met de regels die gelden" in after


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("edition", "status"), [("7", 409), ("", 409), ("x", 422), ("9" * 30, 422)]
)
def test_an_older_page_changes_nothing(
    edition: str, status: int, dossier: Dossier, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(there(dossier), {"edition": edition})

    assert response.status_code == status
    assert Dossier.objects.get().rules == {CODE: OLD}


@pytest.mark.django_db
def test_a_frozen_dossier_shows_the_rules_but_keeps_its_own(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(standing=Standing.APPROVED.value)
    client = client_of(bram)

    page = client.get(there(dossier)).content.decode()
    response = client.post(there(dossier), {"edition": "1"})

    assert "Neem over" not in page
    assert "rekent het met de regels van toen" in page
    assert response.status_code == 409
    assert Dossier.objects.get().rules == {CODE: OLD}


@pytest.mark.django_db
def test_only_members_see_it_and_only_writers_take_over(
    dossier: Dossier, cora: User, lies: User, client: Client, client_of: Browse
) -> None:
    reader = client_of(lies)

    assert client_of(cora).get(there(dossier)).status_code == 404
    assert client.get(there(dossier)).status_code == 302
    assert "Neem over" not in reader.get(there(dossier)).content.decode()
    assert reader.post(there(dossier), {"edition": "1"}).status_code == 403
