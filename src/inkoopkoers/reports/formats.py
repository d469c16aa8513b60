# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The formats of a report, and the one door to their renderers.

A renderer loads its own libraries, so that a page that only names the formats
does not pay for them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inkoopkoers.reports.blocks import Report


class Format(StrEnum):
    """What a report can become."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    PDF = "pdf"
    ODT = "odt"
    DOCX = "docx"

    @property
    def content_type(self) -> str:
        """Media type, as in the HTTP header."""
        return _CONTENT_TYPES[self]

    @property
    def extension(self) -> str:
        """Without the dot."""
        return "txt" if self is Format.TEXT else self.value


_CONTENT_TYPES = {
    Format.TEXT: "text/plain; charset=utf-8",
    Format.MD: "text/markdown; charset=utf-8",
    Format.HTML: "text/html; charset=utf-8",
    Format.PDF: "application/pdf",
    Format.ODT: "application/vnd.oasis.opendocument.text",
    Format.DOCX: (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
}


def render(report: Report, fmt: Format) -> bytes:
    """Write the whole file. The same report always gives the same bytes."""
    match fmt:
        case Format.TEXT:
            from inkoopkoers.reports import text

            return text.render(report).encode()
        case Format.MD:
            from inkoopkoers.reports import markdown

            return markdown.render(report).encode()
        case Format.HTML:
            from inkoopkoers.reports import html

            return html.render(report).encode()
        case Format.PDF:
            from inkoopkoers.reports import pdf

            return pdf.render(report)
        case Format.ODT:
            from inkoopkoers.reports.odt import document as odt

            return odt.render(report)
        case Format.DOCX:
            from inkoopkoers.reports.docx import document as docx

            return docx.render(report)
