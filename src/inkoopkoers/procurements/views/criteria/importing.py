# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a file with criteria in: send it, look at it, take it over or throw it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.procurements.actions.criteria import importing as actions
from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.importing import (
    BadColumns,
    Changed,
    Preview,
    TooManyRows,
)
from inkoopkoers.procurements.domain.importing_words import ImportField
from inkoopkoers.procurements.forms.criteria.asking import LIMITS, ImportForm
from inkoopkoers.procurements.models import CriteriaImport
from inkoopkoers.procurements.queries.categories import group_name
from inkoopkoers.procurements.queries.criteria.files import (
    RefusedRow,
    refused_rows,
    waiting_preview,
)
from inkoopkoers.procurements.views.criteria.places import managed_or_403
from inkoopkoers.procurements.views.criteria.sheets import refused_sheet
from inkoopkoers.procurements.wording.criteria import KINDS, LEVELS
from inkoopkoers.procurements.wording.importing import (
    bad_columns_text,
    field_name,
    refused_text,
    too_many_rows_text,
)
from inkoopkoers.reports.downloads import sheet_response
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.web.fields import readable

MOST_SHOWN = 50
MOST_WAITING = 20


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def criteria_import(request: HttpRequest, organisation: int) -> HttpResponse:
    """Send a file; what is in it waits until someone looked at it."""
    place = managed_or_403(request, organisation)
    if request.method != "POST":
        return _import_page(request, place, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _import_page(request, place, form, status=422)
    name = readable(str(getattr(request.FILES["file"], "name", "")))
    table = form.cleaned_data["file"]
    try:
        made = actions.let_wait(
            place, name, table, by=member(request), now=timezone.now()
        )
    except BadColumns as bad:
        form.add_error("file", bad_columns_text(bad))
    except TooManyRows as many:
        form.add_error("file", too_many_rows_text(many))
    else:
        return redirect("procurements:criteria_preview", place.pk, made.pk)
    return _import_page(request, place, form, status=422)


def _import_page(
    request: HttpRequest, place: Organisation, form: ImportForm, status: int = 200
) -> HttpResponse:
    waiting = _imports(request, place).filter(taken_at=None)
    context = {
        "organisation": place,
        "form": form,
        "waiting": waiting.defer("rows", "refused")[:MOST_WAITING],
        "was_thrown_away": request.GET.get("weggegooid") == "ja",
    }
    return render(request, "procurements/criteria/import.html", context, status=status)


@require_safe
def criteria_preview(
    request: HttpRequest, organisation: int, given: int
) -> HttpResponse:
    """What is new, what changes, and what cannot be used and why."""
    place = managed_or_403(request, organisation)
    row = _import_or_404(request, place, given)
    found, refused = waiting_preview(row), refused_rows(row)
    context = {
        "organisation": place,
        "given": row,
        "new": [(one, _named(one.criterion)) for one in found.new[:MOST_SHOWN]],
        "changed": [_changed(one) for one in found.changed[:MOST_SHOWN]],
        "refused": [_told(one) for one in refused[:MOST_SHOWN]],
        "numbers": _numbers(found, len(refused)),
        "most_shown": MOST_SHOWN,
    }
    return render(request, "procurements/criteria/preview.html", context)


@dataclass(frozen=True)
class ToldChange:
    """A criterion that changes, with each field before and after."""

    one: Changed
    fields: tuple[tuple[str, str, str], ...]


def _named(one: Any) -> tuple[str, str]:
    return str(LEVELS[one.level]), str(KINDS[one.kind])


def _changed(one: Changed) -> ToldChange:
    told = tuple(
        (field_name(it.field), _said(it.field, it.was), _said(it.field, it.now))
        for it in one.differences
    )
    return ToldChange(one, told)


def _said(field: ImportField, value: str) -> str:
    """A product group and a level by their names; the rest as it stands."""
    if field is ImportField.PRODUCT_GROUP:
        return group_name(value)
    if field is ImportField.LEVEL and value:
        return str(LEVELS[AmbitionLevel(int(value))])
    return value


def _told(one: RefusedRow) -> tuple[RefusedRow, list[tuple[str, str]]]:
    problems = [(field_name(it.field), refused_text(it)) for it in one.problems]
    return one, problems


def _numbers(found: Preview, refused: int) -> dict[str, int]:
    return {
        "new": len(found.new),
        "changed": len(found.changed),
        "same": len(found.same),
        "refused": refused,
        "usable": len(found.new) + len(found.changed),
        "silent": sum(one.is_silent for one in found.changed),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_take(request: HttpRequest, organisation: int, given: int) -> HttpResponse:
    """Put what can be used in the library."""
    place = managed_or_403(request, organisation)
    row = _import_or_404(request, place, given)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:criteria_preview", place.pk, row.pk)
    taken = actions.take_over(row, by=member(request), now=timezone.now())
    path = reverse("procurements:criteria_library", args=[place.pk])
    return redirect(f"{path}?nieuw={taken.new}&anders={taken.changed}")


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_discard(
    request: HttpRequest, organisation: int, given: int
) -> HttpResponse:
    """Throw a file away that waits; nothing of it is in the library."""
    place = managed_or_403(request, organisation)
    row = _import_or_404(request, place, given)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:criteria_preview", place.pk, row.pk)
    actions.throw_away(row, by=member(request))
    path = reverse("procurements:criteria_import", args=[place.pk])
    return redirect(f"{path}?weggegooid=ja")


@require_safe
def criteria_refused(
    request: HttpRequest, organisation: int, given: int
) -> HttpResponse:
    """The rows that could not be used, with why, to mend and send again."""
    place = managed_or_403(request, organisation)
    row = _import_or_404(request, place, given)
    return sheet_response(
        refused_sheet(refused_rows(row)), "csv", "criteria-verbeteren"
    )


def _imports(request: HttpRequest, place: Organisation) -> Any:
    rows = CriteriaImport.objects.for_user(request.user, Right.MANAGE)
    return rows.filter(organisation=place).select_related("organisation", "made_by")


def _import_or_404(
    request: HttpRequest, place: Organisation, given: int
) -> CriteriaImport:
    found: CriteriaImport = get_object_or_404(_imports(request, place), pk=given)
    return found
