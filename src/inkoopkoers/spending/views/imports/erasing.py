# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask before a file is deleted for good, and say what is lost."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.views.doors import spend_page
from inkoopkoers.spending.views.imports.doors import erasable_import, to_import
from inkoopkoers.spending.views.imports.moving import import_erase
from inkoopkoers.spending.views.imports.shown import shown


@require_http_methods(["GET", "HEAD", "POST"])
def import_purge(request: HttpRequest, organisation: int, pk: int) -> HttpResponse:
    """The question, and its answer."""
    if request.method == "POST":
        return import_erase(request, organisation, pk)
    found, row = erasable_import(request, organisation, pk)
    if row.state != ImportState.WITHDRAWN:
        return to_import(row)
    context = {"page_title": _("Voorgoed verwijderen"), "row": shown(row)}
    return spend_page(request, found, "imports", "spending/imports/purge.html", context)
