# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which bid wins at which weight of the price, from 0 to 100, with the same bids.

With weight w for the price, every bid is a line w · price + (1 - w) · quality, both from
0 to 1. Who wins is the highest line, so the weights at which it changes are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.formulas import Field, Figure, Offer, gives_points
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.terms import Terms, terms_of

ALL = Decimal(100)
_ONE = Fraction(1)
_WITH_WEIGHTS = {Formula.UTILITY, Formula.SURCHARGE}


@dataclass(frozen=True)
class Line:
    """What a bid makes with only the price, and with only quality."""

    code: str
    price: Fraction
    quality: Fraction

    def at(self, weight: Fraction) -> Fraction:
        """The figure at a weight of the price from 0 to 1; the highest wins."""
        return weight * self.price + (1 - weight) * self.quality


@dataclass(frozen=True)
class Region:
    """From `low` to `high`, in percent of price, these bids win.

    They share only when their lines are the same. On a border both sides tie.
    """

    low: Fraction
    high: Fraction
    winners: tuple[str, ...]


def win_regions(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Region, ...]:
    """Every region from 0 to 100, before rounding and tie rules.

    Empty for a formula without weights (on value, price per point, a ratio), and
    without ranks.
    """
    lines = lines_of(design, bids)
    if not lines:
        return ()
    regions = []
    weight = Fraction(0)
    while weight < 1:
        best = max(lines, key=lambda line: (line.at(weight), line.price - line.quality))
        until = min(_overtakes(line, best) for line in lines)
        same = [
            one.code
            for one in lines
            if (one.price, one.quality) == (best.price, best.quality)
        ]
        regions.append(Region(weight * 100, until * 100, tuple(sorted(same))))
        weight = until
    return tuple(regions)


def tipping_weight(
    design: AwardDesign, bids: Sequence[Bid], one: str, two: str
) -> Fraction | None:
    """The percentage of price at which two bids are equal: Δq / (Δq + Δs).

    None when the same one is ahead at every weight, or they are equal at all of them.
    """
    lines = {line.code: line for line in lines_of(design, bids)}
    if one not in lines or two not in lines:
        return None
    price = lines[one].price - lines[two].price
    quality = lines[two].quality - lines[one].quality
    if price + quality == 0:
        return None
    weight = quality / (price + quality)
    return weight * 100 if 0 <= weight <= 1 else None


def lines_of(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Line, ...]:
    """The lines of the bids with a rank; none for a formula without weights."""
    if not gives_points(design.formula) and design.formula not in _WITH_WEIGHTS:
        return ()
    if design.price_weight == 0:
        design = replace(design, price_weight=ALL)
    outcome = award(design, bids)
    terms = terms_of(design)
    return tuple(
        _line(terms, outcome.field, place.code, place.offer, place.figure)
        for place in outcome.ranked
        if place.offer and place.figure and outcome.field
    )


def _line(terms: Terms, field: Field, code: str, offer: Offer, figure: Figure) -> Line:
    whole = terms.quality_weight or _ONE
    match terms.formula:
        case Formula.UTILITY:
            behind = (field.best_quality - offer.quality) / whole
            return Line(code, figure.price, -behind * figure.price)
        case Formula.SURCHARGE:
            missed = (terms.quality_weight - offer.quality) / whole
            return Line(code, -offer.price, -missed * offer.price)
        case _:
            return Line(code, figure.price / terms.price_weight, offer.quality / whole)


def _overtakes(line: Line, best: Line) -> Fraction:
    """The weight from which a line is above the best one; 1 when it never is."""
    steeper = (line.price - line.quality) - (best.price - best.quality)
    if steeper <= 0:
        return _ONE
    return min(_ONE, (best.quality - line.quality) / steeper)
