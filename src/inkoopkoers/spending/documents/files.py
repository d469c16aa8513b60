# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report as a file in each format that we make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.reports.formats import Format, render
from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.documents.report.report import spend_report
from inkoopkoers.spending.documents.report.subject import Subject
from inkoopkoers.spending.documents.report.texts import is_year
from inkoopkoers.spending.documents.workbook import spend_workbook

PAPER = {fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX)}
XLSX = "xlsx"
FORMATS = (*PAPER, XLSX)
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class File:
    """What a browser or a terminal keeps."""

    name: str
    content_type: str
    content: bytes


def report_file(subject: Subject, answers: Sequence[Answer], format_name: str) -> File:
    """The whole report; `format_name` is one of FORMATS."""
    name = f"{_name(subject)}.{format_name}"
    if format_name == XLSX:
        return File(name, XLSX_TYPE, spend_workbook(subject, answers))
    fmt = PAPER[format_name]
    content = render(spend_report(subject, answers), fmt)
    return File(name, fmt.content_type, content)


def _name(subject: Subject) -> str:
    first, last = subject.selection.first, subject.selection.last
    if first and last and is_year(first, last):
        return _("uitgaven-%(year)d") % {"year": first.year}
    return _("uitgaven")
