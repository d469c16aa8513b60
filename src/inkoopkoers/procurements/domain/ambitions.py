# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ambitions: a level per theme, inherited with a reason for every deviation.

The course of the organisation comes first, that of the category goes over it, and the
dossier may choose otherwise, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from fractions import Fraction


class AmbitionLevel(IntEnum):
    """How far an ambition goes; in Dutch geen, basis, significant, ambitieus."""

    NONE = 0
    BASIC = 1
    SIGNIFICANT = 2
    AMBITIOUS = 3


class Layer(StrEnum):
    """Where a level comes from."""

    ORGANISATION = "organisatie"
    CATEGORY = "categorie"
    DOSSIER = "dossier"


class Deviation(StrEnum):
    """How a dossier stands beside what it inherits."""

    LOWER = "lower"
    EQUAL = "equal"
    HIGHER = "higher"


@dataclass(frozen=True)
class Inherited:
    """A level that a dossier starts from, and which course sets it."""

    level: AmbitionLevel
    layer: Layer


@dataclass(frozen=True)
class Ambition:
    """A theme in one dossier; None where nobody chose a level."""

    theme: str
    title: str = ""
    course: AmbitionLevel | None = None
    category: AmbitionLevel | None = None
    chosen: AmbitionLevel | None = None
    reason: str = ""
    realised: AmbitionLevel | None = None

    @property
    def inherited(self) -> Inherited | None:
        """The category goes over the organisation; None when neither has a course."""
        if self.category is not None:
            return Inherited(self.category, Layer.CATEGORY)
        if self.course is not None:
            return Inherited(self.course, Layer.ORGANISATION)
        return None

    @property
    def level(self) -> AmbitionLevel:
        """What holds: the choice, else what is inherited, else no ambition."""
        if self.chosen is not None:
            return self.chosen
        return self.inherited.level if self.inherited else AmbitionLevel.NONE

    @property
    def deviation(self) -> Deviation | None:
        """Beside what is inherited; None when there is nothing to inherit."""
        if self.inherited is None:
            return None
        return deviation(self.level, self.inherited.level)

    @property
    def needs_reason(self) -> bool:
        """A deviation, up or down, without a word on why."""
        deviates = self.deviation in {Deviation.LOWER, Deviation.HIGHER}
        return deviates and not self.reason.strip()


def deviation(level: AmbitionLevel, inherited: AmbitionLevel) -> Deviation:
    """How a level stands beside the one it starts from."""
    if level == inherited:
        return Deviation.EQUAL
    return Deviation.LOWER if level < inherited else Deviation.HIGHER


Course = Mapping[str, AmbitionLevel]


def inherited(course: Course, category: Course) -> Mapping[str, Inherited]:
    """What a dossier starts from, per theme; the category goes over the organisation."""
    of_organisation = {
        theme: Inherited(level, Layer.ORGANISATION) for theme, level in course.items()
    }
    of_category = {
        theme: Inherited(level, Layer.CATEGORY) for theme, level in category.items()
    }
    return of_organisation | of_category


@dataclass(frozen=True)
class DriftCount:
    """So many dossiers with this level, this inherited level and a reason or not.

    A single row is a count of 1; the database gives them grouped.
    """

    theme: str
    level: AmbitionLevel
    inherited: AmbitionLevel | None
    has_reason: bool
    number: int = 1


@dataclass(frozen=True)
class Drift:
    """A theme over many dossiers.

    `level` is the mean over all `number` dossiers; `inherited` and the three counts
    are over the `compared` ones, that had a course to start from. `difference` is
    their mean deviation: below zero the dossiers fall short of the course.
    """

    theme: str
    number: int
    compared: int
    level: Fraction
    inherited: Fraction | None
    difference: Fraction | None
    lower: int
    equal: int
    higher: int
    without_reason: int


def drift(counts: Iterable[DriftCount]) -> tuple[Drift, ...]:
    """Per theme, in the order in which themes come; from rows or from counts alike."""
    themes: dict[str, list[DriftCount]] = {}
    for one in counts:
        if one.number > 0:
            themes.setdefault(one.theme, []).append(one)
    return tuple(_drift(theme, found) for theme, found in themes.items())


def _drift(theme: str, found: list[DriftCount]) -> Drift:
    number = sum(one.number for one in found)
    pairs = [(one, one.inherited) for one in found if one.inherited is not None]
    ways = dict.fromkeys(Deviation, 0)
    without_reason = 0
    for one, start in pairs:
        way = deviation(one.level, start)
        ways[way] += one.number
        if way is not Deviation.EQUAL and not one.has_reason:
            without_reason += one.number
    compared = sum(ways.values())
    began = sum(start * one.number for one, start in pairs)
    ended = sum(one.level * one.number for one, _start in pairs)
    return Drift(
        theme=theme,
        number=number,
        compared=compared,
        level=Fraction(sum(one.level * one.number for one in found), number),
        inherited=Fraction(began, compared) if compared else None,
        difference=Fraction(ended - began, compared) if compared else None,
        lower=ways[Deviation.LOWER],
        equal=ways[Deviation.EQUAL],
        higher=ways[Deviation.HIGHER],
        without_reason=without_reason,
    )


@dataclass(frozen=True)
class LevelChange:
    """Somebody changed the level of a theme; None when there was none, or is no more."""

    theme: str
    before: AmbitionLevel | None
    after: AmbitionLevel | None
    who: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class MinutesLine:
    """What a workshop agreed on one theme, and all that was changed on the way."""

    theme: str
    began: AmbitionLevel | None
    agreed: AmbitionLevel | None
    reason: str
    changes: tuple[LevelChange, ...]

    @property
    def is_moved(self) -> bool:
        """Whether it ended elsewhere than where it began."""
        return self.began != self.agreed


def minutes(changes: Iterable[LevelChange]) -> tuple[MinutesLine, ...]:
    """One line per theme, in the order in which the workshop came to them.

    The reason is the last one that was given; what was said at first may still be why.
    """
    themes: dict[str, list[LevelChange]] = {}
    for one in sorted(changes, key=lambda change: change.at):
        themes.setdefault(one.theme, []).append(one)
    return tuple(
        MinutesLine(
            theme=theme,
            began=found[0].before,
            agreed=found[-1].after,
            reason=next(
                (one.reason for one in reversed(found) if one.reason.strip()), ""
            ),
            changes=tuple(found),
        )
        for theme, found in themes.items()
    )
