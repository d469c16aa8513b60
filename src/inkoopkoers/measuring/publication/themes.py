# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One chapter per theme: its score, who chose what, and every question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.charts.figures import figure
from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.presented import (
    PresentedItem,
    PresentedResult,
    PresentedTheme,
)
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.domain.scores import item_gap
from inkoopkoers.measuring.publication.figures import question_figures
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Role,
    Run,
    Table,
    runs,
)
from inkoopkoers.web.dutch import decimal, long_date

# All of them stand on the page and in the sheets.
MOST_WRITTEN = 20


def blocks(theme: PresentedTheme, presented: PresentedResult) -> Iterator[Block]:
    """Write the chapter."""
    yield Heading(theme.theme.name, 1)
    if theme.theme.question:
        yield Paragraph(runs(theme.theme.question), Role.LEAD)
    yield Paragraph(runs(wording.theme_conclusion(theme)))
    yield Paragraph(runs(" ".join(_beside(theme, presented))))
    if note := wording.fragile_note(theme.score):
        yield Paragraph(
            runs(f"{note} {_('Eén vraag bepaalt dan al veel.')}"), Role.NOTE
        )
    if any(item.counts for item in theme.items):
        yield from question_figures(theme.items, f"papier-{theme.code}")
    for item in theme.items:
        yield from _item(item, presented)


def _beside(theme: PresentedTheme, presented: PresentedResult) -> Iterator[str]:
    if people := wording.theme_people(theme):
        yield _("Scores van %s.") % people
    if theme.score.spread is not None:
        yield _("Spreiding %s.") % decimal(theme.score.spread)
    if presented.chosen and theme.chosen:
        name = wording.group_name(presented.chosen.group)
        score = wording.on_scale(theme.chosen.mean, theme.levels)
        yield f"{name}: {score} {wording.of_part(theme.chosen)}".strip() + "."
    if theme.target:
        yield _target(decimal(theme.target.value), long_date(theme.target.by))


def _target(value: str, day: str) -> str:
    return _("Streefscore %(target)s op %(day)s.") % {"target": value, "day": day}


class _Side(NamedTuple):
    """What one group answered to one question."""

    group: Group
    table: ItemTable | None


def _item(item: PresentedItem, presented: PresentedResult) -> Iterator[Block]:
    yield Heading(f"{item.number}. {item.item.short}", 2)
    yield Paragraph(runs(item.item.text))
    if item.item.sub_points:
        yield BulletList(tuple(runs(point) for point in item.item.sub_points))
    sides = _sides(item, presented)
    yield _table(item, sides, presented)
    yield from _hidden(sides, presented)
    if item.target:
        value, day = decimal(item.target.value), long_date(item.target.by)
        yield Paragraph(runs(_target(value, day)))
    if item.agreed:
        level = wording.level_name(item.levels, item.agreed.score)
        agreed = Run(f"{_('Samen afgesproken: %s.') % level} ", strong=True)
        yield Paragraph((agreed, Run(item.agreed.reason)), Role.REASON)
    yield from _written(item)


def _sides(item: PresentedItem, presented: PresentedResult) -> list[_Side]:
    """Every group that may be shown; with one chosen only that one beside everyone."""
    found = presented.result.item(item.code)
    chosen = presented.chosen
    return [
        _Side(one.group, found.table(one.group) if found else None)
        for one in presented.groups
        if chosen is None or one.group in (ALL, chosen.group)
    ]


def _table(
    item: PresentedItem, sides: list[_Side], presented: PresentedResult
) -> Table:
    names = (
        (_("nu"), _("gewenst"), _("verschil"))
        if presented.is_gap
        else (_("gemiddeld"), _("mediaan"))
    )
    header = (
        _("Groep"),
        *names,
        _("spreiding"),
        _("scores"),
        _("weet niet"),
        _("n.v.t."),
    )
    return Table(
        caption=_("Cijfers bij vraag %s") % item.number,
        header=(*header, _("leeg")),
        rows=tuple(_figures(item, side, presented) for side in sides),
        numeric_columns=tuple(range(1, len(header) + 1)),
    )


def _figures(
    item: PresentedItem, side: _Side, presented: PresentedResult
) -> tuple[str, ...]:
    name, table = wording.group_name(side.group), side.table
    counts = table.counts if table else None
    if presented.is_gap:
        gap = item_gap(presented.result, item.code, side.group)
        values = (gap.now, gap.wanted, gap.gap) if gap else (None, None, None)
        shown = tuple(map(figure, values))
    else:
        shown = (
            figure(counts.mean if counts else None),
            figure(counts.median if counts else None),
        )
    spread = figure(counts.spread if counts else None)
    if table is None:
        return (name, *shown, spread)
    numbers = (table.scored, table.unknown, table.not_applicable, table.blank)
    return (name, *shown, spread, *map(str, numbers))


def _hidden(sides: list[_Side], presented: PresentedResult) -> Iterator[Block]:
    """Why there are no figures; groups with the same reason together."""
    minimum = presented.result.facts.minimum_group
    reasons: dict[str, list[str]] = {}
    for side in sides:
        if why := wording.why_hidden(side.table, minimum):
            reasons.setdefault(why, []).append(wording.group_name(side.group))
    for why, names in reasons.items():
        named = f"{'; '.join(names)}. " if len(sides) > 1 else ""
        yield Paragraph(runs(f"{named}{why}"), Role.SOURCE)


def _written(item: PresentedItem) -> Iterator[Block]:
    """What people added, without names and in the order of the alphabet."""
    if item.notes:
        yield Heading(_("Wat mensen erbij schreven"), 3)
        yield BulletList(tuple(runs(note) for note in item.notes[:MOST_WRITTEN]))
        yield from _more(len(item.notes))
    if item.evidence:
        yield Heading(_("Waar mensen naar verwijzen"), 3)
        yield BulletList(
            tuple((Run(link, link=link),) for link in item.evidence[:MOST_WRITTEN])
        )
        yield from _more(len(item.evidence))


def _more(number: int) -> Iterator[Block]:
    left = number - MOST_WRITTEN
    if left > 0:
        said = ngettext(
            "Er is er nog één. Die staat in de spreadsheet.",
            "Er zijn er nog %(number)s. Die staan in de spreadsheet.",
            left,
        ) % {"number": left}
        yield Paragraph(runs(said), Role.SOURCE)
