# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An extra bid that loses and yet changes who wins: the search, and the map of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.ranking import (
    Entry,
    Outcome,
    award_entries,
    entry_of,
)
from inkoopkoers.awarding.domain.stability import certificate
from inkoopkoers.awarding.domain.steps import bid_at

LEVELS = tuple(Fraction(part, 4) for part in range(5))
# Times the lowest, or times the highest price: from absurd to just outside.
BELOW = ("0.01", "0.1", "0.25", "0.5", "0.6", "0.7", "0.8", "0.9", "0.95", "0.99")
ABOVE = ("1.01", "1.05", "1.1", "1.2", "1.3", "1.5", "2", "3", "5", "10")
BETWEEN = 10
_CENT = Decimal("0.01")


class Effect(StrEnum):
    """What the extra bid does."""

    NONE = "none"
    OTHER_WINNER = "other-winner"  # it loses, and somebody else wins than without it
    WINS = "wins"
    OUT = "out"  # it takes no part: a minimum or a ceiling keeps it out


@dataclass(frozen=True)
class Decoy:
    """An extra bid, what it does, and who wins with it there."""

    bid: Bid
    price_eur: Decimal
    level: Fraction
    effect: Effect
    winners: tuple[str, ...]


@dataclass(frozen=True)
class DecoyMap:
    """Every extra bid that was tried: per level of quality a row, prices rising."""

    prices: tuple[Decimal, ...]
    levels: tuple[Fraction, ...]
    decoys: tuple[Decoy, ...]
    smallest: Decoy | None

    @property
    def rows(self) -> tuple[tuple[Decoy, ...], ...]:
        """The decoys of one level after the other."""
        width = len(self.prices)
        return tuple(
            self.decoys[at * width : (at + 1) * width] for at in range(len(self.levels))
        )


def decoy_map(
    design: AwardDesign,
    bids: Sequence[Bid],
    prices: Sequence[Decimal] = (),
    levels: Sequence[Fraction] = LEVELS,
) -> DecoyMap:
    """Try an extra bid at every price and level; without ranks there is nothing to try.

    `smallest` is the one closest to a price that was really bid, then the best in
    quality: the one that stands out least.
    """
    entries = [entry_of(design, bid) for bid in bids]
    outcome = award_entries(design, entries)
    tried = tuple(prices) or price_grid(outcome)
    if not outcome.winners or not tried:
        return DecoyMap((), (), (), None)
    code = _free_code(bids)
    found = []
    for level in levels:
        model = bid_at(design, code, tried[0], level)
        for price in tried:
            bid = Bid(code, code, price, model.scores)
            found.append(_try(design, entries, outcome, bid, level))
    return DecoyMap(tried, tuple(levels), tuple(found), _smallest(outcome, found))


def smallest_decoy(design: AwardDesign, bids: Sequence[Bid]) -> Decoy | None:
    """The extra losing bid that stands out least and changes the winner, or None.

    An absolute formula has none by construction; there nothing is searched.
    """
    return None if certificate(design) else decoy_map(design, bids).smallest


def price_grid(outcome: Outcome) -> tuple[Decimal, ...]:
    """Prices in cents: far below and above what was bid, between, and the same."""
    bid = sorted(_prices(outcome))
    if not bid:
        return ()
    lowest, highest = bid[0], bid[-1]
    step = (highest - lowest) / BETWEEN
    tried = [
        *(lowest * Decimal(factor) for factor in BELOW),
        *bid,
        *(lowest + at * step for at in range(1, BETWEEN)),
        *(highest * Decimal(factor) for factor in ABOVE),
    ]
    cents = {price.quantize(_CENT) for price in tried}
    return tuple(sorted(price for price in cents if price > 0))


def _try(
    design: AwardDesign,
    entries: Sequence[Entry],
    outcome: Outcome,
    bid: Bid,
    level: Fraction,
) -> Decoy:
    extra = entry_of(design, bid)
    price = bid.price_eur or Decimal(0)
    if extra.offer is None:
        return Decoy(bid, price, level, Effect.OUT, outcome.winners)
    winners = award_entries(design, [*entries, extra]).winners
    effect = Effect.NONE
    if bid.code in winners:
        effect = Effect.WINS
    elif winners != outcome.winners:
        effect = Effect.OTHER_WINNER
    return Decoy(bid, price, level, effect, winners)


def _smallest(outcome: Outcome, decoys: Sequence[Decoy]) -> Decoy | None:
    bid = _prices(outcome)

    def standing_out(decoy: Decoy) -> tuple[Decimal, Fraction, Decimal]:
        price = decoy.price_eur
        away = min(abs(price - one) for one in bid) / price
        return away, -decoy.level, price

    changing = [one for one in decoys if one.effect is Effect.OTHER_WINNER]
    return min(changing, key=standing_out, default=None)


def _prices(outcome: Outcome) -> list[Decimal]:
    return [one.bid.price_eur or Decimal(0) for one in outcome.ranked]


def _free_code(bids: Sequence[Bid]) -> str:
    taken = {bid.code for bid in bids}
    code = "extra"
    while code in taken:
        code += "+"
    return code
