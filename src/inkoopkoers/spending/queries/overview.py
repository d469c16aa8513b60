# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page of spend: what waits for a person, and what the lines tell."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.overview import Overview, overview_of
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page
from inkoopkoers.spending.queries.waiting import (
    WaitingImports,
    at_work_in,
    waiting_in,
)


@dataclass(frozen=True)
class Start:
    """`overview` is None while no line counts; `proposals` are of suppliers."""

    overview: Overview | None
    waiting: tuple[WaitingImports, ...]
    at_work: int
    proposals: int


def start_of(organisation: Organisation) -> Start:
    """What counts now; without files that count nothing is asked."""
    counts = SpendImport.objects.filter(
        organisation=organisation, state=ImportState.PUBLISHED
    ).exists()
    return Start(
        overview_of(asked_for(organisation, Selection())) if counts else None,
        tuple(waiting_in(organisation)),
        at_work_in(organisation),
        _proposals(organisation) if counts else 0,
    )


def _proposals(organisation: Organisation) -> int:
    page = proposals_page(organisation)
    return sum(one.proposals for one in page.counts) if page else 0
