# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every price formula, exact: from prices and qualities to the figure that ranks.

W is the price weight, WQ the weight of quality, P a price, Q quality points, Pmin and
Pmax the lowest and highest price of the bids that take part. Money.md has the sources.

Everything is a Fraction. Only the logarithm is not: it is a Decimal of fifty digits
turned into a Fraction, so that equal prices still give exactly equal points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.terms import Terms

LOG_DIGITS = 50
_LOG = Context(prec=LOG_DIGITS)
_ZERO = Fraction(0)
_ONE = Fraction(1)
_HIGHER_IS_BETTER = {
    Formula.RELATIVE,
    Formula.LINEAR,
    Formula.MIN_MAX,
    Formula.BOUNDS,
    Formula.LOGARITHMIC,
    Formula.RATIO,
    Formula.UTILITY,
    Formula.QCBS,
}
_POINTS = _HIGHER_IS_BETTER - {Formula.RATIO, Formula.UTILITY}


def higher_is_better(formula: Formula) -> bool:
    """Whether the highest figure wins; otherwise it is a price and the lowest wins."""
    return formula in _HIGHER_IS_BETTER


def gives_points(formula: Formula) -> bool:
    """Whether the figure is price points plus quality points."""
    return formula in _POINTS


@dataclass(frozen=True)
class Offer:
    """What the formulas know of a bid that takes part.

    `price` is what we compare with: the bid less its step on the ladder. `quality` is in
    points out of the weights, `value` in euros out of the values of the criteria.
    """

    price: Fraction
    quality: Fraction
    value: Fraction = _ZERO


@dataclass(frozen=True)
class Field:
    """What relative formulas look at: the extremes of the bids that take part."""

    lowest: Fraction
    highest: Fraction
    best_quality: Fraction


@dataclass(frozen=True)
class Figure:
    """The figure that ranks, and the two parts that it was made of.

    With points: price points and quality points. Otherwise the parts as the formula of
    that name has them, see there.
    """

    price: Fraction
    quality: Fraction
    total: Fraction


def field_of(offers: Sequence[Offer]) -> Field:
    """The extremes of the offers; there must be one."""
    prices = [offer.price for offer in offers]
    return Field(min(prices), max(prices), max(offer.quality for offer in offers))


def figure_of(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """The figure of one offer; None when the formula would divide by zero."""
    return _FORMULAS[terms.formula](terms, field, offer)


def _points(price: Fraction, offer: Offer) -> Figure:
    return Figure(price, offer.quality, price + offer.quality)


def _relative(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """W · Pmin / P. A price of zero gives the others 0; its own 0/0 is no figure."""
    if offer.price == 0:
        return None
    return _points(terms.price_weight * field.lowest / offer.price, offer)


def _linear(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """W · max(0, (k · Pmin - P) / ((k - 1) · Pmin))."""
    if field.lowest == 0:
        return None if offer.price == 0 else _points(_ZERO, offer)
    slope = (terms.factor - 1) * field.lowest
    part = (terms.factor * field.lowest - offer.price) / slope
    return _points(terms.price_weight * max(_ZERO, part), offer)


def _min_max(terms: Terms, field: Field, offer: Offer) -> Figure:
    """W · (Pmax - P) / (Pmax - Pmin); all equal or alone: full W (the Consip rule)."""
    if field.highest == field.lowest:
        return _points(terms.price_weight, offer)
    part = (field.highest - offer.price) / (field.highest - field.lowest)
    return _points(terms.price_weight * part, offer)


def _bounds(terms: Terms, field: Field, offer: Offer) -> Figure:
    """W · (upper - P) / (upper - lower), kept between 0 and W on both sides."""
    part = (terms.upper - offer.price) / (terms.upper - terms.lower)
    return _points(terms.price_weight * min(_ONE, max(_ZERO, part)), offer)


def _value(terms: Terms, field: Field, offer: Offer) -> Figure:
    """F = P - Σ V · f; F may be below zero, and the contract price stays P."""
    return Figure(offer.price, offer.value, offer.price - offer.value)


def _logarithmic(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """W · (1 - ln(P / Pmin) / ln A); below zero for a price above A · Pmin."""
    if field.lowest == 0:
        return None
    part = 1 - logarithm(offer.price / field.lowest) / logarithm(terms.log_base)
    return _points(terms.price_weight * part, offer)


def _ratio(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """Q / P: quality points per euro (UfAB, einfache Richtwertmethode)."""
    if offer.price == 0:
        return None
    return Figure(offer.price, offer.quality, offer.quality / offer.price)


def _utility(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """(1 - (Qbest - Q) · WQ / WP) · Pmin / P, with Q as a part of all quality."""
    if offer.price == 0:
        return None
    behind = _part(field.best_quality - offer.quality, terms)
    quality = 1 - behind * terms.quality_weight / terms.price_weight
    price = field.lowest / offer.price
    return Figure(price, quality, price * quality)


def _surcharge(terms: Terms, field: Field, offer: Offer) -> Figure:
    """P · (1 + (max - Q) / max · WQ / WP): missing quality makes the price higher."""
    missed = _part(terms.quality_weight - offer.quality, terms)
    added = offer.price * missed * terms.quality_weight / terms.price_weight
    return Figure(offer.price, added, offer.price + added)


def _willingness(terms: Terms, field: Field, offer: Offer) -> Figure:
    """P - Q · WTP, with WTP in euros per quality point."""
    worth = offer.quality * terms.point_eur
    return Figure(offer.price, worth, offer.price - worth)


def _qcbs(terms: Terms, field: Field, offer: Offer) -> Figure | None:
    """St · T + Sf · P with Sf = 100 · Fm / F: in points the same as RELATIVE."""
    return _relative(terms, field, offer)


def _part(points: Fraction, terms: Terms) -> Fraction:
    """Points as a part of all quality; nothing when no quality is asked."""
    return points / terms.quality_weight if terms.quality_weight else _ZERO


@lru_cache(maxsize=4096)
def logarithm(number: Fraction) -> Fraction:
    """The natural logarithm, in fifty digits."""
    ratio = _LOG.divide(Decimal(number.numerator), Decimal(number.denominator))
    return Fraction(_LOG.ln(ratio))


_FORMULAS: dict[Formula, Callable[[Terms, Field, Offer], Figure | None]] = {
    Formula.RELATIVE: _relative,
    Formula.LINEAR: _linear,
    Formula.MIN_MAX: _min_max,
    Formula.BOUNDS: _bounds,
    Formula.VALUE: _value,
    Formula.LOGARITHMIC: _logarithmic,
    Formula.RATIO: _ratio,
    Formula.UTILITY: _utility,
    Formula.SURCHARGE: _surcharge,
    Formula.WILLINGNESS: _willingness,
    Formula.QCBS: _qcbs,
}
