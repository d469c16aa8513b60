# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A design with one criterion or scale more, less, other or elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.tree import leaves_of, line_of

LONGEST_CODE = 40
_NO_CODE = re.compile(r"[^a-z0-9]+")


class UnknownPart(LookupError):
    """A code that is not in the design."""


@dataclass(frozen=True)
class TreeRow:
    """A criterion in the order of the tree; `depth` is 0 at the top."""

    criterion: Criterion
    depth: int
    is_group: bool
    is_first: bool
    is_last: bool


def tree_rows(design: AwardDesign) -> tuple[TreeRow, ...]:
    """Every criterion below its group, in order; one without a known group on top."""
    codes = {one.code for one in design.criteria}
    loose = {one.code for one in design.criteria if one.parent not in codes}
    loose |= {one.code for one in design.criteria if _is_in_circle(design, one)}
    return tuple(_rows_under(design, "", 0, loose))


def _is_in_circle(design: AwardDesign, one: Criterion) -> bool:
    known = {other.code: other for other in design.criteria}
    top = known[line_of(design, one)[-1]]
    return top.parent in known


def _rows_under(
    design: AwardDesign, parent: str, depth: int, loose: Collection[str]
) -> Iterator[TreeRow]:
    below = [
        one
        for one in design.criteria
        if (one.code in loose if not parent else one.parent == parent)
    ]
    for at, one in enumerate(below):
        is_group = is_a_group(design, one)
        yield TreeRow(one, depth, is_group, at == 0, at == len(below) - 1)
        if one.code not in loose or not _is_in_circle(design, one):
            yield from _rows_under(design, one.code, depth + 1, loose)


def is_a_group(design: AwardDesign, one: Criterion) -> bool:
    """Others hang under it, or it waits for them: it cannot get a score itself."""
    if any(other.parent == one.code for other in design.criteria):
        return True
    is_scored = one.scale or one.weight is not None or one.value_eur is not None
    return one.measured is Measured.SCALE and not is_scored


def criterion_of(design: AwardDesign, code: str) -> Criterion:
    """The criterion with this code; UnknownPart without one."""
    for one in design.criteria:
        if one.code == code:
            return one
    raise UnknownPart(code)


def own_scale_of(design: AwardDesign, code: str) -> Scale:
    """The scale of the design with this code; UnknownPart without one."""
    for one in design.scales:
        if one.code == code:
            return one
    raise UnknownPart(code)


def family_of(design: AwardDesign, code: str) -> frozenset[str]:
    """A criterion and everything below it; UnknownPart without one."""
    criterion_of(design, code)
    return frozenset(
        one.code for one in design.criteria if code in line_of(design, one)
    )


def possible_parents(design: AwardDesign, code: str = "") -> tuple[Criterion, ...]:
    """The groups that a criterion can hang under: never itself or what is below it."""
    own = family_of(design, code) if code else frozenset()
    return tuple(
        row.criterion
        for row in tree_rows(design)
        if row.is_group and row.criterion.code not in own
    )


def new_code(name: str, taken: Collection[str]) -> str:
    """A code made of a name that no other has: plan, plan-2, plan-3."""
    plain = unicodedata.normalize("NFKD", name.lower())
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    base = _NO_CODE.sub("-", letters)[:LONGEST_CODE].strip("-") or "x"
    code, number = base, 1
    while code in taken:
        number += 1
        code = f"{base}-{number}"
    return code


def with_criterion(design: AwardDesign, one: Criterion, at: int = -1) -> AwardDesign:
    """Put it in the place of the one with its code, else at a place (-1: last)."""
    codes = [other.code for other in design.criteria]
    kept = list(design.criteria)
    if one.code in codes:
        kept[codes.index(one.code)] = one
    else:
        kept.insert(len(kept) if at < 0 else at, one)
    return replace(design, criteria=tuple(kept))


def without_criterion(design: AwardDesign, code: str) -> AwardDesign:
    """Take it out with everything below it; UnknownPart when it is not there."""
    gone = family_of(design, code)
    kept = tuple(one for one in design.criteria if one.code not in gone)
    return replace(design, criteria=kept)


def moved(design: AwardDesign, code: str, *, up: bool) -> AwardDesign:
    """Change places with the one before or after it in the same group, if any."""
    one = criterion_of(design, code)
    kept = list(design.criteria)
    same = [at for at, other in enumerate(kept) if other.parent == one.parent]
    here = next(at for at in same if kept[at].code == code)
    beside = same.index(here) + (-1 if up else 1)
    if 0 <= beside < len(same):
        there = same[beside]
        kept[here], kept[there] = kept[there], kept[here]
    return replace(design, criteria=tuple(kept))


def with_scale(design: AwardDesign, scale: Scale) -> AwardDesign:
    """Put it in the place of the scale with its code, else last."""
    kept = list(design.scales)
    codes = [one.code for one in kept]
    if scale.code in codes:
        kept[codes.index(scale.code)] = scale
    else:
        kept.append(scale)
    return replace(design, scales=tuple(kept))


def without_scale(design: AwardDesign, code: str) -> AwardDesign:
    """Take a scale out; UnknownPart when it is not there."""
    own_scale_of(design, code)
    kept = tuple(one for one in design.scales if one.code != code)
    return replace(design, scales=kept)


def scored_with(design: AwardDesign, code: str) -> tuple[Criterion, ...]:
    """The criteria that are scored on a scale."""
    return tuple(
        one
        for one in leaves_of(design)
        if one.measured is Measured.SCALE and one.scale == code
    )
