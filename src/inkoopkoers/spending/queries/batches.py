# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that count, now or at a moment in the past."""

from __future__ import annotations

from datetime import datetime

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.engine.dataset import Batch
from inkoopkoers.spending.models import FileKind, SpendImport
from inkoopkoers.spending.queries.imports import counting


def batches_of(organisation: Organisation) -> tuple[Batch, ...]:
    """The files that count now."""
    return tuple(batch_of(one) for one in counting(organisation.pk))


def batches_at(organisation: Organisation, moment: datetime) -> tuple[Batch, ...]:
    """The files that counted then, as far as they were not deleted since."""
    rows = SpendImport.objects.filter(organisation=organisation).order_by("pk")
    files = rows.exclude(counted=[]).prefetch_related("files")
    return tuple(batch_of(one) for one in files if _counted_at(one, moment))


def batch_of(row: SpendImport) -> Batch:
    """The files of one import."""
    home = store.import_folder(row.organisation_id, row.key)
    by_kind: dict[str, list[str]] = {}
    for one in row.files.all():
        by_kind.setdefault(one.kind, []).append(one.name)
    refused = by_kind.get(FileKind.REFUSED, [])
    return Batch(
        number=row.pk,
        source=row.source_id or 0,
        lines=tuple(home / name for name in by_kind.get(FileKind.LINES, [])),
        parties=home / by_kind[FileKind.PARTIES][0],
        subjects=home / by_kind[FileKind.SUBJECTS][0],
        refused=home / refused[0] if refused else None,
    )


def _counted_at(row: SpendImport, moment: datetime) -> bool:
    return any(
        datetime.fromisoformat(since) <= moment
        and (until is None or moment < datetime.fromisoformat(until))
        for since, until in row.counted
    )
