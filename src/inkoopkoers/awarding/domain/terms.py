# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terms of a design as exact figures, ready for its formula, or what lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Formula, Measured
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.domain.tree import leaves_of, quality_weight

_ZERO = Fraction(0)


class Unworkable(ValueError):
    """A design whose formula cannot be calculated; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(one.code for one in problems))
        self.problems = problems


@dataclass(frozen=True)
class Terms:
    """What a formula needs; a figure that it does not use is zero."""

    formula: Formula
    price_weight: Fraction
    quality_weight: Fraction
    factor: Fraction = _ZERO
    lower: Fraction = _ZERO
    upper: Fraction = _ZERO
    log_base: Fraction = _ZERO
    point_eur: Fraction = _ZERO


def terms_of(design: AwardDesign) -> Terms:
    """The terms of a design; Unworkable when its formula lacks something."""
    problems = formula_problems(design)
    if problems:
        raise Unworkable(problems)
    given = design.parameters
    return Terms(
        formula=design.formula,
        price_weight=Fraction(design.price_weight),
        quality_weight=quality_weight(design),
        factor=Fraction(given.factor),
        lower=Fraction(given.lower_eur or 0),
        upper=Fraction(given.upper_eur or 0),
        log_base=Fraction(given.log_base),
        point_eur=Fraction(given.value_of_point_eur or 0),
    )


def formula_problems(design: AwardDesign) -> tuple[Problem, ...]:
    """Which parameters of the formula are missing or impossible."""
    check = _CHECKS.get(design.formula)
    parameters = tuple(check(design)) if check else ()
    return parameters + tuple(_worthless(design))


def _worthless(design: AwardDesign) -> Iterator[Problem]:
    """Leaves without what the formula adds up: a gap is never a zero."""
    on_value = design.formula is Formula.VALUE
    for leaf in leaves_of(design):
        worth = leaf.value_eur if on_value else leaf.weight
        if leaf.measured is Measured.LADDER or worth is not None:
            continue
        if not leaf.scale and leaf.measured is Measured.SCALE:
            yield Problem(ProblemCode.EMPTY_GROUP, leaf.code)
        elif on_value:
            yield Problem(ProblemCode.VALUE_MISSING, leaf.code, field="value_eur")
        else:
            yield Problem(ProblemCode.WEIGHT_MISSING, leaf.code, field="weight")


def _factor(design: AwardDesign) -> Iterator[Problem]:
    if design.parameters.factor <= 1:
        yield Problem(
            ProblemCode.FACTOR_TOO_LOW,
            field="factor",
            values={"factor": design.parameters.factor},
        )


def _bounds(design: AwardDesign) -> Iterator[Problem]:
    lower, upper = design.parameters.lower_eur, design.parameters.upper_eur
    if lower is None:
        yield Problem(ProblemCode.BOUNDS_MISSING, field="lower_eur")
    elif lower < 0:
        yield Problem(ProblemCode.BOUNDS_NEGATIVE, field="lower_eur")
    if upper is None:
        yield Problem(ProblemCode.BOUNDS_MISSING, field="upper_eur")
    if lower is not None and upper is not None and upper <= lower:
        yield Problem(
            ProblemCode.BOUNDS_REVERSED,
            field="upper_eur",
            values={"lower": lower, "upper": upper},
        )


def _base(design: AwardDesign) -> Iterator[Problem]:
    if design.parameters.log_base <= 1:
        yield Problem(
            ProblemCode.BASE_TOO_LOW,
            field="log_base",
            values={"base": design.parameters.log_base},
        )


def _point_value(design: AwardDesign) -> Iterator[Problem]:
    value = design.parameters.value_of_point_eur
    if value is None:
        yield Problem(ProblemCode.POINT_VALUE_MISSING, field="value_of_point_eur")
    elif value <= 0:
        yield Problem(
            ProblemCode.POINT_VALUE_TOO_LOW,
            field="value_of_point_eur",
            values={"value": value},
        )


def _price_weight(design: AwardDesign) -> Iterator[Problem]:
    if design.price_weight <= 0:
        yield Problem(ProblemCode.PRICE_WEIGHT_NEEDED, field="price_weight")


_CHECKS: dict[Formula, Callable[[AwardDesign], Iterator[Problem]]] = {
    Formula.LINEAR: _factor,
    Formula.BOUNDS: _bounds,
    Formula.LOGARITHMIC: _base,
    Formula.WILLINGNESS: _point_value,
    Formula.UTILITY: _price_weight,
    Formula.SURCHARGE: _price_weight,
}
