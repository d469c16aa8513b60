# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say that facts changed; then the worker looks again which suppliers are the same."""

from __future__ import annotations

from datetime import timedelta

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.manifest import count_up
from inkoopkoers.spending.actions.watching_later import watch_later
from inkoopkoers.spending.tasks import propose_suppliers

# Files are published and decisions taken one after the other; one look sees them all.
AFTER_FACTS, AFTER_DECISIONS = 2, 60


def facts_changed(organisation: Organisation) -> None:
    """Call it in the transaction that changed which imports count."""
    count_up(organisation, "facts")
    watch_later(organisation)
    compare_later(organisation, AFTER_FACTS)


def compare_later(organisation: Organisation, seconds: int) -> None:
    """Let the worker compare after this; what is asked for meanwhile goes along."""
    number = organisation.pk
    transaction.on_commit(lambda: _compare(number, seconds), robust=True)


def _compare(organisation: int, seconds: int) -> None:
    # The name is free again before the work begins, so no change is ever left out.
    if cache.add(f"spend-compare-{organisation}-{seconds}", "yes", seconds):
        later = timezone.now() + timedelta(seconds=seconds + 1)
        propose_suppliers.using(run_after=later).enqueue(organisation)


def compare_now(organisation: Organisation) -> None:
    """Somebody asks for it; what is the same as before costs nothing."""
    number = organisation.pk
    transaction.on_commit(lambda: propose_suppliers.enqueue(number), robust=True)
