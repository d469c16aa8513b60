# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the worker to look at the thresholds, once for many changes."""

from __future__ import annotations

from datetime import timedelta

from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.watching import stands_on, was_seen
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.tasks import watch_thresholds

# Decisions are taken one after the other; one look after them sees them all.
QUIET_SECONDS = 20


def watch_later(organisation: Organisation) -> None:
    """Call it in the transaction that changed facts, decisions, terms or contracts."""
    number = organisation.pk
    transaction.on_commit(lambda: _ask(number), robust=True)


def watch_what_changed() -> None:
    """Every hour: also what was missed, and a new edition of a threshold."""
    has_spend = Q(spendimport__state=ImportState.PUBLISHED)
    was_watched = Q(thresholdwatch__isnull=False)
    for organisation in Organisation.objects.filter(has_spend | was_watched).distinct():
        if not was_seen(organisation, stands_on(organisation)):
            watch_later(organisation)


def _ask(organisation: int) -> None:
    # The name is free again before the work begins, so no change is ever left out.
    if cache.add(f"spend-watch-{organisation}", "yes", QUIET_SECONDS):
        later = timezone.now() + timedelta(seconds=QUIET_SECONDS + 1)
        watch_thresholds.using(run_after=later).enqueue(organisation)
