# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports that wait for a person, from the database alone: cheap enough for a front page."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import NoReverseMatch, reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.wording.overview import waiting_told

MOST = 10
DECIDE = (ImportState.ASKING, ImportState.READY)


@dataclass(frozen=True)
class WaitingImports:
    """Files of one organisation in one state; `name` is that of the newest."""

    state: ImportState
    files: int
    name: str
    place: str
    href: str

    @property
    def told(self) -> str:
        """What there is to do."""
        return waiting_told(self.state, self.files)


def imports_to_decide(user: User) -> list[WaitingImports]:
    """What this person has to look at; one query.

    For who manages: files to confirm or to count. A file that failed waits only for
    who gave it.
    """
    rows = SpendImport.objects.for_user(user, Right.MANAGE).filter(
        Q(state__in=DECIDE) | Q(state=ImportState.FAILED, made_by=user)
    )
    return _grouped(rows)


def waiting_in(organisation: Organisation) -> list[WaitingImports]:
    """What waits in one organisation, whoever gave it."""
    states = (*DECIDE, ImportState.FAILED)
    rows = SpendImport.objects.filter(organisation=organisation, state__in=states)
    return _grouped(rows)


def at_work_in(organisation: Organisation) -> int:
    """How many files are being read, or wait for their turn."""
    states = (ImportState.RECEIVED, ImportState.INSPECTING, ImportState.READING)
    rows = SpendImport.objects.filter(organisation=organisation, state__in=states)
    return rows.count()


def _grouped(rows: QuerySet[SpendImport]) -> list[WaitingImports]:
    """Many files of one organisation in one state are one thing to do."""
    ordered = rows.order_by("-made_at", "-pk").values_list(
        "state", "organisation_id", "organisation__name", "file_name"
    )
    found: dict[tuple[str, int], WaitingImports] = {}
    for state, organisation, place, name in ordered:
        key = (state, organisation)
        seen = found.get(key)
        found[key] = WaitingImports(
            ImportState(state),
            seen.files + 1 if seen else 1,
            seen.name if seen else name,
            place,
            seen.href if seen else _href(organisation),
        )
    return list(found.values())[:MOST]


def _href(organisation: int) -> str:
    try:
        return reverse("spending:imports", args=[organisation])
    except NoReverseMatch:
        return reverse("spending:overview", args=[organisation])
