# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way to write in a step: allowed, still open, and not over someone else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.steps import (
    Standing,
    Step,
    StepState,
    is_frozen,
)
from inkoopkoers.procurements.models import Dossier, StepRecord
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.findings import count_breaks
from inkoopkoers.web.errors import DomainError


class ChangedMeanwhile(DomainError):
    """Someone else saved this step after the form was opened."""


class Frozen(DomainError):
    """A decision is asked or taken; what it is about stays as it is."""


class IsDecided(DomainError):
    """Nobody says that there is a decision but those who take it."""


class NeedsReason(DomainError):
    """Setting aside without a reason leaves the thread broken."""


@contextmanager
def writing(
    dossier: Dossier, step: Step, *, by: User, edition: int | None = None
) -> Iterator[Dossier]:
    """Lock the dossier, let the body write, then count the step one edition up.

    `edition` is what the form was made from: an older one raises ChangedMeanwhile;
    None does not look (adding a row disturbs nobody). Raises PermissionDenied for who
    may not write here, and Frozen when the dossier no longer changes. The trail tells
    that the step was written, never what.
    """
    with transaction.atomic():
        row = locked(dossier, by=by)
        if is_frozen(Standing(row.standing), step):
            raise Frozen(_frozen(Standing(row.standing)))
        state = _record(row, step)
        if edition is not None and state.edition != edition:
            raise ChangedMeanwhile(
                _("Een collega heeft deze stap intussen veranderd. Kijk wat er staat.")
            )
        yield row
        _touch(state, by)
        settle(row)
        note("dossier.changed", row, by, {"step": step.value})


def locked(dossier: Dossier, *, by: User) -> Dossier:
    """The row of the dossier, locked, for someone who may write in it."""
    row = Dossier.objects.select_for_update().get(pk=dossier.pk)
    if row.removed_at or not may_write(by, row):
        raise PermissionDenied
    return row


def settle(row: Dossier) -> None:
    """Write what follows from the rest: when it changed and how many findings."""
    row.changed_at = timezone.now()
    row.breaks = count_breaks(row)
    row.save(update_fields=["changed_at", "breaks"])


def mark(
    dossier: Dossier, step: Step, state: StepState, *, by: User, reason: str = ""
) -> None:
    """Say how far a step is; setting aside needs a reason (NeedsReason).

    IsDecided for the decision: how far that is, follows from the votes.
    """
    if step is Step.DECISION:
        raise IsDecided(_("Een besluit neem je met een vraag aan collega’s."))
    if state is StepState.SET_ASIDE and not reason:
        raise NeedsReason(_("Schrijf op waarom jullie deze stap overslaan."))
    with writing(dossier, step, by=by) as row:
        found = _record(row, step)
        found.state, found.reason = state.value, reason
        found.save(update_fields=["state", "reason"])


def note(
    event: str, dossier: Dossier, by: User, details: Mapping[str, object] | None = None
) -> None:
    """Add to the trail; call it last."""
    record(
        event,
        actor=by.pk,
        organisation=dossier.organisation_id,
        subject=f"dossier:{dossier.pk}",
        details=details,
    )


def _record(dossier: Dossier, step: Step) -> StepRecord:
    found, _is_new = StepRecord.objects.get_or_create(
        dossier=dossier,
        step=step.value,
        defaults={"organisation_id": dossier.organisation_id},
    )
    return found


def _touch(state: StepRecord, by: User) -> None:
    state.refresh_from_db(fields=["edition"])
    state.edition += 1
    state.changed_by, state.changed_at = by, timezone.now()
    state.save(update_fields=["edition", "changed_by", "changed_at"])


def _frozen(standing: Standing) -> str:
    if standing is Standing.ASKED:
        return _("Er is een besluit gevraagd. Trek de vraag in om nog te wijzigen.")
    return _("Over dit dossier is besloten. Heropen het om nog te wijzigen.")
