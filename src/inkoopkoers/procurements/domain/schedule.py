# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning backwards: from the day it is needed to the day to begin.

Periods are in calendar days. A legal period has that many whole days between its two
dates: the day of sending does not count, the last day counts until midnight. So bids
close on the day after, and a contract is signed on the day after the standstill.
Every date is a working day: one that is not moves to the working day before it, for
planning backwards that only gives more time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.periods import (
    PERIOD_CODES,
    Circumstances,
    Minimum,
    Minimums,
    Phase,
    minimums,
    phases_of,
    usual_days,
)
from inkoopkoers.procurements.domain.workdays import DAY, working_day_before

LONGEST = 3650
# Before this no rule is known, and no calendar of holidays either.
FIRST_DAY = date(2000, 1, 1)


class ScheduleProblem(ValueError):
    """A planning that cannot be made of these days."""


class TooShort(ScheduleProblem):
    """Own days below the legal minimum of a phase."""

    def __init__(self, phase: Phase, days: int, minimum: Minimum) -> None:
        super().__init__(f"{phase}: {days} days, at least {minimum.days}")
        self.phase = phase
        self.days = days
        self.minimum = minimum


class TooLong(ScheduleProblem):
    """More days for a phase than anyone plans."""

    def __init__(self, phase: Phase, days: int, most: int = LONGEST) -> None:
        super().__init__(f"{phase}: {days} days, at most {most}")
        self.phase = phase
        self.days = days
        self.most = most


class OutOfReach(ScheduleProblem):
    """Needed on a day that lies before every rule that we know."""


@dataclass(frozen=True)
class Wish:
    """What is planned: when it is needed, how, and the own days per phase.

    A phase without own days takes what is usual. Days of CLOSING count from the
    publication or the invitation, days of QUESTIONS from the last answers to closing.
    """

    needed: date
    circumstances: Circumstances
    own_days: Mapping[Phase, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Planned:
    """One phase with the latest days on which it starts and ends.

    A phase starts on the day on which the one before it ends. `days` is the length in
    days that was asked, `legal_days` the part of it that the law asks.
    """

    phase: Phase
    start: date
    end: date
    days: int
    legal_days: int
    rules: tuple[Held, ...]
    is_late: bool


@dataclass(frozen=True)
class LegalPeriod:
    """Two dates with at least `days` whole days between them."""

    phase: Phase
    start: date
    end: date
    days: int
    rules: tuple[Held, ...]


@dataclass(frozen=True)
class Schedule:
    """The latest days on which everything can happen and still be in time."""

    needed: date
    today: date
    phases: tuple[Planned, ...]
    legal: tuple[LegalPeriod, ...]

    @property
    def begin(self) -> date:
        """The last day to begin."""
        return self.phases[0].start

    @property
    def publication(self) -> date:
        """The last day to publish or to invite; its rules hold for all that follows."""
        return self.of(Phase.PUBLICATION).end

    @property
    def is_late(self) -> bool:
        """Whether the last day to begin has passed."""
        return self.begin < self.today

    @property
    def days_late(self) -> int:
        """By how many days it is too late; 0 when there is still time."""
        return max(0, (self.today - self.begin).days)

    @property
    def rules(self) -> tuple[Held, ...]:
        """Every edition that was used, once each."""
        return tuple(dict.fromkeys(held for one in self.legal for held in one.rules))

    def of(self, phase: Phase) -> Planned:
        """One phase; LookupError when the procedure does not have it."""
        for one in self.phases:
            if one.phase is phase:
                return one
        raise LookupError(phase)


def schedule(rulebook: Rulebook, wish: Wish, today: date) -> Schedule:
    """Plan backwards from the day it is needed.

    ScheduleProblem when the own days cannot be: see its kinds.
    """
    if wish.needed < FIRST_DAY:
        raise OutOfReach(wish.needed.isoformat())
    _check_bounds(wish.own_days)
    legal, publication = _latest_publication(rulebook, wish)
    days = _days(wish, legal)
    phases = phases_of(wish.circumstances.procedure)
    split = phases.index(Phase.PUBLICATION) + 1
    after = _backwards(wish.needed, phases[split:], days, legal)
    before = _backwards(publication, phases[:split], days, legal)
    ends = {**before, **after, phases[-1]: working_day_before(wish.needed)}
    starts = _starts(phases, before, publication, after)
    return Schedule(wish.needed, today, (), ())
