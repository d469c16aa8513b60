# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures per theme, the widest spread first, the gap, and the gate between groups.

Themes are never added together: there is no score of an organisation. In an instrument
a theme is a `Group` of questions; here a group is one of respondents.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.measuring.domain.answers import scale_items, scale_of
from inkoopkoers.measuring.domain.counts import Counts, total
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.result import RoundResult

# A theme of so few questions turns on one of them.
FRAGILE = 2


class NoGate(LookupError):
    """In this instrument no group of questions limits another."""


@dataclass(frozen=True)
class ThemeScore:
    """A theme in one group of respondents.

    `mean`, `median` and `spread` are those of the figures per question, each question
    counting the same; None when no question is shown. `shown` of `of` questions are in
    it. `counts` holds all scores given in the theme together, for their distribution.
    """

    theme: str
    mean: Fraction | None
    median: Fraction | None
    spread: Fraction | None
    counts: Counts
    shown: int
    of: int

    @property
    def is_fragile(self) -> bool:
        """So few questions are shown that one of them turns the score."""
        return self.shown <= FRAGILE


@dataclass(frozen=True)
class ItemSpread:
    """How far people are apart on one question, in points of the scale."""

    item: Item
    spread: Fraction
    counts: Counts


@dataclass(frozen=True)
class Gap:
    """How it is, how it should be; `code` is a question or a theme."""

    code: str
    now: Fraction
    wanted: Fraction

    @property
    def gap(self) -> Fraction:
        """What is to be gained; below zero when less would do."""
        return self.wanted - self.now


@dataclass(frozen=True)
class GateScore:
    """How far one theme is, and how far it lets the other be.

    A level is reached when the mean is at least that number, so a mean of 2,8 is
    level 2 and on the way to 3.
    """

    limits: ThemeScore
    limited: ThemeScore

    @property
    def limits_level(self) -> int | None:
        """The level that was reached by the theme that limits."""
        return _level(self.limits)

    @property
    def limited_level(self) -> int | None:
        """The level of the limited theme as people see it."""
        return _level(self.limited)

    @property
    def level(self) -> int | None:
        """The level of the limited theme that counts: never above its limit."""
        if self.limits_level is None or self.limited_level is None:
            return None
        return min(self.limits_level, self.limited_level)

    @property
    def is_capped(self) -> bool:
        """Whether the limit holds it back."""
        return self.level is not None and self.level != self.limited_level


def theme_score(
    result: RoundResult,
    instrument: Instrument,
    theme: str,
    group: Group = ALL,
    *,
    is_wanted: bool = False,
) -> ThemeScore:
    """The score of one theme, of how it is now or of what is wanted."""
    items = items_of(instrument, theme)
    read = result.wanted if is_wanted else result.counts
    found = [counts for item in items if (counts := read(item.code, group))]
    means = [counts.mean for counts in found if counts.mean is not None]
    return ThemeScore(
        theme=theme,
        mean=mean_of(means),
        median=median(means) if means else None,
        spread=mean_of(
            [counts.spread for counts in found if counts.spread is not None]
        ),
        counts=total(found),
        shown=len(means),
        of=len(items),
    )


def theme_scores(
    result: RoundResult,
    instrument: Instrument,
    group: Group = ALL,
    *,
    is_wanted: bool = False,
) -> tuple[ThemeScore, ...]:
    """The score of every theme that has questions with a scale, in order."""
    return tuple(
        theme_score(result, instrument, theme.code, group, is_wanted=is_wanted)
        for theme in instrument.groups
        if items_of(instrument, theme.code)
    )


def items_of(instrument: Instrument, theme: str) -> tuple[Item, ...]:
    """The questions with a scale of one theme."""
    return tuple(item for item in scale_items(instrument) if item.group == theme)


def ends_of(instrument: Instrument) -> dict[str, tuple[int, int]]:
    """The lowest and highest level per theme (that of its first question) and question."""
    ends: dict[str, tuple[int, int]] = {}
    for theme in instrument.groups:
        for item in items_of(instrument, theme.code):
            values = [level.value for level in scale_of(instrument, item).levels]
            ends.setdefault(theme.code, (min(values), max(values)))
            ends[item.code] = min(values), max(values)
    return ends


def by_spread(
    result: RoundResult, instrument: Instrument, group: Group = ALL
) -> tuple[ItemSpread, ...]:
    """The questions that are shown, those on which people differ most first.

    Equal ones keep the order of the questions.
    """
    found = [
        ItemSpread(item, counts.spread, counts)
        for item in scale_items(instrument)
        if (counts := result.counts(item.code, group)) and counts.spread is not None
    ]
    return tuple(sorted(found, key=lambda one: -one.spread))


def item_gap(result: RoundResult, item: str, group: Group = ALL) -> Gap | None:
    """The gap of one question; None when either side is not shown."""
    now, wanted = result.counts(item, group), result.wanted(item, group)
    means = (now.mean if now else None, wanted.mean if wanted else None)
    return _gap(item, *means)


def item_gaps(
    result: RoundResult, instrument: Instrument, group: Group = ALL
) -> tuple[Gap, ...]:
    """The gap of every question where both sides are shown, in order."""
    found = (item_gap(result, item.code, group) for item in scale_items(instrument))
    return tuple(gap for gap in found if gap)


def theme_gap(
    result: RoundResult, instrument: Instrument, theme: str, group: Group = ALL
) -> Gap | None:
    """The gap of a theme, over the questions where both sides are shown."""
    found = [item_gap(result, item.code, group) for item in items_of(instrument, theme)]
    gaps = [gap for gap in found if gap]
    now = mean_of([gap.now for gap in gaps])
    return _gap(theme, now, mean_of([gap.wanted for gap in gaps]))


def gate_score(
    result: RoundResult, instrument: Instrument, group: Group = ALL
) -> GateScore:
    """How far the limiting theme lets the other be; NoGate when none limits."""
    if instrument.gate is None:
        raise NoGate(instrument.code)
    return GateScore(
        limits=theme_score(result, instrument, instrument.gate.limits, group),
        limited=theme_score(result, instrument, instrument.gate.limited, group),
    )


def mean_of(values: Iterable[Fraction]) -> Fraction | None:
    """The mean, each counting the same; None of nothing."""
    kept = list(values)
    return sum(kept, Fraction()) / len(kept) if kept else None


def _gap(code: str, now: Fraction | None, wanted: Fraction | None) -> Gap | None:
    return None if now is None or wanted is None else Gap(code, now, wanted)


def _level(score: ThemeScore) -> int | None:
    return None if score.mean is None else score.mean.__floor__()
