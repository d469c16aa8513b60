# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a respondent may know: the round, the own answers, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from inkoopkoers.measuring.domain.answers import Given, State


class Stage(StrEnum):
    """Whether a round takes answers."""

    NOT_YET = "not yet"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class AskedRound:
    """A round as the people who are asked see it; nothing of what others said."""

    pk: int
    organisation: int
    asked_by: str
    title: str
    subject: str
    instrument: str
    version: int
    opens_on: date
    closes_on: date
    minimum_group: int
    facets: Mapping[str, Sequence[str]]
    is_revealed: bool

    def stage(self, today: date) -> Stage:
        """Open from the first day up to and including the last, until the reveal."""
        if self.is_revealed or today > self.closes_on:
            return Stage.CLOSED
        return Stage.NOT_YET if today < self.opens_on else Stage.OPEN


@dataclass(frozen=True)
class Participant:
    """Who opened a secret link: by the address list, by the open link, or both.

    `response` is None until there is something to keep. `version` is that of the
    response, which stays when the round moves on.
    """

    round: AskedRound
    respondent: int | None
    response: int | None
    version: int
    facets: Mapping[str, str]
    has_answered: bool
    handed_in_at: datetime | None

    @property
    def facets_to_ask(self) -> Mapping[str, Sequence[str]]:
        """The questions about the respondent that the address list left open."""
        if self.response is not None:
            return {}
        return {
            name: values
            for name, values in self.round.facets.items()
            if name not in self.facets
        }


@dataclass(frozen=True)
class Filled:
    """What a form holds: the answer with its note and the address of the evidence."""

    given: Given
    note: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Kept:
    """What is stored for one item, and how many times it was saved."""

    filled: Filled
    edition: int
    confirm: bool = False


# Where Kept comes from when it was stored; the order of the arguments below.
KEPT_COLUMNS = ("state", "value", "wanted", "note", "evidence", "edition", "confirm")


def kept_from(  # noqa: PLR0917
    state: str, value: int | None, wanted: int | None, note: str, evidence: str,
    edition: int, confirm: bool,  # noqa: FBT001
) -> Kept:  # fmt: skip
    """Build from what KEPT_COLUMNS names."""
    given = Given(State(state), value, wanted)
    return Kept(Filled(given, note, evidence), edition, confirm)


class ItemState(StrEnum):
    """How an item stands in the list of someone."""

    OPEN = "open"
    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "na"
    CONFIRM = "confirm"


_BY_ANSWER = {
    State.SCORE: ItemState.ANSWERED,
    State.UNKNOWN: ItemState.UNKNOWN,
    State.NOT_APPLICABLE: ItemState.NOT_APPLICABLE,
}
_TO_DO = (ItemState.OPEN, ItemState.CONFIRM)


def item_state(kept: Kept | None) -> ItemState:
    """What the list shows; an answer to look at again counts as to do."""
    if kept is None:
        return ItemState.OPEN
    return ItemState.CONFIRM if kept.confirm else _BY_ANSWER[kept.filled.given.state]


@dataclass(frozen=True)
class Progress:
    """The items of an instrument, in order, with how each stands."""

    states: Mapping[str, ItemState]

    @property
    def done(self) -> int:
        """How many need no more attention."""
        return sum(state not in _TO_DO for state in self.states.values())

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.states)

    def next_to_do(self, after: str | None = None) -> str | None:
        """The first item to do, counting on from `after` and round; None when done."""
        codes = list(self.states)
        start = codes.index(after) + 1 if after and after in self.states else 0
        turned = codes[start:] + codes[:start]
        return next((code for code in turned if self.states[code] in _TO_DO), None)


def progress(items: Iterable[str], kept: Mapping[str, Kept]) -> Progress:
    """Lay what is kept beside the items; answers to items that are gone do not count."""
    return Progress({code: item_state(kept.get(code)) for code in items})
