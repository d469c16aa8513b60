# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that a strategy is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser

from inkoopkoers.knowledge.domain.rules import Held, UnknownRule
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.answered import Answered
from inkoopkoers.procurements.domain.findings import Finding
from inkoopkoers.procurements.domain.steps import Step, StepState
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import BasketCriterion, Consultation, Dossier, Need
from inkoopkoers.procurements.queries.advice import DossierAdvice, advice_in
from inkoopkoers.procurements.queries.ambitions.web import OnWeb, web_of
from inkoopkoers.procurements.queries.basket import basket_of
from inkoopkoers.procurements.queries.facts import answered_obligations
from inkoopkoers.procurements.queries.findings import findings_of
from inkoopkoers.procurements.queries.frame import Place, team_of
from inkoopkoers.procurements.queries.market import LogOfDossier, log_of
from inkoopkoers.procurements.queries.money.award import KnownAward
from inkoopkoers.procurements.queries.money.award import taken_of as taken_award_of
from inkoopkoers.procurements.queries.money.costs import KnownCosts
from inkoopkoers.procurements.queries.money.costs import taken_of as taken_costs_of
from inkoopkoers.procurements.queries.nami import NamiStep, nami_step
from inkoopkoers.procurements.queries.need import needs_of
from inkoopkoers.procurements.queries.strategy.taken import Taken, taken_approach


@dataclass(frozen=True)
class Material:
    """What every chapter is written from; `set_aside` has the reason per step."""

    dossier: Dossier
    today: date
    texts: Mapping[Chapter, str]
    team: tuple[Place, ...]
    needs: tuple[Need, ...]
    consultations: tuple[Consultation, ...]
    market: LogOfDossier
    nami: NamiStep
    advice: DossierAdvice | None
    web: tuple[OnWeb, ...]
    basket: tuple[BasketCriterion, ...]
    obligations: tuple[Answered, ...]
    taken: Taken
    costs: KnownCosts
    award: KnownAward
    findings: tuple[Finding, ...]
    set_aside: Mapping[Step, str]

    @property
    def rules(self) -> tuple[Held, ...]:
        """Every edition that this strategy rests on, in the order of the codes."""
        return _rules(self)


def material_of(dossier: Dossier, today: date) -> Material:
    """Gather it; the number of queries does not depend on the dossier."""
    basket = basket_of(dossier)
    return Material(
        dossier=dossier,
        today=today,
        texts=texts_of(dossier),
        team=team_of(dossier),
        needs=tuple(needs_of(dossier)),
        consultations=tuple(dossier.consultation_set.filter(removed_at=None)),
        market=log_of(dossier),
        nami=nami_step(dossier, today),
        # Who does which action is of no use to who reads the strategy.
        advice=advice_in(dossier, AnonymousUser()),
        web=web_of(dossier),
        basket=tuple(dossier.basketcriterion_set.filter(removed_at=None)),
        obligations=answered_obligations(dossier, basket, today),
        taken=taken_approach(dossier, today),
        costs=taken_costs_of(dossier),
        award=taken_award_of(dossier),
        findings=findings_of(dossier, today),
        set_aside={
            Step(one.step): one.reason
            for one in dossier.steps.filter(state=StepState.SET_ASIDE.value)
        },
    )


def texts_of(dossier: Dossier) -> dict[Chapter, str]:
    """What people wrote per chapter; a chapter that is empty is not in it."""
    return {
        Chapter(one.chapter): one.text
        for one in dossier.strategytext_set.all()
        if one.chapter in list(Chapter) and one.text.strip()
    }


def _rules(material: Material) -> tuple[Held, ...]:
    """What was pinned goes before what holds now."""
    used = [held for one in material.obligations for held in one.obligation.rules]
    if material.taken.advice:
        used += material.taken.advice.rules
    if material.taken.planned:
        used += material.taken.planned.rules
    found = {held.rule.code: held for held in used}
    for code, edition in material.dossier.rules.items():
        try:
            found[code] = Held(rulebook().edition(code, edition), is_beyond=False)
        except UnknownRule:
            continue
    return tuple(found[code] for code in sorted(found))
