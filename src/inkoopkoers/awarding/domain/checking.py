# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check a design: its tree, weights, scales, formula, ties and rounding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.bids import problems_of_bids
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    TieRule,
)
from inkoopkoers.awarding.domain.measures import figure_problems, measure_problems
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.domain.terms import formula_problems
from inkoopkoers.awarding.domain.tree import (
    groups_of,
    is_circular,
    leaves_of,
    quality_weight,
)

__all__ = ["problems_of", "problems_of_bids", "total_weight"]

MOST_CRITERIA = 200
MOST_DECIMALS = 10
ALL = 100


def problems_of(design: AwardDesign) -> tuple[Problem, ...]:
    """Everything that is wrong with a design, in the order of the form."""
    if len(design.criteria) > MOST_CRITERIA:
        count = {"count": len(design.criteria), "most": MOST_CRITERIA}
        return (Problem(ProblemCode.TOO_MANY_CRITERIA, values=count),)
    wild = tuple(figure_problems(design))
    if wild:
        return (*_tree(design), *wild)
    return (
        *_tree(design),
        *_weights(design),
        *measure_problems(design),
        *formula_problems(design),
        *_ties(design),
        *_rounding(design),
        *_warnings(design),
    )


def repeated(names: Iterable[str]) -> list[str]:
    """What is there more than once, each once."""
    return [name for name, count in Counter(names).items() if count > 1]


def _tree(design: AwardDesign) -> Iterator[Problem]:
    if not design.criteria and design.price_weight != ALL:
        yield Problem(ProblemCode.NO_CRITERIA)
    for code in repeated(one.code for one in design.criteria):
        yield Problem(ProblemCode.DUPLICATE_CRITERION, code)
    known = {one.code for one in design.criteria}
    for one in design.criteria:
        if one.parent and one.parent not in known:
            values = {"parent": one.parent}
            yield Problem(
                ProblemCode.UNKNOWN_PARENT, one.code, field="parent", values=values
            )
        if is_circular(design, one):
            yield Problem(ProblemCode.CIRCULAR_PARENT, one.code, field="parent")
    for group in groups_of(design):
        yield from _group(group)


def _group(group: Criterion) -> Iterator[Problem]:
    if group.weight is not None:
        yield Problem(ProblemCode.GROUP_WITH_WEIGHT, group.code, field="weight")
    if group.value_eur is not None:
        yield Problem(ProblemCode.GROUP_WITH_WEIGHT, group.code, field="value_eur")
    if group.minimum is not None:
        yield Problem(ProblemCode.GROUP_WITH_MINIMUM, group.code, field="minimum")


def _weights(design: AwardDesign) -> Iterator[Problem]:
    if design.price_weight < 0:
        yield Problem(ProblemCode.WEIGHT_NEGATIVE, field="price_weight")
    for leaf in leaves_of(design):
        yield from _worth(leaf)
    yield from _adds_up(design)


def _worth(leaf: Criterion) -> Iterator[Problem]:
    if leaf.weight is not None and leaf.weight < 0:
        yield Problem(ProblemCode.WEIGHT_NEGATIVE, leaf.code, field="weight")
    if leaf.value_eur is not None and leaf.value_eur < 0:
        yield Problem(ProblemCode.VALUE_NEGATIVE, leaf.code, field="value_eur")
    if leaf.measured is Measured.LADDER and leaf.weight:
        yield Problem(ProblemCode.WEIGHT_ON_LADDER, leaf.code, field="weight")


def _adds_up(design: AwardDesign) -> Iterator[Problem]:
    """On value the weights play no part, so they need not add up."""
    made = quality_weight(design) + Fraction(design.price_weight)
    if design.formula is not Formula.VALUE and made != ALL:
        values = {
            "made": total_weight(design),
            "difference": ALL - total_weight(design),
        }
        yield Problem(ProblemCode.WEIGHTS_NOT_100, values=values)


def total_weight(design: AwardDesign) -> Decimal:
    """What price and leaves make together: it must be 100."""
    leaves = (
        leaf.weight or Decimal(0)
        for leaf in leaves_of(design)
        if leaf.measured is not Measured.LADDER
    )
    return sum(leaves, design.price_weight)


def _ties(design: AwardDesign) -> Iterator[Problem]:
    for rule in repeated(design.ties):
        yield Problem(
            ProblemCode.DUPLICATE_TIE_RULE, field="ties", values={"rule": rule}
        )
    if TieRule.LOT in design.ties[:-1]:
        yield Problem(ProblemCode.RULE_AFTER_LOT, field="ties")
    known = {one.code for one in design.criteria}
    if TieRule.CRITERION in design.ties and design.tie_criterion not in known:
        yield Problem(ProblemCode.TIE_CRITERION_UNKNOWN, field="tie_criterion")


def _rounding(design: AwardDesign) -> Iterator[Problem]:
    if design.decimals is not None and not 0 <= design.decimals <= MOST_DECIMALS:
        values = {"most": MOST_DECIMALS}
        yield Problem(
            ProblemCode.DECIMALS_OUT_OF_RANGE, field="decimals", values=values
        )
    if design.ceiling_eur is not None and design.ceiling_eur <= 0:
        yield Problem(ProblemCode.CEILING_TOO_LOW, field="ceiling_eur")


def _warnings(design: AwardDesign) -> Iterator[Problem]:
    leaves = leaves_of(design)
    if design.formula is Formula.RATIO and all(one.minimum is None for one in leaves):
        yield Problem(ProblemCode.RATIO_WITHOUT_MINIMUM, field="formula")
    can_fall = quality_weight(design) > Fraction(design.price_weight)
    if design.formula is Formula.UTILITY and can_fall:
        yield Problem(ProblemCode.UTILITY_CAN_BE_NEGATIVE, field="formula")
    if TieRule.LOT not in design.ties:
        yield Problem(ProblemCode.TIE_STAYS, field="ties")
