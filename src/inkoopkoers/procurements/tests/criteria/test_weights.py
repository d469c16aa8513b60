# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The weights of all award criteria are kept at once, and what is left is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.tests.criteria.making import (
    Browser,
    award,
    edition,
    here,
    page,
)

pytestmark = pytest.mark.django_db


def test_all_weights_are_kept_at_once_and_what_is_left_is_told(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    first, second = award(dossier, bram), award(dossier, bram, "Kwaliteit")
    typed = {
        f"gewicht_{first.pk}": "50 %", f"gewicht_{second.pk}": "37,5",
        "edition": edition(dossier),
    }  # fmt: skip
    client = client_of(bram)

    response = client.post(here(dossier, "gewichten/"), typed)

    assert response.status_code == 302
    assert "nog 12,5\N{NO-BREAK SPACE}% te verdelen" in page(client, dossier)


def test_too_much_weight_is_told_to_the_tenth(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    for title, weight in (("A", "50"), ("B", "50.1")):
        row = award(dossier, bram, title)
        BasketCriterion.objects.filter(pk=row.pk).update(weight=Decimal(weight))

    assert "0,1\N{NO-BREAK SPACE}% te veel" in page(client_of(bram), dossier)


def test_a_weight_that_is_no_percentage_is_refused_and_shown_again(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    typed = {f"gewicht_{row.pk}": "honderdtien", "edition": edition(dossier)}

    response = client_of(bram).post(here(dossier, "gewichten/"), typed)

    assert response.status_code == 422
    assert 'value="honderdtien"' in response.content.decode()


def test_weights_as_the_page_sends_them_are_kept(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    sent = client_of(bram).get(here(dossier)).context["weights_form"]["edition"].value()
    typed = {f"gewicht_{row.pk}": "80", "edition": str(sent)}

    response = client_of(bram).post(here(dossier, "gewichten/"), typed)

    row.refresh_from_db()
    assert response.status_code == 302
    assert row.weight == 80


def test_weights_over_those_of_a_colleague_show_both(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    row = award(dossier, bram)
    old = int(edition(dossier))
    basket.weigh(dossier, {row.pk: Decimal(70)}, by=bram, edition=old)
    typed = {f"gewicht_{row.pk}": "80", "edition": str(old)}

    response = client_of(bram).post(here(dossier, "gewichten/"), typed)

    seen = response.content.decode()
    assert response.status_code == 409
    assert "70\N{NO-BREAK SPACE}%" in seen
    assert 'value="80"' in seen
