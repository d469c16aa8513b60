# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as DOCX, for who works in Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    has_contents,
    held,
    is_source,
    numbered_addresses,
    tidy,
    with_followers,
)
from inkoopkoers.reports.columns import (
    SMALL,
    is_crowded,
    is_short,
    unbroken_rows,
)
from inkoopkoers.reports.docx_tables import keep_together, set_widths
from inkoopkoers.reports.package import zipped
from inkoopkoers.reports.staying import stays
from inkoopkoers.reports.typesetting import png, size_cm
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as DocxTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph as DocxParagraph

TEXT_WIDTH_CM = 16.0
TABLE_POINTS = 10
_STYLES = {
    Role.BODY: "Body Text",
    Role.LEAD: "Lead",
    Role.REASON: "Reason",
    Role.NOTE: "Note",
    Role.SOURCE: "Source",
    Role.EMPTY: "Empty",
}


def render(report: Report) -> bytes:
    """Write the whole document."""
    from inkoopkoers.reports.docx_styles import new_document

    blocks = tuple(tidy(report.blocks))
    writer = Writer(new_document(report), numbered_addresses(blocks))
    writer.begin(report)
    if not report.is_letter:
        writer.contents(blocks)
    for block, follower in with_followers(blocks):
        writer.block(block, follower)
    writer.addresses()
    return repacked(writer.document, report.date)


def repacked(document: Document, date: dt.date) -> bytes:
    """python-docx writes the clock into the package; we write the report's date."""
    written = BytesIO()
    document.save(written)
    with ZipFile(written) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts, date)


class Writer:
    """Appends blocks to one document; it counts bookmarks, lists and pictures."""

    def __init__(
        self,
        document: Document,
        numbers: Mapping[str, int],
        text_width_cm: float = TEXT_WIDTH_CM,
    ) -> None:
        self.document = document
        self.text_width_cm = text_width_cm
        # Looking a style up by name reads all styles; once is enough.
        self.style_ids = {style.name: style.style_id for style in document.styles}
        self.numbers = numbers
        self.headings = 0
        self.pictures = 0

    def add(self, text: str, style: str) -> DocxParagraph:
        """Append a paragraph in one of our styles."""
        paragraph = self.document.add_paragraph(text)
        paragraph._p.style = self.style_ids[style]
        return paragraph

    def begin(self, report: Report) -> None:
        """Write the head of a letter, or a cover with a new page behind it."""
        if report.is_letter:
            self._letter_head(report)
            return
        self.add(report.shown_subject, "Cover Subject")
        self.add(report.shown_title, "Title")
        self.add(report.subtitle, "Subtitle")
        self.add("", "Cover Rule")
        self._facts(report)
        self.add(_imprint(report), "Imprint")
        self._break_page()

    def _letter_head(self, report: Report) -> None:
        self.add(_imprint(report), "Normal")
        self.add(report.shown_title, "Letter Title")
        self.add(report.subtitle, "Letter Subtitle")
        self._facts(report)

    def _facts(self, report: Report) -> None:
        for label, value in report.facts:
            paragraph = self.add("", "Fact")
            paragraph.add_run(label, "Fact Label")
            paragraph.add_run("\t")
            paragraph.add_run(value, "Strong")

    def _break_page(self) -> None:
        """Begin a page with a tiny empty paragraph, whatever follows it."""
        from docx.shared import Pt

        paragraph = self.add("", "Page Start")
        paragraph.paragraph_format.page_break_before = True
        paragraph.paragraph_format.line_spacing = Pt(1)

    def contents(self, blocks: tuple[Block, ...]) -> None:
        """List the chapters when there are more than a few."""
        from inkoopkoers.reports.docx_xml import internal_link

        if not has_contents(blocks):
            return
        self.add(words.CONTENTS, "Contents Heading")
        number = 0
        for block in blocks:
            if isinstance(block, Heading):
                number += 1
                if block.level == 1:
                    paragraph = self.add("", "Contents Line")
                    internal_link(paragraph, f"kop{number}", block.text.strip())

    def block(self, block: Block, follower: Block | None) -> None:
        """Write any block; a source stays with the block before it."""
        match block:
            case Heading():
                self.heading(block)
            case Paragraph():
                self.paragraph(block, follower)
            case BulletList():
                self.list(block)
            case Table():
                self.table(block)
            case Figure():
                self.figure(block)

    def heading(self, heading: Heading) -> None:
        """Write a heading that the contents can point to."""
        from inkoopkoers.reports.docx_xml import bookmark

        self.headings += 1
        paragraph = self.add("", f"Heading {heading.level}")
        paragraph.add_run(heading.text.strip())
        bookmark(paragraph, f"kop{self.headings}", self.headings)

    def paragraph(self, block: Paragraph, follower: Block | None) -> None:
        """Write running text in the style of its role."""
        paragraph = self.add("", _STYLES[block.role])
        if stays(block, follower):
            paragraph.paragraph_format.keep_with_next = True
        if is_source(follower):
            paragraph.paragraph_format.space_after = 0
        self.line(paragraph, block.runs)

    def line(self, paragraph: DocxParagraph, line: Iterable[Run]) -> None:
        """Write runs; behind a link stands the number of its address."""
        from inkoopkoers.reports.docx_xml import hyperlink

        for run in line:
            if run.address is None or not run.text.strip():
                added = paragraph.add_run(held(run.text))
            else:
                added = hyperlink(paragraph, run.address, run.text)
                if run.text.strip() != run.address:
                    number = paragraph.add_run(str(self.numbers[run.address]))
                    number.font.superscript = True
            added.bold = run.strong or None
            added.italic = run.emphasis or None

    def list(self, block: BulletList) -> None:
        """Write a list."""
        style = "List Number" if block.ordered else "List Bullet"
        count = self.counting() if block.ordered else self.bullets()
        for item in block.items:
            paragraph = self.add("", style)
            count(paragraph)
            self.line(paragraph, item)

    def counting(self) -> Callable[[DocxParagraph], None]:
        """Begin a list that counts from 1; call the result for every item."""
        from inkoopkoers.reports.docx_xml import new_numbering

        return new_numbering(self.document)

    def bullets(self) -> Callable[[DocxParagraph], None]:
        """Begin a list with bullets; our own style has them already."""
        return lambda _paragraph: None

    def table(self, table: Table) -> None:
        """Write a table whose header repeats on every page."""
        from inkoopkoers.reports.docx_xml import repeat_header

        if table.caption.strip():
            self.add(table.caption, "Table Caption")
        made = self.document.add_table(rows=1, cols=table.width)
        self.dress(made, table)
        self._row(made.rows[0], table.full_header, table, "Table Heading")
        repeat_header(made.rows[0])
        for row in unbroken_rows(table):
            self._row(made.add_row(), row, table, "Table Text")
        if is_short(table):
            keep_together(made)
        set_widths(made, table, self.text_width_cm)
        self.add("", "Table End")

    def dress(self, made: DocxTable, table: Table) -> None:
        """Give a table its look; a template has its own."""
        from inkoopkoers.reports.docx_xml import dress_table

        dress_table(made, table.caption)

    def dress_header(self, cell: _Cell) -> None:
        """Give a cell of the header its look."""
        from inkoopkoers.reports.docx_xml import dress_header_cell

        dress_header_cell(cell)

    def _row(
        self, made: _Row, texts: tuple[str, ...], table: Table, style: str
    ) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        from inkoopkoers.reports.docx_xml import keep_row_together

        keep_row_together(made)
        size = Pt(TABLE_POINTS * SMALL) if is_crowded(table) else None
        for column, (cell, text) in enumerate(zip(made.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph._p.style = self.style_ids[style]
            run = paragraph.add_run(text)
            if size is not None:
                run.font.size = size
            if style == "Table Heading":
                self.dress_header(cell)
            if column in table.numeric_columns:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def figure(self, figure: Figure) -> None:
        """Write a picture with its words and its numbers; without picture, its words."""
        from docx.shared import Cm

        from inkoopkoers.reports.docx_xml import describe

        picture = png(figure.svg)
        if picture is None:
            self.add(figure.alt, "Empty")
        else:
            self.pictures += 1
            width, height = size_cm(picture, self.text_width_cm)
            run = self.add("", "Figure").add_run()
            shape = run.add_picture(BytesIO(picture), Cm(width), Cm(height))
            alt = figure.alt.strip() or figure.caption.strip() or words.FIGURE
            describe(shape, f"{words.FIGURE} {self.pictures}", alt)
        if figure.caption.strip():
            self.add(figure.caption, "Caption")
        if figure.data is not None and figure.data.width:
            self.table(figure.data)

    def addresses(self) -> None:
        """List the addresses for print, behind the numbers in the text."""
        from inkoopkoers.reports.docx_xml import hyperlink

        if not self.numbers:
            return
        self.heading(Heading(words.ADDRESSES, 1))
        self.add(words.ADDRESSES_LEAD, "Body Text")
        restart = self.counting()
        for address in self.numbers:
            paragraph = self.add("", "Address")
            restart(paragraph)
            hyperlink(paragraph, address, address)


def _imprint(report: Report) -> str:
    author = f"{report.author}, " if report.author.strip() else ""
    return f"{author}{long_date(report.date)}"
