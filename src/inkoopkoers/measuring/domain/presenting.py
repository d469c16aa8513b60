# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lay a frozen result beside its questions; see `presented` for what that gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.documents import Group as Theme
from inkoopkoers.knowledge.domain.documents import Instrument, Item, Outcome
from inkoopkoers.measuring.domain.answers import is_gap, scale_of
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.domain.presented import (
    Beside,
    PresentedGroup,
    PresentedItem,
    PresentedResult,
    PresentedTheme,
)
from inkoopkoers.measuring.domain.result import ItemResult, RoundResult
from inkoopkoers.measuring.domain.scores import (
    gate_score,
    item_gap,
    items_of,
    theme_gap,
    theme_score,
    theme_scores,
)


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
