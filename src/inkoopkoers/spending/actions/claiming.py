# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on an import: one at a time, seen by its beat, and it can be told to stop.

Each change of state counts `edition` up. Whoever works on an import names the edition
that it claimed in all that it writes, so that one who was thought dead changes nothing.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import close_old_connections, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from inkoopkoers.spending.domain.importing import AT_WORK, BadFile, ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.reading.child import Progress

BEAT_SECONDS = 1.0
MOST_TRIES = 3
_REST = {"beat_at": None, "stop_asked": False, "step": "", "done": 0, "total": 0}


def stale_after() -> timedelta:
    """Who was silent for so long is taken for dead."""
    return timedelta(seconds=settings.SPEND_STALE_SECONDS)


def waiting(now: datetime) -> QuerySet[SpendImport]:
    """Imports at work that nobody works on: not yet, or not any more."""
    silent = now - stale_after()
    nobody = Q(beat_at=None) | Q(beat_at__lt=silent)
    return SpendImport.objects.filter(nobody, state__in=AT_WORK)


def at_work(now: datetime) -> QuerySet[SpendImport]:
    """Imports that someone works on right now."""
    heard = now - stale_after()
    return SpendImport.objects.filter(state__in=AT_WORK, beat_at__gte=heard)


def claim_next() -> SpendImport | None:
    """Take the oldest import that waits, for this process alone."""
    now = timezone.now()
    for row in waiting(now).order_by("made_at", "pk"):
        if not _may_go_on(row):
            continue
        if claimed := _claimed(row, now):
            return claimed
    return None


def _may_go_on(row: SpendImport) -> bool:
    """Whether another try is worth it; what stopped or failed often is ended here."""
    if row.stop_asked:
        moved(row, ImportState.STOPPED)
        return False
    if row.tries >= MOST_TRIES:
        moved(row, ImportState.FAILED, error=BadFile.GAVE_UP.value)
        return False
    return True


def _claimed(row: SpendImport, now: datetime) -> SpendImport | None:
    begun = row.state == ImportState.RECEIVED
    state = ImportState.INSPECTING if begun else ImportState(row.state)
    fields = {"tries": row.tries + 1, "started_at": now, "error": ""}
    if not moved(row, state, **fields, beat_at=now):
        return None
    return row


def moved(row: SpendImport, to: ImportState, **fields: Any) -> bool:
    """Change the state, if the import is still as `row` knows it; `row` follows."""
    changed = {**_REST, **fields, "state": to.value}
    found = SpendImport.objects.filter(
        pk=row.pk, state=row.state, edition=row.edition
    ).update(**changed, edition=F("edition") + 1)
    if not found:
        return False
    for name, value in changed.items():
        setattr(row, name, value)
    row.edition += 1
    return True


def ask_to_stop(row: SpendImport) -> None:
    """Whoever works on it hears this within two seconds; without one it stops now."""
    with transaction.atomic():
        own = SpendImport.objects.filter(pk=row.pk, state__in=AT_WORK)
        own.update(stop_asked=True)
        for one in waiting(timezone.now()).filter(pk=row.pk):
            moved(one, ImportState.STOPPED)


class Beat:
    """Tells once a second that we are alive and how far, and hears whether to stop."""

    def __init__(self, row: SpendImport) -> None:
        self._row = SpendImport.objects.filter(
            pk=row.pk, state=row.state, edition=row.edition
        )
        self._progress: Progress | None = None
        self._next = 0.0
        self._is_over = False

    def on_progress(self, progress: Progress) -> None:
        """Remember how far; it is told with the next beat."""
        self._progress = progress

    def should_stop(self) -> bool:
        """Whether to end: someone asked, or another process has the import now."""
        if not self._is_over and time.monotonic() >= self._next:
            self._next = time.monotonic() + BEAT_SECONDS
            self._is_over = not self._told()
        return self._is_over

    @property
    def is_over(self) -> bool:
        """Whether we were told to end."""
        return self._is_over

    def _told(self) -> bool:
        _renew_connection()
        seen: dict[str, Any] = {"beat_at": timezone.now()}
        if (far := self._progress) is not None:
            seen |= {"step": far.step[:20], "done": far.done, "total": far.total}
        return bool(self._row.filter(stop_asked=False).update(**seen))


def _renew_connection() -> None:
    """A step of an hour outlives a connection; inside a transaction it has to stay."""
    if not transaction.get_connection().in_atomic_block:
        close_old_connections()
