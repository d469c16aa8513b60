# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier as the advice on procedures sees it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from inkoopkoers.knowledge.domain.rules import Rulebook
from inkoopkoers.knowledge.queries import proportionality, rulebook
from inkoopkoers.procurements.domain.approach import advise
from inkoopkoers.procurements.domain.guidance import OwnLimits
from inkoopkoers.procurements.domain.procedures import Advice, Question
from inkoopkoers.procurements.domain.proportionality import Factor, Weighed
from inkoopkoers.procurements.domain.thresholds import NOTHING, Estimate
from inkoopkoers.procurements.models import Approach, Dossier, DossierSettings
from inkoopkoers.procurements.queries.situation import (
    authority,
    counting_day,
    kind_of,
)


def approach_row(dossier: Dossier) -> Approach:
    """What is kept of the approach; an empty one that is not kept when nothing is."""
    return dossier.approach_set.first() or Approach(dossier=dossier)


def own_limits(chosen: DossierSettings) -> OwnLimits:
    """The limits that the organisation chose."""
    return OwnLimits(
        single_supplies_eur=chosen.single_supplies_eur,
        single_works_eur=chosen.single_works_eur,
        national_works_eur=chosen.national_works_eur,
    )


def estimate_of(dossier: Dossier) -> Estimate | None:
    """The estimated value; None until someone filled it in."""
    if dossier.value_eur is None:
        return None
    return Estimate(dossier.value_eur, dossier.options_eur or NOTHING)


def weighed(answers: Mapping[str, str]) -> dict[Factor, Weighed]:
    """The answers to the factors; one that we do not know any more does not count."""
    known = {one.code: one for one in proportionality()}
    found = {}
    for factor in Factor:
        asked = known.get(factor)
        answer = asked.answer(answers.get(factor, "")) if asked else None
        if answer:
            found[factor] = Weighed(answer.code, answer.leans)
    return found


def question_of(
    dossier: Dossier, row: Approach, chosen: DossierSettings, today: date
) -> Question | None:
    """What the advice is about; None until the kind of contract is known."""
    kind = kind_of(dossier)
    if kind is None:
        return None
    return Question(
        kind=kind,
        authority=authority(dossier, chosen),
        day=counting_day(dossier, today),
        estimate=estimate_of(dossier),
        own=own_limits(chosen),
        factors=weighed(row.factors),
        has_framework=_has_framework(row),
    )


def advice_of(
    dossier: Dossier,
    row: Approach,
    chosen: DossierSettings,
    today: date,
    book: Rulebook | None = None,
) -> Advice | None:
    """How well each procedure fits; None until the kind of contract is known."""
    question = question_of(dossier, row, chosen, today)
    return advise(book or rulebook(), question) if question else None


def _has_framework(row: Approach) -> bool | None:
    """It is asked together with the factors: before that, nobody said."""
    return row.has_framework if row.has_framework or row.factors else None
