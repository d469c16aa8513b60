# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a file with cost lines in: send it, look at it, take it over or throw it away."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.costing.actions import importing as actions
from inkoopkoers.costing.forms.importing import LIMITS, ImportForm
from inkoopkoers.costing.forms.lines import LineForm
from inkoopkoers.costing.models import Comparison, CostFile
from inkoopkoers.costing.queries.importing import (
    Difference,
    MissingColumns,
    Preview,
    preview_of,
)
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import changeable_or_403, comparison_page, to_tab
from inkoopkoers.costing.wording.importing import REFUSALS, REQUIRED, Column
from inkoopkoers.costing.wording.sheet import CATEGORIES, RHYTHMS
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import sheet_response
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.web.dutch import number
from inkoopkoers.web.fields import readable
from inkoopkoers.web.percentages import percent

MOST_SHOWN = 50


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def lines_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a file; what is in it waits until someone looked at it."""
    comparison = changeable_or_403(request, pk)
    if request.method != "POST":
        return _import_page(request, comparison, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _import_page(request, comparison, form, status=422)
    name = readable(str(getattr(request.FILES["file"], "name", "")))
    table = form.cleaned_data["file"]
    try:
        actions.let_wait(comparison, name, table, by=member(request))
    except MissingColumns as missing:
        listed = ", ".join(missing.columns)
        form.add_error("file", _("Deze kolommen ontbreken: %s.") % listed)
        return _import_page(request, comparison, form, status=422)
    return redirect("costing:lines_preview", comparison.pk)


def _import_page(
    request: HttpRequest, comparison: Comparison, form: ImportForm, status: int = 200
) -> HttpResponse:
    context = {
        "page_title": _("Lees kosten in uit een bestand"),
        "form": form,
        "waiting": _waiting(request, comparison).first(),
        "columns": [(one.value, one in REQUIRED) for one in Column],
        "categories": list(CATEGORIES.values()),
        "rhythms": list(RHYTHMS.values()),
    }
    page = "costing/import.html"
    return comparison_page(request, comparison, "lines", page, context, status=status)


@require_safe
def lines_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What is new, what changes, and what cannot be used and why."""
    comparison = changeable_or_403(request, pk)
    waiting = get_object_or_404(_waiting(request, comparison))
    found = _preview(comparison, waiting)
    context = {
        "page_title": _("Dit staat in je bestand"),
        "waiting": waiting,
        "notes": waiting.table["notes"],
        "found": found,
        "new": found.new[:MOST_SHOWN],
        "changed": [
            (one, [_told(it) for it in one.differences])
            for one in found.changed[:MOST_SHOWN]
        ],
        "refused": [(one, REFUSALS[one.reason]) for one in found.refused[:MOST_SHOWN]],
        "usable": len(found.new) + len(found.changed),
        "most_shown": MOST_SHOWN,
    }
    page = "costing/preview.html"
    return comparison_page(request, comparison, "lines", page, context)


def _told(one: Difference) -> tuple[str, str, str]:
    field = LineForm.base_fields.get(one.field)
    return (
        str(field.label if field else one.field),
        _said(one, one.was),
        _said(one, one.now),
    )


def _said(one: Difference, value: object) -> str:
    if isinstance(value, Decimal):
        return percent(value) if one.field == "growth" else number(value)
    return "" if value is None else str(value)


@require_http_methods(["GET", "HEAD", "POST"])
def lines_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Put what can be used in the comparison."""
    comparison = changeable_or_403(request, pk)
    waiting = _waiting(request, comparison).first()
    if request.method != "POST" or waiting is None:  # back from signing in, or twice
        return redirect("costing:lines_import", comparison.pk)
    if request.POST.get("bestand", str(waiting.pk)) != str(waiting.pk):
        # A colleague sent another file since: that one was not looked at yet.
        return redirect("costing:lines_preview", comparison.pk)
    actions.take_over(waiting, by=member(request))
    return to_tab(comparison, "lines")


@require_http_methods(["GET", "HEAD", "POST"])
def lines_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the file away that waits."""
    comparison = changeable_or_403(request, pk)
    waiting = _waiting(request, comparison).first()
    if request.method == "POST" and waiting:
        actions.throw_away(waiting, by=member(request))
    return redirect(reverse("costing:lines_import", args=[comparison.pk]))


@require_safe
def lines_refused(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows that could not be used, with why, to mend and send again."""
    comparison = changeable_or_403(request, pk)
    waiting = get_object_or_404(_waiting(request, comparison))
    header, rows = actions.rows_of(waiting.table)
    why = {
        one.row: f"{one.column.value}: {REFUSALS[one.reason]}"
        for one in _preview(comparison, waiting).refused
    }
    kept = tuple((*row, why[at]) for at, row in rows if at in why)
    table = Table(
        caption=_("Geweigerde rijen"),
        header=(*header, _("waarom niet")),
        rows=kept,
    )
    return sheet_response(table, "csv", "kosten-verbeteren")


def _waiting(request: HttpRequest, comparison: Comparison) -> Any:
    rows = CostFile.objects.for_user(request.user)
    return rows.filter(comparison=comparison).select_related(
        "organisation", "comparison__organisation"
    )


def _preview(comparison: Comparison, waiting: CostFile) -> Preview:
    return preview_of(sheet_of(comparison.sheet), *actions.rows_of(waiting.table))
