# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say something about a dossier, and take it back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions import remarks as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.decision import RemarkForm
from inkoopkoers.procurements.models import Remark
from inkoopkoers.procurements.views.decision.page import decision_page
from inkoopkoers.procurements.views.doors import dossier_or_404, step_address, to_step


@require_http_methods(["GET", "HEAD", "POST"])
def remark_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a remark; members who fill in may say something in any dossier."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.FILL_IN, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.DECISION))
    form = RemarkForm(request.POST, auto_id="opmerking_%s")
    if not form.is_valid():
        return decision_page(request, dossier, status=422, forms={"remark": form})
    text, step = form.cleaned_data["text"], form.chosen_step
    actions.add_remark(dossier, text, step, by=member(request))
    return to_step(dossier, Step.DECISION)


@require_http_methods(["GET", "HEAD", "POST"])
def remark_remove(request: HttpRequest, pk: int, remark: int) -> HttpResponse:
    """Take one's own remark away."""
    dossier = dossier_or_404(request, pk)
    rows = Remark.objects.for_user(request.user).filter(dossier=dossier)
    found = get_object_or_404(rows.select_related("dossier"), pk=remark)
    if found.said_by_id != member(request).pk:
        raise PermissionDenied
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.DECISION))
    actions.remove_remark(found, by=member(request))
    return to_step(dossier, Step.DECISION)
