# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One import: how far it is, what was read and what not, and what to do now."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.spending.actions.waking import resume
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.domain.retention import is_old, leaves_on
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.datasets import terms_row
from inkoopkoers.spending.queries.doors import may_change
from inkoopkoers.spending.queries.imports import counts_of, imports_for, leaning_on
from inkoopkoers.spending.queries.refused import mendable
from inkoopkoers.spending.queries.retention import held
from inkoopkoers.spending.queries.seen import inspection_for, preview_for
from inkoopkoers.spending.views.doors import spend_page
from inkoopkoers.spending.views.imports.balance import (
    balance_of,
    only_totals,
    reasons_of,
)
from inkoopkoers.spending.views.imports.doors import import_or_404, is_poll, look_again
from inkoopkoers.spending.views.imports.overlap import overlap_of
from inkoopkoers.spending.views.imports.previewing import preview_context
from inkoopkoers.spending.views.imports.shown import progress_of, shown
from inkoopkoers.spending.wording.importing.refusals import bad_file


@require_safe
def import_file(request: HttpRequest, organisation: int, pk: int) -> HttpResponse:
    """The import as it stands; while it is at work the page asks again by itself."""
    found, row = import_or_404(request, organisation, pk)
    is_at_work = row.state in AT_WORK
    if is_poll(request) and not is_at_work:
        return look_again()
    if is_at_work:
        resume()
    if _asks(request, found, row):
        return redirect("spending:import_mapping", found.pk, row.pk)
    return file_page(request, found, row)


def _asks(request: HttpRequest, organisation: Organisation, row: SpendImport) -> bool:
    """Whether this person can say now what the columns mean."""
    is_asking = row.state == ImportState.ASKING
    may_answer = is_asking and may_change(request.user, organisation)
    return may_answer and inspection_for(row) is not None


def _kept_until(row: SpendImport, years: int) -> date | None:
    """The day on which lines go that are older than we keep; None for younger ones."""
    found = held(row) if row.state == ImportState.READY else None
    if found is None or not is_old(found, years):
        return None
    return leaves_on(found, years)


def file_page(
    request: HttpRequest,
    organisation: Organisation,
    row: SpendImport,
    *,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page; `problem` says why what was asked did not happen."""
    counts = counts_of(row)
    is_ready = row.state == ImportState.READY
    years = terms_row(organisation).keep_years
    may_see_lines = is_ready and may_change(request.user, organisation)
    context: dict[str, Any] = {
        "page_title": row.file_name,
        "row": shown(row),
        "progress": progress_of(row, with_queue=True),
        "stop_asked": row.stop_asked,
        "counts": counts,
        "balance": balance_of(row, counts) if counts else None,
        "reasons": reasons_of(row, counts) if counts else [],
        "mendable": mendable(row),
        "only_totals": only_totals(counts) if counts else False,
        "error": bad_file(row.error, row.error_values) if row.error else "",
        "has_mapping": bool(row.mapping),
        "has_inspection": bool(row.inspection),
        "problem": problem,
        "kept_years": years,
        "kept_until": _kept_until(row, years),
        "may_erase": may(request.user, Right.ADMINISTER, organisation),
        "published_by": str(row.published_by or ""),
        "published_at": row.published_at,
        "withdrawn_by": str(row.withdrawn_by or ""),
        "withdrawn_at": row.withdrawn_at,
        "leaning": [one.file_name for one in leaning_on(row)]
        if row.state == ImportState.PUBLISHED
        else [],
        "overlap": overlap_of(row, imports_for(request.user, organisation)),
        **preview_context(row, preview_for(row) if may_see_lines else None),
    }
    template = "spending/imports/file.html"
    return spend_page(
        request, organisation, "imports", template, context, status=status
    )
