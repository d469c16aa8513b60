# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The book and the workbook as files; what cannot be written is said."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book import Cover, assumptions_book
from inkoopkoers.costing.queries.outcomes import Outcome
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.web.errors import DomainError

PAPER = {
    fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.HTML)
}
XLSX = "xlsx"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_NAME = 60


class NothingToWrite(DomainError):
    """There is no outcome, or more of it than a file holds."""


@dataclass(frozen=True)
class File:
    """What a browser keeps."""

    name: str
    content_type: str
    content: bytes


def book_file(cover: Cover, outcome: Outcome, format_name: str) -> File:
    """The book of assumptions; `format_name` is one of PAPER."""
    _refuse_nothing(outcome)
    fmt = PAPER[format_name]
    report = assumptions_book(cover, outcome)
    name = _name(_("aannamenboek"), cover.title, format_name)
    return File(name, fmt.content_type, render(report, fmt))


def workbook_file(cover: Cover, outcome: Outcome) -> File:
    """The workbook with formulas."""
    from inkoopkoers.costing.documents.workbook import TooManyPayments, workbook_of

    _refuse_nothing(outcome)
    note = " · ".join(filter(None, (cover.mark, cover.author)))
    try:
        content = workbook_of(outcome.sheet, cover.title, note)
    except TooManyPayments:
        raise NothingToWrite(
            _(
                "Deze vergelijking heeft te veel betalingen voor één rekenblad. Neem het "
                "aannamenboek mee, of kies minder alternatieven of een kortere looptijd."
            )
        ) from None
    return File(_name(_("rekenblad"), cover.title, XLSX), XLSX_TYPE, content)


def _refuse_nothing(outcome: Outcome) -> None:
    if not outcome.can_count:
        raise NothingToWrite(
            _("Er is nog geen uitkomst om mee te nemen. Vul eerst de kosten in.")
        )


def _name(kind: str, title: str, extension: str) -> str:
    return f"{slugify(f'{kind} {title}')[:LONGEST_NAME].strip('-')}.{extension}"
