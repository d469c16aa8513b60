# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report is about, for an organisation: its files, its decisions, its terms."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import counting, counts_of


def files_counting(organisation: Organisation) -> list[SpendImport]:
    """The imports that count, in the order of their lines."""
    rows = [one for one in counting(organisation.pk) if counts_of(one)]
    return sorted(rows, key=_order)


def _order(row: SpendImport) -> tuple[str, int]:
    counts = counts_of(row)
    first = counts.first_on if counts else None
    return (first.isoformat() if first else "", row.pk)


def years_of(organisation: Organisation) -> list[int]:
    """The years in which lines were booked, the last first."""
    found: set[int] = set()
    for row in counting(organisation.pk):
        counts = counts_of(row)
        if counts and counts.first_on and counts.last_on:
            found |= set(range(counts.first_on.year, counts.last_on.year + 1))
    return sorted(found, reverse=True)
