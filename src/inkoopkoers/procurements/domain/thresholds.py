# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which European threshold held on a day, and where a value stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held, Rule, Rulebook
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.reasons import value_of

NEAR = Decimal("0.8")
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Estimate:
    """An estimated value in euros without VAT, over the whole term.

    Options and extensions count for the threshold, also when they are never used.
    """

    base: Decimal
    options: Decimal = NOTHING

    @property
    def total(self) -> Decimal:
        """The value that the law looks at."""
        return self.base + self.options


@dataclass(frozen=True)
class Threshold:
    """The threshold on a day, from which on a contract is tendered in Europe.

    `is_beyond` says that no edition is known for that day: this is the nearest one.
    """

    rule: Rule
    amount: Decimal
    is_beyond: bool

    @property
    def held(self) -> Held:
        """The edition that this threshold comes from."""
        return Held(self.rule, self.is_beyond)


class Position(StrEnum):
    """Where a value stands; exactly on the threshold counts as over it."""

    BELOW = "onder"
    NEAR = "dichtbij"
    OVER = "op-of-boven"


def threshold_code(kind: ContractKind, authority: Authority) -> str:
    """Return the code of the rule with this threshold."""
    is_utility = authority is Authority.UTILITY
    match kind:
        case ContractKind.WORKS:
            return "drempel-nuts-werken" if is_utility else "drempel-werken"
        case ContractKind.SOCIAL:
            return "drempel-nuts-sociaal" if is_utility else "drempel-sociaal"
    if is_utility:
        return "drempel-nuts-leveringen-diensten"
    return f"drempel-leveringen-diensten-{authority}"


def threshold(
    rulebook: Rulebook, kind: ContractKind, authority: Authority, day: date
) -> Threshold:
    """Return the threshold in force on a day: that of the publication."""
    held = rulebook.on(threshold_code(kind, authority), day)
    return Threshold(held.rule, value_of(held), held.is_beyond)


def position(value: Decimal, limit: Threshold) -> Position:
    """Say where a value, with its options, stands beside the threshold.

    From 80 % on it is near: one more option or a dearer offer takes it over.
    """
    if value >= limit.amount:
        return Position.OVER
    return Position.NEAR if value >= NEAR * limit.amount else Position.BELOW


def options_take_it_over(estimate: Estimate, limit: Threshold) -> bool:
    """Whether the contract is over the threshold only because of its options."""
    return estimate.base < limit.amount <= estimate.total
