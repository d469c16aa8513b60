# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The styles of an organisation that stand for ours, and modest ones where it has none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from inkoopkoers.reports.docx.markup import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import BaseStyle, ParagraphStyle

_OTHER_NAMES = {
    "Heading 1": ("kop 1",),
    "Heading 2": ("kop 2",),
    "Heading 3": ("kop 3",),
    "Body Text": ("plattetekst", "platte tekst", "normal", "standaard"),
    "List Bullet": ("lijst opsom.teken", "lijst opsomteken", "opsomming"),
    "List Number": ("lijst nummering", "lijstnummering", "nummering"),
    "Caption": ("bijschrift",),
    "Table Caption": ("caption", "bijschrift"),
    "Table Grid": ("tabelraster",),
}


@dataclass(frozen=True)
class _Modest:
    """How a style of our own differs from the organisation's running text."""

    bold: bool = False
    italic: bool = False
    size: float | None = None
    before: float = 0
    after: float = 6
    keep: bool = False
    indent: float = 0
    outline: int | None = None


_MODEST = {
    "Heading 1": _Modest(bold=True, size=16, before=24, keep=True, outline=0),
    "Heading 2": _Modest(bold=True, size=13, before=18, keep=True, outline=1),
    "Heading 3": _Modest(bold=True, size=11, before=12, keep=True, outline=2),
    "Body Text": _Modest(),
    "Lead": _Modest(bold=True),
    "Reason": _Modest(italic=True, keep=True),
    "Note": _Modest(indent=18, before=6),
    "Source": _Modest(size=9),
    "Empty": _Modest(italic=True),
    "List Bullet": _Modest(after=3),
    "List Number": _Modest(after=3),
    "Fact": _Modest(after=3),
    "Address": _Modest(size=9, after=3),
    "Caption": _Modest(italic=True, after=12),
    "Table Caption": _Modest(bold=True, before=10, after=4, keep=True),
    "Table Heading": _Modest(bold=True, after=0),
    "Table Text": _Modest(after=0),
    "Table End": _Modest(size=6),
    "Figure": _Modest(before=10, keep=True),
}
# What a reader of the check should know: the rest is detail.
TOLD = ("Heading 1", "Heading 2", "Heading 3", "List Bullet", "Table Grid")


def style_ids(document: Document) -> dict[str, str]:
    """Name the style of this file for each of ours, and make those that it lacks."""
    found = {
        name: style.style_id
        for name in _MODEST
        if (style := own(document, name, WD_STYLE_TYPE.PARAGRAPH)) is not None
    }
    for name, look in _MODEST.items():
        if name not in found:
            found[name] = _made(document, name, look).style_id
    return found


def missing(document: Document) -> Iterable[str]:
    """Name the styles that matter and that this file lacks."""
    for name in TOLD:
        kind = WD_STYLE_TYPE.TABLE if name == "Table Grid" else WD_STYLE_TYPE.PARAGRAPH
        if own(document, name, kind) is None:
            yield name


def own(document: Document, name: str, kind: WD_STYLE_TYPE) -> BaseStyle | None:
    """Find a style of this kind by its name, a Dutch name or its id."""
    styles: list[BaseStyle] = [one for one in document.styles if one.type == kind]
    for wanted in (name.lower(), *_OTHER_NAMES.get(name, ())):
        for style in styles:
            named = (style.name or "").lower()
            if wanted == named or wanted.replace(" ", "") == style.style_id.lower():
                return style
    return None


def _made(document: Document, name: str, look: _Modest) -> ParagraphStyle:
    free = name if name not in document.styles else f"{name} Inkoopkoers"
    style = cast(
        "ParagraphStyle", document.styles.add_style(free, WD_STYLE_TYPE.PARAGRAPH)
    )
    style.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold, style.font.italic = look.bold or None, look.italic or None
    style.font.size = None if look.size is None else Pt(look.size)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next = look.keep or None
    if look.indent:
        shape.left_indent = Pt(look.indent)
    if look.outline is not None:
        properties = style.element.get_or_add_pPr()
        properties.append(element("w:outlineLvl", val=str(look.outline)))
    return style


def hyperlink_id(document: Document) -> str:
    """Find the style of links, or make one that is only underlined."""
    style = own(document, "Hyperlink", WD_STYLE_TYPE.CHARACTER)
    if style is None:
        style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        style.font.underline = True
    return style.style_id
