# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of not, different, less: where it stands, and what to do first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.nami import (
    Outcome,
    Question,
    SignState,
    TrialState,
)
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.domain.trials import Verdict
from inkoopkoers.procurements.forms.nami import ReasonForm
from inkoopkoers.procurements.models import Dossier, NamiAnswer, Trial
from inkoopkoers.procurements.queries.nami import (
    AskedQuestion,
    NamiStep,
    SignedCorner,
    TrialNow,
    nami_step,
)
from inkoopkoers.procurements.queries.need import needs_of
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.views.removing import removed_rows
from inkoopkoers.procurements.wording.nami import (
    OUTCOMES,
    SIGN_STATES,
    TRIAL_STATES,
    VERDICTS,
)
from inkoopkoers.procurements.wording.steps import CORNERS

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    Words = StrPromise | str


@dataclass(frozen=True)
class ShownQuestion:
    """One of the three questions on the page."""

    number: int
    code: Question
    name: str
    question: str
    answer: NamiAnswer | None
    said: Words

    @property
    def has_figures(self) -> bool:
        """Whether something that is avoided was counted."""
        row = self.answer
        return row is not None and any(
            (row.units, row.avoided_eur, row.avoided_kg, row.avoided_co2_kg)
        )


@dataclass(frozen=True)
class ShownTrial:
    """A trial on the page."""

    row: Trial
    state: Words
    is_over: bool
    verdict: Words


@dataclass(frozen=True)
class ShownCorner:
    """A corner on the page; `is_mine` when the reader stands in it."""

    code: str
    name: Words
    place: SignedCorner
    state: Words
    is_signed: bool
    is_old: bool
    is_mine: bool


@require_safe
def nami(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the three questions, obstacles, trial and signatures stand."""
    return nami_page(request, dossier_or_404(request, pk))


def nami_page(
    request: HttpRequest,
    dossier: Dossier,
    form: ReasonForm | None = None,
    status: int = 200,
    message: str = "",
) -> HttpResponse:
    """The page, with a form that was not right yet, or with what went otherwise."""
    found = nami_step(dossier, timezone.localdate())
    user = member(request)
    questions = [_question(one, at) for at, one in enumerate(found.questions, 1)]
    context = {
        "questions": questions,
        "next_question": found.next_question,
        "obstacles": found.obstacles,
        "trials": [_trial(one) for one in found.trials],
        "corners": [_corner(one, user) for one in found.corners],
        "answers_edition": found.edition,
        "is_signed": found.is_signed,
        "may_manage": may(user, Right.MANAGE, dossier.organisation),
        "is_not_bought": dossier.standing == Standing.NOT_BOUGHT.value,
        "proposes_not_buying": _proposes_not_buying(found),
        "counts_nothing": not questions[0].has_figures,
        "removed": removed_rows(request, "proef", found.removed_trials),
        "needs": needs_of(dossier),
        "form": form or ReasonForm(),
        "message": message,
    }
    page = "procurements/nami/nami.html"
    return step_page(request, dossier, Step.NAMI, page, context, status=status)


def _proposes_not_buying(found: NamiStep) -> bool:
    return found.questions[0].outcome is Outcome.YES


def _question(one: AskedQuestion, number: int) -> ShownQuestion:
    said = OUTCOMES[one.question].get(one.outcome, "")
    shelved = one.shelved
    return ShownQuestion(
        number, one.question, shelved.name, shelved.question, one.answer, said
    )


def _trial(one: TrialNow) -> ShownTrial:
    return ShownTrial(
        one.row,
        TRIAL_STATES[one.state],
        one.state is TrialState.OVER,
        VERDICTS[Verdict(one.row.verdict)] if one.row.verdict else "",
    )


def _corner(one: SignedCorner, user: User) -> ShownCorner:
    state = one.sign.state
    return ShownCorner(
        code=one.sign.corner.value,
        name=CORNERS[one.sign.corner],
        place=one,
        state=SIGN_STATES[state],
        is_signed=state is SignState.SIGNED,
        is_old=state is SignState.OLD,
        is_mine=one.member is not None and one.member.user_id == user.pk,
    )
