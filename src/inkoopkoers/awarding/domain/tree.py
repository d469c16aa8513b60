# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The criteria of a design as a tree: leaves, groups and what hangs wrongly."""

from __future__ import annotations

from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Measured


def leaves_of(design: AwardDesign) -> tuple[Criterion, ...]:
    """The criteria that get a score: those that are nobody's parent."""
    parents = {one.parent for one in design.criteria}
    return tuple(one for one in design.criteria if one.code not in parents)


def groups_of(design: AwardDesign) -> tuple[Criterion, ...]:
    """The criteria that others hang under."""
    parents = {one.parent for one in design.criteria}
    return tuple(one for one in design.criteria if one.code in parents)


def leaves_under(design: AwardDesign, code: str) -> frozenset[str]:
    """The codes of the leaves below a criterion; a leaf is below itself."""
    return frozenset(
        one.code for one in leaves_of(design) if code in line_of(design, one)
    )


def line_of(design: AwardDesign, criterion: Criterion) -> tuple[str, ...]:
    """A criterion and all above it; it stops where the line bites its own tail."""
    known = {one.code: one for one in design.criteria}
    line = [criterion.code]
    parent = criterion.parent
    while parent and parent in known and parent not in line:
        line.append(parent)
        parent = known[parent].parent
    return tuple(line)


def is_circular(design: AwardDesign, criterion: Criterion) -> bool:
    """Whether a criterion is above itself."""
    known = {one.code: one for one in design.criteria}
    top = known[line_of(design, criterion)[-1]]
    return top.parent in line_of(design, criterion)


def quality_weight(design: AwardDesign) -> Fraction:
    """The weights of the leaves together; a ladder lowers the price and has none."""
    return sum(
        (
            Fraction(one.weight)
            for one in leaves_of(design)
            if one.weight is not None and one.measured is not Measured.LADDER
        ),
        Fraction(0),
    )
