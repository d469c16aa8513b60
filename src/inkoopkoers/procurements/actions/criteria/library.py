# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep criteria of one's own in the library, change them, take them away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.models import LibraryCriterion
from inkoopkoers.procurements.queries.criteria.library import (
    number_taken,
    searched_for,
)
from inkoopkoers.web.errors import DomainError


class NumberTaken(DomainError):
    """Two criteria with one number cannot be told apart."""


@transaction.atomic
def keep_own(
    organisation: Organisation, values: Mapping[str, Any], *, by: User
) -> LibraryCriterion:
    """Put an own criterion in the library; NumberTaken when its number is in use."""
    place = locked_library(organisation, by=by)
    row = LibraryCriterion(organisation=place, is_own=True, kept_by=by)
    _fill(row, values)
    row.save()
    note("criterion.kept", place, by, f"criterion:{row.pk}")
    return row


@transaction.atomic
def change_own(
    row: LibraryCriterion, values: Mapping[str, Any], *, by: User, edition: int
) -> None:
    """Write new values over it; what a colleague took away comes back with it."""
    place = locked_library(row.organisation, by=by)
    row.refresh_from_db()
    if row.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen veranderd. Kijk wat er staat.")
        )
    _fill(row, values)
    row.edition += 1
    row.removed_at = None
    row.kept_by, row.kept_at = by, timezone.now()
    row.save()
    note("criterion.changed", place, by, f"criterion:{row.pk}")


@transaction.atomic
def take_off(row: LibraryCriterion, *, by: User) -> None:
    """Show it no longer in the library; dossiers keep their copy."""
    place = locked_library(row.organisation, by=by)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])
    note("criterion.removed", place, by, f"criterion:{row.pk}")


@transaction.atomic
def put_on(row: LibraryCriterion, *, by: User) -> None:
    """Show it in the library again."""
    place = locked_library(row.organisation, by=by)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    note("criterion.restored", place, by, f"criterion:{row.pk}")


def locked_library(organisation: Organisation, *, by: User) -> Organisation:
    """Wait for others who write in this library; needs the right to manage."""
    place = Organisation.objects.select_for_update().get(pk=organisation.pk)
    require(by, Right.MANAGE, place)
    return place


def note(
    event: str,
    organisation: Organisation,
    by: User,
    subject: str,
    details: Mapping[str, object] | None = None,
) -> None:
    """Add to the trail; call it last."""
    record(
        event,
        actor=by.pk,
        organisation=organisation.pk,
        subject=subject,
        details=details,
    )


def _fill(row: LibraryCriterion, values: Mapping[str, Any]) -> None:
    if number_taken(row.organisation_id, values["number"], but=row.pk):
        raise NumberTaken(_("Dit nummer is al in gebruik. Kies een ander nummer."))
    for name, value in values.items():
        setattr(row, name, value)
    row.searched = searched_for(row.number, row.title, row.text)
