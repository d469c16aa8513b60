# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning of a dossier, backwards from the day it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.domain.rules import Rulebook
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.periods import (
    Circumstances,
    Phase,
    minimums,
    phases_of,
    usual_days,
)
from inkoopkoers.procurements.domain.procedures import Advice, Procedure
from inkoopkoers.procurements.domain.schedule import (
    Schedule,
    ScheduleProblem,
    Wish,
    schedule,
)
from inkoopkoers.procurements.domain.slack import WaysOut, ways_out
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.situation import counting_day


@dataclass(frozen=True)
class Planning:
    """The planning as it is kept; `schedule` is None without a day or with a problem.

    `is_proposed`: nobody chose a procedure yet, this is the first that fits.
    """

    circumstances: Circumstances
    is_proposed: bool
    own_days: Mapping[Phase, int]
    schedule: Schedule | None = None
    problem: ScheduleProblem | None = None
    ways_out: WaysOut | None = None


def planned_procedure(row: Approach, advice: Advice | None) -> Procedure:
    """The procedure that was chosen; else the first that fits, else an open one."""
    if row.procedure in set(Procedure):
        return Procedure(row.procedure)
    return advice.fitting[0] if advice and advice.fitting else Procedure.OPEN


def planning_of(
    dossier: Dossier,
    row: Approach,
    advice: Advice | None,
    today: date,
    book: Rulebook | None = None,
) -> Planning:
    """Plan backwards with what is kept."""
    circumstances = Circumstances(
        procedure=planned_procedure(row, advice),
        is_electronic=row.is_electronic,
        has_prior_notice=row.has_prior_notice,
        is_urgent=row.is_urgent,
    )
    own = own_days_of(row, circumstances.procedure)
    is_proposed = row.procedure not in set(Procedure)
    bare = Planning(circumstances, is_proposed, own)
    if dossier.needed_on is None:
        return bare
    wish = Wish(dossier.needed_on, circumstances, own)
    try:
        planned = schedule(book or rulebook(), wish, today)
    except ScheduleProblem as problem:
        return Planning(circumstances, is_proposed, own, problem=problem)
    out = ways_out(planned, circumstances) if planned.is_late else None
    return Planning(circumstances, is_proposed, own, schedule=planned, ways_out=out)


def own_days_of(row: Approach, procedure: Procedure) -> dict[Phase, int]:
    """The own days of the phases that this procedure has."""
    return {
        phase: row.own_days[phase]
        for phase in phases_of(procedure)
        if isinstance(row.own_days.get(phase), int)
    }


def proposed_days(
    dossier: Dossier, circumstances: Circumstances, today: date
) -> dict[Phase, tuple[int, int]]:
    """Per phase what is usual and what the law asks at least."""
    legal = minimums(rulebook(), circumstances, counting_day(dossier, today))
    least = {phase: minimum.days for phase, minimum in legal.items()}
    return {
        phase: (usual_days(phase, least.get(phase, 0)), least.get(phase, 0))
        for phase in phases_of(circumstances.procedure)
    }
