# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports as a page needs them: which count, which wait, how far, how long still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.spending.domain.importing import (
    AT_WORK,
    Counts,
    ImportState,
)
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.reading.publishing import counts_of as counts_in

LEAST_SECONDS = 3


def imports_for(
    user: Visitor, organisation: Organisation, right: Right = Right.READ
) -> QuerySet[SpendImport]:
    """All imports of an organisation that this person may see, newest first."""
    own = SpendImport.objects.for_user(user, right).filter(organisation=organisation)
    return own.select_related("source", "made_by", "published_by", "withdrawn_by")


def counting(organisation: int) -> list[SpendImport]:
    """The imports that count, in a fixed order, with their files."""
    rows = SpendImport.objects.filter(
        organisation=organisation, state=ImportState.PUBLISHED
    )
    return list(rows.prefetch_related("files").order_by("pk"))


def counts_of(row: SpendImport) -> Counts | None:
    """What came out of reading; None before that."""
    return counts_in(row.counts) if row.counts else None


@dataclass(frozen=True)
class Far:
    """How far the worker is; what is None is not known yet."""

    step: str
    done: int
    total: int
    percent: int | None
    seconds_left: int | None
    is_waiting: bool


def far(row: SpendImport, now: datetime | None = None) -> Far | None:
    """How far an import at work is; None for one that is not at work."""
    if row.state not in AT_WORK:
        return None
    percent = min(99, 100 * row.done // row.total) if row.total else None
    left = _seconds_left(row, now or timezone.now())
    return Far(row.step, row.done, row.total, percent, left, row.beat_at is None)


def _seconds_left(row: SpendImport, now: datetime) -> int | None:
    """As if the rest goes as fast as what was done; not in the first seconds."""
    if not row.started_at or not row.total or not row.done:
        return None
    spent = (now - row.started_at).total_seconds()
    if spent < LEAST_SECONDS:
        return None
    return max(0, round(spent * (row.total - row.done) / row.done))


def leaning_on(row: SpendImport) -> list[SpendImport]:
    """Imports that count and left out lines because those stood in this one."""
    others = counting(row.organisation_id)
    return [one for one in others if skipped_for(one).get(row.pk)]


def skipped_for(row: SpendImport) -> dict[int, int]:
    """How many lines were left out, by the earlier import in which they stood."""
    if not row.skip_seen:
        return {}
    earlier = (row.overlap or {}).get("earlier", {})
    return {int(number): int(lines) for number, lines in earlier.items()}


def left_out_in_vain(row: SpendImport) -> dict[int, int]:
    """How many lines were left out for an import that does not count any more.

    Nobody counts those lines, until this import is read again.
    """
    still = {one.pk for one in counting(row.organisation_id)}
    return {
        number: lines
        for number, lines in skipped_for(row).items()
        if lines and number not in still
    }
