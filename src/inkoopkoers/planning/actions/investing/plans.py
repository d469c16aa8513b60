# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making, changing and removing an investment plan; the door of all its changes."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.frames import document_of
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.web.errors import DomainError

LONGEST_TITLE = 200


class ChangedMeanwhile(DomainError):
    """Someone else saved this after the form was opened."""


class Refused(DomainError):
    """It cannot be done as the plan stands; the message says what to do."""


def check_edition(now: int, seen: int | None) -> None:
    """Go on when nobody saved since; None does not look."""
    if seen is not None and now != seen:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
        )


@contextmanager
def changing(
    plan: InvestmentPlan, *, by: User, right: Right = Right.MANAGE
) -> Iterator[InvestmentPlan]:
    """Lock the plan, let the body change anything in it, then give it a new stamp.

    Everyone who changes something of one plan waits for the other. The trail tells
    that it changed, never what.
    """
    with transaction.atomic():
        row = InvestmentPlan.objects.select_for_update().get(pk=plan.pk)
        require(by, right, row.organisation)
        row.stamp, row.changed_at = uuid.uuid4(), timezone.now()
        yield row
        row.save()
        note("investment_plan.changed", row, by)


def make_plan(
    organisation: Organisation, title: str, frame: Frame, *, by: User
) -> InvestmentPlan:
    """Keep a new plan; PermissionDenied for who may not manage here."""
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        row = InvestmentPlan.objects.create(
            organisation=organisation, title=title, frame=document_of(frame), made_by=by
        )
        note("investment_plan.made", row, by)
    return row


def change_plan(
    plan: InvestmentPlan, title: str, frame: Frame, *, by: User, edition: int
) -> None:
    """Change the name and the choices of the board."""
    with changing(plan, by=by) as row:
        check_edition(row.edition, edition)
        row.title, row.frame = title, document_of(frame)
        row.edition += 1


def remove_plan(plan: InvestmentPlan, *, by: User) -> None:
    """Take it off the list; `restore_plan` puts it back."""
    _set_removed(plan, by=by, is_removed=True)


def restore_plan(plan: InvestmentPlan, *, by: User) -> None:
    """Put it back on the list."""
    _set_removed(plan, by=by, is_removed=False)


def _set_removed(plan: InvestmentPlan, *, by: User, is_removed: bool) -> None:
    with transaction.atomic():
        row = InvestmentPlan.objects.select_for_update().get(pk=plan.pk)
        require(by, Right.MANAGE, row.organisation)
        row.removed_at = timezone.now() if is_removed else None
        row.save(update_fields=["removed_at"])
        event = "removed" if is_removed else "restored"
        note(f"investment_plan.{event}", row, by)


def note(
    event: str,
    row: InvestmentPlan,
    by: User,
    details: dict[str, str | int] | None = None,
) -> None:
    """Write into the trail; `details` never hold anything of the plan."""
    record(
        event,
        actor=by.pk,
        organisation=row.organisation_id,
        subject=f"investment_plan:{row.pk}",
        details=details or {},
    )
