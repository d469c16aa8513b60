# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The procedure, why it fits, and the planning backwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.charts.schedule import PhaseBar, schedule_chart
from inkoopkoers.procurements.documents.strategy.texts import empty, lead
from inkoopkoers.procurements.domain.schedule import Planned, Schedule
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.approach import procedure_title
from inkoopkoers.procurements.wording.planning import (
    HOW_DAYS_COUNT,
    PHASES,
    conclusion,
)
from inkoopkoers.reports.blocks import (
    Block,
    Figure,
    Heading,
    Paragraph,
    Role,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date


def blocks(material: Material) -> Iterator[Block]:
    """Write both chapters."""
    taken = material.taken
    yield Heading(_("Aanpak"), 1)
    if taken.row.procedure:
        title = procedure_title(taken.row.procedure)
        yield lead(_("We kiezen voor: %s.") % title.rstrip("."))
    else:
        yield empty(_("Er is nog geen procedure gekozen."))
    if taken.motivation:
        yield Heading(_("Motivering"), 2)
    for line in taken.motivation:
        yield Paragraph(runs(line))
    if taken.planned:
        yield from _planning(taken.planned, material.today)


def _planning(planned: Schedule, today: date) -> Iterator[Block]:
    yield Heading(_("Planning"), 1)
    bars = [_bar(one) for one in planned.phases]
    said = conclusion(planned)
    chart = schedule_chart(bars, today, uid="strategie-planning", title=said)
    yield lead(f"{said}.")
    yield Table(
        caption=_("De stappen met hun uiterste data"),
        header=(_("Stap"), _("Van"), _("Tot"), _("Dagen"), _("Waarvan wettelijk")),
        rows=tuple(_row(one) for one in planned.phases),
        numeric_columns=(3, 4),
    )
    yield Paragraph(runs(str(HOW_DAYS_COUNT)), Role.NOTE)
    caption = _("Terugrekenend vanaf de dag dat het nodig is")
    yield Figure(str(chart.svg), chart.description, caption)


def _bar(one: Planned) -> PhaseBar:
    return PhaseBar(
        str(PHASES[one.phase]), one.start, one.end, one.legal_days, one.is_late
    )


def _row(one: Planned) -> tuple[str, ...]:
    return (
        str(PHASES[one.phase]),
        long_date(one.start),
        long_date(one.end),
        str((one.end - one.start).days),
        str(one.legal_days),
    )
