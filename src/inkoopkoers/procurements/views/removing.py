# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a row of a step away, and put it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import rows as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    DossierAward,
    DossierCosts,
    Lesson,
    MarketQuestion,
    MarketTalk,
    Need,
    Obstacle,
    Trial,
)
from inkoopkoers.procurements.views.doors import writable_or_403


@dataclass(frozen=True)
class Sort:
    """A sort of row: its step, and the page that shows it."""

    model: Any
    step: Step
    page: str


SORTS = {
    "behoefte": Sort(Need, Step.NEED, "procurements:need"),
    "gevraagd": Sort(Consultation, Step.NEED, "procurements:need"),
    "gesprek": Sort(MarketTalk, Step.NEED, "procurements:market"),
    "vraag": Sort(MarketQuestion, Step.NEED, "procurements:talk"),
    "obstakel": Sort(Obstacle, Step.NAMI, "procurements:nami_obstacles"),
    "les": Sort(Lesson, Step.LESSONS, "procurements:lessons"),
    "kosten": Sort(DossierCosts, Step.COSTS, "procurements:costs"),
    "gunning": Sort(DossierAward, Step.AWARD, "procurements:award"),
    "proef": Sort(Trial, Step.NAMI, "procurements:nami"),
}


@dataclass(frozen=True)
class Removed:
    """A row that can be put back; `is_new` right after it was taken away."""

    sort: str
    pk: int
    name: str
    is_new: bool


def removed_rows(
    request: HttpRequest, sort: str, rows: Iterable[Any], name: str = ""
) -> list[Removed]:
    """The rows of one sort that were taken away, as the page offers them."""
    new = request.GET.get("weg", "")
    return [
        Removed(sort, one.pk, name or str(one), new == f"{sort}-{one.pk}")
        for one in rows
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def row_remove(request: HttpRequest, pk: int, sort: str, row: int) -> HttpResponse:
    """Take it away; the page then offers to put it back."""
    dossier, kind, found = _found(request, pk, sort, row)
    page = _page_of(kind, dossier, found)
    if request.method != "POST":  # back from signing in
        return redirect(page)
    actions.take_away(found, kind.step, by=member(request))
    return redirect(f"{page}?weg={sort}-{found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def row_restore(request: HttpRequest, pk: int, sort: str, row: int) -> HttpResponse:
    """Put it back."""
    dossier, kind, found = _found(request, pk, sort, row)
    page = _page_of(kind, dossier, found)
    if request.method != "POST":  # back from signing in
        return redirect(page)
    actions.put_back(found, kind.step, by=member(request))
    return redirect(f"{page}?bewaard=ja")


def _found(
    request: HttpRequest, pk: int, sort: str, row: int
) -> tuple[Dossier, Sort, Any]:
    dossier = writable_or_403(request, pk)
    if sort not in SORTS:
        raise Http404
    kind = SORTS[sort]
    rows = kind.model.objects.for_user(request.user).filter(dossier=dossier)
    return dossier, kind, get_object_or_404(rows, pk=row)


def _page_of(kind: Sort, dossier: Dossier, found: Any) -> str:
    if isinstance(found, MarketQuestion):
        return reverse(kind.page, args=[dossier.pk, found.talk_id])
    return reverse(kind.page, args=[dossier.pk])
