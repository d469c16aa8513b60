# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds whose results are there, to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.test import Client
from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.domain.answers import is_gap, scale_items
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    make_response,
    make_round,
)
from inkoopkoers.organisations.models import Organisation, User

# Everyone in a role gives the same score; nobody is opdrachtgever.
SCORES: Mapping[str, int] = {"inkoper": 2, "jurist": 4}


def results_of(found: Round) -> str:
    """The address of the results."""
    return f"/metingen/rondes/{found.pk}/resultaten/"


def page_of(client: Client, found: Round, **query: str) -> str:
    """The page with the results, with plain spaces only."""
    response = client.get(results_of(found), query)
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


def revealed(
    organisation: Organisation,
    by: User,
    code: str = "checklist",
    *,
    people: int = 12,
    skipped: str = "",
    **changed: Any,
) -> Round:
    """Half of the people are inkopers, half juristen.

    The juristen do not know `skipped`, so that it cannot be shown by role.
    """
    fields = {"facets": ROLES, "title": "Meting 2026", **changed}
    found = make_round(organisation, code, **fields)
    for number in range(people):
        _answer_as(found, [*SCORES][number % 2], skipped)
    return reveal(found.pk, by=by, now=timezone.now())


def _answer_as(found: Round, role: str, skipped: str) -> None:
    response, _token = make_response(found, Rol=role)
    pinned = instrument(found.instrument, found.version)
    also = {"wanted": 4} if is_gap(pinned) else {}
    for item in scale_items(pinned):
        if item.code == skipped and role == "jurist":
            answer(response, item.code, "unknown")
        else:
            answer(response, item.code, SCORES[role], **also)
