# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the figures of a letter should be, as far as the letter tells enough."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import (
    Field,
    Offer,
    field_of,
    figure_of,
    gives_points,
    higher_is_better,
)
from inkoopkoers.awarding.domain.letter import (
    Letter,
    LetterLine,
    Missing,
    Range,
    as_written,
    exactly,
)
from inkoopkoers.awarding.domain.letter_telling import Told
from inkoopkoers.awarding.domain.ranking import Outcome, award_entries, rounded
from inkoopkoers.awarding.domain.terms import Terms, terms_of


class Unknown(Exception):
    """A figure that the letter does not tell enough for; `missing` says what."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing)
        self.missing = missing


@dataclass(frozen=True)
class Reading:
    """A letter read with a design; what all lines look at is worked out once."""

    design: AwardDesign
    terms: Terms
    letter: Letter
    told: Mapping[str, Told]

    @cached_property
    def taking_part(self) -> tuple[LetterLine, ...]:
        """The lines of bids that the design lets into the ranking."""
        return tuple(
            line for line in self.letter.lines if self.told[line.bid].against is None
        )

    @cached_property
    def prices(self) -> Field | Missing:
        """The extremes of the prices, or what hides them."""
        if not self.letter.names_all:
            return Missing.OTHER_BIDS
        try:
            return field_of(
                [Offer(_price(self, line), Fraction(0)) for line in self.taking_part]
            )
        except Unknown:
            return Missing.OTHER_PRICES

    @cached_property
    def qualities(self) -> tuple[Range | None, ...]:
        """The quality per line that takes part; None where it is not told."""
        return tuple(_quality_if_told(self, line) for line in self.taking_part)

    @cached_property
    def outcome(self) -> Outcome:
        """The award over the bids as the letter tells them."""
        entries = [self.told[line.bid].entry for line in self.taking_part]
        return award_entries(self.design, entries)


def reading_of(
    design: AwardDesign, letter: Letter, told: Mapping[str, Told]
) -> Reading:
    """Read a letter; Unworkable when the formula of the design lacks something."""
    return Reading(design, terms_of(design), letter, told)


def price_part(reading: Reading, line: LetterLine) -> Range:
    """The price points, or the price part of a formula without points."""
    offer = Offer(_price(reading, line), Fraction(0))
    figure = figure_of(reading.terms, _prices(reading, offer), offer)
    if figure is None:
        raise Unknown(Missing.FIGURE)
    return exactly(figure.price)


def quality_part(reading: Reading, line: LetterLine) -> Range:
    """The quality from the scores: points, or euros when awarding on value."""
    told = reading.told[line.bid]
    on_value = reading.design.formula is Formula.VALUE
    quality = told.value if on_value else told.points
    if quality is None:
        raise Unknown(Missing.SCORES)
    return exactly(quality)


def total_of(reading: Reading, line: LetterLine) -> Range:
    """The figure that ranks, from prices and scores or else from the stated parts."""
    try:
        total = _total_from_price(reading, line)
    except Unknown:
        if not gives_points(reading.design.formula) or line.price_points is None:
            raise
        total = as_written(line.price_points) + _quality(reading, line)
    decimals = reading.design.decimals
    if decimals is None:
        return total
    return Range(rounded(total.low, decimals), rounded(total.high, decimals))


def total_as_added(reading: Reading, line: LetterLine) -> Fraction | None:
    """The stated parts simply added, as a letter does that rounds first."""
    if line.quality is None:
        return None
    if gives_points(reading.design.formula) and line.price_points is not None:
        return Fraction(line.price_points) + Fraction(line.quality)
    if reading.design.formula is Formula.VALUE and line.price_eur is not None:
        return _price(reading, line) - Fraction(line.quality)
    return None


def rank_of(reading: Reading, line: LetterLine) -> Range:
    """The rank from prices and scores or else from the stated totals.

    A shared rank is a range: after a lot the letter may give any of them.
    """
    if not reading.letter.names_all:
        raise Unknown(Missing.OTHER_BIDS)
    outcome = reading.outcome
    if outcome.refused:
        raise Unknown(Missing.FIGURE)
    if len(outcome.ranked) < len(reading.taking_part):
        return _rank_by_total(reading, line)
    rank = outcome.ranks[line.bid]
    return _span(rank, sum(one == rank for one in outcome.ranks.values()))


def _rank_by_total(reading: Reading, line: LetterLine) -> Range:
    totals = [one.total for one in reading.taking_part if one.total is not None]
    if line.total is None or len(totals) < len(reading.taking_part):
        raise Unknown(Missing.OTHER_TOTALS)
    better = sum(_is_better(reading, one, line.total) for one in totals)
    return _span(better + 1, totals.count(line.total))


def _is_better(reading: Reading, one: Decimal, other: Decimal) -> bool:
    if higher_is_better(reading.design.formula):
        return one > other
    return one < other


def _span(rank: int, size: int) -> Range:
    return Range(Fraction(rank), Fraction(rank + size - 1))


def _total_from_price(reading: Reading, line: LetterLine) -> Range:
    price, quality = _price(reading, line), _quality(reading, line)
    ends = (
        _total_at(reading, line, price, quality.low, is_low=True),
        _total_at(reading, line, price, quality.high, is_low=False),
    )
    return Range(min(ends), max(ends))


def _total_at(
    reading: Reading,
    line: LetterLine,
    price: Fraction,
    quality: Fraction,
    *,
    is_low: bool,
) -> Fraction:
    """The total at one end of what quality can be, with the rest at the other end."""
    offer = Offer(price, quality, quality)
    field = _prices(reading, offer)
    if reading.design.formula is Formula.UTILITY:
        best = max([quality, *_qualities(reading, line, is_high=is_low)])
        field = replace(field, best_quality=best)
    figure = figure_of(reading.terms, field, offer)
    if figure is None:
        raise Unknown(Missing.FIGURE)
    return figure.total


def _qualities(
    reading: Reading, line: LetterLine, *, is_high: bool
) -> Iterable[Fraction]:
    for other, quality in zip(reading.taking_part, reading.qualities, strict=True):
        if other is line:
            continue
        if quality is None:
            raise Unknown(Missing.OTHER_QUALITIES)
        yield quality.high if is_high else quality.low


def _quality_if_told(reading: Reading, line: LetterLine) -> Range | None:
    try:
        return _quality(reading, line)
    except Unknown:
        return None


def _quality(reading: Reading, line: LetterLine) -> Range:
    """From the scores when all are there, otherwise as stated."""
    try:
        return quality_part(reading, line)
    except Unknown:
        if line.quality is None:
            raise Unknown(Missing.QUALITY) from None
        return as_written(line.quality)


def _price(reading: Reading, line: LetterLine) -> Fraction:
    """The price that is compared; with a ladder its level must be known."""
    if line.price_eur is None:
        raise Unknown(Missing.PRICE)
    ladder = reading.told[line.bid].ladder
    if ladder is None:
        raise Unknown(Missing.SCORES)
    return Fraction(line.price_eur) * (1 - ladder)


def _prices(reading: Reading, offer: Offer) -> Field:
    """The extremes of the prices; an absolute formula does not look at others."""
    if reading.design.formula.is_absolute:
        return field_of([offer])
    if isinstance(reading.prices, Missing):
        raise Unknown(reading.prices)
    return reading.prices
