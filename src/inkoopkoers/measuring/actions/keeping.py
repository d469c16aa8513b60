# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an outcome for an organisation, take it away and put it back."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.measuring.domain.outcome import OwnOutcome
from inkoopkoers.measuring.models import SavedOutcome
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.errors import DomainError


class NoOrganisation(DomainError):
    """Someone without an organisation has no place to keep an outcome."""


@transaction.atomic
def keep_outcome(
    found: OwnOutcome, title: str, *, user: User, now: datetime
) -> SavedOutcome:
    """Keep an outcome for the organisation of this user.

    PermissionDenied for a member who may only look or fill in.
    """
    organisation = organisations_of(user, Right.MANAGE).first()
    if organisation is None and organisations_of(user).exists():
        raise PermissionDenied
    if organisation is None:
        raise NoOrganisation(
            _(
                "Je hoort nog niet bij een organisatie. "
                "Vraag je beheerder om je toe te voegen."
            )
        )
    return SavedOutcome.objects.create(
        organisation=organisation,
        title=title,
        instrument=found.instrument.code,
        version=found.instrument.version,
        digest=found.instrument.digest,
        answers=found.answers,
        saved_by=user,
        saved_at=now,
    )


def remove_outcome(saved: SavedOutcome, now: datetime) -> None:
    """Take a kept outcome off the list; it can be put back."""
    saved.removed_at = now
    saved.save(update_fields=["removed_at"])


def restore_outcome(saved: SavedOutcome) -> None:
    """Put a kept outcome back on the list."""
    saved.removed_at = None
    saved.save(update_fields=["removed_at"])
