# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole result as one book of sheets, or its scores as CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from inkoopkoers.measuring import wording
from inkoopkoers.measuring.queries.material import Material
from inkoopkoers.measuring.sheets.following_up import (
    actions,
    agreed,
    targets,
    written,
)
from inkoopkoers.measuring.sheets.scores import scores, themes
from inkoopkoers.measuring.wording.reading import how_to_read
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_csv, to_workbook
from inkoopkoers.web.dutch import long_date


def book(material: Material) -> bytes:
    """Everything, each in its own sheet."""
    presented = material.presented
    return to_workbook(
        (
            scores(presented),
            themes(presented),
            written(presented),
            agreed(presented),
            targets(presented),
            actions(material),
            _reading(material),
        )
    )


def first_sheet(material: Material) -> bytes:
    """The scores only."""
    return to_csv(scores(material.presented))


FORMATS: Mapping[str, tuple[Callable[[Material], bytes], str]] = {
    "xlsx": (
        book,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "csv": (first_sheet, "text/csv; charset=utf-8"),
}


def _reading(material: Material) -> Table:
    presented = material.presented
    facts, instrument = presented.result.facts, presented.instrument
    about = [
        (_("Meting"), facts.title),
        (_("Organisatie"), facts.organisation),
        (_("Onderwerp"), facts.subject),
        (_("Vragen"), f"{instrument.title} {instrument.version}"),
        (_("Begin"), long_date(facts.opens_on)),
        (_("Einde"), long_date(facts.closes_on)),
        (_("Kenmerk van de inhoud"), instrument.digest),
        (_("Kenmerk van het resultaat"), material.round.result_digest),
        (_("Wie antwoordden"), wording.took_part(presented.result)),
        *((_("Niet te zien"), wording.group_name(one)) for one in presented.hidden),
        (_("Waarom niet te zien"), wording.hidden_groups(presented)),
        (
            _("Lege cel"),
            _("Te weinig mensen gaven een score om die te laten zien."),
        ),
        *how_to_read(presented),
    ]
    return Table(
        caption=_("Uitleg"),
        header=(_("Wat"), _("Uitleg")),
        rows=tuple(row for row in about if row[1]),
    )
