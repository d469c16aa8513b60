# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check how criteria are measured: scales, ladder, MKI, and whether figures are sane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.domain.tree import leaves_of

LARGEST = Decimal(10) ** 12
MOST_DIGITS_BEHIND = 30
_FIGURES = ("weight", "value_eur", "mki_floor_eur", "mki_ceiling_eur", "minimum")


def is_sane(number: Decimal) -> bool:
    """A finite figure of at most twelve digits before the comma."""
    if not number.is_finite():
        return False
    exponent = number.as_tuple().exponent
    return abs(number) <= LARGEST and int(exponent) >= -MOST_DIGITS_BEHIND


def figure_problems(design: AwardDesign) -> Iterator[Problem]:
    """Figures too large or too fine to calculate with; check these before the rest."""
    for name, number in _numbers(design):
        if not is_sane(number):
            yield Problem(ProblemCode.NUMBER_OUT_OF_RANGE, field=name)
    for one in design.criteria:
        for name in _FIGURES:
            number = getattr(one, name)
            if number is not None and not is_sane(number):
                yield Problem(ProblemCode.NUMBER_OUT_OF_RANGE, one.code, field=name)


def measure_problems(design: AwardDesign) -> Iterator[Problem]:
    """What is wrong with the scales, the ladder and the MKI of a design."""
    counted = Counter(scale.code for scale in design.scales)
    for code in [code for code, count in counted.items() if count > 1]:
        yield Problem(
            ProblemCode.DUPLICATE_SCALE, field="scales", values={"scale": code}
        )
    for scale in design.scales:
        yield from _scale(scale)
    for leaf in leaves_of(design):
        yield from _MEASURED[leaf.measured](design, leaf)
    yield from _ladder(design)


def _numbers(design: AwardDesign) -> Iterator[tuple[str, Decimal]]:
    given = design.parameters
    named = {
        "price_weight": design.price_weight,
        "ceiling_eur": design.ceiling_eur,
        "factor": given.factor,
        "lower_eur": given.lower_eur,
        "upper_eur": given.upper_eur,
        "log_base": given.log_base,
        "value_of_point_eur": given.value_of_point_eur,
    }
    yield from ((name, one) for name, one in named.items() if one is not None)
    yield from (("ladder", step) for step in given.ladder)
    for scale in design.scales:
        for step in scale.steps:
            yield "scales", step.score
            yield "scales", step.part


def _scale(scale: Scale) -> Iterator[Problem]:
    """Scores rise, and a higher score never earns less."""
    values = {"scale": scale.code}
    if not scale.steps:
        yield Problem(ProblemCode.SCALE_WITHOUT_STEPS, field="scales", values=values)
    if any(
        low.score >= high.score or low.part > high.part
        for low, high in pairwise(scale.steps)
    ):
        yield Problem(ProblemCode.SCALE_OUT_OF_ORDER, field="scales", values=values)


def _on_scale(design: AwardDesign, leaf: Criterion) -> Iterator[Problem]:
    scale = scale_named(design, leaf.scale)
    if scale is None:
        if leaf.scale or leaf.weight is not None or leaf.value_eur is not None:
            values = {"scale": leaf.scale}
            yield Problem(
                ProblemCode.UNKNOWN_SCALE, leaf.code, field="scale", values=values
            )
        return
    scores = {step.score for step in scale.steps}
    if leaf.minimum is not None and leaf.minimum not in scores:
        yield Problem(ProblemCode.MINIMUM_NOT_ON_SCALE, leaf.code, field="minimum")


def _on_ladder(design: AwardDesign, leaf: Criterion) -> Iterator[Problem]:
    levels = [Decimal(level) for level in range(len(design.parameters.ladder) + 1)]
    if leaf.minimum is not None and leaf.minimum not in levels:
        yield Problem(ProblemCode.MINIMUM_NOT_ON_SCALE, leaf.code, field="minimum")
    if not design.parameters.ladder:
        yield Problem(ProblemCode.LADDER_MISSING, leaf.code, field="ladder")


def _on_mki(design: AwardDesign, leaf: Criterion) -> Iterator[Problem]:
    floor, ceiling = leaf.mki_floor_eur, leaf.mki_ceiling_eur
    if leaf.minimum is not None:
        yield Problem(ProblemCode.MINIMUM_ON_MKI, leaf.code, field="minimum")
    if floor is None:
        yield Problem(ProblemCode.MKI_BOUNDS_MISSING, leaf.code, field="mki_floor_eur")
    if ceiling is None:
        yield Problem(
            ProblemCode.MKI_BOUNDS_MISSING, leaf.code, field="mki_ceiling_eur"
        )
    if floor is not None and ceiling is not None and ceiling <= floor:
        yield Problem(
            ProblemCode.MKI_BOUNDS_REVERSED, leaf.code, field="mki_ceiling_eur"
        )


def _ladder(design: AwardDesign) -> Iterator[Problem]:
    """One ladder lowers the price; a higher level never lowers it less."""
    ladders = [one for one in leaves_of(design) if one.measured is Measured.LADDER]
    for extra in ladders[1:]:
        yield Problem(ProblemCode.MANY_LADDERS, extra.code, field="measured")
    steps = design.parameters.ladder
    if any(not 0 <= step <= 1 for step in steps):
        yield Problem(ProblemCode.LADDER_OUT_OF_RANGE, field="ladder")
    if any(low > high for low, high in pairwise(steps)):
        yield Problem(ProblemCode.LADDER_FALLS, field="ladder")


_MEASURED = {
    Measured.SCALE: _on_scale,
    Measured.LADDER: _on_ladder,
    Measured.MKI: _on_mki,
}
