# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log of talks with the market: each talk with its questions and answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import rows as actions
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.need import QuestionForm, TalkForm
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import Dossier, MarketQuestion, MarketTalk
from inkoopkoers.procurements.queries.market import talk_of, talks_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.need.changing import change_page
from inkoopkoers.procurements.views.removing import removed_rows


@require_http_methods(["GET", "HEAD", "POST"])
def market(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the talks; POST writes down a new one and opens it."""
    if request.method != "POST":
        return _market_page(request, dossier_or_404(request, pk), TalkForm())
    dossier = writable_or_403(request, pk)
    form = TalkForm(request.POST)
    if not form.is_valid():
        return _market_page(request, dossier, form, status=422)
    row = MarketTalk(dossier=dossier, **form.values)
    actions.add_row(row, Step.NEED, by=member(request))
    return redirect(f"{_address(row)}?bewaard=ja")


def _address(talk: MarketTalk) -> str:
    return reverse("procurements:talk", args=[talk.dossier_id, talk.pk])


def _market_page(
    request: HttpRequest, dossier: Dossier, form: RowForm, status: int = 200
) -> HttpResponse:
    talks = list(talks_of(dossier))
    gone = [one for one in talks if one.removed_at]
    context = {
        "talks": [one for one in talks if one.removed_at is None],
        "removed": removed_rows(request, "gesprek", gone),
        "form": form,
        "is_row": True,
    }
    page = "procurements/need/market.html"
    return step_page(request, dossier, Step.NEED, page, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest, pk: int, talk: int) -> HttpResponse:
    """Show a talk with its questions; POST adds a question."""
    if request.method != "POST":
        dossier = dossier_or_404(request, pk)
        row = get_object_or_404(talk_of(dossier), pk=talk)
        return _talk_page(request, dossier, row, QuestionForm())
    dossier = writable_or_403(request, pk)
    row = get_object_or_404(talk_of(dossier), pk=talk)
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return _talk_page(request, dossier, row, form, status=422)
    made = MarketQuestion(dossier=dossier, talk=row, **form.values)
    actions.add_row(made, Step.NEED, by=member(request))
    return redirect(f"{_address(row)}?bewaard=ja")


def _talk_page(
    request: HttpRequest,
    dossier: Dossier,
    row: MarketTalk,
    form: RowForm,
    status: int = 200,
) -> HttpResponse:
    questions = list(row.questions.all())
    gone = [one for one in questions if one.removed_at]
    context = {
        "talk": row,
        "questions": [one for one in questions if one.removed_at is None],
        "removed": removed_rows(request, "vraag", gone),
        "form": form,
        "is_row": True,
    }
    page = "procurements/need/talk.html"
    return step_page(request, dossier, Step.NEED, page, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def talk_change(request: HttpRequest, pk: int, talk: int) -> HttpResponse:
    """Change with whom, when and about what."""
    dossier = writable_or_403(request, pk)
    rows = MarketTalk.objects.for_user(request.user).filter(dossier=dossier)
    row = get_object_or_404(rows, pk=talk)
    return change_page(request, dossier, row, TalkForm, _address(row))


@require_http_methods(["GET", "HEAD", "POST"])
def question_change(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Change a question or answer, or keep it among colleagues."""
    dossier = writable_or_403(request, pk)
    rows = MarketQuestion.objects.for_user(request.user).filter(dossier=dossier)
    row = get_object_or_404(rows.select_related("talk"), pk=question)
    return change_page(request, dossier, row, QuestionForm, _address(row.talk))
