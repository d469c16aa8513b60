# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same bids under every formula, with parameters derived from the design.

Derived are: the same weights; bounds as given, or else half below and half above the
median price; and one quality point worth (upper - lower) / price weight, so that value
is V = WQ · (upper - lower) / WP and awards on value agree with points between bounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from statistics import median

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
    Parameters,
)
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.ranking import Outcome, as_decimal, award
from inkoopkoers.awarding.domain.terms import formula_problems
from inkoopkoers.awarding.domain.tree import leaves_of, quality_weight

# Euros that do not come out even are rounded here: far below what parts two bids.
EURO_DECIMALS = 20
LOWER, UPPER = Decimal("0.5"), Decimal("1.5")
_NEEDS_PRICE_WEIGHT = {
    Formula.VALUE,
    Formula.WILLINGNESS,
    Formula.UTILITY,
    Formula.SURCHARGE,
}
_NEEDS_WIDTH = {Formula.BOUNDS, Formula.VALUE, Formula.WILLINGNESS}


class WhyNot(StrEnum):
    """Why these bids cannot be compared under a formula."""

    NO_PRICE_WEIGHT = "no-price-weight"
    NO_QUALITY = "no-quality"
    NO_BOUNDS = "no-bounds"  # no width: not given, and no price above zero
    PARAMETERS = "parameters"  # the design has one that this formula cannot use
    ZERO_PRICE = "zero-price"  # the formula would divide by it
    NO_BIDS = "no-bids"  # none takes part


@dataclass(frozen=True)
class Compared:
    """The bids under one formula, or why not.

    `order` has the codes from the first rank on, who shares one together. `swaps` are the
    pairs that stand in another order than under the formula of the design.
    """

    formula: Formula
    design: AwardDesign | None = None
    outcome: Outcome | None = None
    why_not: WhyNot | None = None
    swaps: tuple[tuple[str, str], ...] = ()

    @property
    def winners(self) -> tuple[str, ...]:
        """Who is first; none when it cannot be compared."""
        return self.outcome.winners if self.outcome else ()

    @property
    def order(self) -> tuple[tuple[str, ...], ...]:
        """The codes per rank."""
        ranks = self.outcome.ranks if self.outcome else {}
        return tuple(
            tuple(code for code, rank in ranks.items() if rank == one)
            for one in sorted(set(ranks.values()))
        )


def compare_formulas(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Compared, ...]:
    """Every formula in its own order; that of the design stays as it is declared."""
    own = award(design, bids)
    return tuple(_under(design, formula, bids, own) for formula in Formula)


def derived(
    design: AwardDesign, formula: Formula, bids: Sequence[Bid]
) -> AwardDesign | WhyNot:
    """The design with another formula and what that needs, or why it cannot be.

    From an award on value the euros become the weights: only their ratio counts.
    """
    if formula is design.formula:
        return design
    bounds = _bounds(design, bids)
    if bounds is None and (formula in _NEEDS_WIDTH or design.formula is Formula.VALUE):
        return WhyNot.NO_BOUNDS
    lower, upper = bounds or (None, None)
    if bounds and design.formula is Formula.VALUE:
        design = _weighted_by_value(design, bounds)
    if design.price_weight <= 0 and formula in _NEEDS_PRICE_WEIGHT:
        return WhyNot.NO_PRICE_WEIGHT
    if formula is Formula.RATIO and not quality_weight(design):
        return WhyNot.NO_QUALITY
    made = _with_parameters(design, formula, lower, upper)
    return WhyNot.PARAMETERS if formula_problems(made) else made


def _under(
    design: AwardDesign, formula: Formula, bids: Sequence[Bid], own: Outcome
) -> Compared:
    made = derived(design, formula, bids)
    if isinstance(made, WhyNot):
        return Compared(formula, why_not=made)
    outcome = own if formula is design.formula else award(made, bids)
    if outcome.refused:
        return Compared(formula, made, why_not=WhyNot.ZERO_PRICE)
    if not outcome.winners:
        return Compared(formula, made, why_not=WhyNot.NO_BIDS)
    return Compared(formula, made, outcome, swaps=_swaps(own.ranks, outcome.ranks))


def _swaps(own: dict[str, int], other: dict[str, int]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one, two)
        for one, two in combinations(sorted(own), 2)
        if _sign(own[one] - own[two]) != _sign(other[one] - other[two])
    )


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _bounds(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Decimal, Decimal] | None:
    lower, upper = design.parameters.lower_eur, design.parameters.upper_eur
    if lower is not None and upper is not None and lower < upper:
        return lower, upper
    prices = [
        bid.price_eur
        for bid in bids
        if bid.price_eur is not None and bid.price_eur > 0 and not bid.excluded_because
    ]
    if not prices:
        return None
    middle = median(prices)
    return middle * LOWER, middle * UPPER


def _weighted_by_value(
    design: AwardDesign, bounds: tuple[Decimal, Decimal]
) -> AwardDesign:
    lower, upper = bounds
    criteria = tuple(replace(one, weight=one.value_eur) for one in design.criteria)
    return replace(design, price_weight=upper - lower, criteria=criteria)


def _with_parameters(
    design: AwardDesign,
    formula: Formula,
    lower: Decimal | None,
    upper: Decimal | None,
) -> AwardDesign:
    parameters: Parameters = replace(
        design.parameters, lower_eur=lower, upper_eur=upper
    )
    if formula is Formula.WILLINGNESS and parameters.value_of_point_eur is None:
        worth = _point_eur(design, lower, upper)
        parameters = replace(parameters, value_of_point_eur=_eur(worth))
    criteria = design.criteria
    if formula is Formula.VALUE:
        worth = _point_eur(design, lower, upper)
        leaves = {leaf.code for leaf in leaves_of(design)}
        criteria = tuple(
            _valued(one, worth) if one.code in leaves else one for one in criteria
        )
    # A rounding of points means nothing for euros or a ratio, nor the other way round.
    is_alike = gives_points(formula) and gives_points(design.formula)
    return replace(
        design,
        formula=formula,
        parameters=parameters,
        criteria=criteria,
        decimals=design.decimals if is_alike else None,
    )


def _valued(leaf: Criterion, worth: Fraction) -> Criterion:
    if leaf.measured is Measured.LADDER:
        return leaf
    return replace(leaf, value_eur=_eur(Fraction(leaf.weight or 0) * worth))


def _point_eur(
    design: AwardDesign, lower: Decimal | None, upper: Decimal | None
) -> Fraction:
    return Fraction((upper or 0) - (lower or 0)) / Fraction(design.price_weight)


def _eur(exact: Fraction) -> Decimal:
    return as_decimal(exact, EURO_DECIMALS)
