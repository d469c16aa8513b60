# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light try-out: a price and one quality mark per bid, and any formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.compared import WhyNot, derived
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Formula
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.scales import own_scale

MOST_BIDS = 6
HIGHEST_MARK = 100
QUALITY = "kwaliteit"
_ALL = Decimal(100)
_MARKS = own_scale(Decimal(0), Decimal(HIGHEST_MARK), HIGHEST_MARK + 1, code="0-100")


@dataclass(frozen=True)
class Mark:
    """What someone typed for one bid; `quality` is a whole number from 0 to 100."""

    name: str
    price_eur: Decimal
    quality: int


def quick_bids(marks: Sequence[Mark]) -> tuple[Bid, ...]:
    """The marks as bids, with their place as code."""
    return tuple(
        Bid(str(at), one.name, one.price_eur, {QUALITY: Decimal(one.quality)})
        for at, one in enumerate(marks, start=1)
    )


def quick_design(
    formula: Formula, price_weight: Decimal, bids: Sequence[Bid], *, name: str
) -> AwardDesign | WhyNot:
    """One criterion beside the price; what the formula needs is derived from the bids.

    Bounds lie half below and half above the middle price and stay there, so that a bid
    that falls away does not move them.
    """
    weight = _ALL - price_weight
    plain = AwardDesign(
        formula=Formula.RELATIVE,
        price_weight=price_weight,
        criteria=(Criterion(QUALITY, name, weight=weight, scale=_MARKS.code),),
        scales=(_MARKS,),
    )
    bounded = derived(plain, Formula.BOUNDS, bids)
    if isinstance(bounded, AwardDesign):
        plain = replace(plain, parameters=bounded.parameters)
    return derived(plain, formula, bids)


def mark_of(design: AwardDesign, bids: Sequence[Bid], code: str) -> int:
    """The quality of a bid with a rank, as a mark from 0 to 100, rounded half up."""
    place = award(design, bids).of(code)
    points = place.quality.points if place.quality else Fraction(0)
    whole = Fraction(_ALL - design.price_weight)
    return int(points / whole * HIGHEST_MARK + Fraction(1, 2))
