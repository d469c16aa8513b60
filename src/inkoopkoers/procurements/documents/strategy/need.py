# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people need, who was asked, and what the market said."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.documents.strategy.texts import empty
from inkoopkoers.procurements.models import Need
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date


def blocks(material: Material) -> Iterator[Block]:
    """Write the chapter."""
    yield Heading(_("Behoefte"), 1)
    if material.needs:
        yield BulletList(tuple(_need(one) for one in material.needs), ordered=True)
    else:
        yield empty(_("Er staat nog geen behoefte."))
    yield Heading(_("Wie we vroegen"), 2)
    if material.consultations:
        yield _asked(material)
    else:
        yield empty(_("Er is nog niemand gevraagd."))
    if material.market.talks:
        yield Heading(_("De markt"), 2)
        yield Paragraph(runs(_market(material)))


def _need(one: Need) -> Runs:
    goal = (Run(_(" zodat "), strong=True), Run(one.goal)) if one.goal else ()
    return (
        Run(_("Als "), strong=True),
        Run(one.role),
        Run(_(" wil ik "), strong=True),
        Run(one.means),
        *goal,
        Run("" if (one.goal or one.means).rstrip().endswith(".") else "."),
    )


def _asked(material: Material) -> Table:
    return Table(
        caption=_("Wie we vroegen, en wat we leerden"),
        header=(_("Wie"), _("Wanneer"), _("Wat we leerden")),
        rows=tuple(
            (
                f"{one.who} ({one.how})" if one.how else one.who,
                long_date(one.held_on),
                one.learned or _("niet opgeschreven"),
            )
            for one in material.consultations
        ),
    )


def _market(material: Material) -> str:
    found = material.market
    said = (
        ngettext(
            "We voerden %d gesprek met een partij op de markt.",
            "We voerden %d gesprekken met partijen op de markt.",
            found.talks,
        )
        % found.talks
    )
    shared = len(found.log.shared)
    if not shared:
        return said
    told = (
        ngettext(
            "%d vraag met antwoord delen we met alle aanbieders.",
            "%d vragen met antwoord delen we met alle aanbieders.",
            shared,
        )
        % shared
    )
    return f"{said} {told}"
