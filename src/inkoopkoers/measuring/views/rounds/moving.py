# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring an open round to a newer version of its questions; asks first."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.actions.rounds.moving import OtherVersion
from inkoopkoers.measuring.actions.rounds.moving import move_version as move
from inkoopkoers.measuring.domain.moving import Fate
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.moving import MovePlan, plan_of
from inkoopkoers.measuring.views.rounds.doors import round_or_404, to_round
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right

VERSION = re.compile(r"[1-9][0-9]{0,8}")


@require_http_methods(["GET", "HEAD", "POST"])
def move_version(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what becomes of every answer, and move them all at once."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method == "POST":
        return _moved(request, found)
    plan = plan_of(found)
    return _page(request, found, plan) if plan else to_round(found)


def _moved(request: HttpRequest, found: Round) -> HttpResponse:
    posted = request.POST.get("versie", "")
    version = int(posted) if VERSION.fullmatch(posted) else 0
    try:
        move(found.pk, version, by=member(request))
    except OtherVersion as error:
        plan = plan_of(found)
        if plan is None:
            raise
        return _page(request, found, plan, str(error), status=error.status)
    return to_round(found, "versie")


def _page(
    request: HttpRequest, found: Round, plan: MovePlan, refusal: str = "",
    *, status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "round": found,
        "plan": plan,
        "refusal": refusal,
        "copied": plan.of(Fate.COPIED),
        "confirm": plan.of(Fate.CONFIRM),
        "again": plan.of(Fate.ASKED_AGAIN),
        "new": plan.of(Fate.NEW),
        "gone": plan.of(Fate.GONE),
    }
    return render(request, "measuring/rounds/move.html", context, status=status)
