# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formulas over thousands of markets at once, in floats: a picture, not an award.

The exact definitions stand in `formulas`; a test awards markets by both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.formulas import higher_is_better
from inkoopkoers.awarding.domain.terms import Terms

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

# Floats that differ less than this part of the largest are the same figure.
SAME = 1e-9
# Half up has to be half up too where a float lies a hair below the half.
HAIR = 1e-7


@dataclass(frozen=True)
class Fields:
    """Per market and bidder: the compared price, quality, value and who takes part."""

    prices: Floats
    quality: Floats
    value: Floats
    taking_part: Mask


def totals_of(terms: Terms, fields: Fields, decimals: int | None) -> Floats:
    """The figure of every bid, turned so that the highest wins."""
    found = _FORMULAS[terms.formula](_Terms(terms), fields, _extremes(fields))
    if decimals is not None:
        scaled = np.abs(found) * 10.0**decimals + 0.5 + HAIR
        found = np.sign(found) * np.floor(scaled) / 10.0**decimals
    return found if higher_is_better(terms.formula) else -found


def first_of(ratings: tuple[Floats, ...], taking_part: Mask) -> Mask:
    """Who comes first by the ratings, the next one only between those still equal."""
    first = taking_part
    for rating in ratings:
        size = np.max(np.abs(np.where(taking_part, rating, 0)), axis=1, keepdims=True)
        here = np.where(first, rating, -np.inf)
        best = np.max(here, axis=1, keepdims=True)
        first = first & (here >= best - SAME * size)
    return first


@dataclass(frozen=True)
class _Extremes:
    lowest: Floats
    highest: Floats
    best_quality: Floats


class _Terms:
    """The terms as floats."""

    def __init__(self, terms: Terms) -> None:
        self.weight = float(terms.price_weight)
        self.quality = float(terms.quality_weight)
        self.factor = float(terms.factor)
        self.lower = float(terms.lower)
        self.upper = float(terms.upper)
        self.log_base = float(terms.log_base)
        self.point_eur = float(terms.point_eur)

    def part(self, points: Floats) -> Floats:
        return points / self.quality if self.quality else np.zeros_like(points)


def _extremes(fields: Fields) -> _Extremes:
    """Of those who take part; a market without anyone gets ones, so that all divides."""
    here, anyone = fields.taking_part, fields.taking_part.any(axis=1, keepdims=True)
    lowest = np.min(np.where(here, fields.prices, np.inf), axis=1, keepdims=True)
    highest = np.max(np.where(here, fields.prices, -np.inf), axis=1, keepdims=True)
    best = np.max(np.where(here, fields.quality, -np.inf), axis=1, keepdims=True)
    ones = np.ones_like(lowest)
    return _Extremes(
        np.where(anyone, lowest, ones),
        np.where(anyone, highest, ones),
        np.where(anyone, best, ones),
    )


def _relative(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    points: Floats = terms.weight * ends.lowest / fields.prices
    return points + fields.quality


def _linear(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    slope = (terms.factor - 1) * ends.lowest
    part = (terms.factor * ends.lowest - fields.prices) / slope
    return terms.weight * np.maximum(0, part) + fields.quality


def _min_max(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    width = ends.highest - ends.lowest
    part = (ends.highest - fields.prices) / np.where(width > 0, width, 1)
    return terms.weight * np.where(width > 0, part, 1) + fields.quality


def _bounds(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    part = (terms.upper - fields.prices) / (terms.upper - terms.lower)
    return terms.weight * np.clip(part, 0, 1) + fields.quality


def _value(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    return fields.prices - fields.value


def _logarithmic(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    part: Floats = 1 - np.log(fields.prices / ends.lowest) / np.log(terms.log_base)
    return terms.weight * part + fields.quality


def _ratio(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    return fields.quality / fields.prices


def _utility(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    behind = terms.part(ends.best_quality - fields.quality)
    quality = 1 - behind * terms.quality / terms.weight
    return quality * ends.lowest / fields.prices


def _surcharge(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    missed = terms.part(terms.quality - fields.quality)
    return fields.prices * (1 + missed * terms.quality / terms.weight)


def _willingness(terms: _Terms, fields: Fields, ends: _Extremes) -> Floats:
    return fields.prices - fields.quality * terms.point_eur


_FORMULAS: dict[Formula, Callable[[_Terms, Fields, _Extremes], Floats]] = {
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
    Formula.QCBS: _relative,
}
