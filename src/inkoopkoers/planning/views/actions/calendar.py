# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own calendar: make, renew or stop its address, and the feed itself."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.accounts.queries import shut_without_second_factor
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.secret_links import digest_of, token_of
from inkoopkoers.planning.actions import acting as actions
from inkoopkoers.planning.actions.acting import CALENDAR
from inkoopkoers.planning.calendar import as_calendar
from inkoopkoers.planning.models import CalendarLink
from inkoopkoers.planning.queries import actions as queries
from inkoopkoers.web.errors import Explained


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Show the address of my calendar; POST makes a new one or stops it."""
    user = member(request)
    if request.method == "POST":
        if request.POST.get("doe") == "stop":
            actions.stop_calendar(user)
        else:
            actions.new_calendar(user, timezone.now())
        return redirect("planning:calendar")
    link = CalendarLink.objects.filter(user=user).first()
    address = ""
    if link:
        path = reverse("planning:feed", args=[token_of(CALENDAR, link.nonce)])
        address = settings.ORIGIN + path
    return render(request, "planning/calendar.html", {"address": address, "link": link})


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The actions of whoever made this address, for a calendar program."""
    link = CalendarLink.objects.filter(token_digest=digest_of(token)).first()
    if link is None or not link.user.is_active:
        raise Http404(
            Explained(
                _(
                    "Dit agenda-adres werkt niet meer. Maak in Inkoopkoers een nieuw adres."
                )
            )
        )
    mine = queries.actions_for(link.user).filter(owner=link.user)
    mine = mine.exclude(organisation__in=shut_without_second_factor(link.user))
    body = as_calendar(mine.select_related("organisation"), timezone.now())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, max-age=3600"
    response["X-Robots-Tag"] = "noindex"
    return response
