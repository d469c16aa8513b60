# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The page of an organisation's Word file, and how much room it leaves for text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Cm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section

A4 = (21.0, 29.7)
MARGIN = 2.5
NARROWEST = 4.0


def ensure_page(document: Document) -> None:
    """A file without a page gets A4: the width of tables depends on it."""
    document.element.body.get_or_add_sectPr()
    for section in document.sections:
        if section.page_width is None or section.page_height is None:
            section.page_width, section.page_height = Cm(A4[0]), Cm(A4[1])
        for side in ("left_margin", "right_margin"):
            if getattr(section, side) is None:
                setattr(section, side, Cm(MARGIN))


def text_width_cm(document: Document, place: BaseOxmlElement | None) -> float:
    """How wide the text is where the content comes."""
    section = _section_at(document, place)
    sides = (section.page_width, section.left_margin, section.right_margin)
    width, left, right = (float(side.cm) if side is not None else 0.0 for side in sides)
    return max(width - left - right, NARROWEST)


def _section_at(document: Document, place: BaseOxmlElement | None) -> Section:
    """A section ends with its description: the first one behind a place is its own."""
    sections = list(document.sections)
    if place is None:
        return sections[-1]
    order = {node: number for number, node in enumerate(document.element.iter())}
    return next(one for one in sections if order[one._sectPr] > order[place])
