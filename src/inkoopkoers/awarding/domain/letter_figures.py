# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the figures of a letter should be, as far as the letter tells enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
)
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
from inkoopkoers.awarding.domain.ranking import award, rounded
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.scoring import Reason, part_on, reasons_against
from inkoopkoers.awarding.domain.terms import Terms, terms_of
from inkoopkoers.awarding.domain.tree import leaves_of


class Unknown(Exception):
    """A figure that the letter does not tell enough for; `missing` says what."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing)
        self.missing = missing


@dataclass(frozen=True)
class Reading:
    """A letter read with a design, with the lines that take part in its formula."""

    design: AwardDesign
    terms: Terms
    letter: Letter
    taking_part: tuple[LetterLine, ...]


def reading_of(design: AwardDesign, letter: Letter) -> Reading:
    """Read a letter; Unworkable when the formula of the design lacks something."""
    taking_part = tuple(
        line for line in letter.lines if reason_against(design, line) is None
    )
    return Reading(design, terms_of(design), letter, taking_part)


def reason_against(design: AwardDesign, line: LetterLine) -> Reason | None:
    """Why the design keeps this bid out of the ranking; a gap is no reason."""
    bid = Bid(line.bid, line.name, line.price_eur, line.scores)
    for reason in reasons_against(design, bid):
        if not reason.state.is_incomplete:
            return reason
    return None


def price_part(reading: Reading, line: LetterLine) -> Range:
    """The price points, or the price part of a formula without points."""
    offer = Offer(_price(reading, line), Fraction(0))
    figure = figure_of(reading.terms, _prices(reading, offer), offer)
    if figure is None:
        raise Unknown(Missing.FIGURE)
    return exactly(figure.price)


def quality_part(reading: Reading, line: LetterLine) -> Range:
    """The quality from the scores: points, or euros when awarding on value."""
    design = reading.design
    on_value = design.formula is Formula.VALUE
    made = Fraction(0)
    for leaf in leaves_of(design):
        if leaf.measured is Measured.LADDER:
            continue
        score = line.scores.get(leaf.code)
        if score is None:
            raise Unknown(Missing.SCORES)
        worth = leaf.value_eur if on_value else leaf.weight
        made += Fraction(worth or 0) * _part_on(design, leaf, score)
    return exactly(made)


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
    bids = [
        Bid(one.bid, one.name, one.price_eur, one.scores) for one in reading.taking_part
    ]
    outcome = award(reading.design, bids)
    if outcome.refused:
        raise Unknown(Missing.FIGURE)
    if len(outcome.ranked) < len(bids):
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
    for other in reading.taking_part:
        if other.bid == line.bid:
            continue
        try:
            quality = _quality(reading, other)
        except Unknown as unknown:
            raise Unknown(Missing.OTHER_QUALITIES) from unknown
        yield quality.high if is_high else quality.low


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
    part = Fraction(0)
    for leaf in leaves_of(reading.design):
        if leaf.measured is Measured.LADDER:
            score = line.scores.get(leaf.code)
            if score is None:
                raise Unknown(Missing.SCORES)
            part += _part_on(reading.design, leaf, score)
    return Fraction(line.price_eur) * (1 - part)


def _part_on(design: AwardDesign, leaf: Criterion, score: Decimal) -> Fraction:
    try:
        return part_on(design, leaf, score)
    except UnknownStep as unknown:
        raise Unknown(Missing.SCORES) from unknown


def _prices(reading: Reading, offer: Offer) -> Field:
    """The extremes of the prices; an absolute formula does not look at others."""
    if reading.design.formula.is_absolute:
        return field_of([offer])
    if not reading.letter.names_all:
        raise Unknown(Missing.OTHER_BIDS)
    return field_of([offer, *_others(reading, reading.taking_part)])


def _others(reading: Reading, lines: Sequence[LetterLine]) -> Iterable[Offer]:
    for line in lines:
        try:
            yield Offer(_price(reading, line), Fraction(0))
        except Unknown as unknown:
            raise Unknown(Missing.OTHER_PRICES) from unknown
