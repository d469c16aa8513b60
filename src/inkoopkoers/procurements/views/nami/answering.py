# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer the three questions, one at a time and in their order."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import nami as actions
from inkoopkoers.procurements.domain.nami import Question
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.nami import AnswerForm
from inkoopkoers.procurements.models import NamiAnswer
from inkoopkoers.procurements.queries.nami import asked_question
from inkoopkoers.procurements.queries.need import needs_of
from inkoopkoers.procurements.views.doors import step_address, writable_or_403
from inkoopkoers.procurements.views.rows import Sheet, row_page, values_of


@require_http_methods(["GET", "HEAD", "POST"])
def nami_answer(request: HttpRequest, pk: int, question: str) -> HttpResponse:
    """One question with what it avoids; saving goes to the next one."""
    dossier = writable_or_403(request, pk)
    if question not in list(Question):
        raise Http404
    asked = asked_question(dossier, Question(question))

    def save(form: AnswerForm) -> None:
        actions.answer(
            dossier,
            asked.question,
            form.given,
            by=member(request),
            edition=form.made_from,
        )

    order = list(Question)
    number = order.index(asked.question) + 1
    later = order[number] if number < len(order) else None
    sheet = Sheet(
        dossier=dossier,
        step=Step.NAMI,
        template="procurements/nami/answer.html",
        title=asked.shelved.question,
        make=partial(AnswerForm, question=asked.question),
        kept=_kept(asked.answer),
        save=save,
        back=_way_on(request, dossier.pk, later) or step_address(dossier, Step.NAMI),
        context={
            "asked": asked,
            "number": number,
            "needs": needs_of(dossier),
            "later": later,
            "overview": step_address(dossier, Step.NAMI),
        },
    )
    return row_page(request, sheet)


def _way_on(request: HttpRequest, pk: int, later: Question | None) -> str:
    """To the next question, when that is what was asked for."""
    if later is None or request.POST.get("naar") != "volgende":
        return ""
    return reverse("procurements:nami_answer", args=[pk, later.value])


def _kept(answer: NamiAnswer | None) -> dict[str, Any]:
    return values_of(answer, AnswerForm) if answer else {}
