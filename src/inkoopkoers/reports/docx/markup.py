# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.shape import InlineShape
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

BLUE, LINE, LIGHT = "154B80", "B5C9DE", "EEF3F9"


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Make an element of WordprocessingML; its attributes are in `w:` too."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def hyperlink(paragraph: Paragraph, address: str, text: str) -> Run:
    """Append a live link to an address outside the document."""
    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(
        address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), relation)
    return _linked_run(paragraph, link, text)


def internal_link(paragraph: Paragraph, anchor: str, text: str) -> Run:
    """Append a link to a bookmark in this document."""
    return _linked_run(paragraph, element("w:hyperlink", anchor=anchor), text)


def _linked_run(paragraph: Paragraph, link: BaseOxmlElement, text: str) -> Run:
    run = paragraph.add_run(text)
    run._r.style = "Hyperlink"
    link.append(run._r)
    paragraph._p.append(link)
    return run


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark the first run; the number must be unique in the document."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    run = paragraph.runs[0]._r
    run.addprevious(start)
    run.addnext(element("w:bookmarkEnd", id=str(number)))


def field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Append a field that Word computes; `shown` stands there until it does."""
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = paragraph.add_run()
        if kind == "text":
            run.text = shown
        elif kind == "instr":
            instruction = element("w:instrText")
            instruction.text = f" {code} "
            run._r.append(instruction)
        else:
            run._r.append(element("w:fldChar", fldCharType=kind))


def new_numbering(document: Document) -> Callable[[Paragraph], None]:
    """Count from 1; without it every list goes on where the last one ended."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    shared = style.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(shared).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(0).add_startOverride(1)

    def restart(paragraph: Paragraph) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId

    return restart


def describe(shape: InlineShape, name: str, alt: str) -> None:
    """Give a picture the words for who does not see it."""
    # Without these, office programs put their own room beside it.
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")
    properties = shape._inline.docPr
    properties.set("name", name)
    properties.set("descr", alt)


def dress_table(table: Table, caption: str) -> None:
    """Rules between the rows, as in the PDF. The order of the parts is the law's."""
    properties = table._tbl.tblPr
    borders = element("w:tblBorders")
    borders.append(element("w:top", val="single", sz="10", space="0", color=BLUE))
    borders.append(element("w:bottom", val="single", sz="4", space="0", color=LINE))
    borders.append(element("w:insideH", val="single", sz="4", space="0", color=LINE))
    margins = element("w:tblCellMar")
    for side, width in (("top", 70), ("left", 85), ("bottom", 70), ("right", 85)):
        margins.append(element(f"w:{side}", w=str(width), type="dxa"))
    look = properties.find(qn("w:tblLook"))
    look.addprevious(borders)
    look.addprevious(element("w:tblLayout", type="fixed"))
    look.addprevious(margins)
    if caption.strip():
        look.addnext(element("w:tblCaption", val=caption))


def repeat_header(row: _Row) -> None:
    """Repeat the row on every page that the table reaches."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def keep_row_together(row: _Row) -> None:
    """Keep a row on one page. The schema wants this before the header mark."""
    row._tr.get_or_add_trPr().insert(0, element("w:cantSplit"))


def dress_header_cell(cell: _Cell) -> None:
    """Fill and underline a header cell; other cells stay plain."""
    properties = cell._tc.get_or_add_tcPr()
    borders = element("w:tcBorders")
    borders.append(element("w:bottom", val="single", sz="6", space="0", color=BLUE))
    properties.append(borders)
    properties.append(element("w:shd", val="clear", color="auto", fill=LIGHT))
    properties.append(element("w:vAlign", val="bottom"))
