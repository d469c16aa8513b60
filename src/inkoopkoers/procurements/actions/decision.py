# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask for a decision, vote, withdraw, ask someone else, and open again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.procurements.actions.steps import Frozen, locked, note, settle
from inkoopkoers.procurements.actions.strategy import made_version
from inkoopkoers.procurements.domain.decision import (
    Ballot,
    Outcome,
    Verdict,
    outcome,
    panel_problem,
)
from inkoopkoers.procurements.domain.steps import Standing, Step, StepState
from inkoopkoers.procurements.models import (
    DecisionRequest,
    Dossier,
    Reopening,
    StepRecord,
    StrategyVersion,
    Vote,
)
from inkoopkoers.procurements.queries.decision import (
    has_left,
    may_ask,
    may_steer,
    needed_for,
)
from inkoopkoers.procurements.tasks import send_decision_letter
from inkoopkoers.procurements.wording.decision import panel_words
from inkoopkoers.web.errors import DomainError


class BadPanel(DomainError):
    """These people cannot decide together."""


class NothingAsked(DomainError):
    """There is no open request, or not for this person any more."""


class NeedsComment(DomainError):
    """A no without a reason helps nobody further."""


@transaction.atomic
def ask(
    dossier: Dossier,
    panel: Sequence[User],
    question: str,
    *,
    by: User,
    today: date,
    now: datetime,
) -> DecisionRequest:
    """Keep a version and ask these people to decide on it; the dossier then stays put.

    PermissionDenied for who may not ask, Frozen when it is not busy, BadPanel for too
    few people, the asker, someone twice or someone who may not read.
    """
    row = locked(dossier, by=by)
    if not may_ask(by, row):
        raise PermissionDenied
    if row.standing != Standing.BUSY.value:
        raise Frozen(_("Over dit dossier is al een besluit gevraagd of genomen."))
    _check_panel(row, panel, by, today)
    version = made_version(
        row, _("Voor het besluit"), by=by, today=today, with_findings=False
    )
    request = DecisionRequest.objects.create(
        dossier=row,
        version=version,
        needed=len(panel),
        question=question,
        asked_by=by,
        asked_at=now,
    )
    votes = [Vote.objects.create(dossier=row, request=request, user=u) for u in panel]
    _stand(row, Standing.ASKED)
    note("decision.asked", row, by, {"version": version.number, "people": len(panel)})
    for vote in votes:
        _invite(vote)
    return request


def _check_panel(row: Dossier, panel: Sequence[User], by: User, today: date) -> None:
    people = needed_for(row, today).people
    problem = panel_problem([one.pk for one in panel], by.pk, people)
    if problem:
        raise BadPanel(panel_words(problem, people))
    for one in panel:
        _check_reader(one, row)


def _check_reader(person: User, row: Dossier) -> None:
    if not may(person, Right.READ, row.organisation):
        raise BadPanel(_("%s hoort niet bij deze organisatie.") % person)


@transaction.atomic
def vote(
    asked: DecisionRequest, verdict: Verdict, comment: str, *, by: User, now: datetime
) -> Outcome | None:
    """Say yes or no; what came out of it, or None while others still have to.

    The row of the dossier is locked, so of two votes at the same moment one counts
    the other. NothingAsked when it is over or someone else was asked instead.
    """
    if verdict is Verdict.NO and not comment:
        raise NeedsComment(_("Schrijf op waarom je niet akkoord bent."))
    row = _locked(asked)
    request = _open(asked)
    require(by, Right.READ, row.organisation)
    own = request.votes.filter(user=by).first()
    if own is None:
        raise PermissionDenied
    if own.verdict:
        raise NothingAsked(_("Je hebt je oordeel al gegeven."))
    own.verdict, own.comment, own.given_at = verdict.value, comment, now
    own.save(update_fields=["verdict", "comment", "given_at"])
    note("decision.voted", row, by, {"request": request.pk})
    return _count(row, request, by, now)


def _count(
    row: Dossier, request: DecisionRequest, by: User, now: datetime
) -> Outcome | None:
    ballots = [
        # Someone whose account is gone still was a person of their own.
        Ballot(one.user_id or -one.pk, Verdict(one.verdict) if one.verdict else None)
        for one in request.votes.all()
    ]
    result = outcome(ballots, request.asked_by_id or 0, request.needed)
    if result is None:
        return None
    if result is Outcome.APPROVED:
        # Not save(): a kept version refuses every change but this one.
        StrategyVersion.objects.filter(pk=request.version_id).update(is_decided=True)
    is_yes = result is Outcome.APPROVED
    _end(request, result, now)
    _stand(row, Standing.APPROVED if is_yes else Standing.BUSY)
    note("decision.taken", row, by, {"request": request.pk, "outcome": result.value})
    return result


@transaction.atomic
def withdraw(asked: DecisionRequest, *, by: User, now: datetime) -> None:
    """Take the question back; what people said so far stays to be read."""
    row = _locked(asked)
    request = _open(asked)
    if not may_steer(by, request):
        raise PermissionDenied
    _end(request, Outcome.WITHDRAWN, now)
    _stand(row, Standing.BUSY)
    note("decision.withdrawn", row, by, {"request": request.pk})


@transaction.atomic
def ask_someone_else(gone: Vote, person: User, *, by: User) -> Vote:
    """Let another decide in the place of someone who left before they did."""
    row = _locked(gone.request)
    request = _open(gone.request)
    if not may_steer(by, request):
        raise PermissionDenied
    place = request.votes.select_related("user").get(pk=gone.pk)
    if place.verdict or not has_left(place, row.organisation):
        raise NothingAsked(_("Deze collega kan nog gewoon beslissen."))
    taken = request.votes.filter(user=person).exists()
    if taken or person.pk in {by.pk, request.asked_by_id}:
        raise BadPanel(_("Kies iemand die nog niet meedoet."))
    _check_reader(person, row)
    place.user = person
    place.save(update_fields=["user"])
    note("decision.asked", row, by, {"version": request.version.number, "people": 1})
    _invite(place)
    return place


@transaction.atomic
def reopen(dossier: Dossier, reason: str, *, by: User, now: datetime) -> None:
    """Open an approved dossier, with the reason; the approved version stays."""
    row = locked(dossier, by=by)
    require(by, Right.MANAGE, row.organisation)
    if row.standing != Standing.APPROVED.value:
        raise Frozen(_("Dit dossier is niet goedgekeurd, dus er is niets te openen."))
    Reopening.objects.create(
        dossier=row, reason=reason, reopened_by=by, reopened_at=now
    )
    _stand(row, Standing.BUSY)
    note("dossier.reopened", row, by)


def _locked(asked: DecisionRequest) -> Dossier:
    """Lock without asking for the right to write: who decides may be a reader."""
    row = Dossier.objects.select_for_update().get(pk=asked.dossier_id)
    if row.removed_at:
        raise PermissionDenied
    return row


def _open(asked: DecisionRequest) -> DecisionRequest:
    """Read again behind the lock: another may have ended it meanwhile."""
    request = DecisionRequest.objects.select_related("version").get(pk=asked.pk)
    if request.outcome:
        raise NothingAsked(_("Over deze vraag is al besloten, of zij is ingetrokken."))
    return request


def _end(request: DecisionRequest, result: Outcome, now: datetime) -> None:
    request.outcome, request.ended_at = result.value, now
    request.save(update_fields=["outcome", "ended_at"])


def _stand(row: Dossier, standing: Standing) -> None:
    """Change where it stands; the step of the decision is done as long as it holds."""
    row.standing = standing.value
    row.save(update_fields=["standing"])
    is_done = standing is Standing.APPROVED
    StepRecord.objects.update_or_create(
        dossier=row,
        step=Step.DECISION.value,
        defaults={
            "organisation_id": row.organisation_id,
            "state": (StepState.DONE if is_done else StepState.OPEN).value,
        },
    )
    settle(row)


def _invite(place: Vote) -> None:
    """The worker sends the letter, once all of this is really kept."""
    transaction.on_commit(lambda: send_decision_letter.enqueue(place.pk))
