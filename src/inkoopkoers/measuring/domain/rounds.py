# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a round stands, what is best done next, and what it is called."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import Protocol

# How long one measurement may ask for answers.
LONGEST = timedelta(days=366)
PROPOSED = timedelta(weeks=3)
# From here on it is time for a reminder.
LAST_DAYS = 7

_SEASONS = {
    12: "winter", 1: "winter", 2: "winter",
    3: "voorjaar", 4: "voorjaar", 5: "voorjaar",
    6: "zomer", 7: "zomer", 8: "zomer",
    9: "najaar", 10: "najaar", 11: "najaar",
}  # fmt: skip


class Dated(Protocol):
    """A round, as far as its state goes."""

    @property
    def opens_on(self) -> date:
        """The first day on which it takes answers."""

    @property
    def closes_on(self) -> date:
        """The last day on which it takes answers."""

    @property
    def revealed_at(self) -> datetime | None:
        """When its result was frozen."""

    @property
    def closed_at(self) -> datetime | None:
        """From when on nothing changes any more."""


class RoundState(StrEnum):
    """From plan to file; only a running round takes answers."""

    PLANNED = "gepland"
    RUNNING = "loopt"
    ENDED = "voorbij"
    REVEALED = "bespreken"
    CLOSED = "afgerond"


def state_of(found: Dated, today: date) -> RoundState:
    """Its state on a local date; the reveal and the close weigh more than dates."""
    if found.closed_at is not None:
        return RoundState.CLOSED
    if found.revealed_at is not None:
        return RoundState.REVEALED
    if today < found.opens_on:
        return RoundState.PLANNED
    return RoundState.RUNNING if today <= found.closes_on else RoundState.ENDED


class NextStep(StrEnum):
    """The one thing to do now."""

    INVITE = "invite"
    SEND = "send"
    SENDING = "sending"
    COLLECT = "collect"
    REMIND = "remind"
    REVEAL = "reveal"
    EXTEND = "extend"
    DISCUSS = "discuss"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Standing:
    """What the next step follows from; the counts are of people.

    `days_left` counts today and the last day.
    """

    state: RoundState
    asked: int
    unsent: int
    may_remind: bool
    answered: int
    minimum: int
    days_left: int
    has_open_link: bool
    is_sending: bool


def next_step(now: Standing) -> NextStep:
    """Choose the step that helps most; a round without answers first needs people."""
    if now.state in (RoundState.REVEALED, RoundState.CLOSED):
        is_open = now.state is RoundState.REVEALED
        return NextStep.DISCUSS if is_open else NextStep.NOTHING
    if now.state is RoundState.ENDED:
        enough = now.answered >= now.minimum
        return NextStep.REVEAL if enough else NextStep.EXTEND
    return _while_open(now)


def _while_open(now: Standing) -> NextStep:
    if now.is_sending:
        return NextStep.SENDING
    if not now.asked and not now.has_open_link:
        return NextStep.INVITE
    if now.unsent:
        return NextStep.SEND
    is_late = now.state is RoundState.RUNNING and now.days_left <= LAST_DAYS
    return NextStep.REMIND if is_late and now.may_remind else NextStep.COLLECT


def proposed_title(instrument: str, day: date, taken: Collection[str]) -> str:
    """Such as Checklist 2026; with the season, then a number, when that is taken."""
    plain = f"{instrument} {day.year}"
    if plain not in taken:
        return plain
    with_season = f"{instrument} {_SEASONS[day.month]} {day.year}"
    if with_season not in taken:
        return with_season
    numbered = (f"{with_season} ({number})" for number in count(2))
    return next(title for title in numbered if title not in taken)
