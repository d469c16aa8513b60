# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people wrote, and what the group made of the result."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.measuring.publication.following_up import standing_name
from inkoopkoers.measuring.queries.material import Material
from inkoopkoers.measuring.sheets.cells import number
from inkoopkoers.reports.blocks import Table

Row = tuple[str, ...]


def written(presented: PresentedResult) -> Table:
    """Every note and link, without names and in no order."""
    note, link = _("toelichting"), _("link")
    return Table(
        caption=_("Toelichtingen"),
        header=(_("Nummer"), _("Vraag"), _("Soort"), _("Tekst")),
        rows=tuple(
            (str(item.number), item.item.short, kind, text)
            for item in presented.items
            for kind, texts in ((note, item.notes), (link, item.evidence))
            for text in texts
        ),
        numeric_columns=(0,),
    )


def agreed(presented: PresentedResult) -> Table:
    """What the group agreed on, with the reason."""
    return Table(
        caption=_("Consensus"),
        header=(
            _("Nummer"),
            _("Vraag"),
            _("Gemiddelde"),
            _("Samen afgesproken"),
            _("Niveau"),
            _("Reden"),
            _("Vastgelegd op"),
        ),
        rows=tuple(
            (
                str(item.number),
                item.item.short,
                number(item.counts.mean if item.counts else None),
                str(item.agreed.score),
                wording.level_name(item.levels, item.agreed.score),
                item.agreed.reason,
                item.agreed.on.isoformat(),
            )
            for item in presented.items
            if item.agreed
        ),
        numeric_columns=(0, 2, 3),
    )


def targets(presented: PresentedResult) -> Table:
    """What the organisation wants to reach."""
    return Table(
        caption=_("Doelen"),
        header=(_("Soort"), _("Wat"), _("Nu gemiddeld"), _("Streefscore"), _("Op")),
        rows=tuple(_target_rows(presented)),
        numeric_columns=(2, 3),
    )


def _target_rows(presented: PresentedResult) -> Iterator[Row]:
    for theme in presented.themes:
        if theme.target:
            now, target = number(theme.score.mean), number(theme.target.value)
            name = theme.theme.name
            yield _("thema"), name, now, target, theme.target.by.isoformat()
        for item in theme.items:
            if item.target:
                now = number(item.counts.mean if item.counts else None)
                target, day = number(item.target.value), item.target.by.isoformat()
                yield _("vraag"), item.item.short, now, target, day


def actions(material: Material) -> Table:
    """What is done about each question."""
    return Table(
        caption=_("Acties"),
        header=(
            _("Nummer"),
            _("Vraag"),
            _("Wat"),
            _("Wie"),
            _("Uiterlijk"),
            _("Stand"),
        ),
        rows=tuple(
            (
                str(item.number),
                item.item.short,
                action.title,
                action.owner,
                action.due.isoformat(),
                standing_name(action.standing),
            )
            for item in material.presented.items
            for action in material.actions.get(item.code, ())
        ),
        numeric_columns=(0,),
    )
