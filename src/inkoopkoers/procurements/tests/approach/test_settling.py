# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What belongs together, the factors and the choice: kept, refused, not lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Approach, Dossier, ObligationAnswer
from inkoopkoers.procurements.tests.making import a_dossier

Browse = Callable[[User], Client]


def there(dossier: Dossier, page: str) -> str:
    return f"/trajecten/{dossier.pk}/aanpak/{page}/"


def text_of(client: Client, address: str) -> str:
    text = client.get(address).content.decode()
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram, value_eur=Decimal(200000), options_eur=None)


@pytest.mark.django_db
def test_dossiers_of_the_same_group_count_together(
    dossier: Dossier, bram: User, wilgenwaard: Organisation, client_of: Browse
) -> None:
    def other(title: str, **fields: object) -> None:
        a_dossier(wilgenwaard, bram, title=title, **fields)

    other("Tablets", value_eur=Decimal(30000), options_eur=None)
    other("Bureaus", product_group="kantoormeubilair")
    other("Vroeger", publish_on=date(2020, 1, 1))
    other("Niet gekocht", standing=Standing.NOT_BOUGHT.value)

    text = text_of(client_of(bram), there(dossier, "samen"))

    assert "Tablets" in text
    assert "€ 230.000" in text
    assert "splitsen om onder de drempel te blijven mag niet" in text
    assert "Bureaus" not in text
    assert "Vroeger" not in text
    assert "Niet gekocht" not in text


@pytest.mark.django_db
def test_what_was_typed_counts_too(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = {"other_value_eur": "50.000", "other_purchases": "Muizen", "edition": "1"}

    response = client_of(bram).post(there(dossier, "samen"), data)

    row = Approach.objects.get()
    assert response.status_code == 302
    assert (row.other_value_eur, row.other_purchases) == (Decimal(50000), "Muizen")
    assert "50000" not in AuditEntry.objects.get().details
    assert "€ 250.000" in text_of(client_of(bram), there(dossier, "samen"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "data", "message"),
    [
        ("samen", {"other_value_eur": "-1"}, "Vul een getal in van 0 of meer."),
        ("samen", {"other_value_eur": "9" * 40}, "meer dan we kunnen bewaren"),
        ("samen", {"other_value_eur": "5"}, "Schrijf op welke inkopen het zijn."),
        ("samen", {"other_purchases": "x" * 10_000}, ""),
        ("evenredigheid", {"factor_omvang": "reusachtig"}, "Kies een van deze"),
        ("procedure", {}, "Kies een procedure."),
        ("procedure", {"procedure": "loterij"}, "Kies een procedure uit de lijst."),
        ("procedure", {"procedure": "\x00"}, "Kies een procedure uit de lijst."),
    ],
)
def test_a_mistake_is_told_and_nothing_is_kept(
    *,
    page: str,
    data: dict[str, str],
    message: str,
    dossier: Dossier,
    bram: User,
    client_of: Browse,
) -> None:
    response = client_of(bram).post(there(dossier, page), {**data, "edition": "1"})

    text = response.content.decode()
    assert response.status_code == 422
    assert message in text
    assert "<title>Fout:" in text
    assert not Approach.objects.exists()


@pytest.mark.django_db
def test_factors_are_kept_and_lead_on_to_the_choice(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = {
        "factor_omvang": "groot",
        "factor_markt": "",
        "has_framework": "on",
        "edition": "1",
        "naar": "volgende",
    }

    response = client_of(bram).post(there(dossier, "evenredigheid"), data)

    row = Approach.objects.get()
    assert response.headers["Location"].startswith(there(dossier, "procedure"))
    assert row.factors == {"omvang": "groot"}
    assert row.has_framework


@pytest.mark.django_db
def test_a_choice_pins_the_rules_of_the_day_of_publication(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(rules={"drempel-werken": "2024-01-01"})
    ObligationAnswer.objects.create(
        dossier=dossier,
        code="isv",
        applies_it=True,
        rules={"drempel-leveringen-diensten-centraal": "2026-01-01"},
    )
    data = {"procedure": "meervoudig-onderhands", "edition": "1"}

    client_of(bram).post(there(dossier, "procedure"), data)

    pinned = Dossier.objects.get().rules
    assert Approach.objects.get().procedure == "meervoudig-onderhands"
    assert pinned["drempel-leveringen-diensten-decentraal"] == "2026-01-01"
    assert "drempel-werken" not in pinned


@pytest.mark.django_db
def test_a_choice_that_does_not_fit_is_never_blocked(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    client = client_of(bram)
    data = {"procedure": "innovatiepartnerschap", "edition": "1"}
    Approach.objects.create(dossier=dossier, factors={"eindresultaat": "bekend"})

    response = client.post(there(dossier, "procedure"), data)

    text = text_of(client, there(dossier, "procedure"))
    assert response.status_code == 302
    assert Approach.objects.get().procedure == "innovatiepartnerschap"
    assert "Schrijf hieronder op waarom het toch kan." in text
    assert '<details class="ik-more" open' in text


@pytest.mark.django_db
def test_the_page_gives_a_reason_for_every_procedure(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    text = text_of(client_of(bram), there(dossier, "procedure"))

    assert "De waarde ligt onder de Europese drempel van € 216.000." in text
    assert text.count('name="procedure"') == 10


@pytest.mark.django_db
def test_without_a_kind_the_page_first_asks_that(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(kind="")

    text = text_of(client_of(bram), there(dossier, "procedure"))

    assert "Kies wat voor opdracht het is" in text
    assert 'name="procedure"' not in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "data", "theirs"),
    [
        ("samen", {"other_purchases": "Van mij"}, "Van een collega"),
        ("evenredigheid", {"factor_omvang": "klein"}, "Groot: veel aanbieders"),
        (
            "procedure",
            {"procedure": "europees-openbaar", "reason": "Van mij"},
            "Nationaal openbaar",
        ),
        ("motivering", {"motivation": "Van mij"}, "Onze tekst"),
        ("planning", {"days_strategie": "33"}, "44"),
    ],
)
def test_who_comes_second_sees_both(
    *,
    page: str,
    data: dict[str, str],
    theirs: str,
    dossier: Dossier,
    bram: User,
    client_of: Browse,
) -> None:
    Approach.objects.create(
        dossier=dossier,
        other_purchases="Van een collega",
        factors={"omvang": "groot"},
        procedure="nationaal-openbaar",
        motivation="Onze tekst",
        own_days={"strategie": 44},
    )
    data = {**data, "edition": "7"}

    response = client_of(bram).post(there(dossier, page), data)

    text = response.content.decode()
    assert response.status_code == 409
    assert theirs in text
    assert "Een collega heeft deze stap intussen veranderd" in text
    assert next(iter(data.values())) in text
    assert 'name="edition" value="1"' in text
