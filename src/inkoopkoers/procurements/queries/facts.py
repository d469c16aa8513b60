# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything of one dossier as plain values, for the findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.answered import Answer as ObligationReply
from inkoopkoers.procurements.domain.answered import Answered, AnswerState, answered
from inkoopkoers.procurements.domain.criteria import Criterion
from inkoopkoers.procurements.domain.facts import (
    ApproachFact,
    DossierFacts,
    Moment,
    NeedFact,
    ObligationFact,
    PinnedRule,
    StepFact,
)
from inkoopkoers.procurements.domain.nami import Answer, Outcome, Question, Trial
from inkoopkoers.procurements.domain.obligations import obligations
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.wording_check import FunctionalNeed
from inkoopkoers.procurements.models import Dossier, Need
from inkoopkoers.procurements.queries.approach.motivation import lacks_reason
from inkoopkoers.procurements.queries.approach.question import advice_of
from inkoopkoers.procurements.queries.basket import ambitions_of, basket_of
from inkoopkoers.procurements.queries.money.award import award_fact
from inkoopkoers.procurements.queries.money.costs import cost_fact
from inkoopkoers.procurements.queries.situation import (
    counting_day,
    settings_of,
    situation_of,
)
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.procurements.wording.steps import DATES


def facts_of(dossier: Dossier, today: date) -> DossierFacts:
    """Gather the facts; the number of queries does not depend on the dossier."""
    basket, ambitions = basket_of(dossier), ambitions_of(dossier)
    return DossierFacts(
        today=today,
        needs=tuple(_needs(dossier)),
        consulted=dossier.consultation_set.filter(removed_at=None).count(),
        corners=_corners(dossier),
        nami=tuple(_nami(dossier)),
        trial=_trial(dossier),
        ambitions=ambitions,
        basket=basket,
        obligations=tuple(_obligations(dossier, basket, today)),
        rules=tuple(_rules(dossier, today)),
        approach=_approach(dossier, today),
        costs=cost_fact(dossier, has_criteria=bool(basket)),
        award=award_fact(dossier, basket, ambitions),
        moments=tuple(
            Moment(field, str(DATES[field]), getattr(dossier, field))
            for field in ("publish_on", "needed_on", "ends_on")
        ),
        steps={
            Step(one.step): StepFact(StepState(one.state), one.reason)
            for one in dossier.steps.all()
        },
    )


def as_need(row: Need) -> FunctionalNeed:
    """A need as the check of its words sees it."""
    return FunctionalNeed(role=row.role, means=row.means, goal=row.goal)


def _needs(dossier: Dossier) -> Iterator[NeedFact]:
    for row in dossier.need_set.filter(removed_at=None):
        yield NeedFact(str(row.pk), row.means, as_need(row))


def _corners(dossier: Dossier) -> dict[Corner, str]:
    rows = dossier.team.select_related("user")
    return {Corner(one.corner): str(one.user or one.name) for one in rows}


def _nami(dossier: Dossier) -> Iterator[Answer]:
    for row in dossier.namianswer_set.all():
        yield Answer(Question(row.question), Outcome(row.outcome))


def _trial(dossier: Dossier) -> Trial | None:
    row = (
        dossier.trial_set.filter(removed_at=None).order_by("-starts_on", "-pk").first()
    )
    if row is None:
        return None
    return Trial(row.starts_on, row.evaluated_on is not None, row.ends_on)


def answered_obligations(
    dossier: Dossier, basket: tuple[Criterion, ...], today: date
) -> tuple[Answered, ...]:
    """Every obligation with what the dossier answers; none until the kind is known."""
    situation = situation_of(dossier, settings_of(dossier), basket, today)
    if situation is None:
        return ()
    replies = {
        one.code: ObligationReply(one.applies_it, one.reason)
        for one in dossier.obligationanswer_set.all()
    }
    return answered(obligations(rulebook(), situation), replies)


def _obligations(
    dossier: Dossier, basket: tuple[Criterion, ...], today: date
) -> Iterator[ObligationFact]:
    for one in answered_obligations(dossier, basket, today):
        if one.state in {AnswerState.NOT_ASKED, AnswerState.UNKNOWN}:
            continue
        code = one.obligation.code
        yield ObligationFact(
            code=code,
            title=str(OBLIGATIONS[code]),
            is_answered=one.state is not AnswerState.OPEN,
            is_explained=one.answer is not None and not one.answer.applies_it,
            reason=one.answer.reason if one.answer else "",
        )


def _rules(dossier: Dossier, today: date) -> Iterator[PinnedRule]:
    """Rules of which another edition holds now than when a step was saved."""
    book = rulebook()
    for change in book.changed_since(dossier.rules, counting_day(dossier, today)):
        now = change.now.rule
        yield PinnedRule(
            change.code, now.title, dossier.rules[change.code], now.edition
        )


def _approach(dossier: Dossier, today: date) -> ApproachFact:
    """A motivation writes itself, unless the choice does not fit and nobody said why."""
    row = dossier.approach_set.first()
    if row is None or not row.procedure:
        return ApproachFact()
    told = row.motivation or row.reason
    if not told:
        advice = advice_of(dossier, row, settings_of(dossier), today)
        told = "" if lacks_reason(row, advice) else row.procedure
    return ApproachFact(row.procedure, told)
