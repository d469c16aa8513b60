# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moved between rounds, and how far that can be compared.

The measure is the mean of what people answered. A score that a group agreed on is
shown beside it, never instead of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.measuring.domain.answers import scale_items, scale_of
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.measuring.domain.scores import items_of, mean_of, theme_score

# A mean has moved when it differs by this part of the range of the scale.
MOVES_AT = Fraction(1, 10)


class Break(StrEnum):
    """Why two rounds cannot be compared on a question."""

    ADDED = "added"
    REMOVED = "removed"
    MEANING = "meaning changed"
    KIND = "kind changed"
    SCALE = "scale changed"
    TOO_FEW = "too few answers"


class Direction(StrEnum):
    """Which way a mean went, if it moved at all."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True)
class ItemComparison:
    """A question in two versions; `item` is the newest form of it."""

    item: Item
    why_not: Break | None

    @property
    def is_comparable(self) -> bool:
        """Whether its scores may stand in one line."""
        return self.why_not is None


@dataclass(frozen=True)
class Movement:
    """The mean of a question in two rounds.

    `why_not` says why the two cannot be compared; a mean that is known is there
    nevertheless. From a difference of `step` on it has moved.
    """

    item: Item
    before: Fraction | None
    after: Fraction | None
    step: Fraction
    why_not: Break | None

    @property
    def means(self) -> tuple[Fraction, Fraction] | None:
        """Before and after; None when the two cannot be compared."""
        if self.why_not or self.before is None or self.after is None:
            return None
        return self.before, self.after

    @property
    def difference(self) -> Fraction | None:
        """After minus before; None when the two cannot be compared."""
        return self.means[1] - self.means[0] if self.means else None

    @property
    def direction(self) -> Direction | None:
        """Where it moved to; None when the two cannot be compared."""
        difference = self.difference
        if difference is None:
            return None
        if abs(difference) < self.step:
            return Direction.SAME
        return Direction.UP if difference > 0 else Direction.DOWN


@dataclass(frozen=True)
class ThemeMovement:
    """A theme in two rounds, over the `compared` of its `of` questions."""

    theme: str
    before: Fraction
    after: Fraction
    compared: int
    of: int

    @property
    def difference(self) -> Fraction:
        """After minus before."""
        return self.after - self.before


@dataclass(frozen=True)
class Measured:
    """A round with the version of the instrument that it asked."""

    result: RoundResult
    instrument: Instrument


@dataclass(frozen=True)
class Point:
    """One round on the line of a question; `mean` is None when it is not shown.

    `is_break` says that the line does not run on from the round before.
    """

    revealed_on: date
    mean: Fraction | None
    is_break: bool


def compare(old: Instrument, new: Instrument) -> tuple[ItemComparison, ...]:
    """Lay two versions side by side: the questions of the new one, then those gone."""
    now = [ItemComparison(item, _break(old, new, item)) for item in scale_items(new)]
    asked = {item.code for item in scale_items(new)}
    gone = [
        ItemComparison(item, Break.REMOVED)
        for item in scale_items(old)
        if item.code not in asked
    ]
    return (*now, *gone)


def how_many(comparisons: Iterable[ItemComparison]) -> tuple[int, int]:
    """Such as (9, 12): of the 12 questions asked now, 9 can be compared."""
    asked = [one for one in comparisons if one.why_not is not Break.REMOVED]
    return sum(one.is_comparable for one in asked), len(asked)


def movements(earlier: Measured, later: Measured) -> tuple[Movement, ...]:
    """What the mean of every question did, in the order of `compare`."""
    return tuple(
        _movement(comparison, earlier, later)
        for comparison in compare(earlier.instrument, later.instrument)
    )


def theme_movements(
    moved: Sequence[Movement], new: Instrument
) -> tuple[ThemeMovement, ...]:
    """What each theme did; a theme without questions to compare is left out."""
    return tuple(_theme_movements(moved, new))


def line(rounds: Sequence[Measured], code: str) -> tuple[Point, ...]:
    """The line of one question through rounds in order of time.

    A break is where the question changed since the last round that asked it.
    """
    points: list[Point] = []
    last: Instrument | None = None
    for one in rounds:
        asks = code in {item.code for item in scale_items(one.instrument)}
        item = one.instrument.items_by_code.get(code)
        broken = bool(asks and item and last and _break(last, one.instrument, item))
        points.append(Point(one.result.facts.revealed_on, _mean(one, code), broken))
        last = one.instrument if asks else last
    return tuple(points)


def theme_line(rounds: Sequence[Measured], theme: str) -> tuple[Point, ...]:
    """The line of one theme through rounds in order of time.

    A break is where it stands on other questions than before: one came, went or
    changed, or too few scored it to show it.
    """
    points: list[Point] = []
    last: frozenset[object] = frozenset()
    for one in rounds:
        stands_on = _shown_in(one, theme)
        broken = bool(stands_on and last and stands_on != last)
        mean = theme_score(one.result, one.instrument, theme).mean
        points.append(Point(one.result.facts.revealed_on, mean, broken))
        last = stands_on or last
    return tuple(points)


def _shown_in(one: Measured, theme: str) -> frozenset[object]:
    """The questions that the score of a theme is made of, as they were asked."""
    return frozenset(
        (item.code, item.rev, item.scale, _values(one.instrument, item))
        for item in items_of(one.instrument, theme)
        if _mean(one, item.code) is not None
    )


def _break(old: Instrument, new: Instrument, now: Item) -> Break | None:
    before = {item.code: item for item in scale_items(old)}.get(now.code)
    if before is None:
        return Break.KIND if now.code in old.items_by_code else Break.ADDED
    if before.rev != now.rev:
        return Break.MEANING
    levels = (_values(old, before), _values(new, now))
    return Break.SCALE if before.scale != now.scale or levels[0] != levels[1] else None


def _movement(
    comparison: ItemComparison, earlier: Measured, later: Measured
) -> Movement:
    item = comparison.item
    before, after = _mean(earlier, item.code), _mean(later, item.code)
    is_gone = comparison.why_not is Break.REMOVED
    values = _values(earlier.instrument if is_gone else later.instrument, item)
    step = (max(values) - min(values)) * MOVES_AT
    too_few = Break.TOO_FEW if before is None or after is None else None
    return Movement(item, before, after, step, comparison.why_not or too_few)


def _theme_movements(
    moved: Sequence[Movement], new: Instrument
) -> Iterator[ThemeMovement]:
    for theme in new.groups:
        asked = {item.code for item in items_of(new, theme.code)}
        pairs = [one.means for one in moved if one.item.code in asked and one.means]
        before = mean_of(before for before, _after in pairs)
        after = mean_of(after for _before, after in pairs)
        if before is not None and after is not None:
            yield ThemeMovement(theme.code, before, after, len(pairs), len(asked))


def _mean(one: Measured, code: str) -> Fraction | None:
    counts = one.result.counts(code)
    return counts.mean if counts else None


def _values(instrument: Instrument, item: Item) -> tuple[int, ...]:
    return tuple(level.value for level in scale_of(instrument, item).levels)
