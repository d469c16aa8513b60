# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which imports count: one lock per organisation, one transaction per change."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.claiming import moved
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport, SpendTerms
from inkoopkoers.web.errors import DomainError

_BEGIN = 1_767_225_600  # 2026


class ChangedMeanwhile(DomainError):
    """Somebody else did something with this import first."""


def locked_terms(organisation: Organisation) -> SpendTerms:
    """The row of the organisation, locked until the transaction ends."""
    SpendTerms.objects.get_or_create(organisation=organisation)
    return SpendTerms.objects.select_for_update().get(organisation=organisation)


def count_up(organisation: Organisation, *names: str) -> None:
    """A new edition of `facts` or `judgements`, never one that was used before.

    It follows the clock, so that it also differs after the database was put back from
    a copy while the files were not.
    """
    SpendTerms.objects.get_or_create(organisation=organisation)
    least = Value(int(time.time()) - _BEGIN)
    SpendTerms.objects.filter(organisation=organisation).update(
        **{name: Greatest(F(name) + 1, least) for name in names}
    )


def start_counting(row: SpendImport, by: User | None, now: datetime) -> bool:
    """From now on the lines of this import count; call it under the lock."""
    return moved(
        row,
        ImportState.PUBLISHED,
        published_by=by,
        published_at=now,
        withdrawn_by=None,
        withdrawn_at=None,
        counted=[*row.counted, [now.isoformat(), None]],
    )


def stop_counting(row: SpendImport, by: User | None, now: datetime) -> bool:
    """From now on the lines of this import do not count; call it under the lock."""
    *before, (since, _until) = row.counted
    return moved(
        row,
        ImportState.WITHDRAWN,
        withdrawn_by=by,
        withdrawn_at=now,
        counted=[*before, [since, now.isoformat()]],
    )


def noted(event: str, row: SpendImport, by: User | None, **details: Any) -> None:
    """Into the audit trail: what happened to which import, never what stood in it."""
    record(
        event,
        actor=by.pk if by else None,
        organisation=row.organisation_id,
        subject=f"spend_import:{row.pk}",
        details=details,
    )


def after_commit(work: Callable[[], None]) -> None:
    """Files go after the rows; what fails here is taken along by the forgetter."""
    transaction.on_commit(work, robust=True)
