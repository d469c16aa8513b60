# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the whole installation."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import task

KEPT_DAYS = 14

log = logging.getLogger(__name__)


@task()
def forget() -> None:
    """Keep every promise about how long we keep what; the setting names them.

    One that fails is undone, logged and tried again in an hour; it keeps no other
    from being kept.
    """
    now = timezone.now()
    for dotted in settings.FORGETTERS:
        try:
            with transaction.atomic():
                _named(dotted)(now)
        except Exception:  # whatever it is, the others must go on
            log.exception("%s did not forget", dotted)


def _named(dotted: str) -> Callable[[datetime], None]:
    found: Callable[[datetime], None] = import_string(dotted)
    return found


def forget_jobs(now: datetime) -> None:
    """Remove what is known of jobs that ended two weeks ago."""
    call_command("prune_db_task_results", min_age_days=KEPT_DAYS, verbosity=0)
