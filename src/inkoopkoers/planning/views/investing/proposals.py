# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals: use what is fine longer, and spread replacements over the years."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing.plans import Refused
from inkoopkoers.planning.actions.investing.proposals import (
    keep_smoothing,
    take_moves,
    undo_moves,
)
from inkoopkoers.planning.documents.pictures import smoothing_picture
from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.smoothing import Smoothing, smoothed
from inkoopkoers.planning.frames import smoothing_of
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import assets_of, frame_with
from inkoopkoers.planning.queries.investing.figures import (
    plain_assets,
    plan_extensions,
)
from inkoopkoers.planning.views.investing.doors import (
    changeable_or_403,
    plan_or_404,
    plan_page,
    saved,
)
from inkoopkoers.planning.wording.investing import CONDITIONS, OPTIMALITIES

PER_PAGE = 25
# Above this many assets counting a proposal takes some seconds, and the page says so.
SLOW_FROM = 2_000
ALL = "alles"


@require_safe
def proposals(request: HttpRequest, pk: int) -> HttpResponse:
    """What could be done, with what it brings; nothing happens without a click."""
    plan = plan_or_404(request, pk)
    found = plan_extensions(plan, frame_with(plan))
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    smoothing, is_current = _kept(plan)
    codes = [one.asset for one in page]
    moves = smoothing.moves if smoothing else ()
    rows = {
        one.code: one
        for one in assets_of(plan).filter(code__in={*codes, *(m.asset for m in moves)})
    }
    count = assets_of(plan).count()
    context: dict[str, Any] = {
        "page": page,
        "extensions": [
            {
                "one": one,
                "asset": rows[one.asset],
                "condition": CONDITIONS[one.condition],
            }
            for one in page
            if one.asset in rows
        ],
        "postponed": total(one.postponed_eur for one in found),
        "saved_per_year": total(one.saved_per_year_eur for one in found),
        "moves": [
            {
                "one": one,
                "asset": rows[one.asset],
                "is_taken": rows[one.asset].moved_years == one.moved_years,
            }
            for one in moves
            if one.asset in rows
        ],
        "smoothing": smoothing,
        "is_current": is_current,
        "picture": smoothing_picture(smoothing) if smoothing and moves else None,
        "optimality": OPTIMALITIES[smoothing.optimality] if smoothing else "",
        "taken": len(plan.taken),
        "count": count,
        "is_slow": count >= SLOW_FROM,
        "all": ALL,
    }
    template = "planning/investing/proposals.html"
    return plan_page(request, plan, "proposals", template, context)


def _kept(plan: InvestmentPlan) -> tuple[Smoothing | None, bool]:
    """The last proposal, and whether the plan is still what it was counted for."""
    if not plan.smoothing:
        return None, False
    is_current = plan.smoothing["stamp"] == str(plan.stamp)
    return smoothing_of(plan.smoothing["found"]), is_current


@require_http_methods(["GET", "HEAD", "POST"])
def longer(request: HttpRequest, pk: int) -> HttpResponse:
    """Use one thing longer, or everything that is proposed."""
    plan = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("investing:proposals", plan.pk)
    found = plan_extensions(plan, frame_with(plan))
    moved = {one.asset: one.moved_years for one in found}
    take_moves(plan, _chosen(request, moved), by=member(request))
    return saved("proposals", plan.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def spread(request: HttpRequest, pk: int) -> HttpResponse:
    """Count a proposal to spread replacements; some seconds for a large plan."""
    plan = changeable_or_403(request, pk)
    if request.method == "POST":
        found = smoothed(frame_with(plan), plain_assets(plan))
        keep_smoothing(plan, found, by=member(request))
    return redirect("investing:proposals", plan.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one move of the kept proposal, or all."""
    plan = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("investing:proposals", plan.pk)
    found, is_current = _kept(plan)
    if found is None or not is_current:
        raise Refused(
            _("Het plan is veranderd sinds dit voorstel. Reken het opnieuw uit.")
        )
    moved = {one.asset: one.moved_years for one in found.moves}
    chosen = _chosen(request, moved)
    take_moves(plan, chosen, by=member(request), is_smoothing=True)
    return saved("proposals", plan.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Put back what was last taken."""
    plan = changeable_or_403(request, pk)
    if request.method == "POST":
        undo_moves(plan, by=member(request))
        return saved("proposals", plan.pk)
    return redirect("investing:proposals", plan.pk)


def _chosen(request: HttpRequest, moved: dict[str, int]) -> dict[str, int]:
    """One that is proposed, or all; anything else is no proposal any more."""
    if request.POST.get("neem") == ALL:
        return moved
    code = request.POST.get("bezit", "")
    if code not in moved:
        raise Refused(_("Dit voorstel is er niet meer. Kijk wat er nu staat."))
    return {code: moved[code]}
