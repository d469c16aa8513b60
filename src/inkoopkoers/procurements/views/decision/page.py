# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: what is asked, who decide, what they said, and what was said besides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.decision import Outcome, Verdict
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.forms.decision import (
    AskForm,
    RemarkForm,
    ReopenForm,
    ReplaceForm,
)
from inkoopkoers.procurements.models import (
    DecisionRequest,
    Dossier,
    Remark,
    Reopening,
    Vote,
)
from inkoopkoers.procurements.queries.decision import (
    may_ask,
    may_steer,
    needed_for,
    readers_of,
    reopenings_of,
    requests_of,
)
from inkoopkoers.procurements.queries.remarks import remarks_on
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording.decision import (
    OUTCOMES,
    VERDICTS,
    why_so_many,
)
from inkoopkoers.procurements.wording.steps import STEPS

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class ShownVote:
    """One of the people who decide; `replace` is there when they left."""

    pk: int
    who: User | None
    verdict: StrPromise | str
    is_yes: bool
    comment: str
    given_at: datetime | None
    has_left: bool
    replace: ReplaceForm | None


@dataclass(frozen=True)
class ShownRequest:
    """A request with its votes; an empty outcome is still open."""

    row: DecisionRequest
    outcome: StrPromise | str
    is_approved: bool
    votes: tuple[ShownVote, ...]

    @property
    def given(self) -> int:
        """How many people said something."""
        return sum(one.given_at is not None for one in self.votes)


@dataclass(frozen=True)
class Told:
    """One thing that happened: a request that ended, or a reopening."""

    when: datetime
    request: ShownRequest | None
    reopening: Reopening | None


@dataclass(frozen=True)
class ShownRemark:
    """What someone said, and about which step."""

    row: Remark
    about: StrPromise | str
    is_own: bool


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of this step."""
    return decision_page(request, dossier_or_404(request, pk))


def decision_page(
    request: HttpRequest,
    dossier: Dossier,
    *,
    status: int = 200,
    forms: dict[str, Any] | None = None,
) -> HttpResponse:
    """The page, with the form that was wrong in the place of a fresh one."""
    user, forms = member(request), forms or {}
    people = list(readers_of(dossier.organisation))
    rows = [_request(one, people, user, forms) for one in requests_of(dossier)]
    standing = Standing(dossier.standing)
    asks = standing is Standing.BUSY and may_ask(user, dossier)
    reopens = standing is Standing.APPROVED and may(
        user, Right.MANAGE, dossier.organisation
    )
    now = next((one for one in rows if not one.row.outcome), None)
    needed = needed_for(dossier, timezone.localdate())
    others = [one for one in people if one != user]
    context = {
        "needed": needed,
        "why_so_many": why_so_many(needed),
        "open": now,
        "story": _story(rows, reopenings_of(dossier)),
        "approved": _approved(rows, standing),
        "may_vote": bool(now and _own_open(now, user)),
        "may_steer": bool(now and may_steer(user, now.row)),
        "ask_form": forms.get("ask") or (AskForm(people=others) if asks else None),
        "too_few": asks and len(others) < needed.people,
        "reopen_form": forms.get("reopen") or (ReopenForm() if reopens else None),
        "remarks": [_remark(one, user) for one in remarks_on(dossier)],
        "remark_form": forms.get("remark") or _remark_form(dossier, user),
        "form": next(iter(forms.values()), None) or RemarkForm(),
    }
    page = "procurements/decision/decision.html"
    return step_page(request, dossier, Step.DECISION, page, context, status=status)


def _story(rows: list[ShownRequest], reopened: Iterable[Reopening]) -> list[Told]:
    """What ended and what was opened again, the newest first."""
    told = [
        Told(one.row.ended_at, request=one, reopening=None)
        for one in rows
        if one.row.ended_at
    ]
    told += [Told(one.reopened_at, request=None, reopening=one) for one in reopened]
    return sorted(told, key=attrgetter("when"), reverse=True)


def _remark_form(dossier: Dossier, user: User) -> RemarkForm | None:
    if not may(user, Right.FILL_IN, dossier.organisation):
        return None
    return RemarkForm(auto_id="opmerking_%s")


def _approved(rows: list[ShownRequest], standing: Standing) -> ShownRequest | None:
    """The request that the approval rests on."""
    if standing not in {Standing.APPROVED, Standing.FINISHED}:
        return None
    return next((one for one in rows if one.is_approved), None)


def _own_open(now: ShownRequest, user: User) -> bool:
    return any(one.who == user and one.given_at is None for one in now.votes)


def _request(
    row: DecisionRequest, people: list[User], user: User, forms: dict[str, Any]
) -> ShownRequest:
    outcome = Outcome(row.outcome) if row.outcome else None
    votes = list(row.votes.all())
    taken = {one.user_id for one in votes} | {row.asked_by_id, user.pk}
    free = [one for one in people if one.pk not in taken]
    here = {one.pk for one in people}
    return ShownRequest(
        row=row,
        outcome=OUTCOMES[outcome] if outcome else "",
        is_approved=outcome is Outcome.APPROVED,
        votes=tuple(_vote(one, here, free, outcome, forms) for one in votes),
    )


def _vote(
    row: Vote,
    here: set[int],
    free: list[User],
    outcome: Outcome | None,
    forms: dict[str, Any],
) -> ShownVote:
    verdict = Verdict(row.verdict) if row.verdict else None
    left = verdict is None and outcome is None and row.user_id not in here
    fresh = ReplaceForm(people=free, auto_id=f"ander-{row.pk}-%s") if left else None
    return ShownVote(
        pk=row.pk,
        who=row.user,
        verdict=VERDICTS[verdict] if verdict else "",
        is_yes=verdict is Verdict.YES,
        comment=row.comment,
        given_at=row.given_at,
        has_left=left,
        replace=forms.get(f"replace-{row.pk}", fresh),
    )


def _remark(row: Remark, user: User) -> ShownRemark:
    about = STEPS[Step(row.step)] if row.step in list(Step) else ""
    return ShownRemark(row, about, row.said_by_id == user.pk)
