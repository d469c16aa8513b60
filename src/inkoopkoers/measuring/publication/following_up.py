# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the group made of a result: agreed scores, targets and actions."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.charts.figures import figure
from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.measuring.queries.material import Material
from inkoopkoers.planning.domain.actions import Standing
from inkoopkoers.reports.blocks import Block, Heading, Paragraph, Role, Table, runs
from inkoopkoers.web.dutch import decimal, long_date


def standing_name(standing: Standing) -> str:
    """Where an action stands, in words."""
    return {
        Standing.DONE: _("klaar"),
        Standing.LATE: _("te laat"),
        Standing.SOON: _("binnenkort"),
        Standing.LATER: _("loopt"),
    }[standing]


def blocks(material: Material) -> Iterator[Block]:
    """Write the chapter; it says so when there is nothing yet."""
    yield Heading(_("Afspraken, doelen en acties"), 1)
    told = [
        *_agreed(material.presented),
        *_targets(material.presented),
        *_actions(material),
    ]
    if not told:
        nothing = _("Er zijn nog geen afgesproken scores, doelen en acties.")
        yield Paragraph(runs(nothing), Role.EMPTY)
    yield from told


def _agreed(presented: PresentedResult) -> Iterator[Block]:
    rows = [
        (
            f"{item.number}. {item.item.short}",
            figure(item.counts.mean if item.counts else None),
            wording.level_name(item.levels, item.agreed.score),
        )
        for item in presented.items
        if item.agreed
    ]
    if rows:
        yield Heading(_("Wat jullie afspraken"), 2)
        yield Paragraph(runs(_("De reden staat bij de vraag.")))
        yield Table(
            caption=_("Afgesproken scores"),
            header=(_("Vraag"), _("Gemiddeld"), _("Samen afgesproken")),
            rows=tuple(rows),
            numeric_columns=(1,),
        )


def _targets(presented: PresentedResult) -> Iterator[Block]:
    rows = []
    for theme in presented.themes:
        if theme.target:
            now = figure(theme.score.mean)
            target = decimal(theme.target.value)
            rows.append((theme.theme.name, now, target, long_date(theme.target.by)))
        for item in theme.items:
            if item.target:
                now = figure(item.counts.mean if item.counts else None)
                name = f"{item.number}. {item.item.short}"
                day = long_date(item.target.by)
                rows.append((name, now, decimal(item.target.value), day))
    if rows:
        yield Heading(_("Waar jullie naartoe willen"), 2)
        yield Table(
            caption=_("Streefscores"),
            header=(_("Thema of vraag"), _("Nu"), _("Streefscore"), _("Op")),
            rows=tuple(rows),
            numeric_columns=(1, 2),
        )


def _actions(material: Material) -> Iterator[Block]:
    rows = [
        (
            str(item.number),
            action.title,
            action.owner or _("nog niemand"),
            long_date(action.due),
            standing_name(action.standing),
        )
        for item in material.presented.items
        for action in material.actions.get(item.code, ())
    ]
    if rows:
        yield Heading(_("Wat jullie doen"), 2)
        yield Table(
            caption=_("Acties bij de vragen"),
            header=(_("Vraag"), _("Wat"), _("Wie"), _("Uiterlijk"), _("Stand")),
            rows=tuple(rows),
            numeric_columns=(0,),
        )
