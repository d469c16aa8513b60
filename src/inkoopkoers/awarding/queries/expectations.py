# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is expected before the tender: weights that act, and made-up markets."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.awarding.chance import uniforms
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.effects import Share, effective_weights
from inkoopkoers.awarding.domain.expecting import USUAL_LEVEL, expected_shares
from inkoopkoers.awarding.domain.market_draws import (
    Assumptions,
    Level,
    draws_per_bidder,
)
from inkoopkoers.awarding.domain.markets import MarketOutcome, simulate
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.trying import Trial

MARKETS = 5000
# More numbers than these take longer than a reader waits; then there are fewer markets.
MOST_NUMBERS = 2_000_000


def expected_weights(
    trial: Trial, prices: Decimal, scores: Decimal
) -> tuple[Share, ...]:
    """What decides: in real bids, or else in what is expected.

    `prices` is from the lowest to the highest as a part of the estimate, `scores` the
    part of every scale that assessors use.
    """
    if not trial.is_made_up:
        return effective_weights(trial.design, trial.bids)
    return expected_shares(trial.design, trial.estimate_eur, prices, scores)


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
