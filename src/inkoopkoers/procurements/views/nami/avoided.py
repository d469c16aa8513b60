# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What not, different and less avoid together, over every dossier one may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.exports import note_file
from inkoopkoers.procurements.documents.avoided import (
    amount_picture,
    avoided_sheets,
    year_name,
)
from inkoopkoers.procurements.queries.avoided import avoided_totals
from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.reports.sheets import to_csv, to_workbook
from inkoopkoers.web.errors import Explained

SHOWN = 25
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def avoided(request: HttpRequest) -> HttpResponse:
    """The totals per year, per organisation and per unit."""
    found = avoided_totals(request.user)
    context = {
        "found": found,
        "total": found.total.avoided,
        "years": [(year_name(one), one) for one in found.years],
        "units": list(found.total.avoided.units.items()),
        "picture": amount_picture(found),
        "not_bought": found.not_bought[:SHOWN],
        "more_not_bought": max(0, len(found.not_bought) - SHOWN),
    }
    return render(request, "procurements/nami/avoided.html", context)


@require_safe
def avoided_file(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same figures as csv, or as xlsx with a sheet of units."""
    if format_name not in ("csv", "xlsx"):
        raise Http404(Explained(_("Dit bestand maken we als csv of xlsx.")))
    sheets = avoided_sheets(avoided_totals(request.user))
    is_csv = format_name == "csv"
    if request.method == "GET":
        places = dossiers_for(request.user).order_by().values_list("organisation")
        note_file(
            "avoided.exported",
            (place for (place,) in places.distinct()),
            by=member(request),
            format_name=format_name,
        )
    disposition = f'attachment; filename="opbrengst.{format_name}"'
    return HttpResponse(
        to_csv(sheets[0]) if is_csv else to_workbook(sheets),
        content_type="text/csv; charset=utf-8" if is_csv else XLSX,
        headers={"Content-Disposition": disposition},
    )
