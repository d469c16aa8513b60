# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not tagged: groups with most euros first, each with what it may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from inkoopkoers.knowledge.queries.vocabularies import vocabulary
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.accepting import rules_for
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.guessing import guess_of
from inkoopkoers.spending.domain.categories.naming import Named, Names
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.categories import BOARD, TAGGED, GroupRow

PAGE_SIZE = 25
# What a page offers to accept at once; below the last one, people look one by one.
STEPS = (Decimal("0.95"), Decimal("0.90"), Decimal("0.80"), Decimal("0.70"))
_ALL = 200_000
LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Board:
    """One page; lines and euros are of all that counts, whatever is looked for."""

    level: Level
    groups: tuple[Group, ...]
    found: int
    page: int
    pages: int
    lines: int
    amount: Decimal
    untagged_lines: int
    untagged_amount: Decimal

    @property
    def tagged_share(self) -> Decimal | None:
        """The part of the lines that has a category; None without lines."""
        if not self.lines:
            return None
        part = Decimal(self.lines - self.untagged_lines) / self.lines
        return part.quantize(Decimal("0.0001"))


@dataclass(frozen=True)
class Step:
    """What accepting everything at least this sure would tag."""

    at_least: Decimal
    groups: int
    lines: int
    amount: Decimal


def board(
    organisation: Organisation,
    level: Level = Level.BOTH,
    *,
    search: str = "",
    page: int = 1,
) -> Board:
    """A page of what has no category; a page past the last one is the last."""
    (sums,) = ask(organisation, TAGGED)
    page = max(page, 1)
    rows = _asked(organisation, level, search, page)
    if not rows and page > 1:
        first = _asked(organisation, level, search, 1)
        page = max(1, -(-first[0].found // PAGE_SIZE)) if first else 1
        rows = _asked(organisation, level, search, page) if first else ()
    found = rows[0].found if rows else 0
    return Board(
        level,
        tuple(_with_words(_group(level, row)) for row in rows),
        found,
        page,
        max(1, -(-found // PAGE_SIZE)),
        sums.lines,
        sums.amount,
        sums.untagged_lines,
        sums.untagged_amount,
    )


def group_of(
    organisation: Organisation,
    level: Level,
    *,
    supplier: int | None = None,
    ledger: str = "",
    given: str = "",
) -> Group | None:
    """One group as it is now; None when all of it is tagged, or it never was there."""
    if supplier is not None and abs(supplier) > LARGEST:
        return None
    rows = ask(
        organisation,
        BOARD,
        level=level.value,
        is_one=True,
        supplier_key=-1 if supplier is None else supplier,
        one_ledger=ledger,
        one_given=given,
    )
    return _with_words(_group(level, rows[0])) if rows else None


def proposals(
    organisation: Organisation, *, at_least: Decimal = Decimal(0)
) -> tuple[Group, ...]:
    """Groups whose guess, from what was tagged, is this sure; most euros first."""
    return tuple(
        one
        for one in all_groups(organisation)
        if one.guess and one.guess.confidence >= at_least
    )


def proposals_above(organisation: Organisation) -> tuple[Step, ...]:
    """What accepting at each step tags; a step that adds nothing is left out."""
    groups = all_groups(organisation)
    steps: list[Step] = []
    for at_least in STEPS:
        sure = [group for group, _draft in rules_for(groups, at_least)]
        if sure and (not steps or len(sure) > steps[-1].groups):
            amount = sum((one.amount for one in sure), Decimal(0))
            lines = sum(one.lines for one in sure)
            steps.append(Step(at_least, len(sure), lines, amount))
    return tuple(steps)


def all_groups(organisation: Organisation) -> tuple[Group, ...]:
    """Everything without a category at the finest level, guesses by words left out."""
    rows = ask(organisation, BOARD, level=Level.EXACT.value, limit=_ALL)
    return tuple(_group(Level.EXACT, row) for row in rows)


def _asked(
    organisation: Organisation, level: Level, search: str, page: int
) -> tuple[GroupRow, ...]:
    return ask(
        organisation,
        BOARD,
        level=level.value,
        words=search.strip().lower(),
        limit=PAGE_SIZE,
        offset=min((page - 1) * PAGE_SIZE, 2**40),
    )


def _group(level: Level, row: GroupRow) -> Group:
    examples = (row.example_1, row.example_2, row.example_3)
    guess = None
    if row.guess and row.basis and row.guess_lines and row.guess_of:
        guess = guess_of(row.guess, row.basis, row.guess_lines, row.guess_of)
    return Group(
        level,
        row.supplier,
        row.supplier_name,
        row.ledger,
        row.ledger_name,
        row.given,
        row.lines,
        row.amount,
        tuple(one for one in examples if one),
        guess,
    )


def _with_words(group: Group) -> Group:
    """Without anything tagged to go by, see what the names say."""
    if group.guess is not None:
        return group
    for texts in ((group.given,), (group.ledger_name,), group.examples):
        guess = _names().guess(one for one in texts if one)
        if guess is not None:
            return replace(group, guess=guess)
    return group


@cache
def _names() -> Names:
    return Names(
        [Named(one.code, f"{one.name} {one.words}") for one in vocabulary().cpv.codes]
    )
