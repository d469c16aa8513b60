# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of which lines are held, for how long they still are."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.retention import Held
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import counts_of

_HELD = (ImportState.PUBLISHED, ImportState.WITHDRAWN)


def held_of(organisation: Organisation) -> list[Held]:
    """The day of the newest line and the number of lines, per file."""
    rows = SpendImport.objects.filter(organisation=organisation, state__in=_HELD)
    counted = (counts_of(row) for row in rows.only("counts", "state"))
    return [(one.last_on, one.imported) for one in counted if one and one.last_on]
