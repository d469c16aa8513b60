# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is expected before the tender: weights that act, and made-up markets."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.chance import uniforms
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.effects import (
    Share,
    effective_weights,
    feasible_weights,
)
from inkoopkoers.awarding.domain.market_draws import (
    Assumptions,
    Level,
    draws_per_bidder,
)
from inkoopkoers.awarding.domain.markets import MarketOutcome, simulate
from inkoopkoers.awarding.domain.steps import step_at, steps_on
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.trying import Trial

MARKETS = 5000
# More numbers than these take longer than a reader waits; then there are fewer markets.
MOST_NUMBERS = 2_000_000
# Where on its scale a criterion is expected to score on average.
USUAL_LEVEL = Decimal("0.65")
_HALF = Decimal("0.5")
_CENT = Decimal("0.01")


def expected_weights(
    trial: Trial, prices: Decimal, scores: Decimal
) -> tuple[Share, ...]:
    """What decides: in real bids, or else in what is expected.

    `prices` is from the lowest to the highest as a part of the estimate, `scores` the
    part of every scale that assessors use.
    """
    if not trial.is_made_up:
        return effective_weights(trial.design, trial.bids)
    estimate, half = trial.estimate_eur, prices / 2
    low = max(_CENT, estimate * (1 - half))
    used = _used(scores)
    expected = {
        leaf.code: tuple(
            step_at(steps_on(trial.design, leaf), level).part for level in used
        )
        for leaf in leaves_of(trial.design)
    }
    pairs = {code: (ends[0], ends[1]) for code, ends in expected.items()}
    return feasible_weights(trial.design, low, estimate * (1 + half), pairs)


def _used(scores: Decimal) -> tuple[Fraction, Fraction]:
    """The lowest and highest level in use: around the usual one, inside the scale."""
    low = min(max(Decimal(0), USUAL_LEVEL - scores * _HALF), 1 - scores)
    return Fraction(low), Fraction(low + scores)


def markets_of(
    trial: Trial,
    *,
    bidders: int,
    prices: Decimal,
    scores: Decimal,
    correlation: Decimal,
    seed: int,
) -> MarketOutcome:
    """Thousands of markets; the same seed gives the same ones."""
    design = trial.design
    levels = {leaf.code: Level(USUAL_LEVEL, scores) for leaf in leaves_of(design)}
    assumptions = Assumptions(
        trial.estimate_eur, bidders, prices, correlation=correlation, levels=levels
    )
    many = markets_for(design, bidders)
    draws = uniforms(seed, many, bidders, draws_per_bidder(design))
    return simulate(design, assumptions, draws)


def markets_for(design: AwardDesign, bidders: int) -> int:
    """How many markets fit in the time that a reader waits."""
    return min(MARKETS, MOST_NUMBERS // (bidders * draws_per_bidder(design)))
