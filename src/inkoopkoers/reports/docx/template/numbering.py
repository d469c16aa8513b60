# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bullets and numbers in a Word file that may have none yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from inkoopkoers.reports.docx.markup import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

BULLET = "•"
INDENT = 360


def bullets(document: Document, style_id: str) -> Callable[[Paragraph], None]:
    """Leave an item to its style when that has bullets, else give it ours."""
    if _shared(document, style_id) is not None:
        return lambda _paragraph: None
    return _pointing(_new(document, _abstract(document, "bullet", BULLET)))


def numbers(document: Document, style_id: str) -> Callable[[Paragraph], None]:
    """Count from 1, in the way of the style when that counts."""
    abstract = _shared(document, style_id)
    if abstract is None:
        abstract = _abstract(document, "decimal", "%1.")
    return _pointing(_new(document, abstract))


def _shared(document: Document, style_id: str) -> int | None:
    """The kind of numbering that a style has, itself or from what it builds on."""
    styles = {one.style_id: one.element for one in document.styles}
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        found = styles[style_id].findall(
            f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
        )
        if found:
            return _abstract_of(document, found[0].get(qn("w:val")))
        based = styles[style_id].find(qn("w:basedOn"))
        style_id = "" if based is None else based.get(qn("w:val"), "")
    return None


def _abstract_of(document: Document, number: str | None) -> int | None:
    for made in _numbering(document).findall(qn("w:num")):
        kind = made.find(qn("w:abstractNumId"))
        if made.get(qn("w:numId")) == number and kind is not None:
            return int(kind.get(qn("w:val")))
    return None


def _numbering(document: Document) -> Any:
    """The list of numberings; a file without one gets it."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    name = PackURI("/word/numbering.xml")
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return root


def _abstract(document: Document, kind: str, shown: str) -> int:
    """Make a kind of numbering. The schema wants these before their uses."""
    numbering = _numbering(document)
    taken = [
        int(one.get(qn("w:abstractNumId")))
        for one in numbering.findall(qn("w:abstractNum"))
    ]
    made = element("w:abstractNum", abstractNumId=str(max(taken, default=-1) + 1))
    made.append(element("w:multiLevelType", val="singleLevel"))
    level = element("w:lvl", ilvl="0")
    level.append(element("w:start", val="1"))
    level.append(element("w:numFmt", val=kind))
    level.append(element("w:lvlText", val=shown))
    level.append(element("w:lvlJc", val="left"))
    properties = element("w:pPr")
    properties.append(element("w:ind", left=str(INDENT), hanging=str(INDENT)))
    level.append(properties)
    made.append(level)
    place = len(numbering.findall(qn("w:numPicBullet"))) + len(taken)
    numbering.insert(place, made)
    return max(taken, default=-1) + 1


def _new(document: Document, abstract: int) -> int:
    number = _numbering(document).add_num(abstract)
    number.add_lvlOverride(0).add_startOverride(1)
    return int(number.numId)


def _pointing(number: int) -> Callable[[Paragraph], None]:
    def point(paragraph: Paragraph) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number

    return point
