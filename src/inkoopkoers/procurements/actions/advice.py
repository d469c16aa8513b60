# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pin an advice to a dossier, and choose what is done with its tips."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from inkoopkoers.instruments.domain import Advice
from inkoopkoers.organisations.models import User
from inkoopkoers.planning.actions import acting as planning
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.planning.queries import actions as planned
from inkoopkoers.procurements.actions.steps import note, writing
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, PinnedAdvice, TipChoice
from inkoopkoers.web.errors import DomainError


class AlreadyChosen(DomainError):
    """Someone else took this tip over, or set it aside."""


def pin(
    dossier: Dossier, advice: Advice, *, by: User, now: datetime, edition: int | None
) -> None:
    """Let this advice be that of the dossier; choices about tips stay.

    ChangedMeanwhile when the edition is an older one. The trail tells which version.
    """
    version, digest = advice.instrument.version, advice.instrument.digest
    with writing(dossier, Step.ADVICE, by=by, edition=edition) as row:
        PinnedAdvice.objects.update_or_create(
            dossier=row,
            defaults={
                "answers": str(advice.answers),
                "version": version,
                "digest": digest,
                "pinned_by": by,
                "pinned_at": now,
            },
        )
        details = {"version": version, "digest": digest}
        note("dossier.advice_pinned", row, by, details)


def take_over(
    dossier: Dossier,
    tip: str,
    plan: planning.Plan,
    *,
    version: int,
    by: User,
    now: datetime,
) -> None:
    """Make a tip a to-do; AlreadyChosen when there is a choice on it.

    NotAMember when the owner of the plan is not of this organisation.
    """
    with writing(dossier, Step.ADVICE, by=by) as row:
        _check_open(row, tip)
        action = planning.make_action(
            row.organisation,
            plan,
            by=by,
            now=now,
            for_item=ForItem("wegwijzer", version, tip=tip),
        )
        TipChoice.objects.create(
            dossier=row, tip=tip, is_taken=True, action=action.pk, chosen_by=by,
            chosen_at=now,
        )  # fmt: skip


def set_aside(
    dossier: Dossier, tip: str, reason: str, *, by: User, now: datetime
) -> None:
    """Do nothing with a tip, for this reason; AlreadyChosen when there is a choice."""
    with writing(dossier, Step.ADVICE, by=by) as row:
        _check_open(row, tip)
        TipChoice.objects.create(
            dossier=row, tip=tip, is_taken=False, reason=reason, chosen_by=by,
            chosen_at=now,
        )  # fmt: skip


def choose_again(dossier: Dossier, tip: str, *, by: User, now: datetime) -> None:
    """Take a choice back; its to-do leaves the list, unless it is done already."""
    with writing(dossier, Step.ADVICE, by=by) as row:
        choice = TipChoice.objects.filter(dossier=row, tip=tip).first()
        if choice is None:
            return
        made = (
            planned.actions_for(by).filter(pk=choice.action or 0, done_at=None).first()
        )
        if made:
            planning.remove(made, by=by, now=now)
        choice.delete()


def _check_open(dossier: Dossier, tip: str) -> None:
    if TipChoice.objects.filter(dossier=dossier, tip=tip).exists():
        raise AlreadyChosen(
            _("Een collega heeft over deze tip al gekozen. Kijk wat er staat.")
        )
