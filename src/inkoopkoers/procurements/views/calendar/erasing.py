# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erase from the history of the calendar what was public by mistake."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.redaction import Erasable, erasable
from inkoopkoers.procurements.forms.calendar import EraseForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.calendar.publishing import (
    neutral_title,
    on_calendar,
)
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording import calendar as words
from inkoopkoers.procurements.wording.publication import FIELDS


@dataclass(frozen=True)
class Old:
    """A field with what it said before."""

    value: str
    label: str
    texts: tuple[str, ...]
    is_checked: bool


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what will be lost, and erase it after a yes."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    known = on_calendar(dossier)
    old = erasable(known.editions, neutral_title()) if known else {}
    if request.method != "POST":
        return _page(request, dossier, EraseForm(erasable=old), old)
    form = EraseForm(request.POST, erasable=old)
    if not form.is_valid():
        return _page(request, dossier, form, old, status=422)
    actions.redact(dossier, form.chosen, by=member(request))
    address = reverse("procurements:publish", args=[pk])
    return redirect(f"{address}?bewaard=ja")


def _page(
    request: HttpRequest,
    dossier: Dossier,
    form: EraseForm,
    old: Erasable,
    status: int = 200,
) -> HttpResponse:
    picked = set(form["erased"].value() or ())
    fields = [
        Old(
            field.value,
            str(FIELDS[field]),
            tuple(words.in_words(field, value) for value in values),
            field.value in picked,
        )
        for field, values in old.items()
    ]
    context = {"form": form, "old": fields}
    page = "procurements/calendar/erase.html"
    return step_page(request, dossier, None, page, context, status=status)
