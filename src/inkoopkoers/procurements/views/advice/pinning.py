# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pin an advice: answer the questions, choose a kept one, move to a newer version."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.instruments import queries as wegwijzer
from inkoopkoers.instruments.domain import Advice, BadAnswers
from inkoopkoers.instruments.queries import WEGWIJZER, UnknownVersion
from inkoopkoers.knowledge.domain.documents import Item
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import advice as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.advice import (
    EditionForm,
    SituationForm,
    answers_before,
)
from inkoopkoers.procurements.models import Dossier, PinnedAdvice
from inkoopkoers.procurements.queries.advice import advice_in
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.views.doors import (
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.web.errors import Explained

MAX_DIGITS = 18


@require_http_methods(["GET", "HEAD", "POST"])
def advice_questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions of the Wegwijzer; the answers pin the newest version."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":
        if is_frozen(Standing(dossier.standing), Step.ADVICE):
            return redirect(step_address(dossier, Step.ADVICE))
        return questions_page(request, dossier, situation_form(dossier))
    form = SituationForm(instrument(WEGWIJZER), request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return questions_page(request, dossier, form, status=status)
    found = wegwijzer.advice_for(form.answers)
    edition = form.cleaned_data["edition"]
    try:
        actions.pin(
            dossier, found, by=member(request), now=timezone.now(), edition=edition
        )
    except ChangedMeanwhile as error:
        return _changed_meanwhile(request, dossier, str(error))
    return to_step(dossier, Step.ADVICE)


def situation_form(dossier: Dossier) -> SituationForm:
    """The questions, with the answers of the pinned advice when there is one."""
    questions = instrument(WEGWIJZER)
    pinned = PinnedAdvice.objects.filter(dossier=dossier).first()
    before = answers_before(questions, pinned.answers if pinned else "")
    return SituationForm(
        questions, initial={**before, "edition": edition_of(dossier, Step.ADVICE)}
    )


def _changed_meanwhile(
    request: HttpRequest, dossier: Dossier, message: str
) -> HttpResponse:
    """What the colleague chose stands above; what was chosen here, in the form."""
    typed = request.POST.copy()
    typed["edition"] = str(edition_of(dossier, Step.ADVICE))
    form = SituationForm(instrument(WEGWIJZER), typed)
    form.add_error(None, message)
    theirs = advice_in(dossier, request.user)
    shown = {"theirs": situation_of(theirs.advice) if theirs else []}
    return questions_page(request, dossier, form, status=HTTPStatus.CONFLICT, **shown)


def questions_page(
    request: HttpRequest,
    dossier: Dossier,
    form: SituationForm,
    *,
    status: int = 200,
    **shown: Any,
) -> HttpResponse:
    """The questions; `theirs` is what a colleague answered meanwhile."""
    context = {
        "form": form,
        "questions": numbered(form),
        "theirs": [],
        "is_row": True,
        **shown,
    }
    template = "procurements/advice/questions.html"
    return step_page(request, dossier, Step.ADVICE, template, context, status=status)


def numbered(form: SituationForm) -> list[tuple[Any, Item, str]]:
    """The fields with their questions, each under "Vraag 1 van 5"."""
    total = len(form.instrument.items)
    words = _("Vraag %(number)s van %(total)s")
    return [
        (form[item.code], item, words % {"number": number, "total": total})
        for number, item in enumerate(form.instrument.items, start=1)
    ]


def situation_of(advice: Advice | None) -> list[dict[str, str]]:
    """The questions in short with the answers, for web/_situation.html."""
    return [
        {"label": item.short, "text": option.text if option else _("Weet ik niet")}
        for item, option in (advice.answers if advice else ())
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def advice_kept(request: HttpRequest, pk: int) -> HttpResponse:
    """Pin an advice that the organisation kept, in the version it was kept in."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.ADVICE))
    number = request.POST.get("advies", "")
    if not (number.isascii() and number.isdecimal() and len(number) <= MAX_DIGITS):
        raise Http404(Explained(_("Kies een advies uit de lijst.")))
    rows = wegwijzer.saved_for(request.user).filter(
        organisation=dossier.organisation, removed_at=None
    )
    saved = get_object_or_404(rows, pk=int(number))
    try:
        found = wegwijzer.advice_for(saved.answers, saved.version)
    except (BadAnswers, UnknownVersion) as error:
        raise Http404(Explained(error)) from None
    return _pinned(request, dossier, found)


@require_http_methods(["GET", "HEAD", "POST"])
def advice_renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Move to the newest version; to its questions when the answers do not fit."""
    dossier = writable_or_403(request, pk)
    pinned = get_object_or_404(PinnedAdvice, dossier=dossier)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.ADVICE))
    try:
        found = wegwijzer.advice_for(pinned.answers)
    except BadAnswers:
        return redirect(reverse("procurements:advice_questions", args=[dossier.pk]))
    return _pinned(request, dossier, found)


def _pinned(request: HttpRequest, dossier: Dossier, found: Advice) -> HttpResponse:
    """Pin over what the page showed; ChangedMeanwhile shows the page as it is now."""
    form = EditionForm(request.POST)
    edition = form.cleaned_data["edition"] if form.is_valid() else 0
    now, by = timezone.now(), member(request)
    actions.pin(dossier, found, by=by, now=now, edition=edition)
    return to_step(dossier, Step.ADVICE)
