# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the answers of one person say: a round of one, that is kept nowhere.

The figures are made by the same rules as those of a round, so that trying an instrument
and measuring with it never tell two stories.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from inkoopkoers.knowledge.domain.documents import Instrument, Level
from inkoopkoers.measuring.domain.answers import (
    BadAnswer,
    Given,
    State,
    compact,
    is_gap,
    parse_compact,
    scale_items,
)
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import make_result
from inkoopkoers.measuring.domain.presented import (
    Beside,
    PresentedItem,
    PresentedResult,
    PresentedTheme,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.domain.result import Heard, RoundFacts, RoundResult

MOST_WEAK = 5


@dataclass(frozen=True)
class OwnAnswer:
    """One question with what someone answered; `given` is None when skipped."""

    shown: PresentedItem
    given: Given | None

    @property
    def levels(self) -> tuple[Level, ...]:
        """The steps of the scale of this question."""
        return self.shown.levels

    @property
    def has_score(self) -> bool:
        """Whether it is a level of the scale."""
        return self.given is not None and self.given.state is State.SCORE

    @property
    def is_unknown(self) -> bool:
        """Whether someone does not know."""
        return self.given is not None and self.given.state is State.UNKNOWN

    @property
    def to_gain(self) -> Fraction:
        """The part of the scale that is still to go: to the wish, or to the top."""
        if self.given is None or self.given.value is None:
            return Fraction()
        low, high = self.levels[0].value, self.levels[-1].value
        goal = high if self.given.wanted is None else self.given.wanted
        return Fraction(goal - self.given.value, high - low)


@dataclass(frozen=True)
class OwnTheme:
    """One theme with its figures and answers."""

    shown: PresentedTheme
    answers: tuple[OwnAnswer, ...]

    @property
    def scored(self) -> int:
        """How many questions have a level."""
        return sum(one.has_score for one in self.answers)


@dataclass(frozen=True)
class OwnOutcome:
    """All that follows from the answers of one person; never a total over themes.

    `answers` is the text in the address.
    """

    answers: str
    presented: PresentedResult
    themes: tuple[OwnTheme, ...]

    @property
    def instrument(self) -> Instrument:
        """The version that was answered."""
        return self.presented.instrument

    @property
    def every_answer(self) -> tuple[OwnAnswer, ...]:
        """Every question, in the order of asking."""
        return tuple(one for theme in self.themes for one in theme.answers)

    @property
    def scored(self) -> int:
        """How many questions have a level."""
        return sum(theme.scored for theme in self.themes)

    @property
    def weakest(self) -> tuple[OwnAnswer, ...]:
        """At most five questions with most to gain, most first."""
        found = [one for one in self.every_answer if one.to_gain > 0]
        return tuple(sorted(found, key=lambda one: -one.to_gain)[:MOST_WEAK])

    @property
    def unknown(self) -> tuple[OwnAnswer, ...]:
        """The questions that someone does not know: to find out."""
        return tuple(one for one in self.every_answer if one.is_unknown)


def parse_own(instrument: Instrument, text: str) -> OwnOutcome:
    """Read the text of an address; BadAnswer when it is wrong or holds no answer."""
    answers = parse_compact(instrument, text)
    if not answers:
        raise BadAnswer("In dit adres staan geen antwoorden. Vul eerst de vragen in.")
    return own_outcome(instrument, answers)


def own_outcome(instrument: Instrument, answers: Mapping[str, Given]) -> OwnOutcome:
    """Count the answers as a round of one person who may see everything."""
    presented = present(_result(instrument, answers), instrument, Beside())
    themes = tuple(
        OwnTheme(
            theme,
            tuple(OwnAnswer(item, answers.get(item.code)) for item in theme.items),
        )
        for theme in presented.themes
    )
    return OwnOutcome(compact(instrument, answers), presented, themes)


def _result(instrument: Instrument, answers: Mapping[str, Given]) -> RoundResult:
    codes = [item.code for item in scale_items(instrument)]
    now = {code: _counts(answers.get(code)) for code in codes}
    wanted = {code: _counts(answers.get(code), is_wanted=True) for code in codes}
    heard = Heard(
        invited=0,
        people={"": 1},
        now={"": now},
        wanted={"": wanted} if is_gap(instrument) else {},
    )
    return make_result(_facts(instrument), heard, instrument, facets={})


def _counts(given: Given | None, *, is_wanted: bool = False) -> Counts:
    if given is None:
        return Counts(blank=1)
    if given.state is State.UNKNOWN:
        return Counts(unknown=1)
    if given.state is State.NOT_APPLICABLE:
        return Counts(not_applicable=1)
    value = given.wanted if is_wanted else given.value
    return Counts({} if value is None else {value: 1})


def _facts(instrument: Instrument) -> RoundFacts:
    """A round that never was, so without a title and days."""
    return RoundFacts(
        instrument=instrument.code,
        version=instrument.version,
        digest=instrument.digest,
        title="",
        subject="",
        organisation="",
        opens_on=date.min,
        closes_on=date.min,
        revealed_on=date.min,
        minimum_group=1,
    )
