# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Show the results of a round, and end it; both ask first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.actions import revealing
from inkoopkoers.measuring.queries.rounds.overview import overview
from inkoopkoers.measuring.views.rounds.doors import (
    RESULTS,
    address_if_there,
    round_or_404,
    to_round,
)
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right


@require_http_methods(["GET", "HEAD", "POST"])
def round_reveal(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop collecting and freeze the result; says what cannot be undone."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":
        if found.revealed_at:
            return to_round(found)
        context = {"round": found, "overview": overview(found, timezone.now())}
        return render(request, "measuring/rounds/reveal.html", context)
    revealing.reveal(found.pk, by=member(request), now=timezone.now())
    results = address_if_there(RESULTS, found.pk)
    return redirect(results) if results else to_round(found)


@require_http_methods(["GET", "HEAD", "POST"])
def round_close(request: HttpRequest, pk: int) -> HttpResponse:
    """End a round after it was talked about; nothing changes any more."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":
        if found.revealed_at is None or found.closed_at:
            return to_round(found)
        return render(request, "measuring/rounds/close.html", {"round": found})
    revealing.close(found.pk, by=member(request), now=timezone.now())
    return to_round(found, "afgerond")
