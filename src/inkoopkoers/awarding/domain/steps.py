# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps that a bid can make on a criterion, and made-up bids that use them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Measured
from inkoopkoers.awarding.domain.scales import UnknownStep, exact_part, scale_named
from inkoopkoers.awarding.domain.scoring import part_on
from inkoopkoers.awarding.domain.tree import leaves_of

# An MKI has no steps of its own; bidders promise it in even ones, in whole cents.
MKI_STEPS = 100
_CENT = Decimal("0.01")
_HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Step:
    """A score, and the part of the value that it earns (of a ladder: of the price)."""

    score: Decimal
    part: Fraction


def steps_on(design: AwardDesign, leaf: Criterion) -> tuple[Step, ...]:
    """Every step of a leaf, the worst first; UnknownStep when it cannot be scored."""
    if leaf.measured is Measured.SCALE:
        scale = scale_named(design, leaf.scale)
        steps = (
            [Step(one.score, exact_part(one.part)) for one in scale.steps]
            if (scale)
            else []
        )
    else:
        scores = _levels(design) if leaf.measured is Measured.LADDER else _mki(leaf)
        steps = [Step(score, part_on(design, leaf, score)) for score in scores]
    if not steps:
        message = f"{leaf.code} has no steps"
        raise UnknownStep(message)
    return tuple(sorted(steps, key=lambda step: (step.part, step.score)))


def step_at(steps: tuple[Step, ...], level: Fraction) -> Step:
    """The step nearest to a level from 0 (the worst) to 1 (the best), half up."""
    return steps[int(level * (len(steps) - 1) + _HALF)]


def bid_at(design: AwardDesign, code: str, price_eur: Decimal, level: Fraction) -> Bid:
    """A made-up bid that scores about this level, from 0 to 1, on every criterion."""
    scores = {
        leaf.code: step_at(steps_on(design, leaf), level).score
        for leaf in leaves_of(design)
    }
    return Bid(code, code, price_eur, scores)


def _levels(design: AwardDesign) -> list[Decimal]:
    return [Decimal(level) for level in range(len(design.parameters.ladder) + 1)]


def _mki(leaf: Criterion) -> list[Decimal]:
    floor, ceiling = leaf.mki_floor_eur, leaf.mki_ceiling_eur
    if floor is None or ceiling is None or floor >= ceiling:
        return []
    width = (ceiling - floor) / MKI_STEPS
    return [(ceiling - at * width).quantize(_CENT) for at in range(MKI_STEPS + 1)]
