# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write in a demo dossier as people do: through the actions, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions import advice, ending, nami
from inkoopkoers.procurements.actions.ambitions.levels import set_levels
from inkoopkoers.procurements.actions.approach import (
    Hand,
    choose_procedure,
    weigh_factors,
)
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.actions.obligations import answer_obligation
from inkoopkoers.procurements.actions.rows import Row, add_need, add_row
from inkoopkoers.procurements.actions.steps import mark
from inkoopkoers.procurements.actions.strategy import write_chapter
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.answered import Answer
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.situation import ObligationCode
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    DossierAward,
    DossierCosts,
    Need,
)
from inkoopkoers.procurements.queries.approach.known import approach_of
from inkoopkoers.procurements.queries.criteria.library import examples
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.obligations import obligations_of, pins_of


@dataclass(frozen=True)
class Pen:
    """Who writes in which dossier."""

    dossier: Dossier
    by: User

    def edition(self, step: Step) -> int:
        """What a form of this step would be made from."""
        return edition_of(self.dossier, step)


@dataclass(frozen=True)
class Wanted:
    """A criterion in the basket: an example by its number, or one of their own.

    `need` is the place of the need that it comes from, from 0; the weight is in percent.
    """

    number: str = ""
    need: int | None = None
    weight: int | None = None
    own: Mapping[str, Any] | None = None


def add_needs(pen: Pen, needs: Iterable[tuple[str, str, str]]) -> list[Need]:
    """Als (role) wil ik (means) zodat (goal), in this order."""
    made = [
        Need(dossier=pen.dossier, role=role, means=means, goal=goal)
        for role, means, goal in needs
    ]
    for one in made:
        add_need(one, by=pen.by)
    return made


def add_rows(pen: Pen, step: Step, rows: Iterable[Row]) -> None:
    """Keep rows of one step."""
    for row in rows:
        add_row(row, step, by=pen.by)


def answer(pen: Pen, question: Question, outcome: Outcome, *told: str) -> None:
    """Answer one of the three questions.

    `told` is the explanation, and if something is avoided: units, their name, euros,
    kilos, kilos of CO2, and what that is based on.
    """
    given = nami.Given(outcome, told[0])
    if len(told) > 1:
        units, name, eur, kg, co2_kg, based_on = told[1:]
        given = nami.Given(
            outcome, told[0], Decimal(units), name, Decimal(eur), Decimal(kg),
            Decimal(co2_kg), based_on,
        )  # fmt: skip
    nami.answer(pen.dossier, question, given, by=pen.by, edition=pen.edition(Step.NAMI))


def sign(dossier: Dossier, *signed: tuple[Corner, User]) -> None:
    """Let people agree with the answers as they are now."""
    for corner, user in signed:
        edition = nami.answers_edition(dossier)
        ending.sign(dossier, corner, by=user, edition=edition)


def pin(pen: Pen, answers: str, now: datetime) -> None:
    """Pin the advice of the Wegwijzer that these answers get."""
    advice.pin(pen.dossier, advice_for(answers), by=pen.by, now=now, edition=None)


def choose_levels(pen: Pen, levels: Mapping[str, Choice]) -> None:
    """Choose all levels at once."""
    edition = pen.edition(Step.AMBITIONS)
    set_levels(pen.dossier, levels, by=pen.by, edition=edition)


def fill_basket(pen: Pen, wanted: Iterable[Wanted], needs: list[Need]) -> None:
    """Put criteria in the basket, each with its need, and weigh them at the end."""
    weights = {}
    for one in wanted:
        row = _put_in(pen, one, needs)
        if one.weight is not None:
            weights[row.pk] = Decimal(one.weight)
    edition = pen.edition(Step.CRITERIA)
    basket.weigh(pen.dossier, weights, by=pen.by, edition=edition)


def _put_in(pen: Pen, one: Wanted, needs: list[Need]) -> BasketCriterion:
    need = None if one.need is None else needs[one.need]
    if one.own is not None:
        row = BasketCriterion(dossier=pen.dossier, need=need, **one.own)
        return basket.add(row, by=pen.by)
    row = basket.take(pen.dossier, examples()[one.number], by=pen.by)
    if need:
        edition = pen.edition(Step.CRITERIA)
        basket.change(row, {"need": need}, by=pen.by, edition=edition)
    return row


def apply_obligations(pen: Pen, codes: Iterable[ObligationCode]) -> None:
    """Say of these obligations that we apply them."""
    found = {
        one.obligation.code: one
        for one in obligations_of(pen.dossier, timezone.localdate())
    }
    for code in codes:
        answer_obligation(
            pen.dossier,
            code.value,
            Answer(applies_it=True),
            rules=pins_of(found[code]),
            by=pen.by,
            edition=pen.edition(Step.OBLIGATIONS),
        )


def choose_approach(pen: Pen, procedure: Procedure, factors: Mapping[str, str]) -> None:
    """Weigh the factors, then choose a procedure with the rules it rests on."""
    weigh_factors(pen.dossier, factors, has_framework=False, hand=_hand(pen))
    known = approach_of(pen.dossier, timezone.localdate())
    rules = known.advice.rules if known.advice else ()
    choose_procedure(pen.dossier, procedure.value, "", rules=rules, hand=_hand(pen))


def _hand(pen: Pen) -> Hand:
    return Hand(pen.by, pen.edition(Step.APPROACH))


def write_texts(pen: Pen, texts: Mapping[Chapter, str]) -> None:
    """Write chapters that are still empty."""
    for chapter, text in texts.items():
        write_chapter(pen.dossier, chapter, text, by=pen.by, edition=0)


def mark_done(pen: Pen, *steps: Step) -> None:
    """Say that these steps are done."""
    for step in steps:
        mark(pen.dossier, step, StepState.DONE, by=pen.by)


def set_back(dossier: Dossier, when: datetime, **fields: object) -> None:
    """Put what actions wrote as of now where the story has it, with these fields.

    Actions tell the moment by the clock; a demo of two years takes a second.
    """
    dossier.refresh_from_db()
    for name, value in {"changed_at": when, **fields}.items():
        setattr(dossier, name, value)
    dossier.save(update_fields=["changed_at", *fields])
    dossier.steps.update(changed_at=when)
    dossier.ambitionchange_set.update(changed_at=when)
    dossier.signoff_set.update(signed_at=when)
    dossier.strategyversion_set.update(made_at=when)
    dossier.lesson_set.update(learned_at=when)
    dossier.remark_set.update(said_at=when)
    for model in (DossierCosts, DossierAward):
        model.objects.filter(dossier=dossier).update(taken_at=when)
