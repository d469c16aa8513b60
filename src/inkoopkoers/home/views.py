# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front page and the page of what one can count with."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.queries.doors import awards_for
from inkoopkoers.awarding.queries.waiting import to_score
from inkoopkoers.charts.framework import framework_figure
from inkoopkoers.costing.queries.doors import comparisons_for
from inkoopkoers.home import queries
from inkoopkoers.instruments.views.keeping import kept
from inkoopkoers.knowledge.queries import instruments
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.measuring.views.trying.keeping import kept_outcomes
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.spending.queries.near import near_thresholds
from inkoopkoers.spending.queries.waiting import imports_to_decide
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.reader_cache import for_every_reader

NEWEST = 5


@login_not_required
@require_safe
@for_every_reader
def home(request: HttpRequest) -> HttpResponse:
    """What this is, for whom, and start in one click; for members, their work."""
    if may_be_signed_in(request) and request.user.is_authenticated:
        return _my_work(request)
    books = shelf()
    context = {
        "framework": framework_figure(),
        "framework_narrow": framework_figure(narrow=True),
        "tip_count": sum(len(cell.tips) for one in instruments() for cell in one.cells),
        "example_count": len(books.examples),
        "source_count": len(books.sources),
        "instrument_count": len(instruments()),
    }
    return render(request, "home/landing.html", context)


@login_not_required
@require_safe
def money(request: HttpRequest) -> HttpResponse:
    """Every tool to count with, and for a member what was changed last."""
    user = request.user
    context = {
        "comparisons": comparisons_for(user)[:NEWEST],
        "awards": awards_for(user)[:NEWEST],
    }
    return render(request, "home/money.html", context)


def _my_work(request: HttpRequest) -> HttpResponse:
    user, now = member(request), timezone.now()
    today = timezone.localdate(now)
    kept_advice, outcomes = kept(request), kept_outcomes(request)
    context = {
        **kept_advice,
        **outcomes,
        "notice": kept_advice["notice"] or outcomes["outcome_notice"],
        "organisations": organisations_of(user),
        "dossiers": queries.dossiers_to_do(user, today),
        "awards": to_score(user),
        "rounds": queries.rounds_to_do(user, today),
        "todo": queries.actions_to_do(user, today),
        "imports": imports_to_decide(user),
        "thresholds": near_thresholds(user),
        "news": queries.news_for(user, now),
    }
    return render(request, "home/my_work.html", context)
