# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one quality point is worth in euros: how much dearer a bid may be for it.

Absolute and linear formulas give one figure. The others give another figure at every
price and quality, so theirs is the slope at a bid that is named.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.formulas import Field, Offer, logarithm
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.terms import Terms, terms_of
from inkoopkoers.awarding.domain.tree import leaves_of

_HUNDRED = 100
_EXACT = {Formula.BOUNDS, Formula.VALUE, Formula.WILLINGNESS}


@dataclass(frozen=True)
class PointWorth:
    """The euros that one quality point is worth.

    `is_exact`: everywhere the same (for BOUNDS: between the bounds). Otherwise it holds
    at `price_eur` and `quality` in this field, and changes away from there. On value a
    point is a hundredth of all value.
    """

    eur: Fraction
    is_exact: bool
    price_eur: Fraction
    quality: Fraction


def euro_per_quality_point(
    design: AwardDesign, bids: Sequence[Bid] = (), reference_eur: Decimal | None = None
) -> PointWorth | None:
    """At a price, or else at the mean price of the ranked bids, with their mean quality.

    Without bids: at the reference price, as the lowest price, with full quality. None
    when there is no price to look at, or when price or quality weighs nothing.
    """
    terms = terms_of(design)
    outcome = award(design, bids)
    offers = [place.offer for place in outcome.ranked if place.offer]
    at, field = _whereabouts(terms, offers, outcome.field, reference_eur)
    if terms.formula in _EXACT:
        eur = _exact(design, terms)
    elif at.price <= 0:
        return None
    else:
        eur = _SLOPES[terms.formula](terms, field, at)
    if eur is None or eur <= 0:
        return None
    return PointWorth(eur, terms.formula in _EXACT, at.price, at.quality)


def _whereabouts(
    terms: Terms,
    offers: Sequence[Offer],
    field: Field | None,
    reference_eur: Decimal | None,
) -> tuple[Offer, Field]:
    reference = Fraction(reference_eur or 0)
    if not offers or field is None:
        best = terms.quality_weight
        return Offer(reference, best), Field(reference, reference, best)
    mean = sum((one.price for one in offers), Fraction(0)) / len(offers)
    quality = sum((one.quality for one in offers), Fraction(0)) / len(offers)
    return Offer(reference or mean, quality), field


def _exact(design: AwardDesign, terms: Terms) -> Fraction | None:
    if terms.formula is Formula.VALUE:
        values = (Fraction(leaf.value_eur or 0) for leaf in leaves_of(design))
        return sum(values, Fraction(0)) / _HUNDRED
    if terms.formula is Formula.WILLINGNESS:
        return terms.point_eur
    return _per_weight(terms.upper - terms.lower, terms)


def _per_weight(euros: Fraction, terms: Terms) -> Fraction | None:
    return euros / terms.price_weight if terms.price_weight else None


def _relative(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    return _per_weight(at.price**2 / field.lowest, terms) if field.lowest else None


def _linear(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    """Beyond the price with no points, a dearer bid loses nothing any more."""
    if at.price >= terms.factor * field.lowest:
        return None
    return _per_weight((terms.factor - 1) * field.lowest, terms)


def _min_max(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    return _per_weight(field.highest - field.lowest, terms)


def _logarithmic(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    return _per_weight(at.price * logarithm(terms.log_base), terms)


def _ratio(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    return at.price / at.quality if at.quality else None


def _utility(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    left = terms.price_weight - (field.best_quality - at.quality)
    return at.price / left if left else None


def _surcharge(terms: Terms, field: Field, at: Offer) -> Fraction | None:
    return at.price / (terms.price_weight + terms.quality_weight - at.quality)


_SLOPES: dict[Formula, Callable[[Terms, Field, Offer], Fraction | None]] = {
    Formula.RELATIVE: _relative,
    Formula.LINEAR: _linear,
    Formula.MIN_MAX: _min_max,
    Formula.LOGARITHMIC: _logarithmic,
    Formula.RATIO: _ratio,
    Formula.UTILITY: _utility,
    Formula.SURCHARGE: _surcharge,
    Formula.QCBS: _relative,
}
