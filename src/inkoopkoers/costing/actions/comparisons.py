# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making, changing and removing a comparison."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.sheets import document_of, sheet_of
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.web.errors import DomainError

LONGEST_TITLE = 200


class ChangedMeanwhile(DomainError):
    """Someone else saved this comparison after the form was opened."""


class Draft:
    """A comparison that is being changed; what stands in `sheet` is saved."""

    def __init__(self, row: Comparison) -> None:
        self.row = row
        self.sheet = sheet_of(row.sheet)


@contextmanager
def changing(
    comparison: Comparison, *, by: User, edition: int | None = None
) -> Iterator[Draft]:
    """Lock the comparison, let the body change it, then count it one edition up.

    `edition` is what the form was made from: an older one raises ChangedMeanwhile;
    None does not look (adding a line disturbs nobody). PermissionDenied for who may
    not manage here. The trail tells that it changed, never what.
    """
    with transaction.atomic():
        row = _locked(comparison, by)
        if edition is not None and row.edition != edition:
            raise ChangedMeanwhile(
                _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
            )
        draft = Draft(row)
        yield draft
        row.sheet = document_of(draft.sheet)
        row.edition += 1
        row.changed_by, row.changed_at = by, timezone.now()
        row.save()
        _note("comparison.changed", row, by)


def make_comparison(
    organisation: Organisation,
    title: str,
    sheet: CostSheet,
    *,
    by: User,
    template: str = "",
) -> Comparison:
    """Keep a new comparison; PermissionDenied for who may not manage here."""
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        row = Comparison.objects.create(
            organisation=organisation,
            title=title,
            sheet=document_of(sheet),
            template=template,
            made_by=by,
            changed_by=by,
        )
        _note("comparison.made", row, by)
    return row


def copy_comparison(comparison: Comparison, *, by: User) -> Comparison:
    """Make the same once more, to try something without touching this one."""
    title = _("Kopie van %(title)s") % {"title": comparison.title}
    return make_comparison(
        comparison.organisation,
        title[:LONGEST_TITLE],
        sheet_of(comparison.sheet),
        by=by,
        template=comparison.template,
    )


def remove_comparison(comparison: Comparison, *, by: User) -> None:
    """Take it off the list; `restore_comparison` puts it back."""
    _set_removed(comparison, by=by, is_removed=True)


def restore_comparison(comparison: Comparison, *, by: User) -> None:
    """Put it back on the list."""
    _set_removed(comparison, by=by, is_removed=False)


def _set_removed(comparison: Comparison, *, by: User, is_removed: bool) -> None:
    with transaction.atomic():
        row = _locked(comparison, by)
        row.removed_at = timezone.now() if is_removed else None
        row.save(update_fields=["removed_at"])
        _note("comparison.removed" if is_removed else "comparison.restored", row, by)


def _locked(comparison: Comparison, by: User) -> Comparison:
    row = Comparison.objects.select_for_update().get(pk=comparison.pk)
    if not may(by, Right.MANAGE, row.organisation):
        raise PermissionDenied
    return row


def _note(event: str, row: Comparison, by: User) -> None:
    record(
        event,
        actor=by.pk,
        organisation=row.organisation_id,
        subject=f"comparison:{row.pk}",
    )
