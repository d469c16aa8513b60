# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take assets in from a file: give it, look at what it does, then take it in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing import files as actions
from inkoopkoers.planning.actions.investing.plans import Refused
from inkoopkoers.planning.documents.sheets import refused_table
from inkoopkoers.planning.domain.investing.importing import (
    BadColumns,
    Preview,
    TooManyRows,
    headings,
)
from inkoopkoers.planning.forms.investing.files import LIMITS, FileForm
from inkoopkoers.planning.models import AssetFile, InvestmentPlan
from inkoopkoers.planning.views.investing.doors import (
    changeable_or_403,
    plan_page,
    saved,
)
from inkoopkoers.planning.wording.importing import (
    bad_columns_text,
    field_name,
    refused_text,
    too_many_rows_text,
    value_text,
)
from inkoopkoers.reports.downloads import sheet_response
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.uploads.remarked import said
from inkoopkoers.uploads.tables import Table

MOST_SHOWN = 50
TAKE, DROP = "neem", "weg"


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def import_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a file; it changes nothing until its preview was seen."""
    plan = changeable_or_403(request, pk)
    if request.method != "POST":
        return _given_page(request, plan, FileForm())
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            table = _given(form.cleaned_data["file"])
            row = actions.keep_file(plan, table, by=member(request))
        except BadColumns as bad:
            form.add_error("file", bad_columns_text(bad))
        except TooManyRows as many:
            form.add_error("file", too_many_rows_text(many))
        else:
            return redirect("investing:preview", plan.pk, row.pk)
    return _given_page(request, plan, form, status=422)


def _given(table: Table) -> actions.GivenTable:
    notes = [*table.notes, *(said(one) for one in table.remarks[:MOST_SHOWN])]
    more = len(table.remarks) - MOST_SHOWN + table.more_remarks
    if more > 0:
        notes.append(
            ngettext("En nog %d opmerking.", "En nog %d opmerkingen.", more) % more
        )
    return actions.GivenTable(table.header, table.rows, table.numbers, notes)


def _given_page(
    request: HttpRequest, plan: InvestmentPlan, form: FileForm, status: int = 200
) -> HttpResponse:
    waiting = AssetFile.objects.filter(plan=plan, made_by=member(request))
    context = {
        "form": form,
        "page_title": _("Lees bezit in"),
        "headings": headings(),
        "waiting": waiting.defer("table").first(),
    }
    template = "planning/investing/import.html"
    return plan_page(request, plan, "assets", template, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """What is new, changed, the same and refused; then take it in or let it go."""
    plan = changeable_or_403(request, pk)
    row = _file_or_404(request, plan, file)
    if request.method == "POST":
        return _decided(request, plan, row)
    return _preview_page(request, plan, row)


def _decided(
    request: HttpRequest, plan: InvestmentPlan, row: AssetFile
) -> HttpResponse:
    if request.POST.get("doe") == DROP:
        actions.drop_file(row, by=member(request))
        return redirect("investing:import_file", plan.pk)
    try:
        actions.take_file(
            row, by=member(request), stamp=request.POST.get("stempel", "")
        )
    except Refused as error:
        plan.refresh_from_db()
        return _preview_page(request, plan, row, message=str(error), status=409)
    return saved("assets", plan.pk)


def _preview_page(
    request: HttpRequest,
    plan: InvestmentPlan,
    row: AssetFile,
    *,
    message: str = "",
    status: int = 200,
) -> HttpResponse:
    table = actions.table_of(row)
    found = actions.preview_of(plan, table)
    context: dict[str, Any] = {
        "page_title": _("Dit staat in je bestand"),
        "file": row,
        "message": message,
        "notes": table.notes,
        "found": found,
        "usable": len(found.new) + len(found.changed),
        "new": found.new[:MOST_SHOWN],
        "changed": [_changed(one) for one in found.changed[:MOST_SHOWN]],
        "refused": [(one, refused_text(one)) for one in found.refused[:MOST_SHOWN]],
        "most_shown": MOST_SHOWN,
        "take": TAKE,
        "drop": DROP,
    }
    template = "planning/investing/preview.html"
    return plan_page(request, plan, "assets", template, context, status=status)


def _changed(one: Any) -> dict[str, Any]:
    said = [
        (
            field_name(each.field),
            value_text(each.field, each.was),
            value_text(each.field, each.now),
        )
        for each in one.differences
    ]
    return {"row": one.row, "asset": one.asset, "differences": said}


@require_safe
def refused(request: HttpRequest, pk: int, file: int, format_name: str) -> HttpResponse:
    """The refused rows as they were given, each with why."""
    plan = changeable_or_403(request, pk)
    row = _file_or_404(request, plan, file)
    table = actions.table_of(row)
    found: Preview = actions.preview_of(plan, table)
    return sheet_response(refused_table(table, found), format_name, "geweigerde-rijen")


def _file_or_404(request: HttpRequest, plan: InvestmentPlan, file: int) -> AssetFile:
    """Only who gave a file looks at it."""
    rows = AssetFile.objects.select_related("plan__organisation", "organisation")
    return get_object_or_404(rows, plan=plan, pk=file, made_by=member(request))
