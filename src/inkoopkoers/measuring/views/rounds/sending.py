# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Send invitations and reminders, see how far that is, and stop it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.measuring.actions import rounds as actions
from inkoopkoers.measuring.queries.rounds.overview import letters_of
from inkoopkoers.measuring.queries.rounds.respondents import (
    last_sending,
    refused_letters,
)
from inkoopkoers.measuring.views.rounds.doors import round_or_404, to_round
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right

REFUSED_SHOWN = 100


@require_http_methods(["GET", "HEAD", "POST"])
def send_invitations(request: HttpRequest, pk: int) -> HttpResponse:
    """Write to everyone on the list who has had no invitation."""
    return _send(request, pk, is_reminder=False)


@require_http_methods(["GET", "HEAD", "POST"])
def send_reminders(request: HttpRequest, pk: int) -> HttpResponse:
    """Write to everyone who has not handed in."""
    return _send(request, pk, is_reminder=True)


def _send(request: HttpRequest, pk: int, *, is_reminder: bool) -> HttpResponse:
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":  # back from signing in
        return to_round(found)
    actions.start_sending(
        found.pk, is_reminder=is_reminder, by=member(request), now=timezone.now()
    )
    return redirect("measuring:sending", found.pk)


@require_safe
def sending(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the letters are, and which addresses refused one."""
    found = round_or_404(request, pk, Right.MANAGE)
    letters = letters_of(found, timezone.now())
    context = {
        "round": found,
        "letters": letters,
        "refused": refused_letters(found)[:REFUSED_SHOWN],
        "has_mail_server": bool(settings.MAIL_HOST),
    }
    is_part = (
        "HX-Request" in request.headers
        and "HX-History-Restore-Request" not in request.headers
    )
    name = "_sending" if is_part else "sending"
    response = render(request, f"measuring/rounds/{name}.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def sending_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the letters; who got one is noted."""
    found = round_or_404(request, pk, Right.MANAGE)
    running = last_sending(found)
    if request.method == "POST" and running:  # otherwise back from signing in
        actions.stop_sending(running, timezone.now())
    return redirect("measuring:sending", found.pk)
