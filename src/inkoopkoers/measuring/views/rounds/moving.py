# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring an open round to a newer version of its questions; asks first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.views.rounds.doors import round_or_404, to_round
from inkoopkoers.organisations.rights import Right


@require_http_methods(["GET", "HEAD", "POST"])
def move_version(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what becomes of every answer, and move them all at once."""
    return to_round(round_or_404(request, pk, Right.MANAGE))
