# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row of the basket goes out, comes back, moves, or gives way to another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.models import BasketCriterion, Dossier, Need
from inkoopkoers.procurements.queries.criteria.library import examples
from inkoopkoers.procurements.tests.criteria.making import Browser, award, here, page

pytestmark = pytest.mark.django_db


def test_what_is_taken_out_can_be_put_back(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    client = client_of(bram)

    gone = client.post(here(dossier, f"{row.pk}/weg/"), follow=True)
    client.post(here(dossier, f"{row.pk}/terug/"))

    row.refresh_from_db()
    assert "Weggehaald: Prijs" in gone.content.decode()
    assert row.removed_at is None


def test_what_came_back_another_way_is_not_put_back_twice(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = basket.take(dossier, examples()["IK-ICT-05"], by=bram)
    basket.take_out(row, by=bram)
    basket.take(dossier, examples()["IK-ICT-05"], by=bram)

    response = client_of(bram).post(here(dossier, f"{row.pk}/terug/"))

    assert response.status_code == 409


def test_rows_change_places(dossier: Dossier, bram: User, client_of: Browser) -> None:
    first, second = award(dossier, bram), award(dossier, bram, "Kwaliteit")

    client_of(bram).post(here(dossier, f"{second.pk}/plaats/"), {"richting": "omhoog"})

    assert list(dossier.basketcriterion_set.all()) == [second, first]


def test_a_direction_that_is_none_is_not_found(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)

    response = client_of(bram).post(
        here(dossier, f"{row.pk}/plaats/"), {"richting": "opzij"}
    )

    assert response.status_code == 404


def test_a_higher_level_takes_the_place_of_the_lower_with_its_need(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    need = Need.objects.create(dossier=dossier, role="leerling", means="rust")
    lower = basket.take(dossier, examples()["IK-ICT-01"], by=bram)
    BasketCriterion.objects.filter(pk=lower.pk).update(need=need)
    higher = basket.take(dossier, examples()["IK-ICT-02"], by=bram)
    client = client_of(bram)
    offered = page(client, dossier)

    client.post(here(dossier, f"{lower.pk}/vervang/{higher.pk}/"))

    lower.refresh_from_db()
    higher.refresh_from_db()
    assert "Eén van de twee is genoeg." in offered
    assert lower.removed_at is not None
    assert higher.need == need


def test_another_edition_in_the_library_shows_what_differs_and_can_be_taken_over(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = basket.take(dossier, examples()["IK-ICT-05"], by=bram)
    old = {"edition_name": "2020-1", "text": "Oude tekst", "weight": Decimal(30)}
    BasketCriterion.objects.filter(pk=row.pk).update(**old)
    client = client_of(bram)
    seen = client.get(here(dossier, f"{row.pk}/")).content.decode()

    older = client.post(here(dossier, f"{row.pk}/editie/"), {"edition": 1})
    client.post(here(dossier, f"{row.pk}/editie/"), {"edition": 2})

    row.refresh_from_db()
    assert older.status_code == 409
    assert "In de bibliotheek staat editie 2026-1" in seen
    assert (row.edition_name, row.weight) == ("2026-1", Decimal(30))
    assert row.text == examples()["IK-ICT-05"].text
