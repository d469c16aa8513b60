# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""While a decision is asked, and after it, no form changes what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.tests.making import a_dossier
from tests.brim import as_sent

pytestmark = pytest.mark.django_db

# These are about people, about later, or about the organisation as a whole.
OPEN = {"team", "lessons", "remark_add", "keep_example", "ambition_theme_add",
        "criterion_new"}  # fmt: skip
TELLS = {"Lesson", "Remark", "ExampleDossier", "AmbitionTheme", "LibraryCriterion",
         "TeamMember"}  # fmt: skip


def kept() -> dict[str, list[Any]]:
    """Every row of dossiers, but what stays open."""
    models = apps.get_app_config("procurements").get_models()
    return {
        one.__name__: list(one._base_manager.order_by("pk").values())
        for one in models
        if one.__name__ not in TELLS
    }


@pytest.mark.parametrize("standing", ["ter besluit", "goedgekeurd", "afgerond"])
def test_no_form_changes_what_is_decided(
    wilgenwaard: Organisation,
    anna: User,
    client_of: Callable[[User], Client],
    standing: str,
) -> None:
    dossier = a_dossier(wilgenwaard, anna, standing=standing)
    browser, before = client_of(anna), kept()

    for name, given, data in as_sent(dossier):
        if name in OPEN:
            continue
        answer = browser.post(reverse(f"procurements:{name}", kwargs=given), data)
        assert answer.status_code == 409, name

    assert kept() == before


@pytest.mark.parametrize("edition", ["", "-1", "0", "2", "999999999"])
def test_no_form_writes_over_what_nobody_saw(
    wilgenwaard: Organisation,
    bram: User,
    client_of: Callable[[User], Client],
    edition: str,
) -> None:
    dossier = a_dossier(wilgenwaard, bram)
    need = dossier.need_set.create(organisation=wilgenwaard, role="r", means="Eerst")
    basket = dossier.basketcriterion_set.create(
        organisation=wilgenwaard, title="Eerst", kind="minimumeis"
    )
    browser = client_of(bram)

    for name, given, data in (
        ("need_change", {"need": need.pk}, {"role": "r", "means": "Later"}),
        ("criteria_row", {"row": basket.pk}, {"title": "Later", "kind": "minimumeis"}),
        ("facts", {}, {"title": "Later"}),
        ("team", {}, {}),
        ("approach_together", {}, {"other_purchases": "Later"}),
        ("approach_motivation", {}, {"motivation": "Later"}),
        ("nami_answer", {"question": "niet"}, {"outcome": "ja", "explanation": "L"}),
        ("nami_obstacles", {}, {}),
        ("criteria_weights", {}, {}),
    ):
        path = reverse(f"procurements:{name}", kwargs={"pk": dossier.pk, **given})
        answer = browser.post(path, {**data, "edition": edition})
        assert answer.status_code in (409, 422), (name, answer.status_code)

    need.refresh_from_db()
    basket.refresh_from_db()
    again = Dossier.objects.get(pk=dossier.pk)
    assert (need.means, basket.title, again.title) == ("Eerst", "Eerst", dossier.title)
