# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put criteria back where they stood, whatever happened to the design meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkoopkoers.awarding.domain.design import AwardDesign, Criterion
from inkoopkoers.awarding.domain.editing import family_of, new_code, with_criterion


def places_of(
    design: AwardDesign, code: str
) -> tuple[tuple[Criterion, ...], tuple[int, ...]]:
    """A criterion first, then all below it, each with its place in the design."""
    family = family_of(design, code)
    found = [(one, at) for at, one in enumerate(design.criteria) if one.code in family]
    found.sort(key=lambda pair: (pair[0].code != code, pair[1]))
    return tuple(one for one, _at in found), tuple(at for _one, at in found)


def put_back(
    design: AwardDesign, criteria: Sequence[Criterion], at: Sequence[int]
) -> AwardDesign:
    """A code that is used again meanwhile gets a number; a lost group is let go."""
    taken = {one.code for one in design.criteria}
    renamed: dict[str, str] = {}
    for one in criteria:
        renamed[one.code] = new_code(one.code, taken)
        taken.add(renamed[one.code])
    for place, one in sorted(zip(at, criteria, strict=True), key=lambda pair: pair[0]):
        parent = renamed.get(one.parent, one.parent)
        there = replace(
            one, code=renamed[one.code], parent=parent if parent in taken else ""
        )
        design = with_criterion(design, there, place)
    return design
