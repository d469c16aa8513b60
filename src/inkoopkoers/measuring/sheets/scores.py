# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures: of every question and of every theme, per group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL
from inkoopkoers.measuring.domain.presented import (
    PresentedGroup,
    PresentedItem,
    PresentedResult,
)
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.domain.scores import item_gap, theme_gap, theme_score
from inkoopkoers.measuring.sheets.cells import number
from inkoopkoers.reports.blocks import Table

Row = tuple[str, ...]


def scores(presented: PresentedResult) -> Table:
    """A row for every question and group that may be shown.

    A cell is empty where too few people gave a score. With a group chosen, only that
    one stands beside everyone.
    """
    levels = sorted({level.value for item in presented.items for level in item.levels})
    texts = (_("Thema"), _("Nummer"), _("Code"), _("Vraag"), _("Groep"))
    figures = (
        _("Mensen"),
        _("Scores"),
        _("Gemiddelde"),
        _("Mediaan"),
        _("Spreiding"),
        _("Dekking in %"),
        *(_("Koos %s") % level for level in levels),
        _("Weet ik niet"),
        _("N.v.t."),
        _("Niet ingevuld"),
    )
    if presented.is_gap:
        wanted = (_("Wil %s") % level for level in levels)
        figures = (*figures, _("Gewenst gemiddelde"), _("Verschil"), *wanted)
    header = (*texts, *figures)
    return Table(
        caption=_("Resultaat"),
        header=header,
        rows=tuple(
            row
            for theme in presented.themes
            for item in theme.items
            for row in _item_rows(presented, item, theme.theme.name, levels)
        ),
        numeric_columns=(1, *range(len(texts), len(header))),
    )


def _item_rows(
    presented: PresentedResult, item: PresentedItem, theme: str, levels: Sequence[int]
) -> Iterator[Row]:
    found = presented.result.item(item.code)
    named = (theme, str(item.number), item.code, item.item.text)
    for one in shown_groups(presented):
        table = found.table(one.group) if found else None
        if table is None:
            continue
        figures = _figures(one, table, levels)
        if presented.is_gap:
            gap = item_gap(presented.result, item.code, one.group)
            wanted = table.wanted_counts
            figures += (
                number(gap.wanted if gap else None),
                number(gap.gap if gap else None),
                *_per_level(wanted, levels),
            )
        yield (*named, wording.group_name(one.group), *figures)


def shown_groups(presented: PresentedResult) -> tuple[PresentedGroup, ...]:
    """Every group that may be shown; with one chosen only that one beside everyone."""
    if presented.chosen is None:
        return presented.groups
    kept = (ALL, presented.chosen.group)
    return tuple(one for one in presented.groups if one.group in kept)


def _figures(one: PresentedGroup, table: ItemTable, levels: Sequence[int]) -> Row:
    counts = table.counts
    return (
        str(one.size.people),
        str(table.scored),
        number(counts.mean if counts else None),
        number(counts.median if counts else None),
        number(counts.spread if counts else None),
        number(coverage_percent(table)),
        *_per_level(counts, levels),
        str(table.unknown),
        str(table.not_applicable),
        str(table.blank),
    )


def _per_level(counts: Counts | None, levels: Sequence[int]) -> Row:
    if counts is None:
        return ("",) * len(levels)
    return tuple(str(counts.scores.get(level, 0)) for level in levels)


def coverage_percent(table: ItemTable) -> Fraction | None:
    """How many gave a score of those to whom the question applies."""
    applies = table.scored + table.unknown + table.blank
    return Fraction(100 * table.scored, applies) if applies else None


def themes(presented: PresentedResult) -> Table:
    """A row for every theme and group that may be shown."""
    header = [
        _("Thema"),
        _("Groep"),
        _("Mensen"),
        _("Gemiddelde"),
        _("Mediaan"),
        _("Spreiding"),
        _("Vragen met scores"),
        _("Vragen"),
    ]
    if presented.is_gap:
        header += [_("Gewenst gemiddelde"), _("Verschil")]
    numeric = tuple(range(2, len(header)))
    return Table(
        caption=_("Thema’s"),
        header=(*header, _("Let op")),
        rows=tuple(_theme_rows(presented)),
        numeric_columns=numeric,
    )


def _theme_rows(presented: PresentedResult) -> Iterator[Row]:
    result, instrument = presented.result, presented.instrument
    for theme in presented.themes:
        for one in shown_groups(presented):
            score = theme_score(result, instrument, theme.code, one.group)
            row: Row = (
                theme.theme.name,
                wording.group_name(one.group),
                str(one.size.people),
                number(score.mean),
                number(score.median),
                number(score.spread),
                str(score.shown),
                str(score.of),
            )
            if presented.is_gap:
                gap = theme_gap(result, instrument, theme.code, one.group)
                row += (
                    number(gap.wanted if gap else None),
                    number(gap.gap if gap else None),
                )
            yield (*row, wording.fragile_note(score))
