# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What strategic bidders would try under a design, whether it wins, and what stops it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.awarding.domain.compared import WhyNot, derived
from inkoopkoers.awarding.domain.decoys import smallest_decoy
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.steps import bid_at, steps_on
from inkoopkoers.awarding.domain.strategic_field import (
    free_code,
    has_minimum,
    lowest_allowed,
    reasonable_field,
    with_minimum,
)
from inkoopkoers.awarding.domain.tree import leaves_of

MOST_DROP = 90
# Dropping the price by this many percent to make up for an empty line is realistic.
REALISTIC_DROP = 25
LOSS_PARTS = tuple(Decimal(part) for part in ("0.75", "0.5", "0.25", "0.1", "0.01"))
DEAR_PARTS = tuple(Decimal(part) for part in ("10", "5", "3", "2", "1.5"))
_CENT = Decimal("0.01")
_HUNDRED = 100


class Strategy(StrEnum):
    """What a bidder tries."""

    ZERO_LINE = "zero-line"  # nothing on one criterion, and a lower price
    LOSS_LEADER = "loss-leader"  # the least quality at a price far below all others
    DECOY = "decoy"  # the extra bid of a friend, that only has to lose
    SQUEEZE = "squeeze"  # the best quality at a price so high that it stopped counting


class Guard(StrEnum):
    """What stops it."""

    MINIMUM = "minimum"  # at least the lowest but one score
    BOUNDS = "bounds"  # fixed bounds: below the lower one a lower price earns nothing
    CEILING = "ceiling"  # a price above it is invalid
    ABSOLUTE = "absolute"  # a formula that never looks at another bid


@dataclass(frozen=True)
class Defence:
    """Whether the design has the guard, and whether the strategy wins with it."""

    guard: Guard
    is_in_place: bool
    still_wins: bool


@dataclass(frozen=True)
class Attempt:
    """Whether a strategy wins from the field, with which bid, and what stops it.

    `percent` is how far it has to go: percent that the price drops (ZERO_LINE, lowest
    that wins), or the price in percent of the lowest (LOSS_LEADER, highest that wins) or
    of the highest of the field (SQUEEZE, highest that wins). None when it never wins.
    """

    strategy: Strategy
    wins: bool
    criterion: str = ""
    percent: int | None = None
    bid: Bid | None = None
    winners: tuple[str, ...] = ()
    guards: tuple[Defence, ...] = ()


def try_strategies(
    design: AwardDesign,
    estimate_eur: Decimal,
    bids: Sequence[Bid] = (),
    criteria: Collection[str] | None = None,
) -> tuple[Attempt, ...]:
    """Every strategy against these bids, or else against a reasonable field.

    `criteria` are the leaves on which a zero is tried; None is all of them. Empty when
    nobody in the field gets a rank.
    """
    field = tuple(bids) or reasonable_field(design, estimate_eur)
    if not award(design, field).ranked:
        return ()
    return (
        *(
            _zero_line(design, field, leaf)
            for leaf in leaves_of(design)
            if criteria is None or leaf.code in criteria
        ),
        _loss_leader(design, field),
        _decoy(design, field),
        _squeeze(design, field),
    )


def _zero_line(design: AwardDesign, field: Sequence[Bid], leaf: Criterion) -> Attempt:
    """A copy of the best bid of the field leaves one criterion empty."""
    model = _best(design, field)
    lowest = steps_on(design, leaf)[0].score

    def bid(drop: int) -> Bid:
        price = (model.price_eur or Decimal(0)) * (_HUNDRED - drop) / _HUNDRED
        scores = {**model.scores, leaf.code: lowest}
        return Bid(free_code(field), "", price.quantize(_CENT), scores)

    drop = _first_that_wins(design, field, bid)
    tried = bid(REALISTIC_DROP if drop is None else drop)
    return Attempt(
        Strategy.ZERO_LINE,
        wins=drop is not None and drop <= REALISTIC_DROP,
        criterion=leaf.code,
        percent=drop,
        bid=tried,
        winners=award(design, [*field, tried]).winners,
        guards=tuple(_minimum_on(design, field, tried, leaf)),
    )


def _first_that_wins(
    design: AwardDesign, field: Sequence[Bid], bid: Callable[[int], Bid]
) -> int | None:
    """By halving: a lower price never hurts the one who asks it."""
    if not _wins(design, field, bid(MOST_DROP)):
        return None
    low, high = -1, MOST_DROP
    while high - low > 1:
        middle = (low + high) // 2
        if _wins(design, field, bid(middle)):
            high = middle
        else:
            low = middle
    return high


def _minimum_on(
    design: AwardDesign, field: Sequence[Bid], bid: Bid, leaf: Criterion
) -> Iterator[Defence]:
    """An MKI has a ceiling instead, and its lowest already stands at it."""
    if leaf.measured is Measured.MKI:
        return
    steps = steps_on(design, leaf)
    is_in_place = leaf.minimum is not None and leaf.minimum > steps[0].score
    guarded = with_minimum(design, {leaf.code})
    yield Defence(Guard.MINIMUM, is_in_place, _wins(guarded, field, bid))


def _loss_leader(design: AwardDesign, field: Sequence[Bid]) -> Attempt:
    """The least that is allowed on every criterion, far below the lowest price."""
    lowest = min(_prices(design, field))
    scores = {
        leaf.code: lowest_allowed(design, leaf).score for leaf in leaves_of(design)
    }
    found = [
        (part, Bid(free_code(field), "", (lowest * part).quantize(_CENT), scores))
        for part in LOSS_PARTS
    ]
    leaves = {leaf.code for leaf in leaves_of(design)}
    is_guarded = all(has_minimum(leaf) for leaf in leaves_of(design))
    return _extreme(
        design,
        field,
        Strategy.LOSS_LEADER,
        found,
        lambda bid: (
            _between_bounds(design, field, bid),
            Defence(
                Guard.MINIMUM,
                is_guarded,
                _wins(with_minimum(design, leaves), field, bid),
            ),
        ),
    )


def _squeeze(design: AwardDesign, field: Sequence[Bid]) -> Attempt:
    """The best on every criterion, far above the highest price of the field."""
    highest = max(_prices(design, field))
    model = bid_at(design, free_code(field), highest, Fraction(1))
    found = [
        (part, replace(model, price_eur=(highest * part).quantize(_CENT)))
        for part in DEAR_PARTS
    ]
    ceiling = _ceiling(design, highest)
    return _extreme(
        design,
        field,
        Strategy.SQUEEZE,
        found,
        lambda bid: (
            Defence(
                Guard.CEILING,
                design.ceiling_eur is not None,
                _wins(replace(design, ceiling_eur=ceiling), field, bid),
            ),
        ),
    )


def _ceiling(design: AwardDesign, highest: Decimal) -> Decimal:
    """As declared, or at the upper bound, but never below a bid of the field."""
    if design.ceiling_eur is not None:
        return design.ceiling_eur
    has_bounds = design.formula is Formula.BOUNDS
    return max(
        highest, (design.parameters.upper_eur or highest) if has_bounds else highest
    )


def _extreme(
    design: AwardDesign,
    field: Sequence[Bid],
    strategy: Strategy,
    tried: Sequence[tuple[Decimal, Bid]],
    guards: Callable[[Bid], tuple[Defence, ...]],
) -> Attempt:
    """The first of these that wins; otherwise the last one, that does not."""
    won = [(part, bid) for part, bid in tried if _wins(design, field, bid)]
    part, bid = won[0] if won else tried[-1]
    return Attempt(
        strategy,
        wins=bool(won),
        percent=int(part * _HUNDRED) if won else None,
        bid=bid,
        winners=award(design, [*field, bid]).winners,
        guards=guards(bid),
    )


def _decoy(design: AwardDesign, field: Sequence[Bid]) -> Attempt:
    """A friend of one who does not win joins, only to lose."""
    found = smallest_decoy(design, field)
    absolute = derived(design, Formula.BOUNDS, field)
    still = not isinstance(absolute, WhyNot) and bool(smallest_decoy(absolute, field))
    return Attempt(
        Strategy.DECOY,
        wins=found is not None,
        bid=found.bid if found else None,
        winners=found.winners if found else award(design, field).winners,
        guards=(Defence(Guard.ABSOLUTE, design.formula.is_absolute, still),),
    )


def _between_bounds(design: AwardDesign, field: Sequence[Bid], bid: Bid) -> Defence:
    """With fixed bounds; without any that can be derived nothing changes."""
    bounded = derived(design, Formula.BOUNDS, field)
    guarded = design if isinstance(bounded, WhyNot) else bounded
    is_in_place = design.formula is Formula.BOUNDS
    return Defence(Guard.BOUNDS, is_in_place, _wins(guarded, field, bid))


def _wins(design: AwardDesign, field: Sequence[Bid], bid: Bid) -> bool:
    """Alone or sharing the first rank."""
    return bid.code in award(design, [*field, bid]).winners


def _best(design: AwardDesign, field: Sequence[Bid]) -> Bid:
    return award(design, field).ranked[0].bid


def _prices(design: AwardDesign, field: Sequence[Bid]) -> list[Decimal]:
    return [one.bid.price_eur or Decimal(0) for one in award(design, field).ranked]
