# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one round, its poster, and the button to take part oneself."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.measuring.actions import rounds as actions
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import (
    newer_version,
    pinned,
    title_of,
)
from inkoopkoers.measuring.queries.rounds.overview import overview
from inkoopkoers.measuring.views.rounds.doors import (
    MOVE_VERSION,
    RESULTS,
    address_if_there,
    round_or_404,
    to_round,
)
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.qr import qr_code

HALF_A_CODE = 4


@require_safe
def round_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the round stands, how far it is, and the one thing to do now."""
    found = round_or_404(request, pk)
    now = timezone.now()
    may_manage = may(request.user, Right.MANAGE, found.organisation)
    context: dict[str, Any] = {
        "round": found,
        "instrument": pinned(found),
        "instrument_title": title_of(found.instrument),
        "overview": overview(found, now),
        "notice": _notice(request),
        "may_manage": may_manage,
        "may_fill_in": may_manage
        or may(request.user, Right.FILL_IN, found.organisation),
        "results_href": address_if_there(RESULTS, found.pk),
        "newer_version": newer_version(found) if found.revealed_at is None else None,
        "move_href": address_if_there(MOVE_VERSION, found.pk),
        "link": _open_link(found) if may_manage else None,
        "has_mail_server": bool(settings.MAIL_HOST),
    }
    return render(request, "measuring/rounds/round.html", context)


def _notice(request: HttpRequest) -> str:
    """What was just done; nothing for a word we do not know."""
    told = {
        "gemaakt": _("De meting is gemaakt. Nodig nu mensen uit."),
        "gewijzigd": _("De meting is gewijzigd."),
        "link": _("De open link staat klaar. Wie hem heeft, kan meedoen."),
        "link-weg": _(
            "De open link werkt niet meer. Wie al begonnen was, kan nog verder."
        ),
        "afgerond": _("De meting is afgerond."),
        "versie": _("De meting staat nu op de nieuwste versie van de vragen."),
    }
    return told.get(request.GET.get("klaar", ""), "")


def _open_link(found: Round) -> dict[str, Any] | None:
    code = found.open_code
    if code is None:
        return None
    address = settings.ORIGIN + reverse("measuring:answer_open", args=[code])
    return {
        "code": f"{code[:HALF_A_CODE]}-{code[HALF_A_CODE:]}",
        "address": address,
        "entry": settings.ORIGIN + reverse("measuring:answer_code"),
        "picture": qr_code(address),
    }


@require_safe
def round_poster(request: HttpRequest, pk: int) -> HttpResponse:
    """One page to print and hang up, with the code of the open link."""
    found = round_or_404(request, pk, Right.MANAGE)
    link = _open_link(found)
    if link is None:
        raise Http404(Explained(_("Deze meting heeft geen open link. Maak die eerst.")))
    context = {"round": found, "instrument": pinned(found), "link": link}
    return render(request, "measuring/rounds/poster.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a member answer with a link of their own."""
    found = round_or_404(request, pk, Right.FILL_IN)
    if request.method != "POST":  # back from signing in
        return to_round(found)
    token = actions.take_part(found.pk, member(request), now=timezone.now())
    return redirect("measuring:answer_overview", token)
