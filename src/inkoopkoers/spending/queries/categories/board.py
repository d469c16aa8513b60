# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not tagged: groups with most euros first, each with what it may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from inkoopkoers.knowledge.queries.vocabularies import vocabulary
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.guessing import guess_of
from inkoopkoers.spending.domain.categories.naming import Named, Names
from inkoopkoers.spending.domain.categories.no_purchase import BY_NAME, guess_by_name
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.categories import (
    BOARD,
    TAGGED,
    GroupRow,
    TaggedRow,
)

PAGE_SIZE = 25
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


def board(
    organisation: Organisation,
    level: Level = Level.BOTH,
    *,
    search: str = "",
    page: int = 1,
) -> Board:
    """A page of what has no category; a page past the last one is the last."""
    sums = tagged_sums(organisation)
    page = max(page, 1)
    rows = _asked(organisation, level, search, page)
    if not rows and page > 1:
        first = _asked(organisation, level, search, 1)
        page = max(1, -(-first[0].found // PAGE_SIZE)) if first else 1
        rows = _asked(organisation, level, search, page) if first else ()
    found = rows[0].found if rows else 0
    return Board(
        level,
        tuple(with_words(group_in(level, row)) for row in rows),
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
    return with_words(group_in(level, rows[0])) if rows else None


def tagged_sums(organisation: Organisation) -> TaggedRow:
    """How much of everything has no category."""
    (sums,) = ask(organisation, TAGGED)
    return sums


def groups_at(
    organisation: Organisation, level: Level, *, limit: int
) -> tuple[Group, ...]:
    """The largest groups of a level, guesses by words left out."""
    rows = ask(organisation, BOARD, level=level.value, limit=limit)
    return tuple(group_in(level, row) for row in rows)


def with_words(group: Group) -> Group:
    """The group with a guess; without anything tagged to go by, by what names say.

    A name that gives away that it is no purchase goes before a weak guess.
    """
    weak = group.guess is None or group.guess.confidence < BY_NAME
    named = guess_by_name((group.given, group.ledger_name)) if weak else None
    if named is not None:
        return replace(group, guess=named)
    if group.guess is not None:
        return group
    for texts in ((group.given,), (group.ledger_name,), group.examples):
        guess = _names().guess(one for one in texts if one)
        if guess is not None:
            return replace(group, guess=guess)
    return group


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


def group_in(level: Level, row: GroupRow) -> Group:
    """A row as a group, without a guess by words."""
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


@cache
def _names() -> Names:
    return Names(
        [Named(one.code, one.name, one.words) for one in vocabulary().cpv.codes]
    )
