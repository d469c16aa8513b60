# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one expects before there are bids: prices around an estimate, scores in use.

Every page that says what a weight does before the tender expects the same.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.effects import Share, feasible_weights
from inkoopkoers.awarding.domain.steps import step_at, steps_on
from inkoopkoers.awarding.domain.tree import leaves_of

# From the lowest to the highest price, as a part of the estimate.
USUAL_PRICES = Decimal("0.2")
# The part of every scale that assessors use.
USUAL_SCORES = Decimal("0.5")
# Where on its scale a criterion is expected to score on average.
USUAL_LEVEL = Decimal("0.65")
ROUND_ESTIMATE = Decimal(100_000)
_CEILING_PART = Decimal("0.85")
_HALF = Decimal("0.5")
_CENT = Decimal("0.01")


def guessed_estimate(design: AwardDesign) -> Decimal:
    """Between the bounds, below the ceiling, above what quality earns; else round."""
    given = design.parameters
    if given.lower_eur is not None and given.upper_eur:
        return (given.lower_eur + given.upper_eur) / 2
    if design.ceiling_eur:
        return design.ceiling_eur * _CEILING_PART
    if design.formula is Formula.VALUE:
        values = (leaf.value_eur or Decimal(0) for leaf in leaves_of(design))
        return 2 * sum(values, Decimal(0)) or ROUND_ESTIMATE
    return ROUND_ESTIMATE


def price_range(
    estimate_eur: Decimal, prices: Decimal = USUAL_PRICES
) -> tuple[Decimal, Decimal]:
    """The lowest and the highest price, equally far from the estimate; above zero."""
    half = prices / 2
    return max(_CENT, estimate_eur * (1 - half)), estimate_eur * (1 + half)


def expected_shares(
    design: AwardDesign,
    estimate_eur: Decimal,
    prices: Decimal = USUAL_PRICES,
    scores: Decimal = USUAL_SCORES,
) -> tuple[Share, ...]:
    """What every part really decides in what is expected."""
    low, high = levels_in_use(scores)
    parts = {
        leaf.code: (
            step_at(steps_on(design, leaf), low).part,
            step_at(steps_on(design, leaf), high).part,
        )
        for leaf in leaves_of(design)
    }
    return feasible_weights(design, *price_range(estimate_eur, prices), parts)


def levels_in_use(scores: Decimal) -> tuple[Fraction, Fraction]:
    """The lowest and highest level in use: around the usual one, inside the scale."""
    low = min(max(Decimal(0), USUAL_LEVEL - scores * _HALF), 1 - scores)
    return Fraction(low), Fraction(low + scores)
