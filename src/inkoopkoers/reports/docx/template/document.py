# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report inside an organisation's own Word file, with its cover, styles and footers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from django.utils.translation import gettext as _
from docx.enum.style import WD_STYLE_TYPE
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Report,
    Run,
    Table,
    numbered_addresses,
    runs,
    tidy,
    with_followers,
)
from inkoopkoers.reports.docx.markup import element
from inkoopkoers.reports.docx.packing import repacked
from inkoopkoers.reports.docx.template import numbering
from inkoopkoers.reports.docx.template.page import ensure_page, text_width_cm
from inkoopkoers.reports.docx.template.placeholders import (
    CONTENT,
    NAMES,
    content_places,
    fill,
    roots,
)
from inkoopkoers.reports.docx.template.safety import BadTemplate, parts_of
from inkoopkoers.reports.docx.template.styles import (
    hyperlink_id,
    missing,
    own,
    style_ids,
)
from inkoopkoers.reports.docx.writer import Writer
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table as DocxTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as DocxParagraph

_DUTCH_NAMES = {
    "Heading 1": "Kop 1",
    "Heading 2": "Kop 2",
    "Heading 3": "Kop 3",
    "List Bullet": "Lijst opsom.teken",
    "Table Grid": "Tabelraster",
}
# What python-docx says of a package that is well-formed and yet no document.
_UNREADABLE = (
    AttributeError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    OpcError,
    PythonDocxError,
    etree.LxmlError,
)
_TRIAL = Report(
    title="Proef",
    subtitle="",
    author="Inkoopkoers",
    subject="Proef",
    date=dt.date(2026, 1, 1),
    facts=(("Proef", "proef"),),
    blocks=(
        Heading("Proef", 1),
        Paragraph((Run("Proef", link="https://example.org/"),)),
        BulletList((runs("Proef"),)),
        BulletList((runs("Proef"),), ordered=True),
        Table("Proef", ("a",), (("b",),)),
    ),
)


def to_docx(report: Report, template: bytes) -> bytes:
    """Write a report in a template: at {{ strategie }}, or behind all that is there.

    BadTemplate when the template is not one that `check_template` takes.
    """
    document = _opened(template)
    ensure_page(document)
    # Found before anything is filled in: a title could look like this place.
    places = content_places(document)
    for root in roots(document):
        fill(root, _values(report))
    place = places[0] if places else None
    # A second place would stay behind as code; the text comes once.
    for other in places[1:]:
        _empty(other)
    body = document.element.body
    before = len(body)
    _write(report, document, text_width_cm(document, place))
    added = [child for child in body[before - 1 :] if child.tag != qn("w:sectPr")]
    _restyle_links(added, hyperlink_id(document))
    _move(added, place)
    _refresh_contents(document)
    _set_properties(document, report)
    return repacked(document, report.date)


def check_template(data: bytes) -> tuple[str, ...]:
    """Say what to know of a template that we take; BadTemplate when we do not."""
    try:
        to_docx(_TRIAL, data)
        return tuple(_notes(_opened(data)))
    except BadTemplate:
        raise
    except _UNREADABLE:
        raise BadTemplate(
            _(
                "We kunnen dit sjabloon niet lezen. Open het in Word en sla het op als "
                "‘Word-document (.docx)’, niet als ‘Strict Open XML’."
            )
        ) from None


def _opened(template: bytes) -> Document:
    parts_of(template)
    return docx.Document(BytesIO(template))


def _notes(document: Document) -> Iterator[str]:
    if not content_places(document):
        yield (
            _(
                "De plek {{ %s }} staat er niet in. De tekst komt achter wat er al staat."
            )
            % CONTENT
        )
    found: set[str] = set()
    for root in roots(document):
        found |= fill(root, dict.fromkeys(NAMES, ""))
    for name in NAMES:
        if name not in found:
            yield _("De plek {{ %s }} staat er niet in.") % name
    lacking = [_DUTCH_NAMES[name] for name in missing(document)]
    if lacking:
        yield _("Deze stijlen missen; we maken ze zelf: %s.") % ", ".join(lacking)


def _values(report: Report) -> Mapping[str, str]:
    values = (report.shown_title, report.author, long_date(report.date))
    return dict(zip(NAMES, values, strict=True))


def _write(report: Report, document: Document, width: float) -> None:
    blocks = tuple(tidy(report.blocks))
    writer = _TemplateWriter(document, blocks, width)
    writer.facts(report)
    for block, follower in with_followers(blocks):
        writer.block(block, follower)
    writer.addresses()


class _TemplateWriter(Writer):
    """Writes with the styles of the template, at the end of the body."""

    def __init__(
        self, document: Document, blocks: tuple[Block, ...], width: float
    ) -> None:
        super().__init__(document, numbered_addresses(blocks), width)
        self.style_ids = style_ids(document)
        self.grid = own(document, "Table Grid", WD_STYLE_TYPE.TABLE)

    def facts(self, report: Report) -> None:
        """A cover of another has no place for these; they come first."""
        for label, value in report.facts:
            paragraph = self.add("", "Fact")
            paragraph.add_run(f"{label}: ")
            paragraph.add_run(value).bold = True

    def heading(self, heading: Heading) -> None:
        """No bookmark: its number could be one that the template uses."""
        self.add(heading.text.strip(), f"Heading {heading.level}")

    def counting(self) -> Callable[[DocxParagraph], None]:
        """Count as the list of the template does."""
        return numbering.numbers(self.document, self.style_ids["List Number"])

    def bullets(self) -> Callable[[DocxParagraph], None]:
        """Bullets of the template, or ours."""
        return numbering.bullets(self.document, self.style_ids["List Bullet"])

    def dress(self, made: DocxTable, table: Table) -> None:
        """The grid of the template; without one our own rules."""
        if self.grid is None:
            super().dress(made, table)
            return
        made._tbl.tblStyle_val = self.grid.style_id
        look = made._tbl.tblPr.find(qn("w:tblLook"))
        if table.caption.strip() and look is not None:
            look.addnext(element("w:tblCaption", val=table.caption))

    def dress_header(self, cell: _Cell) -> None:
        """The grid of the template says how its header looks."""
        if self.grid is None:
            super().dress_header(cell)


def _restyle_links(added: list[BaseOxmlElement], style_id: str) -> None:
    """Links look as the template has them."""
    for node in added:
        for style in node.iter(qn("w:rStyle")):
            style.set(qn("w:val"), style_id)


def _move(added: list[BaseOxmlElement], place: BaseOxmlElement | None) -> None:
    """Bring what was written to its place, and take the mark away."""
    if place is None:
        return
    for node in added:
        place.addprevious(node)
    # The end of a section lives in a paragraph, and a cell needs one at its end.
    if not added or place.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        _empty(place)
    else:
        place.getparent().remove(place)


def _empty(paragraph: BaseOxmlElement) -> None:
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)


def _refresh_contents(document: Document) -> None:
    """Let Word make the table of contents of the template anew."""
    begin: BaseOxmlElement | None = None
    for node in document.element.iter(qn("w:fldChar"), qn("w:instrText")):
        if node.tag == qn("w:fldChar"):
            is_begin = node.get(qn("w:fldCharType")) == "begin"
            begin = node if is_begin else begin
        elif begin is not None and (node.text or "").strip().startswith("TOC"):
            begin.set(qn("w:dirty"), "true")


def _set_properties(document: Document, report: Report) -> None:
    """The properties of the template name who made it; those of the report count."""
    properties = document.core_properties
    moment = dt.datetime.combine(report.date, dt.time())
    properties.title = report.shown_title[:255]
    properties.subject = report.subject[:255]
    properties.author = properties.last_modified_by = report.author[:255]
    properties.keywords = ", ".join(report.keywords)[:255]
    properties.comments = ""
    properties.created = properties.modified = moment
    properties.revision = 1
