# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of which lines are held, for how long they still are."""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.retention import Held
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import counts_of

_HELD = (ImportState.PUBLISHED, ImportState.WITHDRAWN)


def held_of(organisation: Organisation) -> list[Held]:
    """The newest line, the day of giving and the number of lines, per file."""
    rows = SpendImport.objects.filter(organisation=organisation, state__in=_HELD)
    found = (held(row) for row in rows.only("counts", "state", "made_at"))
    return [one for one in found if one]


def held(row: SpendImport) -> Held | None:
    """The same of one file; None without lines."""
    counts = counts_of(row)
    if counts is None or counts.last_on is None:
        return None
    return Held(counts.last_on, timezone.localdate(row.made_at), counts.imported)
