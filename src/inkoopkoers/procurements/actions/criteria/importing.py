# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a selection of criteria in: let it wait, take it over, throw it away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.criteria.library import locked_library, note
from inkoopkoers.procurements.domain.importing import (
    ImportedCriterion,
    differences,
    preview,
)
from inkoopkoers.procurements.domain.importing_words import key_of
from inkoopkoers.procurements.models import CriteriaImport, LibraryCriterion
from inkoopkoers.procurements.queries.criteria.files import (
    COLUMN,
    as_imported,
    kept_refused,
    kept_row,
    waiting_rows,
)
from inkoopkoers.procurements.queries.criteria.library import searched_for
from inkoopkoers.procurements.queries.criteria.themes import vocabulary
from inkoopkoers.uploads.looked_at import unguarded
from inkoopkoers.uploads.tables import Table
from inkoopkoers.web.errors import DomainError

CHUNK = 500
_LONGEST_NAME = 200
_WRITTEN = [
    "number", "edition_name", "theme", "level", "kind", "title", "text",
    "verification", "source", "replaces", "product_group", "searched", "kept_by",
    "kept_at", "removed_at", "edition",
]  # fmt: skip


class AlreadyTaken(DomainError):
    """This file was taken over before."""


@dataclass(frozen=True)
class Taken:
    """How many criteria are new, and how many were changed."""

    new: int
    changed: int


def let_wait(
    organisation: Organisation, name: str, table: Table, *, by: User, now: datetime
) -> CriteriaImport:
    """Read a file and keep what is in it; nothing goes into the library yet.

    BadColumns or TooManyRows when the file as a whole cannot be used.
    """
    require(by, Right.MANAGE, organisation)
    rows = {number: _unguarded(cells) for number, cells in table.records()}
    words = vocabulary(organisation.pk)
    # Beside an empty library everything that can be used is new.
    found = preview(tuple(rows.values()), (), words, tuple(rows))
    return CriteriaImport.objects.create(
        organisation=organisation,
        file_name=name[:_LONGEST_NAME],
        rows=[kept_row(one.row, one.criterion) for one in found.new],
        refused=kept_refused(found.refused, rows),
        made_by=by,
        made_at=now,
    )


def _unguarded(cells: dict[str, str]) -> dict[str, str]:
    return {name: unguarded(cell) for name, cell in cells.items()}


@transaction.atomic
def take_over(given: CriteriaImport, *, by: User, now: datetime) -> Taken:
    """Put all that can be used in the library, or nothing; AlreadyTaken the second time.

    A number that is there gets the new text; one that was taken away comes back.
    """
    place = locked_library(given.organisation, by=by)
    row = CriteriaImport.objects.select_for_update().get(pk=given.pk)
    if row.taken_at:
        raise AlreadyTaken(_("Dit bestand is al overgenomen."))
    new, changed = _apart(row, [one for _number, one in waiting_rows(row)])
    for one in (*new, *changed):
        one.kept_by, one.kept_at = by, now
    LibraryCriterion.objects.bulk_create(new, batch_size=CHUNK)
    LibraryCriterion.objects.bulk_create(
        changed,
        batch_size=CHUNK,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=_WRITTEN,
    )
    row.taken_at, row.rows = now, []
    row.save(update_fields=["taken_at", "rows"])
    counts = {"new": len(new), "changed": len(changed), "refused": len(row.refused)}
    note("criteria.imported", place, by, f"import:{row.pk}", counts)
    return Taken(len(new), len(changed))


def _apart(
    given: CriteriaImport, rows: Iterable[ImportedCriterion]
) -> tuple[list[LibraryCriterion], list[LibraryCriterion]]:
    """New rows, and rows that are there with their new values; the same is in neither."""
    standing = _standing(given.organisation_id)
    new, changed = [], []
    for one in rows:
        before = standing.get(key_of(one.number))
        if before is None:
            new.append(
                _filled(LibraryCriterion(organisation_id=given.organisation_id), one)
            )
        elif before.removed_at or differences(as_imported(before), one):
            before.removed_at = None
            before.edition += 1
            changed.append(_filled(before, one))
    return new, changed


def _standing(organisation: int) -> dict[str, LibraryCriterion]:
    """What the library has under each number; the newest of what is shown goes first."""
    rows = LibraryCriterion.objects.filter(organisation_id=organisation)
    ordered = sorted(rows, key=lambda one: (one.removed_at is None, one.edition_name))
    return {key_of(one.number): one for one in ordered}


def _filled(row: LibraryCriterion, one: ImportedCriterion) -> LibraryCriterion:
    for name, value in asdict(one).items():
        setattr(row, COLUMN.get(name, name), value)
    row.searched = searched_for(row.number, row.title, row.text)
    return row


@transaction.atomic
def throw_away(given: CriteriaImport, *, by: User) -> None:
    """Forget a file that waits; what was taken over stays in the library."""
    require(by, Right.MANAGE, given.organisation)
    given.delete()
