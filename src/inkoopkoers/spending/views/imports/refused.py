# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that were not read, as a sheet to mend and send again."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.spending.documents.refused import (
    MOST_IN_WORKBOOK,
    headers_in,
    refused_csv,
    refused_table,
)
from inkoopkoers.spending.queries.refused import mendable, refused_rows
from inkoopkoers.spending.views.imports.doors import changeable_import
from inkoopkoers.web.errors import Explained

_NAME = "niet-gelezen"


@require_safe
def import_refused(
    request: HttpRequest, organisation: int, pk: int, format_name: str
) -> HttpResponseBase:
    """All of them; they hold what stood in the file, so only for who manages."""
    _found, row = changeable_import(request, organisation, pk)
    known_sheet(format_name)
    rows = mendable(row)
    if not rows:
        raise Http404(Explained(_("In dit bestand zijn alle rijen gelezen.")))
    headers = headers_in(refused_rows(row))
    if format_name == "xlsx":
        if rows > MOST_IN_WORKBOOK:
            words = _("Dit zijn te veel rijen voor XLSX. Download ze als CSV.")
            raise Http404(Explained(words))
        table = refused_table(headers, refused_rows(row))
        return sheet_response(table, format_name, _NAME)
    return StreamingHttpResponse(
        refused_csv(headers, refused_rows(row)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{_NAME}.csv"'},
    )
