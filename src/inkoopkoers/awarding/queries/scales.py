# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scales that a criterion can be scored on."""

from __future__ import annotations

from dataclasses import replace

from inkoopkoers.awarding.domain.design import AwardDesign, Scale
from inkoopkoers.awarding.domain.scales import KNOWN_SCALES
from inkoopkoers.knowledge.domain.awards import AwardScale
from inkoopkoers.knowledge.queries import award_scales


def library_scale(code: str) -> Scale | None:
    """A known scale, with what each score means in the words of the library."""
    scale, words = KNOWN_SCALES.get(code), scale_words(code)
    if scale is None or words is None:
        return scale
    meanings = {one.score: one.meaning for one in words.meanings}
    steps = tuple(
        replace(step, meaning=meanings.get(step.score, step.meaning))
        for step in scale.steps
    )
    return replace(scale, name=words.name, steps=steps, source=words.origin.title)


def scale_words(code: str) -> AwardScale | None:
    """What is known of a scale: strengths, traps, source; None for one's own."""
    return next((one for one in award_scales() if one.code == code), None)


def scales_to_choose(design: AwardDesign) -> tuple[Scale, ...]:
    """The scales of the design, then the known ones that are not in it yet."""
    own = {one.code for one in design.scales}
    known = (library_scale(code) for code in KNOWN_SCALES if code not in own)
    return (*design.scales, *(one for one in known if one))
