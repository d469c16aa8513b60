# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The basket of a dossier: its page, and every way for a criterion to come into it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.actions.criteria.library import keep_own
from inkoopkoers.procurements.models import BasketCriterion, Dossier, Need
from inkoopkoers.procurements.queries.criteria.library import examples
from inkoopkoers.procurements.tests.criteria.making import (
    Browser,
    award,
    edition,
    here,
    page,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db


def test_a_criterion_on_the_level_of_the_ambition_is_suggested_with_why(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    seen = page(client_of(bram), dossier)

    assert "Jullie kozen significant op ‘Klimaat’." in seen
    assert "Lagere uitstoot over de hele levensduur" in seen


def test_an_example_is_taken_over_and_counts_for_the_ambition(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)

    response = client.post(
        here(dossier, "kiezen/"), {"criterium": "voorbeeld-IK-ICT-05"}
    )

    row = BasketCriterion.objects.get(dossier=dossier)
    assert response.status_code == 302
    assert (row.number, row.level, row.kind) == ("IK-ICT-05", 2, "gunningscriterium")
    assert "1 criterium" in page(client, dossier)


def test_an_ambitious_criterion_asks_functionally(dossier: Dossier, bram: User) -> None:
    row = basket.take(dossier, examples()["IK-ICT-06"], by=bram)

    assert row.is_functional


def test_the_same_number_twice_is_refused(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    basket.take(dossier, examples()["IK-ICT-05"], by=bram)

    response = client_of(bram).post(
        here(dossier, "kiezen/"), {"criterium": "voorbeeld-IK-ICT-05"}
    )

    assert response.status_code == 409
    assert dossier.basketcriterion_set.count() == 1


@pytest.mark.parametrize("key", ["", "x", "voorbeeld-", "9" * 30, "1", "\0"])
def test_a_criterion_that_is_not_on_the_shelf_is_not_found(
    key: str, dossier: Dossier, bram: User, client_of: Browser
) -> None:
    response = client_of(bram).post(here(dossier, "kiezen/"), {"criterium": key})

    assert response.status_code == 404


def test_a_criterion_of_another_library_is_not_found(
    dossier: Dossier,
    bram: User,
    cora: User,
    elsewhere: Organisation,
    client_of: Browser,
) -> None:
    theirs = keep_own(elsewhere, library_values(), by=cora)

    response = client_of(bram).post(here(dossier, "kiezen/"), {"criterium": theirs.pk})

    assert response.status_code == 404


def library_values(**more: Any) -> dict[str, Any]:
    return {
        "number": "E-1",
        "title": "Stil",
        "text": "Maak weinig geluid.",
        "kind": "minimumeis",
        "level": 1,
        "theme": "klimaat",
        "product_group": "ict-hardware",
        **more,
    }


def test_the_level_fills_in_the_kind(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    typed = {"title": "Stil", "theme": "klimaat", "level": "3"}

    response = client_of(bram).post(here(dossier, "nieuw/"), typed)

    row = BasketCriterion.objects.get(dossier=dossier)
    assert response.status_code == 302
    assert row.kind == "gunningscriterium"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Geef het criterium een titel."),
        ({"title": "Stil"}, "Kies een soort, of kies een niveau"),
        ({"title": "Stil", "kind": "minimumeis", "weight": "10"}, "heeft een gewicht"),
        ({"title": "Stil", "kind": "minimumeis", "is_price": "on"}, "De prijs is een"),
        (
            {"title": "S", "kind": "gunningscriterium", "weight": "101"},
            "0 tot en met 100",
        ),
        ({"title": "S", "kind": "gunningscriterium", "weight": "veel"}, "zoals 12,5"),
        ({"title": "S", "kind": "zoiets"}, "Kies een soort uit de lijst."),
        ({"title": "S", "level": "1", "theme": "x"}, "Kies een thema uit de lijst."),
        (
            {"title": "S", "level": "1", "need": "9" * 30},
            "Kies een behoefte uit de lijst.",
        ),
        ({"title": "S" * 10_000, "level": "1"}, "200"),
    ],
)
def test_a_form_that_cannot_be_kept_says_why_and_keeps_what_was_typed(
    typed: dict[str, str], said: str, dossier: Dossier, bram: User, client_of: Browser
) -> None:
    response = client_of(bram).post(here(dossier, "nieuw/"), typed)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not BasketCriterion.objects.exists()


def test_a_criterion_is_changed_with_its_need(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    need = Need.objects.create(dossier=dossier, role="leerling", means="rust")
    row = award(dossier, bram)
    typed = {
        "title": "Stilte", "kind": "gunningscriterium", "need": need.pk,
        "weight": "12,5", "edition": edition(dossier),
    }  # fmt: skip

    response = client_of(bram).post(here(dossier, f"{row.pk}/"), typed)

    row.refresh_from_db()
    assert response.status_code == 302
    assert (row.title, row.need, row.weight) == ("Stilte", need, Decimal("12.50"))


def test_who_was_later_sees_what_the_colleague_saved_and_loses_nothing(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    old = edition(dossier)
    values = {"title": "Van mijn collega"}
    basket.change(row, values, by=bram, edition=int(old))
    typed = {"title": "Van mij", "kind": "gunningscriterium", "edition": old}

    response = client_of(bram).post(here(dossier, f"{row.pk}/"), typed)

    seen = response.content.decode()
    row.refresh_from_db()
    assert response.status_code == 409
    assert "Van mijn collega" in seen
    assert 'value="Van mij"' in seen
    assert row.title == "Van mijn collega"


def test_a_need_without_a_criterion_is_seen_beside_the_basket(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    need = Need.objects.create(dossier=dossier, role="leerling", means="rust")

    seen = page(client_of(bram), dossier)

    assert "0 criteria" in seen
    assert f"?behoefte={need.pk}" in seen


def test_a_reader_sees_the_basket_without_forms(
    dossier: Dossier, bram: User, lies: User, client_of: Browser
) -> None:
    row = award(dossier, bram)

    seen = page(client_of(lies), dossier)

    assert "Prijs" in seen
    assert f"gewicht_{row.pk}" not in seen
    assert "Neem over" not in seen


def test_a_reader_may_not_write_and_a_stranger_does_not_find_it(
    dossier: Dossier, bram: User, lies: User, cora: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    rests = ["nieuw/", "gewichten/", f"{row.pk}/", f"{row.pk}/weg/", "kiezen/"]

    refused = {client_of(lies).post(here(dossier, rest)).status_code for rest in rests}
    unseen = {client_of(cora).post(here(dossier, rest)).status_code for rest in rests}

    assert (refused, unseen) == ({403}, {404})


def test_who_is_not_signed_in_is_sent_to_the_login(
    dossier: Dossier, client: Client
) -> None:
    assert client.get(here(dossier)).status_code == 302


def test_a_row_of_another_dossier_is_not_found(
    dossier: Dossier, bram: User, client_of: Browser, wilgenwaard: Organisation
) -> None:
    other = award(a_dossier(wilgenwaard, bram), bram)

    assert client_of(bram).get(here(dossier, f"{other.pk}/")).status_code == 404


def test_who_chooses_from_the_library_stays_where_they_were(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    there = here(dossier, "kiezen/?thema=klimaat&groep=&pagina=1")
    shown = client.get(there).content.decode()
    taken = {"criterium": "voorbeeld-IK-ICT-05", "verder": "kiezen"}

    response = client.post(there, taken)

    assert 'id="bibliotheek-voorbeeld-IK-ICT-05"' in shown
    assert response["Location"] == (
        here(dossier, "kiezen/?thema=klimaat&groep=&pagina=1&bewaard=ja")
        + "#bibliotheek-voorbeeld-IK-ICT-05"
    )


@pytest.mark.parametrize("sheet", ["kiezen/", "nieuw/"])
def test_a_page_for_one_thing_does_not_repeat_the_findings(
    sheet: str, dossier: Dossier, bram: User, client_of: Browser
) -> None:
    seen = client_of(bram).get(here(dossier, sheet)).content.decode()

    assert "ik-findings" not in seen
    assert "Deze stap is klaar" not in seen
