# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The basket of a dossier, for tests."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.queries.editions import edition_of

Browser = Callable[[User], Client]


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/criteria/{rest}"


def edition(dossier: Dossier) -> str:
    return str(edition_of(dossier, Step.CRITERIA))


def award(dossier: Dossier, by: User, title: str = "Prijs") -> BasketCriterion:
    row = BasketCriterion(dossier=dossier, title=title, kind="gunningscriterium")
    return basket.add(row, by=by)


def page(client: Client, dossier: Dossier) -> str:
    return client.get(here(dossier)).content.decode()
