# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example of the documents: three bids, made by the code that awards.

The cheapest bid has the least quality and the dearest the most, within every bound of
the design, so that each step of the formula shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Formula
from inkoopkoers.awarding.domain.ranking import Outcome, as_decimal, award
from inkoopkoers.awarding.domain.steps import Step, step_at, steps_on
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.domain.tree import leaves_of, quality_weight

USUAL_PRICE = Fraction(100_000)
CODES = ("A", "B", "C")
SPREADS = (Fraction(0), Fraction(1, 10), Fraction(1, 4))
BETWEEN = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
LEVELS = (Fraction(1, 4), Fraction(1, 2), Fraction(1))
OTHER_LEVELS = (Fraction(1, 2), Fraction(1, 4), Fraction(1))
BELOW_CEILING = Fraction(9, 10)
VALUES_IN_PRICE = 4  # on value a bid costs this many times what quality is worth
DIGITS = 3


@dataclass(frozen=True)
class Worked:
    """The example bids and their award."""

    bids: tuple[Bid, ...]
    outcome: Outcome


def worked_example(design: AwardDesign) -> Worked:
    """Three bids for this design; Unworkable when a problem blocks it."""
    blocking = tuple(one for one in problems_of(design) if one.blocks)
    if blocking:
        raise Unworkable(blocking)
    bids = tuple(
        Bid(code, code, price, _scores(design, at))
        for at, (code, price) in enumerate(zip(CODES, _prices(design), strict=True))
    )
    return Worked(bids, award(design, bids))


def _scores(design: AwardDesign, at: int) -> dict[str, Decimal | None]:
    """One bid is not the second on everything: that changes per criterion."""
    scores: dict[str, Decimal | None] = {}
    for number, leaf in enumerate(leaves_of(design)):
        levels = OTHER_LEVELS if number % 2 else LEVELS
        scores[leaf.code] = step_at(_allowed(design, leaf), levels[at]).score
    return scores


def _allowed(design: AwardDesign, leaf: Criterion) -> tuple[Step, ...]:
    """The steps that keep a bid in, without a malus when there are others."""
    steps = steps_on(design, leaf)
    if leaf.minimum is not None:
        steps = tuple(step for step in steps if step.score >= leaf.minimum)
    return tuple(step for step in steps if step.part >= 0) or steps


def _prices(design: AwardDesign) -> list[Decimal]:
    exact = _between_bounds(design) or _from_the_lowest(design)
    short = [_short(price) for price in exact]
    if len(set(short)) == len(short):
        return short
    return [as_decimal(price, 2) for price in exact]


def _between_bounds(design: AwardDesign) -> list[Fraction]:
    given = design.parameters
    if design.formula is not Formula.BOUNDS:
        return []
    lower, upper = Fraction(given.lower_eur or 0), Fraction(given.upper_eur or 0)
    if design.ceiling_eur is not None:
        upper = min(upper, Fraction(design.ceiling_eur))
    if upper <= lower:
        return []
    return [lower + (upper - lower) * part for part in BETWEEN]


def _from_the_lowest(design: AwardDesign) -> list[Fraction]:
    base, most = _base(design), 1 + SPREADS[-1] * _stretch(design)
    if design.ceiling_eur is not None:
        base = min(base, Fraction(design.ceiling_eur) * BELOW_CEILING / most)
    return [base * (1 + spread * _stretch(design)) for spread in SPREADS]


def _stretch(design: AwardDesign) -> Fraction:
    """Where points end at a factor of the lowest price, stay below that factor."""
    given = design.parameters
    match design.formula:
        case Formula.LINEAR:
            return min(Fraction(1), 2 * Fraction(given.factor - 1))
        case Formula.LOGARITHMIC:
            return min(Fraction(1), 2 * Fraction(given.log_base - 1))
        case _:
            return Fraction(1)


def _base(design: AwardDesign) -> Fraction:
    """A usual price, or one that the worth of quality can weigh up to."""
    worth = Fraction(0)
    if design.formula is Formula.VALUE:
        worth = sum(
            (Fraction(leaf.value_eur or 0) for leaf in leaves_of(design)), Fraction(0)
        )
    elif design.formula is Formula.WILLINGNESS:
        point = Fraction(design.parameters.value_of_point_eur or 0)
        worth = quality_weight(design) * point
    return VALUES_IN_PRICE * worth or USUAL_PRICE


def _short(price: Fraction) -> Decimal:
    """A price in three digits, rounded down."""
    exact = as_decimal(price, 2)
    step = Decimal(1).scaleb(max(exact.adjusted() - DIGITS + 1, -2))
    return exact.quantize(step, ROUND_DOWN) + Decimal("0.00")
