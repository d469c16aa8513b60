# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a dossier off the board and put it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions import dossiers as actions
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.views.doors import dossier_or_404


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off the board, which then offers to put it back."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:dossier", pk=pk)
    actions.remove(dossier, by=member(request), now=timezone.now())
    return redirect(f"{reverse('procurements:board')}?weg={pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back; once it stands there, this leads to it."""
    dossier = get_object_or_404(Dossier.objects.for_user(request.user), pk=pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:board")
    if dossier.removed_at:
        actions.restore(dossier, by=member(request))
    return redirect("procurements:dossier", pk=pk)
