# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award: per bid its state, figure and rank, and what each tie was broken by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, TieRule
from inkoopkoers.awarding.domain.formulas import (
    Field,
    Figure,
    Offer,
    field_of,
    figure_of,
    higher_is_better,
)
from inkoopkoers.awarding.domain.scoring import (
    BidState,
    Quality,
    Reason,
    quality_of,
    reasons_against,
)
from inkoopkoers.awarding.domain.terms import Terms, terms_of
from inkoopkoers.awarding.domain.ties import Contender, Spot, ranks_of

_HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Entry:
    """A bid with what does not depend on other bids: its quality, or why it is out."""

    bid: Bid
    reasons: tuple[Reason, ...] = ()
    quality: Quality | None = None
    offer: Offer | None = None


@dataclass(frozen=True)
class Place:
    """What the award says of one bid.

    `total` is the figure that ranks, rounded when the design declares it; `figure` has it
    exact. A rank may be shared. `tie_broken_by` is the last rule that parted this bid
    from one with the same total.
    """

    bid: Bid
    state: BidState
    reasons: tuple[Reason, ...] = ()
    quality: Quality | None = None
    offer: Offer | None = None
    figure: Figure | None = None
    total: Fraction | None = None
    rank: int | None = None
    tie_broken_by: TieRule | None = None

    @property
    def code(self) -> str:
        """The code of the bid."""
        return self.bid.code


@dataclass(frozen=True)
class Outcome:
    """The award over all bids: the ranked by rank, then the others, by code.

    `lots` are groups that share a rank and between which a lot must be drawn; `shared`
    are groups that share a rank without any rule left. `refused` are bids for which the
    formula has no figure: then nobody has a rank before the buyer decides on them.
    """

    places: tuple[Place, ...]
    field: Field | None
    lots: tuple[tuple[str, ...], ...] = ()
    shared: tuple[tuple[str, ...], ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def ranked(self) -> tuple[Place, ...]:
        """The bids with a rank, the best first."""
        return tuple(place for place in self.places if place.rank is not None)

    @property
    def ranks(self) -> dict[str, int]:
        """The rank per bid that has one."""
        return {one.code: one.rank for one in self.places if one.rank is not None}

    @property
    def winners(self) -> tuple[str, ...]:
        """Who is first; several when the first rank is shared, none without ranks."""
        return tuple(place.code for place in self.places if place.rank == 1)

    @property
    def incomplete(self) -> tuple[str, ...]:
        """The bids that may still join the ranking when what lacks is filled in."""
        return tuple(one.code for one in self.places if one.state.is_incomplete)

    def of(self, code: str) -> Place:
        """The place of one bid; KeyError when it is no bid."""
        for place in self.places:
            if place.code == code:
                return place
        raise KeyError(code)


def award(design: AwardDesign, bids: Sequence[Bid]) -> Outcome:
    """Rank the bids; Unworkable when the formula of the design lacks something."""
    return award_entries(design, [entry_of(design, bid) for bid in bids])


def entry_of(design: AwardDesign, bid: Bid) -> Entry:
    """Prepare a bid once, to rank it in many fields."""
    reasons = reasons_against(design, bid)
    if reasons or bid.price_eur is None:
        return Entry(bid, reasons)
    quality = quality_of(design, bid)
    price = Fraction(bid.price_eur) * (1 - quality.ladder)
    return Entry(
        bid, quality=quality, offer=Offer(price, quality.points, quality.value)
    )


def award_entries(design: AwardDesign, entries: Sequence[Entry]) -> Outcome:
    """Rank prepared bids; the same as `award` on their bids."""
    terms = terms_of(design)
    offers = [entry.offer for entry in entries if entry.offer]
    if not offers:
        return Outcome(_sorted([_out(entry) for entry in entries]), None)
    field = field_of(offers)
    places = [_place(design, terms, field, entry) for entry in entries]
    refused = tuple(sorted(one.code for one in places if _is_refused(one)))
    if refused:
        return Outcome(_sorted(places), field, refused=refused)
    return _ranked(design, field, places)


def rounded(number: Fraction, decimals: int) -> Fraction:
    """Rounded half up, below zero half down (DIN 1333: 0.5 away from zero)."""
    scaled = abs(number) * 10**decimals + _HALF
    size = Fraction(scaled.numerator // scaled.denominator, 10**decimals)
    return size if number >= 0 else -size


def as_decimal(number: Fraction, decimals: int) -> Decimal:
    """A figure to show, rounded as `rounded` does."""
    return Decimal(int(rounded(number, decimals) * 10**decimals)).scaleb(-decimals)


def _out(entry: Entry) -> Place:
    return Place(entry.bid, entry.reasons[0].state, entry.reasons)


def _place(design: AwardDesign, terms: Terms, field: Field, entry: Entry) -> Place:
    if entry.offer is None:
        return _out(entry)
    figure = figure_of(terms, field, entry.offer)
    parts = (entry.quality, entry.offer, figure)
    if figure is None:
        is_own = entry.offer.price == 0
        state = BidState.ZERO_PRICE if is_own else BidState.NO_FIGURE
        return Place(entry.bid, state, (Reason(state),), *parts)
    total = figure.total
    if design.decimals is not None:
        total = rounded(total, design.decimals)
    return Place(entry.bid, BidState.VALID, (), *parts, total=total)


def _is_refused(place: Place) -> bool:
    return place.offer is not None and place.figure is None


def _ranked(design: AwardDesign, field: Field, places: list[Place]) -> Outcome:
    contenders = [
        Contender(
            place.code, place.total, place.quality, Fraction(place.bid.price_eur or 0)
        )
        for place in places
        if place.total is not None and place.quality is not None
    ]
    ranks = ranks_of(design, contenders, highest_first=higher_is_better(design.formula))
    spots = {spot.code: spot for spot in ranks.spots}
    return Outcome(
        _sorted([_with(place, spots.get(place.code)) for place in places]),
        field,
        lots=ranks.lots,
        shared=ranks.shared,
    )


def _with(place: Place, spot: Spot | None) -> Place:
    if spot is None:
        return place
    return replace(place, rank=spot.rank, tie_broken_by=spot.tie_broken_by)


def _sorted(places: list[Place]) -> tuple[Place, ...]:
    """By rank and code; what has no rank comes last, so that no order leaks in."""
    last = len(places) + 1
    return tuple(sorted(places, key=lambda one: (one.rank or last, one.code)))
