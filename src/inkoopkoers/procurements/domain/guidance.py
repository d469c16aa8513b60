# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Guidance limits below the threshold, and their grey zones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.reasons import value_of

# The Gids draws overlapping bars instead of limits; this is how far ours overlap.
GREY_FROM = Decimal("0.8")
GREY_TO = Decimal("1.2")


@dataclass(frozen=True)
class OwnLimits:
    """Limits in euros that an organisation chose; None takes those of the rulebook.

    Supplies stands for supplies, services and social services.
    """

    single_supplies_eur: Decimal | None = None
    single_works_eur: Decimal | None = None
    national_works_eur: Decimal | None = None


@dataclass(frozen=True)
class Limit:
    """A guidance limit; without a rule it is the organisation's own."""

    amount: Decimal
    held: Held | None

    @property
    def is_own(self) -> bool:
        """Whether the organisation chose it."""
        return self.held is None

    @property
    def rules(self) -> tuple[Held, ...]:
        """The edition that it comes from, if any."""
        return (self.held,) if self.held else ()

    def is_grey(self, value: Decimal) -> bool:
        """Whether a value is so near that the procedures of both sides fit."""
        return GREY_FROM * self.amount <= value <= GREY_TO * self.amount


@dataclass(frozen=True)
class Guidance:
    """Up to `single` one supplier is asked; from `national` on everyone may bid.

    Between them several suppliers are invited. Without `national` that goes on up to
    the threshold.
    """

    single: Limit
    national: Limit | None


def guidance(
    rulebook: Rulebook, kind: ContractKind, day: date, own: OwnLimits
) -> Guidance:
    """Return the guidance limits for a kind of contract on a day."""
    if kind is not ContractKind.WORKS:
        code = "richtgrens-enkelvoudig-leveringen-diensten"
        return Guidance(_limit(rulebook, code, day, own.single_supplies_eur), None)
    return Guidance(
        _limit(rulebook, "richtgrens-enkelvoudig-werken", day, own.single_works_eur),
        _limit(rulebook, "richtgrens-nationaal-werken", day, own.national_works_eur),
    )


def _limit(rulebook: Rulebook, code: str, day: date, own: Decimal | None) -> Limit:
    if own is not None:
        return Limit(own, None)
    held = rulebook.on(code, day)
    return Limit(value_of(held), held)
