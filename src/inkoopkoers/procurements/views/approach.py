# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Threshold, procedure, motivation, planning."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page


@require_safe
def approach(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of this step."""
    dossier = dossier_or_404(request, pk)
    page = "procurements/_dossier.html"
    return step_page(request, dossier, Step.APPROACH, page, {})
