# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scales: the steps that assessors give, and which part of the value each earns."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from inkoopkoers.awarding.domain.design import AwardDesign, Scale, ScaleStep

MOST_STEPS = 101
FEWEST_STEPS = 2
# A Decimal cannot hold 1/9. A part with more decimals than this stands for the fraction
# with a small denominator that it is the rounding of; a shorter one is what it says.
FEWEST_DECIMALS = 15
LARGEST_DENOMINATOR = 1_000
_WRITTEN = Decimal(1).scaleb(-20)


class UnknownStep(ValueError):
    """A score that its scale does not have."""


class UnevenScale(ValueError):
    """Steps that cannot be written as scores with two decimals, or too many or few."""


def part_as_decimal(part: Fraction) -> Decimal:
    """A part as a step of a scale keeps it; `part_of` gives the fraction back."""
    exact = Decimal(part.numerator) / Decimal(part.denominator)
    return exact if Fraction(exact) == part else exact.quantize(_WRITTEN)


def part_of(scale: Scale, score: Decimal) -> Fraction:
    """Which part of the value a score earns; UnknownStep when it is no step."""
    for step in scale.steps:
        if step.score == score:
            return exact_part(step.part)
    message = f"{score} is no step of {scale.code}"
    raise UnknownStep(message)


@lru_cache(maxsize=1024)
def exact_part(part: Decimal) -> Fraction:
    """The fraction that a part stands for, see FEWEST_DECIMALS."""
    exact = Fraction(part)
    if exact * 10**FEWEST_DECIMALS == int(exact * 10**FEWEST_DECIMALS):
        return exact
    near = exact.limit_denominator(LARGEST_DENOMINATOR)
    return near if abs(near - exact) * 10**FEWEST_DECIMALS < 1 else exact


def own_scale(
    low: Decimal, high: Decimal, steps: int, *, code: str = "eigen", name: str = ""
) -> Scale:
    """An even scale: the lowest score earns nothing, the highest everything."""
    if not FEWEST_STEPS <= steps <= MOST_STEPS or low >= high:
        message = f"{steps} steps from {low} to {high}"
        raise UnevenScale(message)
    return Scale(
        code=code,
        name=name or f"{low}-{high}",
        steps=tuple(_even_step(low, high, at, steps - 1) for at in range(steps)),
    )


def _even_step(low: Decimal, high: Decimal, at: int, last: int) -> ScaleStep:
    exact = Fraction(low) + (Fraction(high) - Fraction(low)) * at / last
    if (exact * 100).denominator != 1:
        message = f"{exact} has more than two decimals"
        raise UnevenScale(message)
    score = Decimal(exact.numerator) / Decimal(exact.denominator)
    return ScaleStep(score=score, part=part_as_decimal(Fraction(at, last)))


def _step(score: int, part: str, meaning: str) -> ScaleStep:
    return ScaleStep(score=Decimal(score), part=Decimal(part), meaning=meaning)


# Rijkswaterstaat, Handleiding BPKV, since 2023. "Niet realistisch" is a malus: it makes
# the price that we compare with higher.
RWS_0_3 = Scale(
    code="rws-0-3",
    name="Rijkswaterstaat 0-3",
    steps=(
        _step(-1, "-0.5", "niet realistisch"),
        _step(0, "0", "geen meerwaarde"),
        _step(1, "0.25", "enige meerwaarde"),
        _step(2, "0.6", "veel meerwaarde"),
        _step(3, "1", "de meeste meerwaarde"),
    ),
    source="Rijkswaterstaat, sinds 2023",
)

# PIANOo, Gunnen op waarde: part = (score - 1) / 9, so a 6 earns 5/9 and not 6/10.
PIANOO_1_10 = own_scale(
    Decimal(1), Decimal(10), 10, code="pianoo-1-10", name="PIANOo 1-10"
)

KNOWN_SCALES = {scale.code: scale for scale in (RWS_0_3, PIANOO_1_10)}


def scale_named(design: AwardDesign, code: str) -> Scale | None:
    """The scale of a design, or else the known one; None when there is none."""
    for scale in design.scales:
        if scale.code == code:
            return scale
    return KNOWN_SCALES.get(code)
