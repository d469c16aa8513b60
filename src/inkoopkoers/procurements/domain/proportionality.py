# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The six factors of the Gids Proportionaliteit, and to which side they tip."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Factor(StrEnum):
    """What to weigh when choosing a procedure (voorschrift 3.4A)."""

    SIZE = "omvang"
    COSTS = "transactiekosten"
    BIDDERS = "aantal-inschrijvers"
    RESULT = "eindresultaat"
    COMPLEXITY = "complexiteit"
    MARKET = "markt"


class Grade(StrEnum):
    """How much of a factor there is.

    Much means: a large contract, high costs of bidding, many bidders, a result that
    is still open, a complex contract, a wide open market.
    """

    LITTLE = "weinig"
    SOME = "gemiddeld"
    MUCH = "veel"


class Lean(StrEnum):
    """To which of two procedures that both fit the factors tip."""

    SIMPLER = "eenvoudiger"
    EVEN = "gelijk"
    WIDER = "ruimer"


# Much of these asks more competition: the costs are worth it, and nobody is left out.
_WIDENS = frozenset({Factor.SIZE, Factor.BIDDERS, Factor.MARKET})


def lean_of(factor: Factor, grade: Grade) -> Lean:
    """To which side one answer tips.

    High costs of bidding, an open result and complexity ask fewer bidders, who then
    have a fair chance to earn their costs back.
    """
    if grade is Grade.SOME:
        return Lean.EVEN
    is_wider = (grade is Grade.MUCH) == (factor in _WIDENS)
    return Lean.WIDER if is_wider else Lean.SIMPLER


def tipping(factors: Mapping[Factor, Grade], lean: Lean) -> tuple[Factor, ...]:
    """The factors whose answer tips to this side, in the order of the Gids."""
    return tuple(
        factor
        for factor in Factor
        if factor in factors and lean_of(factor, factors[factor]) is lean
    )


def lean(factors: Mapping[Factor, Grade]) -> Lean:
    """To which side all answers together tip; one answer, one vote."""
    wider = len(tipping(factors, Lean.WIDER))
    simpler = len(tipping(factors, Lean.SIMPLER))
    if wider == simpler:
        return Lean.EVEN
    return Lean.WIDER if wider > simpler else Lean.SIMPLER
