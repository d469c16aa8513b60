# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Obligations over all dossiers of an organisation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    ObligationAnswer,
)
from inkoopkoers.procurements.queries.obligations import overview
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]
TODAY = date(2027, 1, 1)


def bought(
    place: Organisation, by: User, year: int, level: int, **fields: Any
) -> Dossier:
    made = a_dossier(place, by, publish_on=date(year, 5, 1), **fields)
    if level:
        BasketCriterion.objects.create(
            dossier=made, title="X", theme="klimaat", level=level, kind="minimumeis"
        )
    return made


def test_the_share_is_counted_per_year_on_the_highest_level(
    wilgenwaard: Organisation, bram: User
) -> None:
    for year, level in ((2026, 1), (2026, 2), (2026, 0), (2027, 3)):
        bought(wilgenwaard, bram, year, level)

    found = overview(wilgenwaard.pk, TODAY)

    told = [(one.year, one.share.significant, one.share.of) for one in found.years]
    assert told == [(2026, 1, 3), (2027, 1, 1)]
    assert found.total.reaches(found.held)


def test_what_is_not_bought_removed_or_outside_the_groups_does_not_count(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User
) -> None:
    bought(wilgenwaard, bram, 2026, 3, standing="niet gekocht")
    bought(wilgenwaard, bram, 2026, 3, removed_at=timezone.now())
    bought(wilgenwaard, bram, 2026, 3, product_group="")
    bought(elsewhere, cora, 2026, 3)

    assert overview(wilgenwaard.pk, TODAY).total.of == 0


def test_a_criterion_that_was_taken_out_does_not_count(
    wilgenwaard: Organisation, bram: User
) -> None:
    made = bought(wilgenwaard, bram, 2026, 3)
    made.basketcriterion_set.update(removed_at=timezone.now())

    assert overview(wilgenwaard.pk, TODAY).total.significant == 0


def test_explanations_are_counted_per_year_and_per_obligation(
    wilgenwaard: Organisation, bram: User
) -> None:
    made = bought(wilgenwaard, bram, 2026, 1)
    ObligationAnswer.objects.create(
        dossier=made, code="significant-helft", applies_it=False, reason="Te nieuw"
    )
    ObligationAnswer.objects.create(dossier=made, code="isv", applies_it=True)

    found = overview(wilgenwaard.pk, TODAY)

    counts = {str(one.code): (one.applied, one.explained) for one in found.answers}
    assert found.years[0].explained == 1
    assert counts["significant-helft"] == (0, 1)
    assert counts["isv"] == (1, 0)


def test_the_page_shows_the_conclusion_and_the_dossiers_behind_it(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    bought(wilgenwaard, bram, 2026, 1, title="Bankjes voor het park")

    path = f"/trajecten/verplichtingen/{wilgenwaard.pk}/"
    seen = client_of(lies).get(path).content.decode()

    assert "het doel is 50 %" in seen
    assert "Bankjes voor het park" in seen


def test_without_dossiers_the_page_says_what_it_is_for(
    wilgenwaard: Organisation, lies: User, client_of: Browser
) -> None:
    path = f"/trajecten/verplichtingen/{wilgenwaard.pk}/"

    assert "Nog geen dossiers" in client_of(lies).get(path).content.decode()


def test_others_do_not_find_it(
    wilgenwaard: Organisation, cora: User, client: Client, client_of: Browser
) -> None:
    path = f"/trajecten/verplichtingen/{wilgenwaard.pk}/"

    assert client_of(cora).get(path).status_code == 404
    assert client.get(path).status_code == 302


def test_more_dossiers_cost_no_more_queries(
    wilgenwaard: Organisation, bram: User, django_assert_num_queries: Any
) -> None:
    for number in (1, 5):
        for _each in range(number):
            bought(wilgenwaard, bram, 2026, 1)

        with django_assert_num_queries(3):
            overview(wilgenwaard.pk, TODAY)
