# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be accepted at once: proposals that are sure enough, and what each step adds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.accepting import rules_for
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.guessing import guess_of
from inkoopkoers.spending.queries.categories.board import group_in
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.categories import BOARD
from inkoopkoers.spending.questions.sure_groups import SURE_GROUPS, SureRow

# What a page offers to accept at once; below the last one, people look one by one.
STEPS = (Decimal("0.95"), Decimal("0.90"), Decimal("0.80"), Decimal("0.70"))
# A confidence has four digits; questions compare with more.
_ROUNDED = Decimal("0.00005")


@dataclass(frozen=True)
class Step:
    """What accepting everything at least this sure would tag."""

    at_least: Decimal
    groups: int
    lines: int
    amount: Decimal


@dataclass(frozen=True)
class Proposals:
    """The largest groups with a guess that is sure enough; `found`: how many there are."""

    groups: tuple[Group, ...]
    found: int


def proposals(
    organisation: Organisation, *, at_least: Decimal, limit: int
) -> Proposals:
    """Groups whose guess, from what was tagged, is this sure; most euros first."""
    rows = ask(
        organisation,
        BOARD,
        level=Level.EXACT.value,
        only_guessed=True,
        sure=at_least - _ROUNDED,
        limit=limit,
    )
    groups = tuple(group_in(Level.EXACT, row) for row in rows)
    return Proposals(groups, rows[0].found if rows else 0)


def proposals_above(organisation: Organisation) -> tuple[Step, ...]:
    """What accepting at each step tags; a step that adds nothing is left out."""
    groups = sure_groups(organisation, STEPS[-1])
    steps: list[Step] = []
    for at_least in STEPS:
        sure = [group for group, _draft in rules_for(groups, at_least)]
        if sure and (not steps or len(sure) > steps[-1].groups):
            amount = sum((one.amount for one in sure), Decimal(0))
            lines = sum(one.lines for one in sure)
            steps.append(Step(at_least, len(sure), lines, amount))
    return tuple(steps)


def sure_groups(organisation: Organisation, at_least: Decimal) -> tuple[Group, ...]:
    """All that `rules_for` has to see: every group of suppliers with a sure guess.

    Names and examples are left out.
    """
    rows = ask(organisation, SURE_GROUPS, sure=at_least - _ROUNDED)
    return tuple(_group(row) for row in rows)


def _group(row: SureRow) -> Group:
    guess = None
    if row.guess and row.basis and row.guess_lines and row.guess_of:
        guess = guess_of(row.guess, row.basis, row.guess_lines, row.guess_of)
    return Group(
        Level.EXACT, row.supplier, "", row.ledger, "", row.given, row.lines, row.amount,
        (), guess,
    )  # fmt: skip
