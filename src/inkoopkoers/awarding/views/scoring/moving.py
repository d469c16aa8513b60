# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who judges, and moving an award to another stage."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import scoring, stages
from inkoopkoers.awarding.domain.stages import Stage, may_change_bids
from inkoopkoers.awarding.forms.judging import AssessorsForm, ReasonForm
from inkoopkoers.awarding.models import AwardModel, Score
from inkoopkoers.awarding.queries.scores import assessors_of, may_be_assessors
from inkoopkoers.awarding.views.doors import award_page, changeable_or_403, to_tab
from inkoopkoers.awarding.views.scoring.hub import hub_page
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.errors import DomainError


@require_http_methods(["GET", "HEAD", "POST"])
def assessors(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose who judges."""
    found = changeable_or_403(request, pk)
    if not may_change_bids(Stage(found.stage)):
        return redirect("awarding:scoring", found.pk)
    people = list(may_be_assessors(found.organisation))
    standing = list(assessors_of(found).values_list("user_id", flat=True))
    if request.method != "POST":
        initial = {"people": [str(one) for one in standing]}
        form = AssessorsForm(people=people, initial=initial)
        return _page(request, found, form)
    form = AssessorsForm(request.POST, people=people)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    scoring.choose_assessors(found, form.chosen, by=member(request))
    return to_tab(found, "scoring")


def _page(
    request: HttpRequest, found: AwardModel, form: AssessorsForm, status: int = 200
) -> HttpResponse:
    context = {"form": form, "has_scores": Score.objects.filter(award=found).exists()}
    page = "awarding/assessors.html"
    return award_page(request, found, "scoring", page, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def begin_scoring(request: HttpRequest, pk: int) -> HttpResponse:
    """Fix the design and let the assessors in."""
    return _moved(
        request,
        pk,
        "begin",
        lambda award, _reason: stages.begin_scoring(
            award, by=member(request), now=timezone.now()
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def open_scores(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all scores; with a reason when someone did not hand in."""
    return _moved(
        request,
        pk,
        "open",
        lambda award, reason: stages.open_scores(
            award, by=member(request), now=timezone.now(), reason=reason
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def award_it(request: HttpRequest, pk: int) -> HttpResponse:
    """Fix the outcome."""
    return _moved(
        request,
        pk,
        "gunnen",
        lambda award, _reason: stages.award_it(
            award, by=member(request), now=timezone.now()
        ),
        back_to="result",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def step_back(request: HttpRequest, pk: int) -> HttpResponse:
    """One stage back, with the reason."""
    return _moved(
        request,
        pk,
        "terug",
        lambda award, reason: stages.step_back(
            award, reason, by=member(request), now=timezone.now()
        ),
    )


def _moved(
    request: HttpRequest,
    pk: int,
    wanted: str,
    move: Callable[[AwardModel, str], None],
    *,
    back_to: str = "scoring",
) -> HttpResponse:
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:scoring", found.pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return hub_page(request, found, form, wanted=wanted, status=422)
    try:
        move(found, form.cleaned_data["reason"])
    except stages.ReasonNeeded as error:
        form.add_error("reason", str(error))
        return hub_page(request, found, form, wanted=wanted, status=422)
    except DomainError as error:
        found.refresh_from_db()
        form.add_error(None, str(error))
        return hub_page(request, found, form, wanted=wanted, status=409)
    return to_tab(found, back_to)
