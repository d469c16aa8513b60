# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of someone who decides: the document, what is loose, yes or no."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import decision as actions
from inkoopkoers.procurements.domain.decision import Verdict
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.decision import VoteForm
from inkoopkoers.procurements.models import DecisionRequest, Dossier, Vote
from inkoopkoers.procurements.queries.decision import open_request
from inkoopkoers.procurements.queries.strategy.versions import opened
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
)
from inkoopkoers.procurements.views.strategy.shown import reading


@require_http_methods(["GET", "HEAD", "POST"])
def decision_vote(request: HttpRequest, pk: int) -> HttpResponse:
    """Read and decide; once it is over, this leads to what came of it."""
    dossier, user = dossier_or_404(request, pk), member(request)
    votes = Vote.objects.filter(dossier=dossier, user=user)
    if not votes.exists():
        raise PermissionDenied
    asked = open_request(dossier)
    if asked is None or not votes.filter(request=asked, verdict="").exists():
        return redirect(step_address(dossier, Step.DECISION))
    if request.method != "POST":
        return _page(request, dossier, asked, VoteForm())
    form = VoteForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, asked, form, status=422)
    actions.vote(
        asked,
        Verdict(form.cleaned_data["verdict"]),
        form.cleaned_data["comment"],
        by=user,
        now=timezone.now(),
    )
    return to_step(dossier, Step.DECISION)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    asked: DecisionRequest,
    form: VoteForm,
    *,
    status: int = 200,
) -> HttpResponse:
    report = opened(asked.version).report
    context = {**reading(report.blocks), "asked": asked, "form": form}
    context["is_row"] = True
    page = "procurements/decision/vote.html"
    return step_page(request, dossier, Step.DECISION, page, context, status=status)
