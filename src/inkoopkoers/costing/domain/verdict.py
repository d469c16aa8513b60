# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which alternative is cheapest, by how much, and which categories make that so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.costing.domain.parameters import ParameterUnit
from inkoopkoers.costing.domain.results import Ranked, Result, in_cents, ranking
from inkoopkoers.costing.domain.sheet import Category
from inkoopkoers.costing.domain.tipping import Tipping

# Below this part of the winner, a difference is smaller than what estimates are worth.
CLOSE = 0.05
MOST_CAUSES = 3
# Causes are named until they explain this part of what is saved.
EXPLAINED = 0.8
NEAR_POINTS = 0.005  # half a percentage point
NEAR_YEARS = 1.0
NEAR_PART = 0.1


class Standing(StrEnum):
    """How the alternatives stand to each other."""

    ALONE = "alleen"
    EQUAL = "gelijk"
    CLOSE = "dichtbij"
    CLEAR = "duidelijk"


@dataclass(frozen=True)
class Cause:
    """What a category costs more (below zero: less) in the next one than in the best.

    What is left of a purchase at the end is taken off the purchase.
    """

    category: Category
    eur: float


@dataclass(frozen=True)
class Verdict:
    """The cheapest beside the next; `best` has more than one when they are equal.

    `second` is None with one alternative, and when all are equal. `savings` are the
    categories in which the best costs less, the largest first, as many as explain the
    difference; `extras` those in which it costs more.
    """

    standing: Standing
    best: tuple[Result, ...]
    second: Result | None = None
    savings: tuple[Cause, ...] = ()
    extras: tuple[Cause, ...] = ()

    @property
    def winner(self) -> Result:
        """The cheapest; the first of equal ones."""
        return self.best[0]

    @property
    def difference_eur(self) -> float:
        """What the next costs more."""
        return self.second.total - self.winner.total if self.second else 0.0

    @property
    def share(self) -> float | None:
        """The same as a part of the winner; None when that costs nothing."""
        return _part(self.difference_eur, self.winner.total)


def verdict_of(results: Sequence[Result]) -> Verdict | None:
    """The verdict over one alternative or more; None without any."""
    ranked = ranking(results)
    best = tuple(one.result for one in ranked if one.place == 1)
    if not best:
        return None
    second = _second(ranked)
    if len(ranked) == 1:
        return Verdict(Standing.ALONE, best)
    if second is None or len(best) > 1:
        return Verdict(Standing.EQUAL, best, second)
    causes = causes_of(best[0], second)
    share = _part(second.total - best[0].total, best[0].total)
    is_close = share is not None and share <= CLOSE
    return Verdict(
        Standing.CLOSE if is_close else Standing.CLEAR,
        best,
        second,
        _main([one for one in causes if one.eur > 0]),
        _main([one for one in causes if one.eur < 0]),
    )


def causes_of(best: Result, other: Result) -> tuple[Cause, ...]:
    """Every category in which they differ in cents, the largest difference first."""
    found = (
        Cause(one, _costs(other, one) - _costs(best, one))
        for one in Category
        if one is not Category.RESIDUAL
    )
    differing = [one for one in found if in_cents(one.eur)]
    return tuple(sorted(differing, key=lambda one: -abs(one.eur)))


def is_near(tipping: Tipping) -> bool:
    """The order turns close to what was filled in, and that changes who wins."""
    if tipping.at is None or not tipping.cheaper_now or tipping.cheaper_there:
        return False
    parameter = tipping.parameter
    moved = abs(tipping.at - float(parameter.now))
    if parameter.unit is ParameterUnit.FRACTION:
        return moved <= NEAR_POINTS
    if parameter.is_whole:
        return moved <= NEAR_YEARS
    return moved <= NEAR_PART * abs(float(parameter.now))


def _costs(result: Result, category: Category) -> float:
    eur = result.by_category.get(category, 0.0)
    if category is Category.PURCHASE:
        return eur + result.by_category.get(Category.RESIDUAL, 0.0)
    return eur


def _second(ranked: Sequence[Ranked]) -> Result | None:
    return next((one.result for one in ranked if one.place > 1), None)


def _main(causes: Sequence[Cause]) -> tuple[Cause, ...]:
    """The largest, until they explain enough."""
    whole = math.fsum(abs(one.eur) for one in causes)
    named: list[Cause] = []
    for one in causes[:MOST_CAUSES]:
        if math.fsum(abs(known.eur) for known in named) >= EXPLAINED * whole:
            break
        named.append(one)
    return tuple(named)


def _part(eur: float, whole: float) -> float | None:
    return eur / whole if in_cents(whole) > 0 else None
