# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the dossier goes per theme, as a web and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.procurements.ambition_pictures import web_picture
from inkoopkoers.procurements.documents.strategy.texts import empty
from inkoopkoers.procurements.queries.ambitions.web import OnWeb
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.reports.blocks import Block, Figure, Heading, Table


def blocks(material: Material) -> Iterator[Block]:
    """Write the chapter; the table beside the picture has the reasons too."""
    yield Heading(_("Ambities"), 1)
    picture = web_picture(material.web, uid="strategie-web")
    if not material.web or picture is None:
        yield empty(_("Er is nog geen niveau gekozen."))
        return
    chart = picture.wide
    yield Figure(str(chart.svg), chart.description, chart.title)
    yield Table(
        caption=_("Niveau per thema, met de koers waar het van start"),
        header=(_("Thema"), _("Dit dossier"), _("Koers"), _("Reden")),
        rows=tuple(_row(one) for one in material.web),
    )


def _row(one: OnWeb) -> tuple[str, ...]:
    inherited = one.ambition.inherited
    course = level_name(inherited.level) if inherited else ""
    return (
        one.name,
        level_name(one.ambition.level),
        course or _("geen"),
        " ".join(one.ambition.reason.split()) if one.is_chosen else "",
    )
