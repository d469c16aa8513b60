# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What criteria and price really do: effective weights beside the nominal ones.

A weight says what a criterion can earn; bids that all score the same on it make it
decide nothing. The spread of a criterion is what the figure that ranks changes when it
goes from its lowest to its highest, with everything else in the middle of the field.
For points that is simply the range of the points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.formulas import Field, Offer, field_of, figure_of
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.steps import steps_on
from inkoopkoers.awarding.domain.terms import terms_of
from inkoopkoers.awarding.domain.tree import leaves_of

PRICE = ""  # the code of the row of the price: no criterion has it
HALF = Fraction(1, 2)
_ZERO = Fraction(0)


@dataclass(frozen=True)
class Range:
    """The lowest and highest of something, and its middle: the mean of what was bid."""

    low: Fraction
    high: Fraction
    middle: Fraction

    @classmethod
    def of(cls, found: Sequence[Fraction]) -> Range:
        """The range of figures; there must be one."""
        return cls(min(found), max(found), sum(found, _ZERO) / len(found))


@dataclass(frozen=True)
class Share:
    """What a criterion (or the price, with code PRICE) should weigh and weighs.

    `nominal` is None when the design declares none: a price awarded on value. `spread`
    is in points, or in the euros or ratio of the formula. `effective` is None when
    nothing differs at all.
    """

    criterion: str
    nominal: Fraction | None
    spread: Fraction
    effective: Fraction | None


@dataclass(frozen=True)
class Societal:
    """The share of the criteria that are tagged societal: the 50 % check.

    `nominal` is of everything, price included; `of_quality` of the criteria alone;
    `effective` of what really decides, None when that is not known.
    """

    nominal: Fraction | None
    of_quality: Fraction
    effective: Fraction | None = None

    @property
    def is_half(self) -> bool | None:
        """Whether it is at least half, as Inkopen met Impact asks; None: unknown."""
        return None if self.nominal is None else self.nominal >= HALF


def societal_share(design: AwardDesign, shares: Sequence[Share] = ()) -> Societal:
    """The nominal share, and from effective weights the effective one."""
    tagged = {leaf.code for leaf in leaves_of(design) if leaf.is_societal}
    worth = {leaf.code: _worth(design, leaf) for leaf in leaves_of(design)}
    ours = sum((worth[code] for code in tagged), _ZERO)
    quality = sum(worth.values(), _ZERO)
    price = _price_worth(design)
    known = [one.effective for one in shares]
    effective = [one.effective or _ZERO for one in shares if one.criterion in tagged]
    return Societal(
        nominal=None if price is None else share_of(ours, quality + price),
        of_quality=share_of(ours, quality) or _ZERO,
        effective=sum(effective, _ZERO) if known and None not in known else None,
    )


def effective_weights(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Share, ...]:
    """Per leaf and for the price, from the bids that have a rank: what decided.

    Empty without ranks. The effective shares make 1 together.
    """
    outcome = award(design, bids)
    ranked = outcome.ranked
    if not ranked or outcome.field is None:
        return ()
    parts: dict[str, list[Fraction]] = {leaf.code: [] for leaf in leaves_of(design)}
    for place in ranked:
        for one in place.quality.leaves if place.quality else ():
            parts[one.criterion].append(one.part)
    prices = Range.of([Fraction(place.bid.price_eur or 0) for place in ranked])
    ranges = {code: Range.of(found) for code, found in parts.items()}
    return _shares(design, ranges, prices, outcome.field)


def feasible_weights(
    design: AwardDesign,
    lowest_eur: Decimal,
    highest_eur: Decimal,
    expected: Mapping[str, tuple[Fraction, Fraction]] | None = None,
) -> tuple[Share, ...]:
    """The same before there are bids, from the prices that we expect.

    `expected` has per leaf the lowest and highest part that we expect; a leaf that is
    not in it can use its whole scale.
    """
    given = expected or {}
    ranges = {}
    for leaf in leaves_of(design):
        steps = steps_on(design, leaf)
        low, high = given.get(leaf.code, (steps[0].part, steps[-1].part))
        ranges[leaf.code] = Range(low, high, (low + high) / 2)
    low, high = Fraction(lowest_eur), Fraction(highest_eur)
    best = {code: one.high for code, one in ranges.items()}
    worst = {code: one.low for code, one in ranges.items()}
    field = field_of([_offer(design, best, low), _offer(design, worst, high)])
    return _shares(design, ranges, Range(low, high, (low + high) / 2), field)


def _shares(
    design: AwardDesign, ranges: Mapping[str, Range], prices: Range, field: Field
) -> tuple[Share, ...]:
    """Empty when a price is zero and the formula divides by it."""
    terms = terms_of(design)
    middle = {code: one.middle for code, one in ranges.items()}
    ends = [_offer(design, middle, price) for price in (prices.low, prices.high)]
    if any(figure_of(terms, field, offer) is None for offer in ends):
        return ()

    def figure(parts: Mapping[str, Fraction], price: Fraction) -> Fraction:
        found = figure_of(terms, field, _offer(design, parts, price))
        return found.total if found else _ZERO

    spreads = {PRICE: abs(figure(middle, prices.low) - figure(middle, prices.high))}
    for code, one in ranges.items():
        low = figure({**middle, code: one.low}, prices.middle)
        high = figure({**middle, code: one.high}, prices.middle)
        spreads[code] = abs(high - low)
    total = sum(spreads.values(), _ZERO)
    nominal = _nominal(design)
    return tuple(
        Share(code, nominal[code], spread, share_of(spread, total))
        for code, spread in spreads.items()
    )


def share_of(part: Fraction, whole: Fraction) -> Fraction | None:
    """Part of the whole; None when there is no whole."""
    return part / whole if whole else None


def _nominal(design: AwardDesign) -> dict[str, Fraction | None]:
    worth = {leaf.code: _worth(design, leaf) for leaf in leaves_of(design)}
    price = _price_worth(design)
    if price is None:
        return dict.fromkeys([PRICE, *worth])
    total = sum(worth.values(), price)
    return {code: share_of(one, total) for code, one in {PRICE: price, **worth}.items()}


def _worth(design: AwardDesign, leaf: Criterion) -> Fraction:
    """The weight of a leaf, or what it can earn in euros when awarding on value.

    A ladder has neither: what it does is seen in the effective share only.
    """
    if leaf.measured is Measured.LADDER:
        return _ZERO
    on_value = design.formula is Formula.VALUE
    return Fraction((leaf.value_eur if on_value else leaf.weight) or 0)


def _price_worth(design: AwardDesign) -> Fraction | None:
    """On value, a price weighs as much as the bounds that it is expected between."""
    if design.formula is not Formula.VALUE:
        return Fraction(design.price_weight)
    lower, upper = design.parameters.lower_eur, design.parameters.upper_eur
    if lower is None or upper is None or upper <= lower:
        return None
    return Fraction(upper - lower)


def _offer(
    design: AwardDesign, parts: Mapping[str, Fraction], price: Fraction
) -> Offer:
    points = value = ladder = _ZERO
    for leaf in leaves_of(design):
        if leaf.measured is Measured.LADDER:
            ladder += parts[leaf.code]
        else:
            points += Fraction(leaf.weight or 0) * parts[leaf.code]
            value += Fraction(leaf.value_eur or 0) * parts[leaf.code]
    return Offer(price * (1 - ladder), points, value)
