# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at the thresholds of an organisation and keep what is near; for the worker."""

from __future__ import annotations

import hashlib

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.known import known_for
from inkoopkoers.spending.answering.threshold_parts import rows_for
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.watching import (
    Near,
    document_of,
    near_in,
    near_now,
    since_when,
)
from inkoopkoers.spending.models import SpendImport, ThresholdWatch
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.datasets import NoAnswer, terms_of
from inkoopkoers.spending.queries.judged import edition_of
from inkoopkoers.spending.queries.known import known_of
from inkoopkoers.spending.questions.coverage import COVERAGE


def look(organisation: Organisation) -> None:
    """Keep which categories are near; nothing happens when nothing changed since.

    While files are not there, what was seen last stays.
    """
    now = stands_on(organisation)
    if was_seen(organisation, now):
        return
    try:
        near = near_of(organisation)
    except NoAnswer:
        return
    looked_at = timezone.now()
    row = ThresholdWatch.objects.filter(organisation=organisation).first()
    kept = since_when(near, near_in(row.near if row else ()), looked_at)
    ThresholdWatch.objects.update_or_create(
        organisation=organisation,
        defaults={
            "near": [document_of(one) for one in kept],
            "stands_on": now,
            "looked_at": looked_at,
        },
    )


def was_seen(organisation: Organisation, now: str) -> bool:
    """Whether the worker looked at what holds now."""
    rows = ThresholdWatch.objects.filter(organisation=organisation, stands_on=now)
    return rows.exists()


def stands_on(organisation: Organisation) -> str:
    """A digest of all that can change which categories are near."""
    terms = terms_of(organisation)
    known = known_of(organisation, is_central=terms.is_central)
    parts = (edition_of(organisation), terms, known)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def near_of(organisation: Organisation) -> tuple[Near, ...]:
    """Nothing without lines, and nothing in another currency than that of the law."""
    counts = SpendImport.objects.filter(
        organisation=organisation, state=ImportState.PUBLISHED
    )
    if not counts.exists():
        return ()
    asked = asked_for(organisation, Selection())
    seen = asked.ask(COVERAGE)[0]
    if seen.last_on is None or asked.terms.currency != "EUR":
        return ()
    known = known_for(asked)
    rows = rows_for(asked, known)
    return near_now(rows, known.limits, seen.last_on, asked.terms.window_days)
