# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging bids: who does, what each gives alone, handing in, and what is agreed on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.models import locked, note
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.stages import Stage, may_change_bids
from inkoopkoers.awarding.models import AgreedScore, Assessor, AwardModel, Bid, Score
from inkoopkoers.awarding.queries.bids import bids_of, plain_bids
from inkoopkoers.awarding.queries.scores import (
    may_be_assessors,
    progress_of,
    stamp_of,
    steps_per_leaf,
)
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.errors import DomainError


class NotNow(DomainError):
    """The stage of the award does not allow this."""


class NotAStep(DomainError):
    """A score that the scale does not have, or a bid that is not judged."""


class ScoresMissing(DomainError):
    """Handing in before everything is judged."""


class AgreedMeanwhile(DomainError):
    """A colleague wrote down another score; `current` is what stands there."""

    def __init__(self, message: str, current: AgreedScore | None) -> None:
        super().__init__(message)
        self.current = current


@dataclass(frozen=True)
class Judgement:
    """A score with why; the score is None as long as there is none."""

    score: Decimal | None
    text: str = ""


def choose_assessors(award: AwardModel, people: Collection[int], *, by: User) -> None:
    """Let exactly these members judge; the scores of who goes, go along.

    Who handed in and may not judge any more was no choice: those scores stay.
    """
    with transaction.atomic():
        row = locked(award, by=by)
        _require_stage(row, Stage.DESIGN, Stage.SCORING)
        known = set(may_be_assessors(row.organisation).values_list("pk", flat=True))
        wanted = known & set(people)
        standing = Assessor.objects.filter(award=row)
        standing.filter(handed_in_at=None).exclude(user__in=wanted).delete()
        standing.filter(user__in=known - wanted).delete()
        there = set(standing.values_list("user_id", flat=True))
        for user in sorted(wanted - there):
            Assessor.objects.create(award=row, user_id=user)
        note("award.assessors_changed", row, by)


def give_score(
    assessor: Assessor, bid: Bid, criterion: str, given: Judgement, *, now: datetime
) -> None:
    """Save what an assessor gives; without a score and a note nothing is kept."""
    with transaction.atomic():
        row = _assessing(assessor)
        if assessor.handed_in_at:
            raise NotNow(_("Je leverde je scores in. Heropen ze eerst."))
        _check_step(row, bid, criterion, given.score)
        same = Score.objects.filter(assessor=assessor, bid=bid, criterion=criterion)
        if given.score is None:
            same.delete()
            return
        Score.objects.update_or_create(
            assessor=assessor,
            bid=bid,
            criterion=criterion,
            defaults={
                "award": row,
                "organisation_id": row.organisation_id,
                "score": given.score,
                "note": given.text,
                "given_at": now,
            },
        )


def hand_in(assessor: Assessor, *, now: datetime) -> None:
    """Say that all is judged; ScoresMissing when it is not."""
    with transaction.atomic():
        row = _assessing(assessor)
        design = design_of(row.design)
        found = progress_of(row, design, plain_bids(design, bids_of(row)))
        mine = next(one for one in found if one.row.pk == assessor.pk)
        if mine.missing or not mine.total:
            raise ScoresMissing(
                _("Er missen nog %d scores. Geef die eerst, en lever dan in.")
                % mine.missing
                if mine.missing
                else _("Er zijn nog geen inschrijvingen om te beoordelen.")
            )
        Assessor.objects.filter(pk=assessor.pk).update(handed_in_at=now)


def take_back(assessor: Assessor) -> None:
    """Open one's own scores again, as long as nobody saw them."""
    with transaction.atomic():
        _assessing(assessor)
        Assessor.objects.filter(pk=assessor.pk).update(handed_in_at=None)


def agree(
    bid: Bid, criterion: str, given: Judgement, *, by: User, now: datetime, was: str
) -> None:
    """Write down what the panel gives; AgreedMeanwhile when `was` is not the last.

    A score without a motivation may be kept, but nothing is awarded before it has one.
    """
    with transaction.atomic():
        row = locked(bid.award, by=by)
        _require_stage(row, Stage.CONSENSUS)
        _check_step(row, bid, criterion, given.score)
        found = AgreedScore.objects.select_for_update().filter(
            bid=bid, criterion=criterion
        )
        standing = found.first()
        if stamp_of(standing) != was:
            raise AgreedMeanwhile(
                _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat."),
                standing,
            )
        made = standing or AgreedScore(award=row, bid=bid, criterion=criterion)
        if given.score is None:
            raise NotAStep(_("Kies een score."))
        made.score, made.motivation = given.score, given.text
        made.agreed_by, made.agreed_at = by, now
        made.save()
        # Another score may tie other bids: a lot holds only for what it was drawn for.
        Bid.objects.filter(award=row).exclude(lot=None).update(lot=None)
        note("award.score_agreed", row, by)


def _assessing(assessor: Assessor) -> AwardModel:
    """The award, locked, for an assessor who may still judge."""
    row = AwardModel.objects.select_for_update().get(pk=assessor.award_id)
    if not may(assessor.user, Right.FILL_IN, row.organisation):
        raise PermissionDenied
    _require_stage(row, Stage.SCORING)
    assessor.refresh_from_db()
    return row


def _require_stage(row: AwardModel, *stages: Stage) -> None:
    stage = Stage(row.stage)
    if stage in stages:
        return
    if may_change_bids(stage):
        message = _(
            "De scores zijn nog niet open, of het beoordelen is nog niet begonnen."
        )
    else:
        message = _("De scores zijn al geopend. Dit kan niet meer.")
    raise NotNow(message)


def _check_step(
    row: AwardModel, bid: Bid, criterion: str, score: Decimal | None
) -> None:
    steps = steps_per_leaf(design_of(row.design))
    is_known = criterion in steps and bid.award_id == row.pk
    if not is_known or bid.removed_at or bid.excluded_because:
        raise NotAStep(_("Deze inschrijving of dit criterium beoordelen we niet."))
    if score is not None and score not in steps[criterion]:
        raise NotAStep(_("Deze score staat niet op de schaal. Kies er een."))
