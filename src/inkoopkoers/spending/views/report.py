# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on spend: choose what is in it, and take it along."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.reporting import note_taken
from inkoopkoers.spending.answering.brief import brief_of
from inkoopkoers.spending.documents.answers import answers_for
from inkoopkoers.spending.documents.files import report_file
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.report import ReportForm
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import asked_for, asker_for
from inkoopkoers.spending.queries.imports import counts_of
from inkoopkoers.spending.queries.judged import edition_of
from inkoopkoers.spending.queries.reporting import (
    files_counting,
    years_of,
)
from inkoopkoers.spending.queries.vat import unknown_vat_share
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.wording.vat import unknown_vat_told


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
    asked = asked_for(found, form.selection)
    subject = replace(subject_of(found, form.selection), brief=brief_of(asked))
    answers = answers_for(asked, form.cleaned_data["parts"])
    file = report_file(subject, answers, form.cleaned_data["format"])
    if request.method == "GET":
        note_taken(found, form.cleaned_data["format"], by=member(request))
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return HttpResponse(file.content, content_type=file.content_type, headers=headers)


def subject_of(organisation: Organisation, selection: Selection) -> Subject:
    """What a report of this organisation is about."""
    asker = asker_for(organisation)
    doubt = unknown_vat_told(unknown_vat_share(asker, selection))
    return Subject(
        author=str(organisation),
        day=timezone.localdate(),
        selection=selection,
        terms=asker.terms,
        files=tuple(_seen(row) for row in files_counting(organisation)),
        edition=edition_of(organisation),
        digest=asker.dataset.digest,
        mark=_("Vertrouwelijk"),
        notes=(doubt,) if doubt else (),
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
