# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board, one dossier, its team and settings."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every dossier of my organisations."""
    context = {"rows": dossiers_for(request.user)[:25]}
    return render(request, "procurements/dossiers/board.html", context)


@require_safe
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """One dossier as a thread."""
    found = dossier_or_404(request, pk)
    return step_page(request, found, None, "procurements/_dossier.html", {})
