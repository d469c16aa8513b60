# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from typing import Any

from inkoopkoers.knowledge.queries import ambition_presets
from inkoopkoers.procurements.actions.ambitions.course import set_course
from inkoopkoers.procurements.actions.ambitions.levels import agree
from inkoopkoers.procurements.actions.ambitions.themes import (
    add_theme,
    remove_theme,
    start_with,
)
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import AmbitionTheme, Dossier
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast, Door, closed, managers, members

_PLACE: dict[str, Any] = {"organisation": "organisation"}
_THEME: dict[str, Any] = {**_PLACE, "pk": "ambition_theme"}

TABLE: dict[str, Door] = {
    "procurements:ambitions": closed(
        members(200), managers(409), {"seen": "999"}, pk="dossier"
    ),
    "procurements:ambition_realised": closed(
        managers(200), managers(409), {"edition": "999"}, pk="realised_dossier"
    ),
    "procurements:ambition_workshop": closed(
        members(200), managers(404), {"thema": "geen"}, pk="dossier"
    ),
    "procurements:ambition_minutes": closed(members(200), pk="dossier"),
    "procurements:ambition_minutes_document": closed(
        members(200), pk="dossier", format_name="docx"
    ),
    "procurements:ambition_course": closed(
        members(200), managers(409), {"seen": "anders"}, **_PLACE
    ),
    "procurements:ambition_category": closed(
        members(200), managers(409), {"seen": "anders"}, **_PLACE, group="ict-hardware"
    ),
    "procurements:ambition_preset": closed(
        managers(302), managers(422), {}, **_PLACE, code="gww"
    ),
    "procurements:ambition_theme_add": closed(
        managers(200), managers(422), {}, **_PLACE
    ),
    "procurements:ambition_theme": closed(managers(200), managers(422), {}, **_THEME),
    "procurements:ambition_theme_move": closed(
        managers(302), managers(302), {"naar": "boven"}, **_THEME
    ),
    "procurements:ambition_theme_remove": closed(
        managers(302), managers(302), {}, **_THEME
    ),
    "procurements:ambition_theme_restore": closed(
        managers(302), managers(302), {}, **_THEME
    ),
    "procurements:ambition_drift": closed(members(200), **_PLACE),
    "procurements:ambition_drift_theme": closed(
        members(200), **_PLACE, theme="klimaat"
    ),
    "procurements:ambition_drift_export": closed(
        members(200), **_PLACE, format_name="csv"
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Themes with a course, a dossier that deviates, and one that is decided."""
    here, bram = cast.organisation, cast.people["inkoper"]
    rijk = ambition_presets()[0]
    start_with(here, rijk, [one.code for one in rijk.themes], by=bram)
    remove_theme(AmbitionTheme.objects.get(organisation=here, code="welzijn"), by=bram)
    own = add_theme(here, "Lokale bedrijven", "Kansen voor bedrijven hier", by=bram)
    course = {"klimaat": Choice(2, "Ons klimaatplan"), "circulair": Choice(1)}
    set_course(here, "", course, seen="", by=bram)
    deviating = {"circulair": Choice(2, "Apparaten gaan lang mee")}
    set_course(here, "ict-hardware", deviating, seen="", by=bram)
    approved = a_dossier(here, bram, title="Schoonmaak", product_group="schoonmaak")
    for one in (dossier, approved):
        agree(one, "klimaat", Choice(3, "Veel winst"), seen=None, by=bram)
        agree(one, "circulair", Choice(1), seen=None, by=bram)
    Dossier.objects.filter(pk=approved.pk).update(standing=Standing.APPROVED)
    return {"ambition_theme": own.pk, "realised_dossier": approved.pk}
