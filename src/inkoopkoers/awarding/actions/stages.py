# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving an award to its next stage, or a step back with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.bids import too_many_scores
from inkoopkoers.awarding.actions.models import locked, touch
from inkoopkoers.awarding.domain.bids import are_too_many
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AwardModel, Bid, StageMove
from inkoopkoers.awarding.queries.outcome import Standing, standing_of
from inkoopkoers.awarding.queries.scores import progress_of
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError

BACK = {Stage.SCORING: Stage.DESIGN, Stage.CONSENSUS: Stage.SCORING}


class NotYet(DomainError):
    """What has to be there before the next stage is not there."""


class ReasonNeeded(DomainError):
    """This way asks for a reason."""


def begin_scoring(award: AwardModel, *, by: User, now: datetime) -> None:
    """Fix the design; NotYet as long as it has problems."""
    with transaction.atomic():
        row = _at(award, Stage.DESIGN, by=by)
        found = standing_of(row)
        if found.problems:
            raise NotYet(
                _("In het gunningsmodel klopt nog iets niet. Herstel dat eerst.")
            )
        if are_too_many(found.design, len(found.rows)):
            raise NotYet(too_many_scores())
        _move(row, Stage.SCORING, "award.scoring_started", by=by, now=now)


def open_scores(
    award: AwardModel, *, by: User, now: datetime, reason: str = ""
) -> None:
    """Show all scores at once; ReasonNeeded when someone did not hand in."""
    with transaction.atomic():
        row = _at(award, Stage.SCORING, by=by)
        found = standing_of(row)
        if not found.bids:
            raise NotYet(_("Er zijn nog geen inschrijvingen. Schrijf ze eerst op."))
        waits = [
            one for one in progress_of(row, found.design, found.bids) if not one.is_done
        ]
        if waits and not reason:
            raise ReasonNeeded(
                _(
                    "Niet iedereen leverde in. Schrijf op waarom je de scores toch opent."
                )
            )
        _move(
            row, Stage.CONSENSUS, "award.scores_opened", by=by, now=now, reason=reason
        )


def award_it(award: AwardModel, *, by: User, now: datetime) -> None:
    """Fix the outcome: every score agreed on and motivated, and a single winner."""
    with transaction.atomic():
        row = _at(award, Stage.CONSENSUS, by=by)
        message = what_keeps_from_awarding(standing_of(row))
        if message:
            raise NotYet(message)
        _move(row, Stage.AWARDED, "award.awarded", by=by, now=now)


def what_keeps_from_awarding(found: Standing) -> str:
    """What has to happen first; nothing when it can be awarded."""
    if not found.is_complete:
        return _(
            "Nog niet alles is er. Vul bij elke inschrijving de prijs, de scores en de "
            "motiveringen in."
        )
    outcome = found.outcome
    if outcome.refused:
        return _(
            "Door een prijs van € 0 is er geen uitkomst. Ga een stap terug, en schrijf "
            "bij die inschrijving op waarom ze niet meedoet."
        )
    if not outcome.ranked:
        return _("Geen enkele inschrijving doet mee. Er is niets om te gunnen.")
    if outcome.lots:
        return _("Eerst moet er geloot worden. Schrijf op wie wint bij de uitslag.")
    return ""


def step_back(award: AwardModel, reason: str, *, by: User, now: datetime) -> None:
    """Go one stage back and keep why; never once it is awarded."""
    with transaction.atomic():
        row = locked(award, by=by)
        to = BACK.get(Stage(row.stage))
        if to is None:
            raise NotYet(_("Vanaf hier is er geen stap terug."))
        if not reason:
            raise ReasonNeeded(_("Schrijf op waarom je een stap terug gaat."))
        Bid.objects.filter(award=row).exclude(lot=None).update(lot=None)
        _move(row, to, "award.stepped_back", by=by, now=now, reason=reason)


def draw_lots(award: AwardModel, drawn: dict[int, int], *, by: User) -> None:
    """Write down in which order bids with the same outcome were drawn."""
    with transaction.atomic():
        row = _at(award, Stage.CONSENSUS, by=by)
        for bid, number in drawn.items():
            Bid.objects.filter(award=row, pk=bid).update(lot=number)
        touch(row, by, "award.lots_drawn")


def _at(award: AwardModel, stage: Stage, *, by: User) -> AwardModel:
    row = locked(award, by=by)
    if Stage(row.stage) is not stage:
        raise NotYet(_("Deze stap is al gezet, of nog niet aan de beurt."))
    return row


def _move(
    row: AwardModel,
    to: Stage,
    event: str,
    *,
    by: User,
    now: datetime,
    reason: str = "",
) -> None:
    is_back = list(Stage).index(to) < list(Stage).index(Stage(row.stage))
    row.stage = to.value
    StageMove.objects.create(
        award=row,
        stage=to.value,
        is_back=is_back,
        reason=reason,
        moved_by=by,
        moved_at=now,
    )
    touch(row, by, event)
