# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen result of a round: all that is ever shown of it follows from this.

It is made once, at the reveal, and holds whole numbers only. A group stands in it when
`groups.released` allows that; for each question the same rule is asked again for those
who gave a score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL, Group

# Per signature (the line that respondents are counted by), per item.
CountsByLine = Mapping[str, Mapping[str, Counts]]


@dataclass(frozen=True)
class RoundFacts:
    """What the round was; the days are local days."""

    instrument: str
    version: int
    digest: str
    title: str
    subject: str
    organisation: str
    opens_on: date
    closes_on: date
    revealed_on: date
    minimum_group: int


@dataclass(frozen=True)
class Heard:
    """What everyone answered, before it is decided what of that may be shown.

    `people` is how many of each signature gave at least one answer, `invited` how
    many were on the address list. In `now` and `wanted` signatures may be `coarse`,
    for nothing else is ever shown. `wanted` is empty unless the instrument asks it.
    """

    invited: int
    people: Mapping[str, int]
    now: CountsByLine
    wanted: CountsByLine = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class GroupSize:
    """A shown group and how many of it took part."""

    group: Group
    people: int


@dataclass(frozen=True)
class ItemTable:
    """What one group answered to one question.

    `scores` is None when too few of the group gave one to show them; how many did,
    did not know and so on is always there. `wanted` only in a gap instrument.
    """

    group: Group
    scored: int
    unknown: int
    not_applicable: int
    blank: int
    scores: Mapping[int, int] | None
    wanted: Mapping[int, int] | None = None

    @property
    def counts(self) -> Counts | None:
        """How it is now; None when too few scored."""
        return self._with(self.scores)

    @property
    def wanted_counts(self) -> Counts | None:
        """How it should be; None when not asked, or too few scored."""
        return self._with(self.wanted)

    def _with(self, scores: Mapping[int, int] | None) -> Counts | None:
        if scores is None:
            return None
        return Counts(scores, self.unknown, self.not_applicable, self.blank)


@dataclass(frozen=True)
class ItemResult:
    """One question: a table per shown group, and what people added, in no order.

    Notes and evidence are of everyone together, and only when the scores are shown.
    """

    code: str
    tables: tuple[ItemTable, ...]
    notes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    def table(self, group: Group = ALL) -> ItemTable | None:
        """The table of a group; None when the group is not shown."""
        found = (table for table in self.tables if table.group == group)
        return next(found, None)

    def counts(self, group: Group = ALL) -> Counts | None:
        """The scores of a group now; None when they are not shown."""
        table = self.table(group)
        return table.counts if table else None

    def wanted(self, group: Group = ALL) -> Counts | None:
        """The scores of a group as wanted; None when they are not shown."""
        table = self.table(group)
        return table.wanted_counts if table else None


@dataclass(frozen=True)
class RoundResult:
    """What a round gave. `people` is how many gave at least one answer."""

    facts: RoundFacts
    invited: int
    people: int
    groups: tuple[GroupSize, ...]
    hidden: tuple[Group, ...]
    items: tuple[ItemResult, ...]

    def item(self, code: str) -> ItemResult | None:
        """The result of a question; None when the round did not ask it."""
        return next((item for item in self.items if item.code == code), None)

    def counts(self, code: str, group: Group = ALL) -> Counts | None:
        """The scores a group gave to a question; None when they are not shown."""
        item = self.item(code)
        return item.counts(group) if item else None

    def wanted(self, code: str, group: Group = ALL) -> Counts | None:
        """The scores a group wants for a question; None when they are not shown."""
        item = self.item(code)
        return item.wanted(group) if item else None

    def size(self, group: Group = ALL) -> int | None:
        """How many of a group took part; None when the group is not shown."""
        found = (one.people for one in self.groups if one.group == group)
        return next(found, None)
