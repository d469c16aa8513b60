# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Thousands of synthetic markets: who wins, and how often price alone decides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.market_draws import (
    Assumptions,
    Markets,
    make_markets,
)
from inkoopkoers.awarding.domain.market_figures import Floats, Mask
from inkoopkoers.awarding.domain.market_looks import Look

MARGIN_PARTS = (5, 50, 95)


@dataclass(frozen=True)
class Winners:
    """Which part of the awarded markets is won by whom; the four make 1.

    Winners who share the first rank share the market too.
    """

    cheapest: float  # and not the best
    best: float  # the best quality, and not the cheapest
    both: float
    middle: float


@dataclass(frozen=True)
class MarketOutcome:
    """What an award design does over many markets; shares are of `awarded`.

    `cheapest_wins`: with or without the best quality. `quality_decides`: with all
    quality made equal somebody else would win. `price_decides`: with all prices made
    equal somebody else would. `reversed_by_loser` and `reversed_by_winner`: leaving
    that one out (any loser, or the winner) changes who comes first among the others.
    `margins`: of the figure between the first and the second, in `MARGIN_PARTS`
    percent of the markets with two bids; None without those.
    """

    markets: int
    awarded: int
    winners: Winners
    cheapest_wins: float
    quality_decides: float
    price_decides: float
    reversed_by_loser: float
    reversed_by_winner: float
    shared: float
    margins: tuple[float, float, float] | None


def simulate(
    design: AwardDesign, assumptions: Assumptions, draws: Floats
) -> MarketOutcome:
    """Award every market of these draws (markets × bidders × `draws_per_bidder`)."""
    return outcome_of(design, make_markets(design, assumptions, draws))


def winners_in(design: AwardDesign, markets: Markets) -> Mask:
    """Per market and bidder whether it wins, also when it shares the first rank."""
    return Look.at(design, markets).first()


def outcome_of(design: AwardDesign, markets: Markets) -> MarketOutcome:
    """What the design does over these markets."""
    look = Look.at(design, markets)
    some: Mask = np.any(look.fields.taking_part, axis=1)
    look = look.only(some)
    first = look.first()
    by_loser, by_winner = _reversed(look, first)
    by = _by_kind(look, first)
    return MarketOutcome(
        markets=len(markets.prices),
        awarded=int(some.sum()),
        winners=by,
        cheapest_wins=by.cheapest + by.both,
        quality_decides=_part(_elsewhere(look.with_equal_quality().first(), first)),
        price_decides=_part(_elsewhere(look.with_equal_prices().first(), first)),
        reversed_by_loser=_part(by_loser),
        reversed_by_winner=_part(by_winner),
        shared=_part(first.sum(axis=1) > 1),
        margins=_margins(look),
    )


def _by_kind(look: Look, first: Mask) -> Winners:
    here, fields = look.fields.taking_part, look.fields
    on_value = look.design.formula is Formula.VALUE
    quality = fields.value if on_value else fields.quality
    cheapest = look.prices == _least(look.prices, here)
    best = -quality <= _least(-quality, here)
    won = first / np.maximum(first.sum(axis=1, keepdims=True), 1)

    def share(kind: Mask) -> float:
        return float((won * kind).sum() / max(len(won), 1))

    return Winners(
        cheapest=share(cheapest & ~best),
        best=share(best & ~cheapest),
        both=share(best & cheapest),
        middle=share(~best & ~cheapest),
    )


def _least(figures: Floats, here: Mask) -> Floats:
    least: Floats = np.min(np.where(here, figures, np.inf), axis=1, keepdims=True)
    return least


def _elsewhere(now: Mask, before: Mask) -> Mask:
    """Whether nobody who won before wins now."""
    still: Mask = np.any(now & before, axis=1)
    return ~still


def _reversed(look: Look, first: Mask) -> tuple[Mask, Mask]:
    """Per market: a loser, or the winner, changes by leaving who is first of the rest."""
    by_loser, by_winner = (np.zeros(len(first), dtype=np.bool_) for _kind in range(2))
    if look.design.formula.is_absolute:
        return by_loser, by_winner
    for number in range(first.shape[1]):
        left = look.without(number)
        before = look.first_among(left.fields.taking_part)
        changed = (left.first() != before).any(axis=1)
        changed &= look.fields.taking_part[:, number]
        by_winner |= changed & first[:, number]
        by_loser |= changed & ~first[:, number]
    return by_loser, by_winner


def _margins(look: Look) -> tuple[float, float, float] | None:
    here = look.fields.taking_part
    two: Mask = here.sum(axis=1) >= 2  # noqa: PLR2004 - the first and the second
    if not two.any():
        return None
    totals = np.where(here, look.totals(), -np.inf)[two]
    ordered = np.sort(totals, axis=1)
    low, middle, high = np.percentile(ordered[:, -1] - ordered[:, -2], MARGIN_PARTS)
    return float(low), float(middle), float(high)


def _part(found: Mask) -> float:
    return float(found.mean()) if len(found) else 0.0
