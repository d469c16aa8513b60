# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the winner stays when bids fall away or an extra one joins.

A formula sees other bids only through the extremes of the field: the lowest and highest
price and the best quality. So only who alone holds an extreme can, by falling away,
change the order of the others; the rest need not be calculated again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Bid,
    Formula,
)
from inkoopkoers.awarding.domain.formulas import Offer
from inkoopkoers.awarding.domain.ranking import (
    Entry,
    Outcome,
    award_entries,
    entry_of,
)

MOST_EXCLUDED = 2


@dataclass(frozen=True)
class Certificate:
    """No bid can change the order of two others: the formula never looks at a third.

    It holds by construction, so nothing was searched. It says nothing of `refused`
    awards, in which a formula would divide by a price of zero.
    """

    formula: Formula


@dataclass(frozen=True)
class Change:
    """What happens to the others when bids are excluded and all is calculated again.

    `before` is who comes first among the others by the old order, `after` by the new
    one. `pairs` are the two bids, by code, whose order is another one than it was.
    """

    excluded: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def changes_winner(self) -> bool:
        """Whether somebody else comes first among those who are left."""
        return self.before != self.after


@dataclass(frozen=True)
class Search:
    """The smallest exclusion that changes who comes first, if there is any.

    Without `change` there is none of up to `up_to` bids. `order_is_kept`: the documents
    promise the old order, so the change stays away as long as they are followed.
    """

    change: Change | None
    up_to: int
    order_is_kept: bool
    certificate: Certificate | None = None


def certificate(design: AwardDesign) -> Certificate | None:
    """The certificate of an absolute formula; None when a search must tell."""
    return Certificate(design.formula) if design.formula.is_absolute else None


def leave_one_out(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Change, ...]:
    """What each ranked bid does to the others by falling away, in order of rank."""
    start = _Start.of(design, bids)
    alone = {next(iter(held)) for held in start.held if len(held) == 1}
    return tuple(
        start.without(code) if code in alone else start.unchanged(code)
        for code in start.ranks
    )


def smallest_exclusion(
    design: AwardDesign, bids: Sequence[Bid], up_to: int = MOST_EXCLUDED
) -> Search:
    """The fewest bids whose exclusion changes who comes first among the others.

    Of equally small ones: rather without the winner, then by code.
    """
    is_kept = design.after_exclusion is AfterExclusion.KEEP_ORDER
    start = _Start.of(design, bids)
    for size in range(1, up_to + 1):
        found = [start.without(*chosen) for chosen in start.that_matter(size)]
        changing = [change for change in found if change.changes_winner]
        if changing:
            best = min(changing, key=start.preference)
            return Search(best, up_to, is_kept)
    return Search(None, up_to, is_kept, certificate(design))


@dataclass(frozen=True)
class _Start:
    """The award with everyone, and who holds each extreme that the formula looks at."""

    design: AwardDesign
    entries: tuple[Entry, ...]
    outcome: Outcome
    ranks: dict[str, int]
    held: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, design: AwardDesign, bids: Sequence[Bid]) -> _Start:
        entries = [entry_of(design, bid) for bid in bids]
        outcome = award_entries(design, entries)
        ranks = {place.code: place.rank or 0 for place in outcome.ranked}
        taking_part = tuple(one for one in entries if one.bid.code in ranks)
        held = tuple(_holders(design.formula, taking_part))
        return cls(design, taking_part, outcome, ranks, held)

    def that_matter(self, size: int) -> list[tuple[str, ...]]:
        """Every choice of so many that takes away all holders of some extreme."""
        found = set()
        for held in self.held:
            others = sorted(set(self.ranks) - held)
            if len(held) <= size < len(self.ranks):
                for more in combinations(others, size - len(held)):
                    found.add(tuple(sorted([*held, *more])))
        return sorted(found)

    def preference(self, change: Change) -> tuple[bool, tuple[str, ...]]:
        touches = bool(set(change.excluded) & set(self.outcome.winners))
        return touches, change.excluded

    def unchanged(self, *excluded: str) -> Change:
        first = _first(self.ranks, excluded)
        return Change(excluded, first, first)

    def without(self, *excluded: str) -> Change:
        left = [one for one in self.entries if one.bid.code not in excluded]
        again = award_entries(self.design, left).ranks
        before = _first(self.ranks, excluded)
        pairs = tuple(_changed_pairs(self.ranks, again))
        return Change(excluded, before, _first(again, excluded), pairs)


def _first(ranks: dict[str, int], excluded: Sequence[str]) -> tuple[str, ...]:
    left = {code: rank for code, rank in ranks.items() if code not in excluded}
    best = min(left.values(), default=0)
    return tuple(sorted(code for code, rank in left.items() if rank == best))


def _changed_pairs(
    before: dict[str, int], after: dict[str, int]
) -> Iterator[tuple[str, str]]:
    for one, two in combinations(sorted(after), 2):
        if _sign(before[one] - before[two]) != _sign(after[one] - after[two]):
            yield one, two


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _holders(formula: Formula, entries: Sequence[Entry]) -> Iterator[frozenset[str]]:
    """Per extreme that the formula looks at, the bids that have it."""
    offers = {one.bid.code: one.offer for one in entries if one.offer}
    if formula.is_absolute or not offers:
        return
    yield _at(offers, min(offer.price for offer in offers.values()))
    if formula is Formula.MIN_MAX:
        yield _at(offers, max(offer.price for offer in offers.values()))
    if formula is Formula.UTILITY:
        best = max(offer.quality for offer in offers.values())
        yield frozenset(code for code, one in offers.items() if one.quality == best)


def _at(offers: dict[str, Offer], price: Fraction) -> frozenset[str]:
    return frozenset(code for code, one in offers.items() if one.price == price)
