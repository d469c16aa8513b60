# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Places in a Word file such as {{ titel }}, also when Word cut them in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

CONTENT = "strategie"
NAMES = ("titel", "organisatie", "datum")
_PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_CONTENT = re.compile(rf"\s*\{{\{{\s*{CONTENT}\s*\}}\}}\s*", re.IGNORECASE)
# Headers and footers, and what stands outside the flow of the text.
_PARTS = ("header", "footer", "footnotes", "endnotes")


def roots(document: Document) -> Iterator[BaseOxmlElement]:
    """Give the body, every header and footer, and the notes."""
    yield document.element
    seen = set()
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if relation.is_external or kind not in _PARTS:
            continue
        part = relation.target_part
        element = getattr(part, "element", None)
        if element is not None and part.partname not in seen:
            seen.add(part.partname)
            yield element


def fill(root: BaseOxmlElement, values: Mapping[str, str]) -> set[str]:
    """Replace every place whose name is known; return the names that were there."""
    found: set[str] = set()
    for paragraph in root.iter(qn("w:p")):
        found |= _fill_paragraph(_texts(paragraph), values)
    return found


def content_places(document: Document) -> list[BaseOxmlElement]:
    """Find the paragraphs of the body that hold only the place of the content."""
    return [
        paragraph
        for paragraph in document.element.body.iter(qn("w:p"))
        if _CONTENT.fullmatch("".join(text.text or "" for text in _texts(paragraph)))
    ]


def _texts(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The pieces of text of a paragraph itself, not of a text box inside it."""
    return [
        text
        for text in paragraph.iter(qn("w:t"))
        if next(text.iterancestors(qn("w:p"))) is paragraph
    ]


def _fill_paragraph(
    texts: list[BaseOxmlElement], values: Mapping[str, str]
) -> set[str]:
    whole = "".join(text.text or "" for text in texts)
    found: set[str] = set()
    # From the end, so that what lies before keeps its place.
    for match in reversed(list(_PLACE.finditer(whole))):
        name = match[1].lower()
        if name in values:
            found.add(name)
            _replace(texts, match.span(), values[name])
    return found


def _replace(texts: list[BaseOxmlElement], span: tuple[int, int], value: str) -> None:
    """Write in the first piece that the place touches; take it out of the others."""
    begin = 0
    for text in texts:
        words = text.text or ""
        start, end = (min(max(at - begin, 0), len(words)) for at in span)
        begin += len(words)
        if start == end:
            continue
        text.text = words[:start] + value + words[end:]
        text.set(qn("xml:space"), "preserve")
        value = ""
