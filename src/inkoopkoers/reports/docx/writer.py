# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Block after block of a report, at the end of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Cm

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Role,
    Run,
    Table,
    held,
    is_source,
)
from inkoopkoers.reports.columns import is_short, unbroken_rows
from inkoopkoers.reports.docx.markup import (
    bookmark,
    describe,
    dress_header_cell,
    dress_table,
    hyperlink,
    new_numbering,
    repeat_header,
)
from inkoopkoers.reports.docx.tables import fill_row, keep_together, set_widths
from inkoopkoers.reports.staying import stays
from inkoopkoers.reports.typesetting import png, size_cm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as DocxTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as DocxParagraph

TEXT_WIDTH_CM = 16.0
_STYLES = {
    Role.BODY: "Body Text",
    Role.LEAD: "Lead",
    Role.REASON: "Reason",
    Role.NOTE: "Note",
    Role.SOURCE: "Source",
    Role.EMPTY: "Empty",
}


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
        return new_numbering(self.document)

    def bullets(self) -> Callable[[DocxParagraph], None]:
        """Begin a list with bullets; our own style has them already."""
        return lambda _paragraph: None

    def table(self, table: Table) -> None:
        """Write a table whose header repeats on every page."""
        if table.caption.strip():
            self.add(table.caption, "Table Caption")
        made = self.document.add_table(rows=1, cols=table.width)
        self.dress(made, table)
        header = made.rows[0]
        fill_row(header, table.full_header, table, self.style_ids["Table Heading"])
        for cell in header.cells:
            self.dress_header(cell)
        repeat_header(header)
        for row in unbroken_rows(table):
            fill_row(made.add_row(), row, table, self.style_ids["Table Text"])
        if is_short(table):
            keep_together(made)
        set_widths(made, table, self.text_width_cm)
        self.add("", "Table End")

    def dress(self, made: DocxTable, table: Table) -> None:
        """Give a table its look; a template has its own."""
        dress_table(made, table.caption)

    def dress_header(self, cell: _Cell) -> None:
        """Give a cell of the header its look."""
        dress_header_cell(cell)

    def figure(self, figure: Figure) -> None:
        """Write a picture with its words and its numbers; without picture, its words."""
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
        if not self.numbers:
            return
        self.heading(Heading(words.ADDRESSES, 1))
        self.add(words.ADDRESSES_LEAD, "Body Text")
        restart = self.counting()
        for address in self.numbers:
            paragraph = self.add("", "Address")
            restart(paragraph)
            hyperlink(paragraph, address, address)
