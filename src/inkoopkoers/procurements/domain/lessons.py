# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lessons of other dossiers return at this one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DIVISION_DIGITS = 2


class Likeness(StrEnum):
    """Why a lesson returns."""

    PRODUCT_GROUP = "productgroep"
    CPV_DIVISION = "cpv"


@dataclass(frozen=True)
class Category:
    """What a dossier buys; `cpv` is a code such as 30213100-6, or empty."""

    dossier: int
    product_group: str = ""
    cpv: str = ""


@dataclass(frozen=True)
class Lesson:
    """A lesson with the day it was written and what its dossier bought."""

    key: int
    category: Category
    learned_on: date


@dataclass(frozen=True)
class Returning:
    """A lesson of another dossier, and why it is shown here."""

    lesson: Lesson
    likeness: Likeness


def division(cpv: str) -> str:
    """The first two digits of a CPV code; empty when it has none."""
    digits = cpv.strip()[:DIVISION_DIGITS]
    is_one = len(digits) == DIVISION_DIGITS and digits.isascii() and digits.isdigit()
    return digits if is_one else ""


def returning(lessons: Iterable[Lesson], here: Category) -> tuple[Returning, ...]:
    """Lessons of the same product group; when there are none, of the CPV division.

    Newest first; of one day the last written first. Its own lessons do not return.
    """
    others = [one for one in lessons if one.category.dossier != here.dossier]
    same_group = [
        one
        for one in others
        if here.product_group and one.category.product_group == here.product_group
    ]
    if same_group:
        return _newest(same_group, Likeness.PRODUCT_GROUP)
    wanted = division(here.cpv)
    same_division = [
        one for one in others if wanted and division(one.category.cpv) == wanted
    ]
    return _newest(same_division, Likeness.CPV_DIVISION)


def _newest(found: Iterable[Lesson], likeness: Likeness) -> tuple[Returning, ...]:
    order = sorted(found, key=lambda one: (one.learned_on, one.key), reverse=True)
    return tuple(Returning(one, likeness) for one in order)
