# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the need: needs in order with hints, and who was asked."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import rows as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.need import ConsultationForm, NeedForm
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import Consultation, Dossier, Need
from inkoopkoers.procurements.queries.lessons import returning_for
from inkoopkoers.procurements.queries.need import HintedNeed, need_step
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.need.changing import change_page
from inkoopkoers.procurements.views.removing import removed_rows
from inkoopkoers.procurements.wording.need import hint_text

WAYS = {"omhoog": True, "omlaag": False}


@require_http_methods(["GET", "HEAD", "POST"])
def need(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the needs and who was asked; POST adds a need."""
    if request.method != "POST":
        return _page(request, dossier_or_404(request, pk))
    dossier = writable_or_403(request, pk)
    form = NeedForm(request.POST, auto_id="behoefte_%s")
    if not form.is_valid():
        return _page(request, dossier, need_form=form, status=422)
    actions.add_need(Need(dossier=dossier, **form.values), by=member(request))
    return to_step(dossier, Step.NEED)


@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down someone who was asked about the need."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.NEED))
    form = ConsultationForm(request.POST, auto_id="gevraagd_%s")
    if not form.is_valid():
        return _page(request, dossier, asked_form=form, status=422)
    row = Consultation(dossier=dossier, **form.values)
    actions.add_row(row, Step.NEED, by=member(request))
    return to_step(dossier, Step.NEED)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    *,
    need_form: RowForm | None = None,
    asked_form: RowForm | None = None,
    status: int = 200,
) -> HttpResponse:
    found = need_step(dossier)
    removed = removed_rows(request, "behoefte", found.removed_needs)
    removed += removed_rows(request, "gevraagd", found.removed_consultations)
    context = {
        "needs": [_shown(one) for one in found.needs],
        "consultations": found.consultations,
        "removed": removed,
        "talks": found.talks,
        "questions": found.questions,
        "form": need_form or asked_form,
        "returning": returning_for(dossier, member(request)),
        "need_form": need_form or NeedForm(auto_id="behoefte_%s"),
        "asked_form": asked_form or ConsultationForm(auto_id="gevraagd_%s"),
    }
    page = "procurements/need/need.html"
    return step_page(request, dossier, Step.NEED, page, context, status=status)


def _shown(one: HintedNeed) -> tuple[Need, list[str]]:
    return one.row, [hint_text(hint) for hint in one.hints]


@require_http_methods(["GET", "HEAD", "POST"])
def need_change(request: HttpRequest, pk: int, need: int) -> HttpResponse:
    """Write a need in other words."""
    dossier = writable_or_403(request, pk)
    row = _need(request, dossier, need)
    back = step_address(dossier, Step.NEED)
    return change_page(request, dossier, row, NeedForm, back)


@require_http_methods(["GET", "HEAD", "POST"])
def asked_change(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Write down more of what someone said."""
    dossier = writable_or_403(request, pk)
    rows = Consultation.objects.for_user(request.user).filter(dossier=dossier)
    found = get_object_or_404(rows, pk=row)
    back = step_address(dossier, Step.NEED)
    return change_page(request, dossier, found, ConsultationForm, back)


@require_http_methods(["GET", "HEAD", "POST"])
def need_move(request: HttpRequest, pk: int, need: int) -> HttpResponse:
    """Put a need one place up or down."""
    dossier = writable_or_403(request, pk)
    row = _need(request, dossier, need)
    page = reverse("procurements:need", args=[dossier.pk])
    if request.method != "POST":  # back from signing in
        return redirect(page)
    way = request.POST.get("richting", "")
    if way not in WAYS:
        raise Http404
    actions.move_need(dossier, row.pk, by=member(request), up=WAYS[way])
    return redirect(f"{page}#behoefte-{row.pk}")


def _need(request: HttpRequest, dossier: Dossier, pk: int) -> Need:
    rows = Need.objects.for_user(request.user).filter(dossier=dossier)
    return get_object_or_404(rows, pk=pk)
