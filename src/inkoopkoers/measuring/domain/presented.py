# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen result laid beside its questions, as page, documents, sheets and API show it.

Nothing is counted here that is not in the frozen result. What the group agreed on and
its targets are laid beside the figures, never in their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from inkoopkoers.knowledge.domain.documents import (
    Cell,
    Instrument,
    Item,
    Level,
    Outcome,
)
from inkoopkoers.knowledge.domain.documents import Group as Theme
from inkoopkoers.measuring.domain.answers import is_gap, scale_of
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.result import (
    GroupSize,
    ItemResult,
    ItemTable,
    RoundResult,
)
from inkoopkoers.measuring.domain.scores import (
    Gap,
    GateScore,
    ThemeScore,
    gate_score,
    item_gap,
    items_of,
    theme_gap,
    theme_score,
    theme_scores,
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


def present(
    result: RoundResult,
    instrument: Instrument,
    beside: Beside,
    *,
    group: Group | None = None,
) -> PresentedResult:
    """Lay it all side by side; `group` is one of the groups in the result."""
    chosen = next((one for one in result.groups if one.group == group), None)
    laying = _Laying(result, instrument, beside, chosen.group if chosen else None)
    has_gate = instrument.outcome is Outcome.GATE
    return PresentedResult(
        result=result,
        instrument=instrument,
        themes=tuple(laying.themes()),
        groups=tuple(
            PresentedGroup(one, theme_scores(result, instrument, one.group))
            for one in result.groups
        ),
        chosen=chosen,
        gate=gate_score(result, instrument) if has_gate else None,
        chosen_gate=(
            gate_score(result, instrument, chosen.group)
            if has_gate and chosen
            else None
        ),
    )


def group_key(group: Group) -> str:
    """How a group is called in an address, such as Rol:jurist."""
    return f"{group.facet}:{group.value}"


def group_of_key(result: RoundResult, key: str) -> Group | None:
    """The group that may be shown under this key; None for any other text."""
    found = (one.group for one in result.groups if one.group != ALL)
    return next((group for group in found if group_key(group) == key), None)


@dataclass(frozen=True)
class _Laying:
    """What is laid beside each other, and which group beside everyone."""

    result: RoundResult
    instrument: Instrument
    beside: Beside
    group: Group | None

    def themes(self) -> Iterator[PresentedTheme]:
        number = 1
        for theme in self.instrument.groups:
            asked = items_of(self.instrument, theme.code)
            if asked:
                items = tuple(
                    self._item(item, place) for place, item in enumerate(asked, number)
                )
                number += len(asked)
                yield self._theme(theme, items)

    def _theme(self, theme: Theme, items: tuple[PresentedItem, ...]) -> PresentedTheme:
        about = self.result, self.instrument, theme.code
        asks_twice = is_gap(self.instrument)
        return PresentedTheme(
            theme=theme,
            levels=items[0].levels,
            score=theme_score(*about),
            wanted=theme_score(*about, is_wanted=True) if asks_twice else None,
            gap=theme_gap(*about) if asks_twice else None,
            chosen=theme_score(*about, self.group) if self.group else None,
            target=self.beside.targets.get(theme.code),
            items=items,
        )

    def _item(self, item: Item, number: int) -> PresentedItem:
        found = self.result.item(item.code) or ItemResult(item.code, ())
        group = self.group
        return PresentedItem(
            number=number,
            item=item,
            levels=scale_of(self.instrument, item).levels,
            everyone=found.table(),
            chosen=found.table(group) if group else None,
            gap=item_gap(self.result, item.code),
            chosen_gap=item_gap(self.result, item.code, group) if group else None,
            agreed=self.beside.agreed.get(item.code),
            target=self.beside.targets.get(item.code),
            notes=found.notes,
            evidence=found.evidence,
            cell=self.instrument.cells_by_code.get(item.code),
        )
