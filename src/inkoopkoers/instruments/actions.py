# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an advice for an organisation, take it away and put it back."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.instruments.domain import Advice
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.errors import DomainError


class NoOrganisation(DomainError):
    """Someone without an organisation has no place to keep an advice."""


@transaction.atomic
def save_advice(
    advice: Advice, title: str, *, user: User, now: datetime
) -> SavedAdvice:
    """Keep an advice for the organisation of this user.

    PermissionDenied for a member who may only look.
    """
    organisation = organisations_of(user, Right.MANAGE).first()
    if organisation is None and organisations_of(user).exists():
        raise PermissionDenied
    if organisation is None:
        raise NoOrganisation(
            _(
                "Je hoort nog niet bij een organisatie. Vraag je beheerder om je toe te voegen."
            )
        )
    return SavedAdvice.objects.create(
        organisation=organisation,
        title=title,
        answers=str(advice.answers),
        version=advice.instrument.version,
        digest=advice.instrument.digest,
        saved_by=user,
        saved_at=now,
    )


def remove(saved: SavedAdvice, now: datetime) -> None:
    """Take a kept advice off the list; it can be put back."""
    saved.removed_at = now
    saved.save(update_fields=["removed_at"])


def restore(saved: SavedAdvice) -> None:
    """Put a kept advice back on the list."""
    saved.removed_at = None
    saved.save(update_fields=["removed_at"])
