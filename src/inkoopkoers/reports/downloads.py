# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table as a file that the browser keeps."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_csv, to_xlsx
from inkoopkoers.web.errors import Explained

SHEETS: dict[str, tuple[Callable[[Table], bytes], str]] = {
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        to_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


def known_sheet(format_name: str) -> str:
    """The name of a format that we make; 404 with which those are otherwise."""
    if format_name not in SHEETS:
        raise Http404(Explained(_("Dit bestand maken we als csv of xlsx.")))
    return format_name


def sheet_response(table: Table, format_name: str, file_name: str) -> HttpResponse:
    """The table under a file name without its ending; 404 for another format."""
    write, content_type = SHEETS[known_sheet(format_name)]
    disposition = f'attachment; filename="{file_name}.{format_name}"'
    headers = {"Content-Disposition": disposition}
    return HttpResponse(write(table), content_type=content_type, headers=headers)
