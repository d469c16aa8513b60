# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""What stands before the text in Word: the cover or the head of a letter, contents."""

from __future__ import annotations

from docx.shared import Pt

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import Block, Heading, Report, has_contents
from inkoopkoers.reports.docx.markup import internal_link
from inkoopkoers.reports.docx.writer import Writer
from inkoopkoers.web.dutch import long_date


def begin(writer: Writer, report: Report) -> None:
    """Write the head of a letter, or a cover with a new page behind it."""
    if report.is_letter:
        _letter_head(writer, report)
        return
    writer.add(report.shown_subject, "Cover Subject")
    writer.add(report.shown_title, "Title")
    writer.add(report.subtitle, "Subtitle")
    writer.add("", "Cover Rule")
    _facts(writer, report)
    writer.add(_imprint(report), "Imprint")
    _break_page(writer)


def _letter_head(writer: Writer, report: Report) -> None:
    writer.add(_imprint(report), "Normal")
    writer.add(report.shown_title, "Letter Title")
    writer.add(report.subtitle, "Letter Subtitle")
    _facts(writer, report)


def _facts(writer: Writer, report: Report) -> None:
    for label, value in report.facts:
        paragraph = writer.add("", "Fact")
        paragraph.add_run(label, "Fact Label")
        paragraph.add_run("\t")
        paragraph.add_run(value, "Strong")


def _imprint(report: Report) -> str:
    author = f"{report.author}, " if report.author.strip() else ""
    return f"{author}{long_date(report.date)}"


def _break_page(writer: Writer) -> None:
    """Begin a page with a tiny empty paragraph, whatever follows it."""
    paragraph = writer.add("", "Page Start")
    paragraph.paragraph_format.page_break_before = True
    paragraph.paragraph_format.line_spacing = Pt(1)


def contents(writer: Writer, blocks: tuple[Block, ...]) -> None:
    """List the chapters when there are more than a few."""
    if not has_contents(blocks):
        return
    writer.add(words.CONTENTS, "Contents Heading")
    headings = (block for block in blocks if isinstance(block, Heading))
    for number, heading in enumerate(headings, 1):
        if heading.level == 1:
            paragraph = writer.add("", "Contents Line")
            internal_link(paragraph, f"kop{number}", heading.text.strip())
