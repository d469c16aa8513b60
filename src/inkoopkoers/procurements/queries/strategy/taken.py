# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The approach of a dossier as the strategy tells it: advice, motivation, planning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.queries import procedures
from inkoopkoers.procurements.domain.procedures import Advice
from inkoopkoers.procurements.domain.schedule import Schedule
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.approach.known import approach_of


@dataclass(frozen=True)
class Taken:
    """What was chosen; `advice` is None until the kind is known.

    `planned` is None as long as nobody chose a procedure: a proposal is no plan. Also
    without a day on which it is needed, or with days that cannot be.
    """

    row: Approach
    advice: Advice | None
    motivation: tuple[str, ...]
    planned: Schedule | None


def taken_approach(dossier: Dossier, today: date) -> Taken:
    """Gather what the strategy tells of it."""
    found = approach_of(dossier, today)
    planning = found.planning()
    text = found.motivation(found.together()).text
    return Taken(
        found.row,
        found.advice,
        tuple(line for line in text.splitlines() if line.strip()),
        None if planning.is_proposed else planning.schedule,
    )


def is_european(procedure: str) -> bool:
    """Whether the law of Europe asks this procedure; an unknown one is not."""
    return any(one.code == procedure and one.is_european for one in procedures())
