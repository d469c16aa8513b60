# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a figure came about: every intermediate value, exact, in the order of working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import Field, Figure
from inkoopkoers.awarding.domain.ranking import Outcome, Place
from inkoopkoers.awarding.domain.scoring import LeafScore, Quality


class Working(StrEnum):
    """What a step of the working is."""

    LEAF = "leaf"  # points (euros on value): the weight times the part
    QUALITY = "quality"  # what the leaves make together
    PRICE = "price"
    LADDER = "ladder"  # the part by which the price is lowered
    COMPARED_PRICE = "compared-price"
    LOWEST_PRICE = "lowest-price"
    HIGHEST_PRICE = "highest-price"
    BEST_QUALITY = "best-quality"
    PRICE_PART = "price-part"  # as the formula has it: mostly the price points
    QUALITY_PART = "quality-part"
    TOTAL = "total"
    ROUNDED = "rounded"


@dataclass(frozen=True)
class WorkingStep:
    """A value of the working; on a leaf with its score, part and weight or value."""

    working: Working
    value: Fraction
    criterion: str = ""
    score: Decimal | None = None
    part: Fraction | None = None
    worth: Fraction | None = None


_LOOKS_AT = {
    Formula.RELATIVE: (Working.LOWEST_PRICE,),
    Formula.LINEAR: (Working.LOWEST_PRICE,),
    Formula.MIN_MAX: (Working.LOWEST_PRICE, Working.HIGHEST_PRICE),
    Formula.LOGARITHMIC: (Working.LOWEST_PRICE,),
    Formula.UTILITY: (Working.LOWEST_PRICE, Working.BEST_QUALITY),
    Formula.QCBS: (Working.LOWEST_PRICE,),
}


def steps_of(design: AwardDesign, outcome: Outcome, code: str) -> list[WorkingStep]:
    """The working of one bid; empty when it does not take part."""
    place = outcome.of(code)
    if place.quality is None or place.offer is None or outcome.field is None:
        return []
    return [
        *_of_quality(design, place.quality),
        *_of_price(place, place.quality, place.offer.price),
        *_of_field(design, outcome.field),
        *_of_figure(design, place, place.figure),
    ]


def _of_quality(design: AwardDesign, quality: Quality) -> Iterator[WorkingStep]:
    on_value = design.formula is Formula.VALUE
    for leaf in quality.leaves:
        if leaf.ladder is None:
            yield _leaf(leaf, on_value=on_value)
    yield WorkingStep(Working.QUALITY, quality.value if on_value else quality.points)


def _leaf(leaf: LeafScore, *, on_value: bool) -> WorkingStep:
    earned = leaf.value if on_value else leaf.points
    worth = leaf.value_eur if on_value else leaf.weight
    return WorkingStep(
        Working.LEAF, earned, leaf.criterion, leaf.score, leaf.part, worth
    )


def _of_price(
    place: Place, quality: Quality, compared: Fraction
) -> Iterator[WorkingStep]:
    yield WorkingStep(Working.PRICE, Fraction(place.bid.price_eur or 0))
    for leaf in quality.leaves:
        if leaf.ladder is not None:
            yield WorkingStep(
                Working.LADDER, leaf.ladder, leaf.criterion, leaf.score, leaf.part
            )
    if quality.ladder:
        yield WorkingStep(Working.COMPARED_PRICE, compared)


def _of_field(design: AwardDesign, field: Field) -> Iterator[WorkingStep]:
    values = {
        Working.LOWEST_PRICE: field.lowest,
        Working.HIGHEST_PRICE: field.highest,
        Working.BEST_QUALITY: field.best_quality,
    }
    for working in _LOOKS_AT.get(design.formula, ()):
        yield WorkingStep(working, values[working])


def _of_figure(
    design: AwardDesign, place: Place, figure: Figure | None
) -> Iterator[WorkingStep]:
    if figure is None:
        return
    yield WorkingStep(Working.PRICE_PART, figure.price)
    yield WorkingStep(Working.QUALITY_PART, figure.quality)
    yield WorkingStep(Working.TOTAL, figure.total)
    if design.decimals is not None and place.total is not None:
        yield WorkingStep(Working.ROUNDED, place.total)
