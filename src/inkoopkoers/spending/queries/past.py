# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moments in the past of which an answer can be asked again.

It is then given from the files that counted, as far as they were not deleted since,
with what was decided and settled. Names of persons are masked as they are now.
"""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import SpendImport


def end_of(day: date) -> datetime:
    """The last moment of a day, as our clocks have it."""
    return timezone.make_aware(datetime.combine(day, time.max))


def first_day_of(organisation: Organisation) -> date | None:
    """The day from which something counted; None when nothing did that is still here."""
    rows = SpendImport.objects.filter(organisation=organisation).exclude(counted=[])
    found = (
        since for one in rows.values_list("counted", flat=True) for since, _ in one
    )
    first = min(map(datetime.fromisoformat, found), default=None)
    return None if first is None else timezone.localdate(first)
