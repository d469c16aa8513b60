# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""An empty Word document with our page, our styles and the language of the report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import Report
from inkoopkoers.reports.docx.fonts import embed_fonts
from inkoopkoers.reports.docx.markup import element, field
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONT = "Source Sans 3"
FALLBACK = "Calibri"
INK, NIGHT, BLUE = "1C2733", "0B2C4D", "154B80"
ACCENT, MUTED, LIGHT, LINE = "B35900", "5B6B7C", "EEF3F9", "B5C9DE"
TEXT_WIDTH = Cm(16)


@dataclass(frozen=True)
class _Look:
    """One paragraph style; sizes and spaces in points."""

    size: float = 11
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0
    keep: bool = False
    # Word draws fills and borders outside the text; this brings them back in line.
    inset: float = 0
    fill: str | None = None
    # Side, line kind, width in eighths of a point, distance in points, colour.
    borders: tuple[tuple[str, str, int, int, str], ...] = ()


def _frame(colour: str, above: int, below: int) -> tuple[Any, ...]:
    """Borders in the colour of the fill: that is how Word makes padding."""
    spaces = (("top", above), ("left", 17), ("bottom", below), ("right", 17))
    return tuple((side, "single", 4, space, colour) for side, space in spaces)


# The schema wants the borders of a paragraph after these and before the rest.
_BEFORE_BORDERS = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
)
_COVER = _frame(NIGHT, 17, 17)
_NOTE = (
    ("top", "single", 4, 6, LIGHT),
    ("left", "single", 20, 8, BLUE),
    ("bottom", "single", 4, 6, LIGHT),
    ("right", "single", 4, 8, LIGHT),
)
_DOTTED = tuple(
    (side, "dotted", 6, 6, LINE) for side in ("top", "left", "bottom", "right")
)
_LOOKS = {
    "Normal": _Look(),
    "Body Text": _Look(after=7, line=1.04),
    "Cover Subject": _Look(
        11, "C8DBEE", bold=True, inset=17, fill=NIGHT, borders=_COVER
    ),
    "Title": _Look(
        32,
        "FFFFFF",
        bold=True,
        before=120,
        line=0.85,
        inset=17,
        fill=NIGHT,
        borders=_COVER,
    ),
    "Subtitle": _Look(
        16, "DBE7F3", before=4, after=0, inset=17, fill=NIGHT, borders=_COVER
    ),
    "Cover Rule": _Look(3, before=0, after=28, fill=ACCENT),
    "Fact": _Look(after=4),
    "Imprint": _Look(colour=MUTED, before=28),
    "Letter Title": _Look(20, NIGHT, bold=True, before=18, after=4, keep=True),
    "Letter Subtitle": _Look(13, MUTED, after=14),
    "Page Start": _Look(1),
    "Contents Heading": _Look(20, NIGHT, bold=True, after=11, keep=True),
    "Contents Line": _Look(after=5),
    "Heading 1": _Look(
        20,
        NIGHT,
        bold=True,
        before=28,
        after=11,
        keep=True,
        borders=(("bottom", "single", 12, 3, ACCENT),),
    ),
    "Heading 2": _Look(14, BLUE, bold=True, before=21, after=7, keep=True),
    "Heading 3": _Look(11.5, NIGHT, bold=True, before=14, after=4, keep=True),
    "Lead": _Look(13, NIGHT, after=11, line=1.04),
    "Reason": _Look(10.5, MUTED, after=7, line=1.04, keep=True),
    "Note": _Look(
        10.5, before=10, after=12, line=1.04, inset=10, fill=LIGHT, borders=_NOTE
    ),
    "Source": _Look(9.5, MUTED, before=1, after=11, line=1.0),
    "Empty": _Look(10.5, MUTED, before=10, after=12, inset=7, borders=_DOTTED),
    "List Bullet": _Look(after=4, line=1.04),
    "List Number": _Look(after=4, line=1.04),
    "Address": _Look(9, after=3),
    "Caption": _Look(10, NIGHT, bold=True, before=6, after=14),
    "Table Caption": _Look(10, NIGHT, bold=True, before=11, after=6, keep=True),
    "Table Heading": _Look(10, NIGHT, bold=True),
    "Table Text": _Look(10),
    "Table End": _Look(6, after=6),
    "Figure": _Look(before=14, keep=True),
    "Header": _Look(9, MUTED, borders=(("bottom", "single", 4, 3, LINE),)),
    "Footer": _Look(9, MUTED),
}


def new_document(report: Report) -> Document:
    """Make the empty document, ready for blocks."""
    document = docx.Document()
    for name, look in _LOOKS.items():
        _apply(_paragraph_style(document, name), look)
    _character_styles(document)
    document.styles["Fact"].paragraph_format.left_indent = Cm(4.5)
    document.styles["Fact"].paragraph_format.first_line_indent = Cm(-4.5)
    _set_language(document, report.language)
    _set_compatibility(document)
    _set_properties(document, report)
    _set_page(document, report)
    embed_fonts(document, FONT, FALLBACK)
    return document


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    if name not in document.styles:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    return cast("ParagraphStyle", document.styles[name])


def _apply(style: ParagraphStyle, look: _Look) -> None:
    font, paragraph = style.font, style.paragraph_format
    _set_font(style.element.get_or_add_rPr())
    font.size = Pt(look.size)
    font.bold = look.bold
    font.italic = False
    font.color.rgb = RGBColor.from_string(look.colour)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.line
    paragraph.keep_with_next = look.keep
    paragraph.widow_control = True
    if look.inset:
        paragraph.left_indent = paragraph.right_indent = Pt(look.inset)
    _set_box(style.element.get_or_add_pPr(), look)


def _set_font(properties: Any) -> None:
    """Remove the theme fonts of the template too, or those would win over ours."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    for spacing in properties.findall(qn("w:spacing")) + properties.findall(
        qn("w:kern")
    ):
        properties.remove(spacing)


def _set_box(properties: Any, look: _Look) -> None:
    for tag in ("w:pBdr", "w:shd"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    earlier = {qn(f"w:{name}") for name in _BEFORE_BORDERS}
    place = sum(child.tag in earlier for child in properties)
    if look.fill is not None:
        shade = element("w:shd", val="clear", color="auto", fill=look.fill)
        properties.insert(place, shade)
    if look.borders:
        box = element("w:pBdr")
        for side, kind, width, space, colour in look.borders:
            box.append(
                element(
                    f"w:{side}",
                    val=kind,
                    sz=str(width),
                    space=str(space),
                    color=colour,
                )
            )
        properties.insert(place, box)


def _character_styles(document: Document) -> None:
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string(BLUE)
    link.font.underline = True
    label = document.styles.add_style("Fact Label", WD_STYLE_TYPE.CHARACTER)
    label.font.color.rgb = RGBColor.from_string(MUTED)


def _set_language(document: Document, language: str) -> None:
    code = "nl-NL" if language == "nl" else language
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), code)
        tag.set(qn("w:eastAsia"), code)


def _set_compatibility(document: Document) -> None:
    """Without it Word opens the file as if it were made for Word 2007."""
    settings = document.settings.element
    compatibility = settings.find(qn("w:compat"))
    uri = "http://schemas.microsoft.com/office/word"
    compatibility.append(
        element("w:compatSetting", name="compatibilityMode", uri=uri, val="15")
    )


def _set_properties(document: Document, report: Report) -> None:
    properties = document.core_properties
    moment = dt.datetime.combine(report.date, dt.time())
    # The format allows 255 characters here.
    properties.title = report.shown_title[:255]
    properties.subject = report.subject[:255]
    properties.author = report.author[:255]
    properties.last_modified_by = report.author[:255]
    properties.keywords = ", ".join(report.keywords)[:255]
    properties.comments = ""
    properties.language = "nl-NL" if report.language == "nl" else report.language
    properties.created = properties.modified = moment
    properties.revision = 1


def _set_page(document: Document, report: Report) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.9), Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.5)
    section.different_first_page_header_footer = True
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.add_run(f"{report.short_title}\t{report.short_author}")
    footer.add_run(f"{long_date(report.date)}\t{words.PAGE} ")
    field(footer, "PAGE", "2")
    footer.add_run(f" {words.OF} ")
    field(footer, "NUMPAGES", "2")
    for name in ("Header", "Footer"):
        _one_right_tab(document.styles[name])


def _one_right_tab(style: ParagraphStyle) -> None:
    stops = style.paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
