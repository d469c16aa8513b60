# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wake the worker of imports when something waits, not more often than helps."""

from __future__ import annotations

from datetime import datetime

from django.core.cache import cache
from django.utils import timezone

from inkoopkoers.spending.actions.claiming import at_work, waiting
from inkoopkoers.spending.tasks import work_on_imports

QUIET_SECONDS = 10


def wake() -> None:
    """Call once something new waits, after the transaction."""
    work_on_imports.enqueue()


def resume(now: datetime | None = None) -> None:
    """Take up again what a crash left; cheap enough for every page and every hour."""
    now = now or timezone.now()
    if not waiting(now).exists() or at_work(now).exists():
        return
    if cache.add("spend-woken", "yes", QUIET_SECONDS):
        wake()
