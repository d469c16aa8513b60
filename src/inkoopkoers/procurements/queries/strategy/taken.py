# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The approach of a dossier as the strategy tells it: advice, motivation, planning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.queries import procedures, proportionality, rulebook
from inkoopkoers.procurements.domain.approach import advise
from inkoopkoers.procurements.domain.guidance import OwnLimits
from inkoopkoers.procurements.domain.motivation import motivation
from inkoopkoers.procurements.domain.periods import Circumstances, Phase
from inkoopkoers.procurements.domain.procedures import Advice, Procedure, Question
from inkoopkoers.procurements.domain.proportionality import Factor, Weighed
from inkoopkoers.procurements.domain.schedule import (
    Schedule,
    ScheduleProblem,
    Wish,
    schedule,
)
from inkoopkoers.procurements.domain.thresholds import NOTHING, Estimate
from inkoopkoers.procurements.models import Approach, Dossier, DossierSettings
from inkoopkoers.procurements.queries.situation import (
    authority,
    counting_day,
    kind_of,
)
from inkoopkoers.procurements.wording.motivation import motivation_text


@dataclass(frozen=True)
class Taken:
    """What was chosen; `advice` is None until the kind is known.

    `planned` is None without a day on which it is needed, or with days that cannot be.
    """

    row: Approach
    advice: Advice | None
    motivation: tuple[str, ...]
    planned: Schedule | None

    @property
    def is_own_text(self) -> bool:
        """Someone wrote the motivation over."""
        return bool(self.row.motivation.strip())


def taken_approach(dossier: Dossier, chosen: DossierSettings, today: date) -> Taken:
    """Gather it, in one query."""
    row = dossier.approach_set.first() or Approach(dossier=dossier)
    advice = _advice(dossier, row, chosen, today)
    return Taken(row, advice, _motivation(row, advice), _planned(dossier, row, today))


def is_european(procedure: str) -> bool:
    """Whether the law of Europe asks this procedure; an unknown one is not."""
    return any(one.code == procedure and one.is_european for one in procedures())


def _advice(
    dossier: Dossier, row: Approach, chosen: DossierSettings, today: date
) -> Advice | None:
    kind = kind_of(dossier)
    if kind is None:
        return None
    question = Question(
        kind=kind,
        authority=authority(dossier, chosen),
        day=counting_day(dossier, today),
        estimate=_estimate(dossier),
        own=OwnLimits(
            chosen.single_supplies_eur,
            chosen.single_works_eur,
            chosen.national_works_eur,
        ),
        factors=dict(_factors(row.factors)),
        has_framework=row.has_framework or None,
    )
    return advise(rulebook(), question)


def _estimate(dossier: Dossier) -> Estimate | None:
    if dossier.value_eur is None:
        return None
    return Estimate(dossier.value_eur, dossier.options_eur or NOTHING)


def _factors(answers: Mapping[str, str]) -> list[tuple[Factor, Weighed]]:
    """The answers that the content still knows."""
    known = {one.code: one for one in proportionality()}
    found = []
    for code in Factor:
        answer = (
            known[code].answer(str(answers.get(code, ""))) if code in known else None
        )
        if answer:
            found.append((code, Weighed(answer.code, answer.leans)))
    return found


def _motivation(row: Approach, advice: Advice | None) -> tuple[str, ...]:
    """What people wrote, else what writes itself."""
    if row.motivation.strip():
        return tuple(line for line in row.motivation.splitlines() if line.strip())
    if advice is None:
        return ()
    return motivation_text(motivation(advice, row.procedure))


def _planned(dossier: Dossier, row: Approach, today: date) -> Schedule | None:
    if dossier.needed_on is None or row.procedure not in list(Procedure):
        return None
    circumstances = Circumstances(
        procedure=Procedure(row.procedure),
        is_electronic=row.is_electronic,
        has_prior_notice=row.has_prior_notice,
        is_urgent=row.is_urgent,
    )
    own = {
        Phase(name): int(days)
        for name, days in row.own_days.items()
        if name in list(Phase)
    }
    try:
        return schedule(rulebook(), Wish(dossier.needed_on, circumstances, own), today)
    except ScheduleProblem:
        return None
