# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The six factors of the Gids Proportionaliteit, and to which side they tip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Factor(StrEnum):
    """What to weigh when choosing a procedure (voorschrift 3.4A)."""

    SIZE = "omvang"
    COSTS = "transactiekosten"
    BIDDERS = "inschrijvers"
    RESULT = "eindresultaat"
    COMPLEXITY = "complexiteit"
    MARKET = "markt"


class Graded(StrEnum):
    """Answers that say more of a procedure than to which side they tip."""

    COSTS_HIGH = "hoog"
    MANY_BIDDERS = "veel"
    RESULT_OPEN = "open"
    COMPLEX = "complex"


@dataclass(frozen=True)
class Weighed:
    """An answer to a factor; `leans` is 1 to more competition, -1 to less, or 0."""

    answer: str
    leans: int = 0


class Lean(StrEnum):
    """To which of two procedures that both fit the factors tip."""

    SIMPLER = "eenvoudiger"
    EVEN = "gelijk"
    WIDER = "ruimer"


def tipping(factors: Mapping[Factor, Weighed], lean: Lean) -> tuple[Factor, ...]:
    """The factors whose answer tips to this side, in the order of the Gids."""
    return tuple(
        factor
        for factor in Factor
        if factor in factors and _side(factors[factor].leans) is lean
    )


def lean(factors: Mapping[Factor, Weighed]) -> Lean:
    """To which side all answers together tip; one answer, one vote."""
    wider = len(tipping(factors, Lean.WIDER))
    simpler = len(tipping(factors, Lean.SIMPLER))
    return _side(wider - simpler)


def is_graded(
    factors: Mapping[Factor, Weighed], factor: Factor, answer: Graded
) -> bool | None:
    """Whether a factor has this answer; None when it was not answered."""
    return factors[factor].answer == answer if factor in factors else None


def _side(leans: int) -> Lean:
    if not leans:
        return Lean.EVEN
    return Lean.WIDER if leans > 0 else Lean.SIMPLER
