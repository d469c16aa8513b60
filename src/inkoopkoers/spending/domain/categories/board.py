# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not tagged, in groups that one decision tags; and what a decision does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.spending.domain.categories.guessing import Guess
from inkoopkoers.spending.domain.categories.rule import NO_CODE, Draft, exactly

_EXAMPLES = 3


class Level(StrEnum):
    """By what lines without a category are put together.

    EXACT: supplier, ledger and given category together; proposals are made for these.
    """

    SUPPLIER = "supplier"
    LEDGER = "ledger"
    BOTH = "both"
    GIVEN = "given"
    EXACT = "exact"


@dataclass(frozen=True)
class Group:
    """Lines without a category that share what the level asks; "" and None: not asked.

    `examples`: the descriptions with most euros, at most three. `also`: other writings
    of `given`, with other capitals.
    """

    level: Level
    supplier: int | None
    supplier_name: str
    ledger: str
    ledger_name: str
    given: str
    lines: int
    amount: Decimal
    examples: tuple[str, ...]
    guess: Guess | None = None
    also: tuple[str, ...] = ()

    def drafts(self, category: str) -> tuple[Draft, ...]:
        """The rules that tag this group: one for every writing."""
        first = self.draft(category)
        return (first, *(replace(first, given=one) for one in self.also))

    def draft(self, category: str, reason: str = "") -> Draft:
        """The rule that tags this group, and no line with a CPV code of its own.

        Ledgers that begin with the one of the group are other groups.
        """
        return Draft(
            category=category,
            ledger=exactly(self.ledger),
            supplier=self.supplier,
            given=self.given or NO_CODE,
            reason=reason,
        )


def one_per_name(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Groups whose given category differs only in capitals as one, most euros first.

    It is called as the largest of them.
    """
    named: dict[str, list[Group]] = {}
    for one in sorted(groups, key=lambda one: (-abs(one.amount), one.given)):
        named.setdefault(one.given.casefold(), []).append(one)
    found = [_together(*same) for same in named.values()]
    return tuple(sorted(found, key=lambda one: (-abs(one.amount), one.given)))


def _together(first: Group, *others: Group) -> Group:
    if not others:
        return first
    everything = (first, *others)
    examples = dict.fromkeys(text for one in everything for text in one.examples)
    return replace(
        first,
        lines=sum(one.lines for one in everything),
        amount=sum((one.amount for one in everything), Decimal(0)),
        examples=tuple(examples)[:_EXAMPLES],
        guess=next((one.guess for one in everything if one.guess), None),
        also=tuple(one.given for one in others),
    )


@dataclass(frozen=True)
class Clash:
    """Lines that another rule decided about so far; `rule` is its row."""

    rule: int
    category: str
    lines: int
    amount: Decimal


@dataclass(frozen=True)
class Effect:
    """What changes when rules do; lines and euros that count now, internal ones too.

    `tagged_*`: had no category; `changed_*`: get another one; `freed_*`: lose theirs;
    `same_lines`: another rule says the same. `clashes`: which rules give way.
    """

    tagged_lines: int = 0
    tagged_amount: Decimal = Decimal(0)
    changed_lines: int = 0
    changed_amount: Decimal = Decimal(0)
    freed_lines: int = 0
    freed_amount: Decimal = Decimal(0)
    same_lines: int = 0
    clashes: tuple[Clash, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """No line gets another category."""
        return not (self.tagged_lines or self.changed_lines or self.freed_lines)
