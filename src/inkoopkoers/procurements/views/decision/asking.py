# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask for a decision, take the question back, ask someone else, open again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions import decision as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.decision import AskForm, ReopenForm, ReplaceForm
from inkoopkoers.procurements.models import Dossier, Vote
from inkoopkoers.procurements.queries.decision import (
    may_ask,
    may_steer,
    open_request,
    readers_of,
)
from inkoopkoers.procurements.views.decision.page import decision_page
from inkoopkoers.procurements.views.doors import dossier_or_404, step_address, to_step


def _back(dossier: Dossier) -> HttpResponse:
    return redirect(step_address(dossier, Step.DECISION))


@require_http_methods(["GET", "HEAD", "POST"])
def decision_ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a version and ask people to decide on it."""
    dossier, user = dossier_or_404(request, pk), member(request)
    if not may_ask(user, dossier):
        raise PermissionDenied
    if request.method != "POST":  # back from signing in
        return _back(dossier)
    people = [one for one in readers_of(dossier.organisation) if one != user]
    form = AskForm(request.POST, people=people)
    if form.is_valid() and _asked(dossier, form, request):
        return to_step(dossier, Step.DECISION)
    return decision_page(request, dossier, status=422, forms={"ask": form})


def _asked(dossier: Dossier, form: AskForm, request: HttpRequest) -> bool:
    """Whether it worked; what is wrong with the panel stands at the field."""
    now = timezone.now()
    try:
        actions.ask(
            dossier,
            form.chosen,
            form.cleaned_data["question"],
            by=member(request),
            today=timezone.localdate(now),
            now=now,
        )
    except actions.BadPanel as error:
        form.add_error("panel", str(error))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def decision_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the question back; the dossier can then be changed again."""
    dossier, user = dossier_or_404(request, pk), member(request)
    asked = open_request(dossier)
    if asked is None:
        require(user, Right.FILL_IN, dossier.organisation)
        return _back(dossier)
    if not may_steer(user, asked):
        raise PermissionDenied
    if request.method != "POST":  # back from signing in
        return _back(dossier)
    actions.withdraw(asked, by=user, now=timezone.now())
    return to_step(dossier, Step.DECISION)


@require_http_methods(["GET", "HEAD", "POST"])
def decision_replace(request: HttpRequest, pk: int, vote: int) -> HttpResponse:
    """Ask someone else in the place of a colleague who left."""
    dossier, user = dossier_or_404(request, pk), member(request)
    rows = Vote.objects.for_user(user).filter(dossier=dossier)
    place = get_object_or_404(rows.select_related("request__asked_by"), pk=vote)
    if not may_steer(user, place.request):
        raise PermissionDenied
    if request.method != "POST":  # back from signing in
        return _back(dossier)
    people = list(readers_of(dossier.organisation))
    form = ReplaceForm(request.POST, people=people, auto_id=f"ander-{vote}-%s")
    if form.is_valid():
        try:
            actions.ask_someone_else(place, form.chosen, by=user)
        except actions.BadPanel as error:
            form.add_error("person", str(error))
    if form.errors:
        wrong = {f"replace-{place.pk}": form}
        return decision_page(request, dossier, status=422, forms=wrong)
    return to_step(dossier, Step.DECISION)


@require_http_methods(["GET", "HEAD", "POST"])
def decision_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open an approved dossier again, with a reason."""
    dossier, user = dossier_or_404(request, pk), member(request)
    require(user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return _back(dossier)
    form = ReopenForm(request.POST)
    if not form.is_valid():
        return decision_page(request, dossier, status=422, forms={"reopen": form})
    reason = form.cleaned_data["reason"]
    actions.reopen(dossier, reason, by=user, now=timezone.now())
    return to_step(dossier, Step.DECISION)
