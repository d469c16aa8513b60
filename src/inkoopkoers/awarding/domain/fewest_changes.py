# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fewest steps in the scores of assessors that change who wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.formulas import Offer
from inkoopkoers.awarding.domain.ranking import (
    Entry,
    Outcome,
    award_entries,
    entry_of,
)
from inkoopkoers.awarding.domain.score_moves import Moved, Panel, ScoreChange

MOST_STEPS = 3


@dataclass(frozen=True)
class Fewest:
    """The fewest single steps that change who wins; None: not with `up_to` of them."""

    changes: tuple[ScoreChange, ...] | None
    winners: tuple[str, ...]
    up_to: int

    @property
    def steps(self) -> int | None:
        """How many single steps it takes."""
        return None if self.changes is None else sum(one.steps for one in self.changes)


def fewest_changes(
    design: AwardDesign, bids: Sequence[Bid], up_to: int = MOST_STEPS
) -> Fewest:
    """The smallest number of steps, and an example of where.

    More quality never makes a bid worse, so it is enough to try, per number of steps,
    the most that the winner can lose and the most that one other can gain. A third bid
    only matters by what formulas see of it: its price when it falls out or comes in,
    and for the utility index its quality.
    """
    search = _Search(design, bids, up_to)
    if search.now:
        for steps in range(1, up_to + 1):
            for tried in search.combinations(steps):
                winners = search.winners(tried)
                if winners != search.now:
                    changes = tuple(one for moved in tried for one in moved.changes)
                    return Fewest(changes, winners, up_to)
    return Fewest(None, search.now, up_to)


class _Search:
    """Which bids can be moved how far, and who wins then."""

    def __init__(self, design: AwardDesign, bids: Sequence[Bid], up_to: int) -> None:
        self.design, self.up_to, self.panel = design, up_to, Panel(design)
        self.entries = {bid.code: entry_of(design, bid) for bid in bids}
        self.outcome: Outcome = award_entries(design, list(self.entries.values()))
        self.now = self.outcome.winners
        self.falls = {code: self._falls(code) for code in self.now}
        self.rises = {
            code: self._rises(self.entries[code].bid) for code in self.entries
        }
        self.aside = list(self._aside())

    def winners(self, tried: Sequence[Moved]) -> tuple[str, ...]:
        changed = {one.bid.code: entry_of(self.design, one.bid) for one in tried}
        return award_entries(
            self.design, list({**self.entries, **changed}.values())
        ).winners

    def combinations(self, steps: int) -> Iterator[tuple[Moved, ...]]:
        """The winner down, another up, and others aside: so many steps together."""
        for aside in self._asides(steps):
            left = steps - sum(one.cost for one in aside)
            taken = {one.bid.code for one in aside}
            for one in self._moves(left):
                codes = {moved.bid.code for moved in one}
                if not taken & codes:
                    yield (*aside, *one)

    def _moves(self, left: int) -> Iterator[tuple[Moved, ...]]:
        """So many steps over a winner alone, or a winner and one other."""
        if not left:
            yield ()
        for winner, other in product(self.now, [None, *self.entries]):
            rises = self.rises[other] if other and other != winner else []
            for fall, rise in product([None, *self.falls[winner]], [None, *rises]):
                pair = tuple(one for one in (fall, rise) if one)
                if pair and sum(one.cost for one in pair) == left:
                    yield pair

    def _falls(self, code: str) -> list[Moved]:
        bid = self.entries[code].bid
        reached = [self.panel.reach(bid, -count) for count in self._counts()]
        return self._affordable([*reached, self.panel.out(bid)])

    def _rises(self, bid: Bid) -> list[Moved]:
        """Up from where it is, or from where it just takes part."""
        if not self.entries[bid.code].offer:
            start = self.panel.into(bid)
            if start is None:
                return []
            reached = [self.panel.reach(start.bid, count) for count in self._counts()]
            more = [
                Moved(one.bid, _joined(start.changes, one.changes))
                for one in reached
                if one
            ]
            return self._affordable([start, *more])
        return self._affordable(
            [self.panel.reach(bid, count) for count in self._counts()]
        )

    def _asides(self, steps: int) -> Iterator[tuple[Moved, ...]]:
        for size in range(steps + 1):
            for chosen in combinations(self.aside, size):
                codes = {one.bid.code for one in chosen}
                if len(codes) == size and sum(one.cost for one in chosen) <= steps:
                    yield chosen

    def _aside(self) -> Iterator[Moved]:
        """What a formula sees of a third bid; absolute formulas see nothing."""
        if self.design.formula.is_absolute:
            return
        for code, entry in self.entries.items():
            if entry.offer is None:
                yield from self.rises[code]
            else:
                yield from self._seen(entry)

    def _seen(self, entry: Entry) -> Iterator[Moved]:
        if entry.bid.code in self._extremes():
            yield from self._affordable([self.panel.out(entry.bid)])
        if self.design.formula is Formula.UTILITY:
            yield from self._quality_seen(entry)

    def _quality_seen(self, entry: Entry) -> Iterator[Moved]:
        """Above the best quality, or down from among the best."""
        offers = sorted((one.quality for one in self._offers()), reverse=True)
        for moved in self.rises[entry.bid.code]:
            offer = entry_of(self.design, moved.bid).offer
            if offer and offer.quality > offers[0]:
                yield moved
        if entry.offer and entry.offer.quality >= offers[: self.up_to][-1]:
            reached = [self.panel.reach(entry.bid, -count) for count in self._counts()]
            yield from self._affordable(reached)

    def _extremes(self) -> set[str]:
        """The few lowest and highest prices, and the best quality."""
        found = sorted(
            (one.offer.price, one.offer.quality, code)
            for code, one in self.entries.items()
            if one.offer
        )
        best = sorted(found, key=lambda one: one[1], reverse=True)
        chosen = [*found[: self.up_to], *found[-self.up_to :], *best[: self.up_to]]
        return {code for _price, _quality, code in chosen}

    def _offers(self) -> list[Offer]:
        return [one.offer for one in self.entries.values() if one.offer]

    def _counts(self) -> range:
        return range(1, self.up_to + 1)

    def _affordable(self, tried: Sequence[Moved | None]) -> list[Moved]:
        return [one for one in tried if one and 0 < one.cost <= self.up_to]


def _joined(
    first: tuple[ScoreChange, ...], then: tuple[ScoreChange, ...]
) -> tuple[ScoreChange, ...]:
    """Two moves of the same score become one."""
    found = {one.criterion: one for one in first}
    for one in then:
        before = found.get(one.criterion)
        found[one.criterion] = (
            replace(one, before=before.before, steps=one.steps + before.steps)
            if before
            else one
        )
    return tuple(found.values())
