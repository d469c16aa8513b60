# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dated rules: which amount, term or number held on which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

OLDEST = "oudste"


class Status(StrEnum):
    """Whether someone read a value in its source."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"


@dataclass(frozen=True)
class Rule:
    """One edition of one rule; both days of its period belong to it."""

    code: str
    title: str
    value: Decimal | None
    unit: str
    valid_from: date | None  # None: since before what we know
    valid_to: date | None  # None: no end known
    law: str
    source_title: str
    source_url: str  # empty when the source has no address
    checked_on: date
    status: Status
    note: str = ""

    @property
    def edition(self) -> str:
        """The name of this edition, which stays when later editions come."""
        return self.valid_from.isoformat() if self.valid_from else OLDEST

    @property
    def is_verified(self) -> bool:
        """Someone read this value in its source."""
        return self.status is Status.VERIFIED

    def holds_on(self, day: date) -> bool:
        """This edition is in force on this day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Held:
    """What held on a day.

    `is_beyond` says that the day lies before the first or after the last known
    edition: then this is the nearest one, and a reader must be told.
    """

    rule: Rule
    is_beyond: bool


@dataclass(frozen=True)
class Change:
    """A rule that someone pinned, of which another edition holds now.

    `was` is None when the pinned edition is no longer known.
    """

    code: str
    was: Rule | None
    now: Held

    @property
    def is_another_value(self) -> bool:
        """The outcome can differ; False when only the period is a new one."""
        return self.was is None or self.was.value != self.now.rule.value


@dataclass(frozen=True)
class RuleGroup:
    """Rules that belong together, in the order in which they are shown."""

    code: str
    title: str
    explanation: str
    codes: tuple[str, ...]


class UnknownRule(LookupError):
    """There is no rule, or no edition of it, with this name."""


class Rulebook:
    """Every edition of every rule."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        found: dict[str, list[Rule]] = {}
        for rule in rules:
            found.setdefault(rule.code, []).append(rule)
        self._editions = {
            code: tuple(sorted(editions, key=_begins))
            for code, editions in found.items()
        }

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all rules, in the order in which they came."""
        return tuple(self._editions)

    def editions(self, code: str) -> tuple[Rule, ...]:
        """Every edition, oldest first; UnknownRule when there is none."""
        try:
            return self._editions[code]
        except KeyError:
            raise UnknownRule(code) from None

    def edition(self, code: str, edition: str) -> Rule:
        """One edition by its name; UnknownRule when there is none."""
        for rule in self.editions(code):
            if rule.edition == edition:
                return rule
        raise UnknownRule(f"{code} {edition}")

    def on(self, code: str, day: date) -> Held:
        """What held on this day; the nearest edition outside the known days."""
        editions = self.editions(code)
        for rule in editions:
            if rule.holds_on(day):
                return Held(rule, is_beyond=False)
        begun = [rule for rule in editions if _begins(rule) <= day]
        return Held(begun[-1] if begun else editions[0], is_beyond=True)

    def pins(self, codes: Iterable[str], day: date) -> dict[str, str]:
        """Per code the edition that held on this day, to remember."""
        return {code: self.on(code, day).rule.edition for code in codes}

    def changed_since(self, pinned: Mapping[str, str], day: date) -> tuple[Change, ...]:
        """Return what holds on this day and is not the edition that was pinned.

        A code that the rulebook does not know has nothing to compare with.
        """
        return tuple(
            Change(code, self._known(code, edition), now)
            for code, edition in pinned.items()
            if code in self._editions
            and (now := self.on(code, day)).rule.edition != edition
        )

    def _known(self, code: str, edition: str) -> Rule | None:
        try:
            return self.edition(code, edition)
        except UnknownRule:
            return None


def _begins(rule: Rule) -> date:
    return rule.valid_from or date.min


class Seam(StrEnum):
    """How an edition fails to follow on the one before it."""

    REVERSED = "reversed"
    OVERLAP = "overlap"
    GAP = "gap"


@dataclass(frozen=True)
class Period:
    """The days on which an edition holds; both ends belong to it."""

    valid_from: date | None
    valid_to: date | None


def seams(periods: Sequence[Period]) -> tuple[tuple[int, Seam], ...]:
    """Return the places of the periods that do not follow on the one before.

    Without any, exactly one edition holds on every day between first and last.
    """
    before: Period | None = None
    found = []
    for index, period in enumerate(periods):
        if wrong := _seam(before, period):
            found.append((index, wrong))
        before = period
    return tuple(found)


def _seam(before: Period | None, period: Period) -> Seam | None:
    start = period.valid_from or date.min
    if period.valid_to and period.valid_to < start:
        return Seam.REVERSED
    if before is None:
        return None
    if before.valid_to is None or start <= before.valid_to:
        return Seam.OVERLAP
    return Seam.GAP if start > before.valid_to + timedelta(days=1) else None
