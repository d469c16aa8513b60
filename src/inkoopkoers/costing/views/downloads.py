# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison to take along: the book of assumptions and the workbook."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.costing.actions.taking import note_taken
from inkoopkoers.costing.documents.book import Cover
from inkoopkoers.costing.documents.files import (
    PAPER,
    XLSX,
    File,
    book_file,
    workbook_file,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.outcomes import outcome_of
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import comparison_or_404
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import Explained


@require_safe
def document(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The book of assumptions on paper: pdf, odt, docx or html."""
    comparison = comparison_or_404(request, pk)
    known_paper(format_name)
    outcome = outcome_of(sheet_of(comparison.sheet))
    file = book_file(_cover(comparison), outcome, format_name)
    return _taken(request, comparison, file, format_name)


@require_safe
def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything as formulas, to change and to check."""
    comparison = comparison_or_404(request, pk)
    outcome = outcome_of(sheet_of(comparison.sheet))
    file = workbook_file(_cover(comparison), outcome)
    return _taken(request, comparison, file, XLSX)


def known_paper(format_name: str) -> None:
    """404 that says which formats there are, for another one."""
    if format_name not in PAPER:
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": ", ".join(PAPER)}))


def sent(file: File) -> HttpResponse:
    """A file that the browser keeps."""
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return HttpResponse(file.content, content_type=file.content_type, headers=headers)


def _taken(
    request: HttpRequest, comparison: Comparison, file: File, format_name: str
) -> HttpResponse:
    if request.method == "GET":
        note_taken(comparison, format_name, by=member(request))
    return sent(file)


def _cover(comparison: Comparison) -> Cover:
    secret = _("Vertrouwelijk")
    changed = long_date(timezone.localdate(comparison.changed_at))
    return Cover(
        title=comparison.title,
        author=str(comparison.organisation),
        day=timezone.localdate(),
        note=comparison.note,
        mark=secret,
        facts=(
            (secret, _("Niet voor wie buiten de organisatie staat")),
            (_("Laatst gewijzigd"), changed),
        ),
    )
