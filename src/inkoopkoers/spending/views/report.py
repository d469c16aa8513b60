# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on spend: choose what is in it, and take it along."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.reporting import note_taken
from inkoopkoers.spending.documents.answers import answers_for
from inkoopkoers.spending.documents.files import report_file
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.report import ReportForm
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.datasets import dataset_of, terms_of
from inkoopkoers.spending.queries.imports import counts_of
from inkoopkoers.spending.queries.judged import edition_of
from inkoopkoers.spending.queries.reporting import (
    files_counting,
    years_of,
)
from inkoopkoers.spending.views.doors import member, organisation_or_404, spend_page


@require_safe
def report(request: HttpRequest, organisation: int) -> HttpResponse:
    """Choose the period, the answers and the kind of file."""
    found = organisation_or_404(request, organisation)
    return _page(request, found, ReportForm(years=years_of(found)))


@require_safe
def report_file_view(request: HttpRequest, organisation: int) -> HttpResponse:
    """The report as a file; 422 with the page when the choice is not right."""
    found = organisation_or_404(request, organisation)
    form = ReportForm(request.GET)
    if not form.is_valid():
        return _page(request, found, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    subject = subject_of(found, form.selection)
    answers = answers_for(asked_for(found, form.selection), form.cleaned_data["parts"])
    file = report_file(subject, answers, form.cleaned_data["format"])
    if request.method == "GET":
        note_taken(found, form.cleaned_data["format"], by=member(request))
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return HttpResponse(file.content, content_type=file.content_type, headers=headers)


def subject_of(organisation: Organisation, selection: Selection) -> Subject:
    """What a report of this organisation is about."""
    return Subject(
        author=str(organisation),
        day=timezone.localdate(),
        selection=selection,
        terms=terms_of(organisation),
        files=tuple(_seen(row) for row in files_counting(organisation)),
        edition=edition_of(organisation),
        digest=dataset_of(organisation).digest,
        mark=_("Vertrouwelijk"),
    )


def _seen(row: SpendImport) -> FileSeen:
    counts = counts_of(row)
    assert counts is not None  # noqa: S101 - what counts was read
    return FileSeen(
        row.file_name,
        row.file_digest,
        counts.imported,
        counts.refused,
        counts.amount,
        counts.refused_ours,
        counts.first_on,
        counts.last_on,
    )


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: ReportForm,
    *,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    context = {
        "form": form,
        "has_lines": bool(files_counting(organisation)),
        "page_title": _("Rapport over uitgaven"),
    }
    return spend_page(
        request, organisation, "answers", "spending/report.html", context, status=status
    )
