# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria that leave as a file, and the empty file to fill."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.criteria.library import note
from inkoopkoers.procurements.domain.importing import MOST_ROWS
from inkoopkoers.procurements.forms.criteria.asking import shelf_wanted
from inkoopkoers.procurements.queries.criteria.library import shelf
from inkoopkoers.procurements.queries.criteria.themes import theme_names
from inkoopkoers.procurements.views.criteria.places import read_or_404
from inkoopkoers.procurements.views.criteria.sheets import library_sheet, template_sheet
from inkoopkoers.procurements.views.dossiers.sheet import TooMany
from inkoopkoers.reports.downloads import known_sheet, sheet_response


@require_safe
def criteria_export(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponse:
    """The same criteria as shown, in a file that can be read in again."""
    place = read_or_404(request, organisation)
    known_sheet(format_name)
    themes = theme_names(place.pk)
    found = shelf(place.pk, shelf_wanted(request.GET.dict(), themes))
    if len(found) > MOST_ROWS:
        raise TooMany(
            _("Dit zijn meer dan 20.000 criteria. Kies eerst filters, dan kan het wel.")
        )
    name = f"criteria-{timezone.localdate().isoformat()}"
    made = sheet_response(
        library_sheet(found[0 : len(found)], themes), format_name, name
    )
    if request.method == "GET":
        details = {"number": len(found), "format": format_name}
        subject = f"organisation:{place.pk}"
        note("criteria.exported", place, member(request), subject, details)
    return made


@require_safe
def criteria_template(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponse:
    """The headers that we know, with two rows as an example."""
    place = read_or_404(request, organisation)
    known_sheet(format_name)
    table = template_sheet(theme_names(place.pk))
    return sheet_response(table, format_name, "criteria-voorbeeldbestand")
