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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.periods import (
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

    A phase without own days takes what is usual; MARKET is left out without days.
    Days of CLOSING count from the publication or the invitation, days of QUESTIONS
    from the last answers to closing.
    """

    needed: date
    circumstances: Circumstances
    own_days: Mapping[Phase, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Planned:
    """One phase with the latest days on which it starts and ends.

    A phase starts on the day on which the one before it ends. QUESTIONS runs until
    the last answers, CLOSING from there. `legal_days` is the part that the law asks.
    """

    phase: Phase
    start: date
    end: date
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
    plan, publication = _latest(rulebook, wish)
    _check_minimums(wish.own_days, plan.legal)
    starts = {
        **plan.backwards(publication, until=Phase.PUBLICATION),
        **plan.backwards(working_day_before(wish.needed), since=Phase.PUBLICATION),
    }
    dates = [*starts.values(), working_day_before(wish.needed)]
    # A change of the rules can leave time between the publication and what follows.
    dates[plan.after_publication] = publication
    phases = tuple(
        Planned(
            phase=phase,
            start=dates[place],
            end=dates[place + 1],
            legal_days=_legal_days(phase, plan.legal),
            rules=plan.legal.get(phase, Minimum()).rules,
            is_late=dates[place] < today,
        )
        for place, phase in enumerate(plan.phases)
    )
    return Schedule(wish.needed, today, phases, tuple(_legal(phases, plan.legal)))


@dataclass(frozen=True)
class _Plan:
    """The phases, with the legal minimums of one day and the days that follow."""

    phases: tuple[Phase, ...]
    legal: Minimums
    own_days: Mapping[Phase, int]

    @property
    def after_publication(self) -> int:
        return self.phases.index(Phase.PUBLICATION) + 1

    def backwards(
        self, end: date, *, since: Phase | None = None, until: Phase | None = None
    ) -> dict[Phase, date]:
        """The last day to start each phase after `since`, up to and with `until`."""
        first = self.phases.index(since) + 1 if since else 0
        last = self.phases.index(until) + 1 if until else len(self.phases)
        starts: dict[Phase, date] = {}
        for phase in reversed(self.phases[first:last]):
            end = starts[phase] = self._start(phase, end, starts)
        return dict(reversed(starts.items()))

    def _start(self, phase: Phase, end: date, later: Mapping[Phase, date]) -> date:
        """The last day to start a phase that ends on a day.

        CLOSING starts with the last answers. QUESTIONS starts as long before the
        closing as bidding takes, and closing is where the assessment starts.
        """
        if phase is Phase.CLOSING:
            return self._back(end, Phase.QUESTIONS)
        if phase is Phase.QUESTIONS:
            return min(end, self._back(later[Phase.ASSESSMENT], Phase.CLOSING))
        return self._back(end, phase)

    def _back(self, end: date, phase: Phase) -> date:
        minimum = self.legal.get(phase)
        least = minimum.days if minimum else 0
        days = max(least, self.own_days.get(phase, usual_days(phase, least)))
        # Of a legal period the day of sending does not count.
        whole = days + 1 if minimum else days
        return working_day_before(end - timedelta(days=whole))


def _latest(rulebook: Rulebook, wish: Wish) -> tuple[_Plan, date]:
    """The last day to publish, with the plan under the rules of that very day.

    The day decides which editions hold, and these decide the day. So we look at one
    edition after the other, the newest first, until the day lies in its period.
    """
    end = day = working_day_before(wish.needed)
    while True:
        plan = _plan(rulebook, wish, day)
        starts = plan.backwards(end, since=Phase.PUBLICATION)
        found = working_day_before(min(day, next(iter(starts.values()))))
        begins = _begins(plan.legal, day)
        if begins is None or found >= begins:
            return plan, found
        day = begins - DAY


def _plan(rulebook: Rulebook, wish: Wish, day: date) -> _Plan:
    own = wish.own_days
    phases = phases_of(wish.circumstances.procedure)
    return _Plan(
        phases=tuple(one for one in phases if one is not Phase.MARKET or own.get(one)),
        legal=minimums(rulebook, wish.circumstances, day),
        own_days=own,
    )


def _begins(legal: Minimums, day: date) -> date | None:
    """Since when these editions hold; None when nothing is known from before."""
    days = (held.rule.valid_from for one in legal.values() for held in one.rules)
    return max((one for one in days if one and one <= day), default=None)


def _check_bounds(own_days: Mapping[Phase, int]) -> None:
    for phase, days in own_days.items():
        if days < 0:
            raise TooShort(phase, days, Minimum())
        if days > LONGEST:
            raise TooLong(phase, days)


def _check_minimums(own_days: Mapping[Phase, int], legal: Minimums) -> None:
    """Refuse own days that would shorten what the law asks."""
    for phase, minimum in legal.items():
        days = own_days.get(phase, minimum.days)
        if days < minimum.days:
            raise TooShort(phase, days, minimum)


def _legal_days(phase: Phase, legal: Minimums) -> int:
    """The legal part of a phase as it is planned: answers cut bidding in two."""
    days = {one: minimum.days for one, minimum in legal.items()}
    if phase is Phase.QUESTIONS:
        return max(0, days.get(Phase.CLOSING, 0) - days.get(Phase.QUESTIONS, 0))
    if phase is Phase.CLOSING:
        return days.get(Phase.QUESTIONS, 0)
    return days.get(phase, 0)


def _legal(phases: tuple[Planned, ...], legal: Minimums) -> Iterator[LegalPeriod]:
    """The periods of the law with their dates, in the order of the phases."""
    planned = {one.phase: one for one in phases}
    bidding, closing = planned[Phase.QUESTIONS], planned[Phase.CLOSING]
    spans = {one.phase: (one.start, one.end) for one in phases}
    spans[Phase.CLOSING] = (bidding.start, closing.end)
    spans[Phase.QUESTIONS] = (closing.start, closing.end)
    for phase in planned:
        if phase in legal:
            minimum = legal[phase]
            yield LegalPeriod(phase, *spans[phase], minimum.days, minimum.rules)
