# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a dossier as an example, look at it, take it off the shelf."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.examples import fill_from
from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    ExampleDossier,
    Need,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
KEEP = {"title": "Een goed voorbeeld", "parts": ["needs", "criteria", "approach"]}


def kept(client: Client, dossier: Dossier, **data: Any) -> Any:
    return client.post(f"/trajecten/{dossier.pk}/voorbeeld/", {**KEEP, **data})


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    made = a_dossier(wilgenwaard, bram, what="Geheime plannen")
    need = Need.objects.create(dossier=made, role="leraar", means="nakijken")
    BasketCriterion.objects.create(
        dossier=made, kind="gunningscriterium", title="Energie", need=need,
        weight=Decimal("12.5"),
    )  # fmt: skip
    return made


def test_an_example_fills_a_new_dossier(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    response = kept(client_of(bram), dossier)

    example = ExampleDossier.objects.get()
    assert response.headers["Location"] == f"/trajecten/voorbeelden/{example.pk}/"
    new = a_dossier(dossier.organisation, bram, title="Nieuw")
    fill_from(new, example)
    need = Need.objects.get(dossier=new)
    criterion = BasketCriterion.objects.get(dossier=new)
    assert (need.role, criterion.need, criterion.weight) == (
        "leraar", need, Decimal("12.5"),
    )  # fmt: skip
    assert "Geheime" not in str(example.kept)


def test_without_a_name_or_parts_the_form_comes_back(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    response = kept(client_of(bram), dossier, title="", parts=[])

    assert response.status_code == 422
    assert "Geef het voorbeeld een naam." in response.content.decode()
    assert "Kies minstens één onderdeel." in response.content.decode()
    assert not ExampleDossier.objects.exists()


def test_a_stranger_finds_no_example_and_a_reader_keeps_none(
    client_of: Any, bram: User, cora: User, lies: User, dossier: Dossier
) -> None:
    kept(client_of(bram), dossier)
    address = f"/trajecten/voorbeelden/{ExampleDossier.objects.get().pk}/"

    assert client_of(cora).get(address).status_code == 404
    assert client_of(lies).get(address).status_code == 200
    assert kept(client_of(lies), dossier).status_code == 403
    assert kept(client_of(cora), dossier).status_code == 404


def test_an_example_that_is_taken_away_can_be_put_back(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    client = client_of(bram)
    kept(client, dossier)
    address = f"/trajecten/voorbeelden/{ExampleDossier.objects.get().pk}/"

    client.post(f"{address}weg/")
    gone = client.get(address).status_code
    client.post(f"{address}terug/")

    assert (gone, client.get(address).status_code) == (404, 200)


def test_an_example_with_nothing_in_it_says_so(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    browser = client_of(bram)
    for parts in (["needs"], ["texts"]):
        kept(browser, dossier, parts=parts)
    full, empty = ExampleDossier.objects.order_by("pk")

    shown = browser.get(f"/trajecten/voorbeelden/{full.pk}/").content.decode()
    told = browser.get(f"/trajecten/voorbeelden/{empty.pk}/").content.decode()

    assert "staan nog geen behoeften" not in shown
    assert "staan nog geen behoeften" in told
