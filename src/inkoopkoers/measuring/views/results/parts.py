# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the results page: figures as text, with their picture and their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.knowledge.domain.documents import Level, Tip
from inkoopkoers.library.queries import tip as shelved_tip
from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.presented import (
    PresentedGroup,
    PresentedItem,
    PresentedResult,
    PresentedTheme,
    group_key,
)
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.pictures import item_chart
from inkoopkoers.measuring.queries.session import ItemAction
from inkoopkoers.web.dutch import decimal

Actions = Mapping[str, tuple[ItemAction, ...]]

NOTHING = "–"
# More notes than these stand on a page of their own.
NOTES_SHOWN = 5


@dataclass(frozen=True)
class Figures:
    """One line of figures; `scored` is how many people they are of."""

    name: str
    mean: str
    median: str
    spread: str
    scored: int


@dataclass(frozen=True)
class Told:
    """Of one group: how many answered, and why there are no figures if so."""

    name: str
    coverage: str
    why_hidden: str


@dataclass(frozen=True)
class TipPart:
    """A tip; `is_shelved` when it has a page in the library."""

    tip: Tip
    is_shelved: bool


@dataclass(frozen=True)
class ItemPart:
    """One question on the page; `chart` is None when no scores may be shown."""

    shown: PresentedItem
    chart: Chart | None
    figures: tuple[Figures, ...]
    told: tuple[Told, ...]
    agreed: str
    target: str
    tips: tuple[TipPart, ...]
    actions: tuple[ItemAction, ...]
    notes: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def has_more(self) -> bool:
        """Whether not all notes and links stand here."""
        item = self.shown
        return max(len(item.notes), len(item.evidence)) > NOTES_SHOWN


@dataclass(frozen=True)
class ThemePart:
    """One theme on the page; `numbers` are a name with a figure, of `people`."""

    shown: PresentedTheme
    numbers: tuple[tuple[str, str], ...]
    people: str
    fragile: str
    items: tuple[ItemPart, ...]


@dataclass(frozen=True)
class WidePart:
    """A question on which people differ, and one thing to ask about it."""

    shown: PresentedItem
    apart: str
    to_discuss: str


@dataclass(frozen=True)
class GroupRow:
    """A group with per theme its name, its score and whether that is of a part."""

    name: str
    key: str
    people: int
    scores: tuple[tuple[str, str, str], ...]
    is_chosen: bool


def theme_parts(presented: PresentedResult, actions: Actions) -> tuple[ThemePart, ...]:
    """Every theme with its questions, and what is being done about each."""
    return tuple(
        ThemePart(
            shown=theme,
            numbers=tuple(_numbers(theme, presented)),
            people=wording.theme_people(theme),
            fragile=wording.fragile_note(theme.score),
            items=tuple(_item_part(presented, item, actions) for item in theme.items),
        )
        for theme in presented.themes
    )


def wide_parts(presented: PresentedResult) -> tuple[WidePart, ...]:
    """What to talk about first."""
    return tuple(
        WidePart(item, wording.apart(item.spread), wording.opening(item, place))
        for place, item in enumerate(presented.widest)
        if item.spread is not None
    )


def conclusions(presented: PresentedResult) -> tuple[str, ...]:
    """One sentence per theme, and first how far one lets another be."""
    said = [wording.theme_conclusion(theme) for theme in presented.themes]
    if presented.gate:
        said.insert(0, wording.gate_conclusion(presented, presented.gate))
    return tuple(said)


def group_rows(presented: PresentedResult) -> tuple[GroupRow, ...]:
    """Everyone, and every group that may be shown; empty when there is no group."""
    if len(presented.groups) == 1:
        return ()
    return tuple(_group_row(one, presented) for one in presented.groups)


def _group_row(one: PresentedGroup, presented: PresentedResult) -> GroupRow:
    chosen = presented.chosen
    themes = zip(presented.themes, one.scores, strict=True)
    return GroupRow(
        name=wording.group_name(one.group),
        key="" if one.group == ALL else group_key(one.group),
        people=one.size.people,
        scores=tuple(
            (theme.theme.name, _decimal(score.mean), wording.of_part(score))
            for theme, score in themes
        ),
        is_chosen=one.group == chosen.group if chosen else one.group == ALL,
    )


def _numbers(
    theme: PresentedTheme, presented: PresentedResult
) -> Iterator[tuple[str, str]]:
    levels = theme.levels
    if theme.wanted and theme.gap:
        yield _("nu"), wording.on_scale(theme.gap.now, levels)
        yield _("gewenst"), wording.on_scale(theme.gap.wanted, levels)
        yield _("verschil"), decimal(theme.gap.gap)
    elif theme.score.mean is not None:
        yield _("gemiddelde"), wording.on_scale(theme.score.mean, levels)
    if presented.chosen and theme.chosen:
        name = wording.group_name(presented.chosen.group)
        part = wording.of_part(theme.chosen)
        yield f"{name} {part}".strip(), wording.on_scale(theme.chosen.mean, levels)
    if theme.score.spread is not None:
        yield _("spreiding"), decimal(theme.score.spread)
    if theme.target:
        yield _("streefscore"), decimal(theme.target.value)


def _item_part(
    presented: PresentedResult, item: PresentedItem, actions: Actions
) -> ItemPart:
    sides = _sides(presented, item)
    is_drawn = any(table and table.counts for _group, table in sides)
    tips = item.cell.tips if item.cell else ()
    return ItemPart(
        shown=item,
        chart=item_chart(presented, item) if is_drawn else None,
        figures=tuple(
            line
            for group, table in sides
            for line in _figures(presented, item, group, table)
        ),
        told=tuple(
            Told(
                name=wording.group_name(group) if presented.chosen else "",
                coverage=wording.coverage(table) if table else "",
                why_hidden=wording.why_hidden(
                    table, presented.result.facts.minimum_group
                ),
            )
            for group, table in sides
        ),
        agreed=wording.level_name(item.levels, item.agreed.score)
        if item.agreed
        else "",
        target=decimal(item.target.value) if item.target else "",
        tips=tuple(TipPart(tip, shelved_tip(tip.code) is not None) for tip in tips),
        actions=actions.get(item.code, ()),
        notes=item.notes[:NOTES_SHOWN],
        evidence=item.evidence[:NOTES_SHOWN],
    )


def _sides(
    presented: PresentedResult, item: PresentedItem
) -> list[tuple[Group, ItemTable | None]]:
    sides = [(ALL, item.everyone)]
    if presented.chosen:
        sides.append((presented.chosen.group, item.chosen))
    return sides


def _figures(
    presented: PresentedResult,
    item: PresentedItem,
    group: Group,
    table: ItemTable | None,
) -> Iterator[Figures]:
    if table is None or table.counts is None:
        return
    if not presented.is_gap:
        yield _line(wording.group_name(group), table.counts, item.levels)
        return
    yield _line(wording.now_of(group), table.counts, item.levels)
    if table.wanted_counts:
        yield _line(wording.wanted_of(group), table.wanted_counts, item.levels)


def _line(name: str, counts: Counts, levels: tuple[Level, ...]) -> Figures:
    return Figures(
        name=name,
        mean=wording.on_scale(counts.mean, levels),
        median=_decimal(counts.median),
        spread=_decimal(counts.spread),
        scored=counts.scored,
    )


def _decimal(value: Fraction | None) -> str:
    return NOTHING if value is None else decimal(value)
