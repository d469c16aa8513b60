# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reasonable field for strategic bids, and the least that a design lets them score."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Measured,
)
from inkoopkoers.awarding.domain.steps import Step, bid_at, steps_on
from inkoopkoers.awarding.domain.tree import leaves_of

# A reasonable field: the dearer, the better; price as a part of the estimate.
FIELD = (("0.95", "0.55"), ("1", "0.65"), ("1.05", "0.75"), ("1.1", "0.85"))
_CENT = Decimal("0.01")


def reasonable_field(design: AwardDesign, estimate_eur: Decimal) -> tuple[Bid, ...]:
    """Four bids around the estimate that keep to every minimum."""
    return tuple(
        _above_minimum(
            design,
            bid_at(
                design,
                f"veld-{number}",
                (estimate_eur * Decimal(price)).quantize(_CENT),
                Fraction(level),
            ),
        )
        for number, (price, level) in enumerate(FIELD, start=1)
    )


def has_minimum(leaf: Criterion) -> bool:
    """Whether a score can keep a bid out; an MKI has a ceiling instead."""
    return leaf.minimum is not None and leaf.measured is not Measured.MKI


def lowest_allowed(design: AwardDesign, leaf: Criterion) -> Step:
    """The lowest step that keeps a bid in; the best one when the minimum is above all."""
    steps = steps_on(design, leaf)
    if not has_minimum(leaf):
        return steps[0]
    allowed = [step for step in steps if step.score >= (leaf.minimum or 0)]
    return allowed[0] if allowed else steps[-1]


def with_minimum(design: AwardDesign, leaves: Collection[str]) -> AwardDesign:
    """At least the lowest but one step, unless the design asks for more."""

    def guarded(leaf: Criterion) -> Criterion:
        if leaf.code not in leaves or leaf.measured is Measured.MKI:
            return leaf
        second = steps_on(design, leaf)[:2][-1].score
        return replace(leaf, minimum=max(second, leaf.minimum or second))

    return replace(design, criteria=tuple(guarded(one) for one in design.criteria))


def free_code(field: Sequence[Bid]) -> str:
    """A code that no bid of the field has."""
    taken = {bid.code for bid in field}
    code = "strategisch"
    while code in taken:
        code += "+"
    return code


def _above_minimum(design: AwardDesign, bid: Bid) -> Bid:
    scores = dict(bid.scores)
    for leaf in leaves_of(design):
        score = scores[leaf.code]
        if has_minimum(leaf) and (score is None or score < (leaf.minimum or 0)):
            scores[leaf.code] = lowest_allowed(design, leaf).score
    return replace(bid, scores=scores)
