# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making, changing and removing an award model, and moving it to its next stage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.awarding.designs import design_of, document_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.stages import Stage, may_change_design
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.web.errors import DomainError

LONGEST_TITLE = 200


class ChangedMeanwhile(DomainError):
    """Someone else saved this model after the form was opened."""


class IsFixed(DomainError):
    """What the documents declare does not change once bids are scored."""


class Draft:
    """A model that is being changed; what stands in `design` is saved."""

    def __init__(self, row: AwardModel) -> None:
        self.row = row
        self.design = design_of(row.design)


@contextmanager
def designing(
    award: AwardModel, *, by: User, edition: int | None = None
) -> Iterator[Draft]:
    """Lock the model, let the body change its design, then count it one edition up.

    `edition` is what the form was made from: an older one raises ChangedMeanwhile;
    None does not look. IsFixed once scoring began. PermissionDenied for who may not
    manage here. The trail tells that it changed, never what.
    """
    with transaction.atomic():
        row = locked(award, by=by, edition=edition)
        if not may_change_design(Stage(row.stage)):
            raise IsFixed(
                _("Het beoordelen is begonnen. Daarom ligt het gunningsmodel vast.")
            )
        draft = Draft(row)
        yield draft
        row.design = document_of(draft.design)
        touch(row, by, "award.changed")


def make_award(
    organisation: Organisation, title: str, design: AwardDesign, *, by: User
) -> AwardModel:
    """Keep a new model; PermissionDenied for who may not manage here."""
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        row = AwardModel.objects.create(
            organisation=organisation,
            title=title,
            design=document_of(design),
            made_by=by,
            changed_by=by,
        )
        note("award.made", row, by)
    return row


def copy_award(award: AwardModel, *, by: User) -> AwardModel:
    """Make the same design once more, without bids and scores."""
    title = _("Kopie van %(title)s") % {"title": award.title}
    design = design_of(award.design)
    return make_award(award.organisation, title[:LONGEST_TITLE], design, by=by)


def remove_award(award: AwardModel, *, by: User) -> None:
    """Take it off the list; `restore_award` puts it back."""
    _set_removed(award, by=by, is_removed=True)


def restore_award(award: AwardModel, *, by: User) -> None:
    """Put it back on the list."""
    _set_removed(award, by=by, is_removed=False)


def locked(award: AwardModel, *, by: User, edition: int | None = None) -> AwardModel:
    """The row, locked, for who may manage; ChangedMeanwhile for an older edition."""
    row = AwardModel.objects.select_for_update().get(pk=award.pk)
    if not may(by, Right.MANAGE, row.organisation):
        raise PermissionDenied
    if edition is not None and row.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
        )
    return row


def touch(row: AwardModel, by: User, event: str) -> None:
    """Count one edition up, save and tell the trail."""
    row.edition += 1
    row.changed_by, row.changed_at = by, timezone.now()
    row.save()
    note(event, row, by)


def note(event: str, row: AwardModel, by: User) -> None:
    """Add to the trail; never a price, a score or a name."""
    record(
        event,
        actor=by.pk,
        organisation=row.organisation_id,
        subject=f"award:{row.pk}",
        details={"stage": row.stage},
    )


def _set_removed(award: AwardModel, *, by: User, is_removed: bool) -> None:
    with transaction.atomic():
        row = locked(award, by=by)
        row.removed_at = timezone.now() if is_removed else None
        row.save(update_fields=["removed_at"])
        note("award.removed" if is_removed else "award.restored", row, by)
