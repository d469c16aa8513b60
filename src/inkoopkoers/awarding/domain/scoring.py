# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quality of a bid, exact, and whether the bid takes part at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Measured,
)
from inkoopkoers.awarding.domain.scales import UnknownStep, part_of, scale_named
from inkoopkoers.awarding.domain.tree import leaves_of

_ZERO = Fraction(0)
_ONE = Fraction(1)


class BidState(StrEnum):
    """Whether a bid gets a rank, or why not."""

    VALID = "valid"
    EXCLUDED = "excluded"
    NO_PRICE = "no-price"
    NEGATIVE_PRICE = "negative-price"
    ABOVE_CEILING = "above-ceiling"
    BELOW_MINIMUM = "below-minimum"
    MKI_ABOVE_CEILING = "mki-above-ceiling"
    UNKNOWN_SCORE = "unknown-score"
    MISSING_SCORE = "missing-score"
    ZERO_PRICE = "zero-price"  # the formula divides by it
    NO_FIGURE = "no-figure"  # the formula divides by the zero price of another bid

    @property
    def is_incomplete(self) -> bool:
        """The bid may still take part when what lacks is filled in."""
        return self in {
            BidState.NO_PRICE,
            BidState.UNKNOWN_SCORE,
            BidState.MISSING_SCORE,
        }


@dataclass(frozen=True)
class Reason:
    """Why a bid does not take part; on which criterion, when it is one."""

    state: BidState
    criterion: str = ""


@dataclass(frozen=True)
class LeafScore:
    """What a bid earns on one criterion.

    `points` is the weight times the part, `value` the value in euros times the part. On
    a ladder there is only `ladder`, the part of the price; elsewhere it is None.
    """

    criterion: str
    score: Decimal
    part: Fraction
    weight: Fraction
    points: Fraction
    value_eur: Fraction
    value: Fraction
    ladder: Fraction | None = None


@dataclass(frozen=True)
class Quality:
    """The quality of a bid: points out of the weights, euros out of the values.

    `ladder` is the part by which the price is lowered before it is compared.
    """

    points: Fraction
    value: Fraction
    ladder: Fraction
    leaves: tuple[LeafScore, ...]


def part_on(design: AwardDesign, criterion: Criterion, score: Decimal) -> Fraction:
    """The part that a score earns on a leaf; UnknownStep when it cannot be given."""
    return _PARTS[criterion.measured](design, criterion, score)


def _on_scale(design: AwardDesign, criterion: Criterion, score: Decimal) -> Fraction:
    scale = scale_named(design, criterion.scale)
    if scale is None:
        message = f"{criterion.code} has no scale"
        raise UnknownStep(message)
    return part_of(scale, score)


def _on_ladder(design: AwardDesign, criterion: Criterion, score: Decimal) -> Fraction:
    """Level 0 is no certificate, level 1 the first part of the ladder."""
    ladder = design.parameters.ladder
    if score != int(score) or not 0 <= score <= len(ladder):
        message = f"the ladder has no level {score}"
        raise UnknownStep(message)
    return Fraction(ladder[int(score) - 1]) if score else _ZERO


def _on_mki(design: AwardDesign, criterion: Criterion, score: Decimal) -> Fraction:
    """clamp((ceiling - MKI) / (ceiling - floor)); without both there is no scale."""
    floor, ceiling = criterion.mki_floor_eur, criterion.mki_ceiling_eur
    if floor is None or ceiling is None or floor >= ceiling:
        message = f"{criterion.code} has no floor below a ceiling"
        raise UnknownStep(message)
    room = Fraction(ceiling) - Fraction(floor)
    part = (Fraction(ceiling) - Fraction(score)) / room
    return min(_ONE, max(_ZERO, part))


_PARTS: dict[Measured, Callable[[AwardDesign, Criterion, Decimal], Fraction]] = {
    Measured.SCALE: _on_scale,
    Measured.LADDER: _on_ladder,
    Measured.MKI: _on_mki,
}


def quality_of(design: AwardDesign, bid: Bid) -> Quality:
    """Σ weight × part over the leaves; every leaf must have a score that it knows."""
    leaves = []
    for leaf in leaves_of(design):
        score = bid.scores.get(leaf.code)
        if score is None:
            message = f"{bid.code} has no score on {leaf.code}"
            raise UnknownStep(message)
        leaves.append(_leaf_score(design, leaf, score))
    return quality_from(tuple(leaves))


def quality_from(leaves: tuple[LeafScore, ...]) -> Quality:
    """The quality that scores on leaves make together."""
    return Quality(
        points=sum((one.points for one in leaves), _ZERO),
        value=sum((one.value for one in leaves), _ZERO),
        ladder=sum((one.ladder or _ZERO for one in leaves), _ZERO),
        leaves=leaves,
    )


def _leaf_score(design: AwardDesign, leaf: Criterion, score: Decimal) -> LeafScore:
    part = part_on(design, leaf, score)
    if leaf.measured is Measured.LADDER:
        return LeafScore(leaf.code, score, part, _ZERO, _ZERO, _ZERO, _ZERO, part)
    weight = Fraction(leaf.weight or 0)
    value = Fraction(leaf.value_eur or 0)
    return LeafScore(leaf.code, score, part, weight, weight * part, value, value * part)


def reasons_against(design: AwardDesign, bid: Bid) -> tuple[Reason, ...]:
    """Every reason why a bid does not take part, the heaviest first."""
    order = list(BidState)
    reasons = [*_about_the_bid(design, bid), *_about_the_scores(design, bid)]
    return tuple(sorted(reasons, key=lambda reason: order.index(reason.state)))


def _about_the_bid(design: AwardDesign, bid: Bid) -> Iterator[Reason]:
    if bid.excluded_because:
        yield Reason(BidState.EXCLUDED)
    if bid.price_eur is None:
        yield Reason(BidState.NO_PRICE)
    elif bid.price_eur < 0:
        yield Reason(BidState.NEGATIVE_PRICE)
    elif design.ceiling_eur is not None and bid.price_eur > design.ceiling_eur:
        yield Reason(BidState.ABOVE_CEILING)


def _about_the_scores(design: AwardDesign, bid: Bid) -> Iterator[Reason]:
    for leaf in leaves_of(design):
        state = _state_on(design, leaf, bid.scores.get(leaf.code))
        if state is not BidState.VALID:
            yield Reason(state, leaf.code)


def _state_on(design: AwardDesign, leaf: Criterion, score: Decimal | None) -> BidState:
    if score is None:
        return BidState.MISSING_SCORE
    if _is_above_ceiling(leaf, score):
        return BidState.MKI_ABOVE_CEILING
    try:
        part_on(design, leaf, score)
    except UnknownStep:
        return BidState.UNKNOWN_SCORE
    return BidState.BELOW_MINIMUM if _is_below(leaf, score) else BidState.VALID


def _is_above_ceiling(leaf: Criterion, score: Decimal) -> bool:
    if leaf.measured is not Measured.MKI or leaf.mki_ceiling_eur is None:
        return False
    return score > leaf.mki_ceiling_eur


def _is_below(leaf: Criterion, score: Decimal) -> bool:
    """An MKI has a ceiling instead of a minimum: there low is good."""
    if leaf.measured is Measured.MKI or leaf.minimum is None:
        return False
    return score < leaf.minimum
