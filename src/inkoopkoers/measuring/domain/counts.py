# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a group answered to one question, as counts; all figures follow from these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

PAIR = 2


@dataclass(frozen=True)
class Counts:
    """How many gave each score, did not know, found it not applicable, or skipped it.

    Scores that nobody gave are left out, so that equal counts are equal.
    """

    scores: Mapping[int, int] = field(default_factory=dict)
    unknown: int = 0
    not_applicable: int = 0
    blank: int = 0

    def __post_init__(self) -> None:
        """Keep the scores in order; ValueError when there are fewer than none."""
        numbers = (*self.scores.values(), self.unknown, self.not_applicable, self.blank)
        if any(number < 0 for number in numbers):
            raise ValueError("a count is never below zero")
        kept = {score: self.scores[score] for score in sorted(self.scores)}
        kept = {score: number for score, number in kept.items() if number}
        object.__setattr__(self, "scores", kept)

    def __add__(self, other: Counts) -> Counts:
        """Count two groups together that have nobody in common."""
        return total((self, other))

    @property
    def scored(self) -> int:
        """How many gave a score."""
        return sum(self.scores.values())

    @property
    def people(self) -> int:
        """How many took part, also those who skipped this question."""
        return self.scored + self.unknown + self.not_applicable + self.blank

    @property
    def coverage(self) -> Fraction | None:
        """The part that scored, of those to whom the question applies."""
        applies = self.people - self.not_applicable
        return Fraction(self.scored, applies) if applies else None

    @property
    def mean(self) -> Fraction | None:
        """The mean score, exact."""
        summed = sum(score * number for score, number in self.scores.items())
        return Fraction(summed, self.scored) if self.scored else None

    @property
    def median(self) -> Fraction | None:
        """The score in the middle, or halfway the two in the middle."""
        if not self.scored:
            return None
        last = self.scored - 1
        return Fraction(self._at(last // 2) + self._at((last + 1) // 2), 2)

    @property
    def spread(self) -> Fraction | None:
        """How far two different people are apart on average, in points of the scale.

        Between two neighbouring scores lies every pair of which one person scored
        below the step and the other above it. None when fewer than two scored.
        """
        if self.scored < PAIR:
            return None
        steps = zip(self.scores, [*self.scores][1:], self._up_to(), strict=False)
        apart = sum(
            (above - below) * people * (self.scored - people)
            for below, above, people in steps
        )
        return Fraction(apart * 2, self.scored * (self.scored - 1))

    @property
    def lowest(self) -> int | None:
        """The lowest score that someone gave."""
        return min(self.scores, default=None)

    @property
    def highest(self) -> int | None:
        """The highest score that someone gave."""
        return max(self.scores, default=None)

    def _up_to(self) -> list[int]:
        """How many scored at most this, per score."""
        return list(accumulate(self.scores.values()))

    def _at(self, place: int) -> int:
        """The score of the person at this place when all stand in order."""
        below = zip(self.scores, self._up_to(), strict=True)
        return next(score for score, up_to in below if place < up_to)


def total(counts: Iterable[Counts]) -> Counts:
    """Count groups together that have nobody in common."""
    scores: Counter[int] = Counter()
    unknown = not_applicable = blank = 0
    for one in counts:
        scores.update(one.scores)
        unknown += one.unknown
        not_applicable += one.not_applicable
        blank += one.blank
    return Counts(scores, unknown, not_applicable, blank)


def rounded(value: Fraction) -> Decimal:
    """One decimal, halves upwards, as people do it."""
    tenths = (value * 10 + Fraction(1, 2)).__floor__()
    return Decimal(tenths).scaleb(-1)
