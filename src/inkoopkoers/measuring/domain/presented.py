# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen result laid beside its questions, as page, documents, sheets and API show it.

Nothing is counted here that is not in the frozen result. What the group agreed on and
its targets are laid beside the figures, never in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from inkoopkoers.knowledge.domain.documents import (
    Cell,
    Instrument,
    Item,
    Level,
)
from inkoopkoers.knowledge.domain.documents import Group as Theme
from inkoopkoers.measuring.domain.answers import is_gap
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.result import (
    GroupSize,
    ItemTable,
    RoundResult,
)
from inkoopkoers.measuring.domain.scores import (
    Gap,
    GateScore,
    ThemeScore,
)

WIDEST = 5


@dataclass(frozen=True)
class Agreed:
    """The score that the group agreed on, with its reason; `on` is a local date."""

    score: int
    reason: str
    on: date


@dataclass(frozen=True)
class SetTarget:
    """What the organisation wants to reach, and before when."""

    value: Fraction
    by: date


@dataclass(frozen=True)
class Beside:
    """What stands beside the figures, under the code of a question (or a theme)."""

    agreed: Mapping[str, Agreed] = field(default_factory=dict)
    targets: Mapping[str, SetTarget] = field(default_factory=dict)


@dataclass(frozen=True)
class PresentedItem:
    """One question. `number` counts through all themes, from 1.

    `everyone` is the table of all, `chosen` that of the group that was asked for;
    None when there is none. `cell` holds the tips, examples and references.
    """

    number: int
    item: Item
    levels: tuple[Level, ...]
    everyone: ItemTable | None
    chosen: ItemTable | None
    gap: Gap | None
    chosen_gap: Gap | None
    agreed: Agreed | None
    target: SetTarget | None
    notes: tuple[str, ...]
    evidence: tuple[str, ...]
    cell: Cell | None

    @property
    def code(self) -> str:
        """The code of the question."""
        return self.item.code

    @property
    def counts(self) -> Counts | None:
        """The scores of everyone; None when too few gave one."""
        return self.everyone.counts if self.everyone else None

    @property
    def wanted(self) -> Counts | None:
        """The scores of everyone as wanted; None when not asked, or too few."""
        return self.everyone.wanted_counts if self.everyone else None

    @property
    def spread(self) -> Fraction | None:
        """How far everyone is apart, in points of the scale."""
        return self.counts.spread if self.counts else None


@dataclass(frozen=True)
class PresentedTheme:
    """One theme with its questions; themes are never added together.

    `levels` are those of its first question. `wanted` and `gap` only in a gap
    instrument, `chosen` only when a group was asked for.
    """

    theme: Theme
    levels: tuple[Level, ...]
    score: ThemeScore
    wanted: ThemeScore | None
    gap: Gap | None
    chosen: ThemeScore | None
    target: SetTarget | None
    items: tuple[PresentedItem, ...]

    @property
    def code(self) -> str:
        """The code of the theme."""
        return self.theme.code

    @property
    def scored(self) -> tuple[int, int] | None:
        """The fewest and the most people who scored a question that is shown."""
        numbers = [item.counts.scored for item in self.items if item.counts]
        return (min(numbers), max(numbers)) if numbers else None

    @property
    def lowest(self) -> PresentedItem | None:
        """The question with the lowest mean; None unless there are two to compare."""
        found = [(item.counts.mean, item) for item in self.items if item.counts]
        known = [(mean, item) for mean, item in found if mean is not None]
        if len({mean for mean, _item in known}) < 2:  # noqa: PLR2004 - the lowest of one says nothing
            return None
        return min(known, key=lambda one: one[0])[1]


@dataclass(frozen=True)
class PresentedGroup:
    """A group that may be shown, with its score per theme in the order of themes."""

    size: GroupSize
    scores: tuple[ThemeScore, ...]

    @property
    def group(self) -> Group:
        """Whose scores they are."""
        return self.size.group


@dataclass(frozen=True)
class PresentedResult:
    """All that is shown of a round after the reveal.

    `groups` are those that may be shown, everyone first. `chosen` is the one beside
    everyone; None when nobody asked for one.
    """

    result: RoundResult
    instrument: Instrument
    themes: tuple[PresentedTheme, ...]
    groups: tuple[PresentedGroup, ...]
    chosen: GroupSize | None
    gate: GateScore | None
    chosen_gate: GateScore | None

    @property
    def hidden(self) -> tuple[Group, ...]:
        """The groups that may not be shown."""
        return self.result.hidden

    @property
    def is_gap(self) -> bool:
        """Whether every question was answered twice: now and wanted."""
        return is_gap(self.instrument)

    @property
    def items(self) -> tuple[PresentedItem, ...]:
        """Every question, in the order of asking."""
        return tuple(item for theme in self.themes for item in theme.items)

    @property
    def widest(self) -> tuple[PresentedItem, ...]:
        """At most five questions on which people differ, most first."""
        found = [(item.spread, item) for item in self.items if item.spread]
        found.sort(key=lambda one: -one[0])
        return tuple(item for _spread, item in found[:WIDEST])

    @property
    def widest_gaps(self) -> tuple[PresentedItem, ...]:
        """Every question of a gap instrument, the one with most to gain first."""
        found = [(item.gap.gap, item) for item in self.items if item.gap]
        found.sort(key=lambda one: -one[0])
        return tuple(item for _gap, item in found)


def group_key(group: Group) -> str:
    """How a group is called in an address, such as Rol:jurist."""
    return f"{group.facet}:{group.value}"


def group_of_key(result: RoundResult, key: str) -> Group | None:
    """The group that may be shown under this key; None for any other text."""
    found = (one.group for one in result.groups if one.group != ALL)
    return next((group for group in found if group_key(group) == key), None)
