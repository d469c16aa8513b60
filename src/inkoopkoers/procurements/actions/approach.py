# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write how we go about it: what belongs together, factors, choice, text, planning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.dossiers import change_facts
from inkoopkoers.procurements.actions.steps import writing
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.periods import Phase
from inkoopkoers.procurements.domain.pinned import (
    PERIOD_RULES,
    PROCEDURE_RULES,
    pins_of,
    repinned,
)
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Approach, Dossier


@dataclass(frozen=True)
class Hand:
    """Who writes, and the edition of the step that the form was made from."""

    by: User
    edition: int


@dataclass(frozen=True)
class OwnPlan:
    """The own days per phase, and what makes legal periods longer or shorter."""

    own_days: Mapping[Phase, int]
    is_electronic: bool
    has_prior_notice: bool
    is_urgent: bool


def add_other_purchases(
    dossier: Dossier, value: Decimal | None, purchases: str, *, hand: Hand
) -> None:
    """Keep what else is bought of the same sort, in euros without VAT."""
    values = {"other_value_eur": value, "other_purchases": purchases}
    _write(dossier, values, hand)


def weigh_factors(
    dossier: Dossier, answers: Mapping[str, str], *, has_framework: bool, hand: Hand
) -> None:
    """Keep the answers to the factors of proportionality."""
    values = {"factors": dict(answers), "has_framework": has_framework}
    _write(dossier, values, hand)


def choose_procedure(
    dossier: Dossier, procedure: str, reason: str, *, rules: Iterable[Held], hand: Hand
) -> None:
    """Keep the choice, also when it does not fit; pin the rules of the advice."""
    values = {"procedure": procedure, "reason": reason}
    _write(dossier, values, hand, _Pinned(PROCEDURE_RULES, tuple(rules)))


def write_motivation(dossier: Dossier, text: str, *, hand: Hand) -> None:
    """Keep a motivation of one's own; an empty text lets it write itself again."""
    _write(dossier, {"motivation": text}, hand)


def plan_backwards(
    dossier: Dossier, plan: OwnPlan, *, rules: Iterable[Held], hand: Hand
) -> None:
    """Keep the own days of the planning; pin the rules of its legal periods."""
    values = {one.name: getattr(plan, one.name) for one in fields(plan)}
    values["own_days"] = {phase.value: days for phase, days in plan.own_days.items()}
    _write(dossier, values, hand, _Pinned(PERIOD_RULES, tuple(rules)))


def publish_as_planned(dossier: Dossier, day: date, *, edition: int, by: User) -> None:
    """Take the day of publication over into the facts, of which this is the edition."""
    kept = Facts(**{one.name: getattr(dossier, one.name) for one in fields(Facts)})
    change_facts(dossier, replace(kept, publish_on=day), edition=edition, by=by)


@dataclass(frozen=True)
class _Pinned:
    """The rules that a choice rests on, of those that it can rest on."""

    family: tuple[str, ...]
    used: tuple[Held, ...]


def _write(
    dossier: Dossier,
    values: Mapping[str, Any],
    hand: Hand,
    pinned: _Pinned | None = None,
) -> None:
    step = Step.APPROACH
    with writing(dossier, step, by=hand.by, edition=hand.edition) as row:
        Approach.objects.update_or_create(dossier=row, defaults=dict(values))
        if pinned:
            _pin(row, pinned)


def _pin(row: Dossier, pinned: _Pinned) -> None:
    """Obligations rest on thresholds too: what they pinned stays."""
    answers = row.obligationanswer_set.values_list("rules", flat=True)
    elsewhere = {code for rules in answers for code in rules}
    used = pins_of(pinned.used)
    row.rules = repinned(row.rules, used, pinned.family, elsewhere)
    row.save(update_fields=["rules"])
