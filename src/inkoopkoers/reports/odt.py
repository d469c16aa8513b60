# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as ODT, written as plain OpenDocument 1.3.

The format is small enough to write ourselves, and then every style, language
and identifier is ours: no template to clean up, the same bytes every time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from pathlib import Path

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
from inkoopkoers.reports.columns import is_crowded, is_short, unbroken_rows, weights
from inkoopkoers.reports.package import zipped
from inkoopkoers.reports.staying import stays
from inkoopkoers.reports.typesetting import document_fonts, png, size_cm
from inkoopkoers.web.dutch import long_date

STYLES = Path(__file__).with_name("odt_styles.xml")
MIME = "application/vnd.oasis.opendocument.text"
TEXT_WIDTH_CM = 16.0
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "office": f"{_SCHEMA}:office:1.0",
        "style": f"{_SCHEMA}:style:1.0",
        "text": f"{_SCHEMA}:text:1.0",
        "table": f"{_SCHEMA}:table:1.0",
        "draw": f"{_SCHEMA}:drawing:1.0",
        "fo": f"{_SCHEMA}:xsl-fo-compatible:1.0",
        "svg": f"{_SCHEMA}:svg-compatible:1.0",
        "meta": f"{_SCHEMA}:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
_STYLES = {
    Role.BODY: "Text_20_body",
    Role.LEAD: "Lead",
    Role.REASON: "Reason",
    Role.NOTE: "Note",
    Role.SOURCE: "Source",
    Role.EMPTY: "Empty",
}
_CHARACTER_STYLES = {
    (True, False): "Strong_20_Emphasis",
    (False, True): "Emphasis",
    (True, True): "Strong_20_and_20_Emphasis",
}
# The same look, but on the page of what follows.
_STAYING = {"Lead": "Lead_20_kept", "Note": "Note_20_kept"}
_TOGETHER = ' style:may-break-between-rows="false"'
_TABLE_CELLS = """
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties \
fo:background-color="#eef3f9" fo:padding="0.15cm" fo:border-top="1.25pt solid #154b80" \
fo:border-bottom="0.75pt solid #154b80" style:vertical-align="bottom"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
fo:padding="0.15cm" fo:border-bottom="0.5pt solid #b5c9de"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties \
fo:keep-together="always"/></style:style>"""


@dataclass
class _Parts:
    """What the blocks leave behind elsewhere in the package."""

    numbers: Mapping[str, int]
    pictures: dict[str, bytes] = field(default_factory=dict)
    table_styles: list[str] = field(default_factory=list)


def render(report: Report) -> bytes:
    """Write the whole document."""
    blocks = tuple(tidy(report.blocks))
    parts = _Parts(numbered_addresses(blocks))
    body = "\n".join(_body(report, blocks, parts))
    package = {
        "mimetype": MIME.encode(),
        "content.xml": _content(body, parts).encode(),
        "styles.xml": _styles(report).encode(),
        "meta.xml": _meta(report).encode(),
        **parts.pictures,
        **{f"Fonts/{name}": font for name, font in document_fonts().items()},
    }
    package["META-INF/manifest.xml"] = _manifest(package).encode()
    return zipped(package, report.date)


@lru_cache(maxsize=1)
def _style_sheet() -> str:
    return STYLES.read_text(encoding="utf-8")


def _styles(report: Report) -> str:
    code = escape(report.language.split("-")[0])
    styles = _style_sheet().replace('fo:language="nl"', f'fo:language="{code}"')
    styles = styles.replace("<!--date-->", long_date(report.date))
    return styles.replace("<!--title-->", escape(report.short_title))


def _content(body: str, parts: _Parts) -> str:
    return (
        f'{_XML}<office:document-content {_NAMESPACES} office:version="1.3">\n'
        f"<office:automatic-styles>{_TABLE_CELLS}\n{''.join(parts.table_styles)}"
        "</office:automatic-styles>\n"
        f"<office:body><office:text>\n{body}\n</office:text></office:body>\n"
        "</office:document-content>\n"
    )


def _meta(report: Report) -> str:
    moment = f"{report.date.isoformat()}T00:00:00"
    keywords = "".join(
        f"<meta:keyword>{escape(keyword)}</meta:keyword>" for keyword in report.keywords
    )
    return (
        f'{_XML}<office:document-meta {_NAMESPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>Inkoopkoers</meta:generator>"
        f"<dc:title>{escape(report.shown_title)}</dc:title>"
        f"<dc:subject>{escape(report.subject)}</dc:subject>{keywords}"
        f"<meta:initial-creator>{escape(report.author)}</meta:initial-creator>"
        f"<dc:creator>{escape(report.author)}</dc:creator>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date>"
        f"<dc:language>{escape(report.language)}</dc:language>"
        "</office:meta></office:document-meta>\n"
    )


def _manifest(package: Mapping[str, bytes]) -> str:
    kinds = {"xml": "text/xml", "png": "image/png", "ttf": "application/x-font-ttf"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" '
        f'manifest:media-type="{kinds[name.rsplit(".", 1)[1]]}"/>'
        for name in package
        if name != "mimetype"
    )
    return (
        f'{_XML}<manifest:manifest xmlns:manifest="{_SCHEMA}:manifest:1.0" '
        'manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
        f'manifest:media-type="{MIME}"/>{entries}</manifest:manifest>\n'
    )


def _body(report: Report, blocks: tuple[Block, ...], parts: _Parts) -> Iterator[str]:
    yield from _begin(report)
    if not report.is_letter:
        yield from _contents(blocks)
    for number, (block, follower) in enumerate(with_followers(blocks)):
        match block:
            case Heading():
                yield _heading(block, f"kop-{number}")
            case Paragraph():
                yield _block_paragraph(block, follower, parts)
            case BulletList():
                yield from _list(block, parts)
            case Table():
                yield from _table(block, parts)
            case Figure():
                yield from _figure(block, parts)
    yield from _addresses(parts.numbers)


def _begin(report: Report) -> Iterator[str]:
    """The head of a letter, or a cover; the imprint of a cover ends its page."""
    if report.is_letter:
        yield _p("Standard", _imprint(report))
        yield _p("Letter_20_title", escape(report.shown_title))
        yield _p("Letter_20_subtitle", escape(report.subtitle))
        yield from _facts(report)
        return
    yield _p("Cover_20_subject", escape(report.shown_subject))
    yield _p("Title", escape(report.shown_title))
    yield _p("Subtitle", escape(report.subtitle))
    yield _p("Cover_20_rule", "")
    yield from _facts(report)
    yield _p("Imprint", _imprint(report))


def _facts(report: Report) -> Iterator[str]:
    for label, value in report.facts:
        named = _span("Fact_20_label", escape(label))
        bold = _span("Strong_20_Emphasis", escape(value))
        yield _p("Fact", f"{named}<text:tab/>{bold}")


def _imprint(report: Report) -> str:
    author = f"{escape(report.author)}, " if report.author.strip() else ""
    return f"{author}{long_date(report.date)}"


def _contents(blocks: tuple[Block, ...]) -> Iterator[str]:
    if not has_contents(blocks):
        return
    yield _p("Contents_20_Heading", words.CONTENTS)
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            yield _p("Contents_20_1", _contents_line(block, f"kop-{number}"))


def _contents_line(heading: Heading, anchor: str) -> str:
    """Leave the page number to the office program; it fills it in on opening."""
    page = (
        '<text:bookmark-ref text:reference-format="page" '
        f'text:ref-name="{anchor}">2</text:bookmark-ref>'
    )
    text = escape(heading.text.strip())
    return (
        f'<text:a xlink:type="simple" xlink:href="#{anchor}" '
        'text:style-name="Contents_20_link" '
        f'text:visited-style-name="Contents_20_link">{text}<text:tab/>{page}</text:a>'
    )


def _heading(heading: Heading, anchor: str) -> str:
    return (
        f'<text:h text:style-name="Heading_20_{heading.level}" '
        f'text:outline-level="{heading.level}"><text:bookmark text:name="{anchor}"/>'
        f"{escape(heading.text.strip())}</text:h>"
    )


def _block_paragraph(
    paragraph: Paragraph, follower: Block | None, parts: _Parts
) -> str:
    style = _STYLES[paragraph.role]
    if is_source(follower) and paragraph.role is Role.BODY:
        style = "Sourced"
    elif stays(paragraph, follower) and style in _STAYING:
        style = _STAYING[style]
    return _p(style, _line(paragraph.runs, parts.numbers))


def _p(style: str, content: str) -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def _span(style: str, content: str) -> str:
    return f'<text:span text:style-name="{style}">{content}</text:span>'


def _line(line: Iterable[Run], numbers: Mapping[str, int]) -> str:
    return "".join(_run(run, numbers) for run in line)


def _run(run: Run, numbers: Mapping[str, int]) -> str:
    content = escape(held(run.text))
    style = _CHARACTER_STYLES.get((run.strong, run.emphasis))
    if style is not None:
        content = _span(style, content)
    if run.address is None or not run.text.strip():
        return content
    linked = _link(run.address, content)
    if run.text.strip() == run.address:
        return linked
    return linked + _span("Link_20_number", str(numbers[run.address]))


def _link(address: str, content: str) -> str:
    return (
        f'<text:a xlink:type="simple" xlink:href="{escape(address)}" '
        'text:style-name="Internet_20_link" '
        f'text:visited-style-name="Visited_20_Internet_20_Link">{content}</text:a>'
    )


def _list(block: BulletList, parts: _Parts) -> Iterator[str]:
    style = "List_20_Number" if block.ordered else "List_20_Bullet"
    yield f'<text:list text:style-name="{style}">'
    for item in block.items:
        line = _p("List_20_Contents", _line(item, parts.numbers))
        yield f"<text:list-item>{line}</text:list-item>"
    yield "</text:list>"


def _table(table: Table, parts: _Parts) -> Iterator[str]:
    name = f"Tabel{len(parts.table_styles) + 1}"
    parts.table_styles.append(_table_style(name, table))
    if table.caption.strip():
        yield _p("Caption", escape(table.caption))
    yield f'<table:table table:name="{name}" table:style-name="{name}">'
    for column in range(table.width):
        yield f'<table:table-column table:style-name="{name}.{column}"/>'
    yield "<table:table-header-rows>"
    yield _row(table, table.full_header, "Head")
    yield "</table:table-header-rows>"
    for row in unbroken_rows(table):
        yield _row(table, row, "Cell")
    yield "</table:table>"
    yield _p("Standard", "")


def _table_style(name: str, table: Table) -> str:
    columns = weights(table)
    widths = "".join(
        f'<style:style style:name="{name}.{column}" style:family="table-column">'
        "<style:table-column-properties "
        f'style:column-width="{weight / sum(columns) * TEXT_WIDTH_CM:.2f}cm"/>'
        "</style:style>"
        for column, weight in enumerate(columns)
    )
    return (
        f'<style:style style:name="{name}" style:family="table">'
        f'<style:table-properties style:width="{TEXT_WIDTH_CM}cm" table:align="left" '
        f'fo:margin-bottom="0.2cm"{_TOGETHER if is_short(table) else ""}/>'
        "</style:style>"
        f"{widths}\n"
    )


def _row(table: Table, row: tuple[str, ...], cell_style: str) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="{cell_style}" '
        f'office:value-type="string">{_p(style, escape(text))}</table:table-cell>'
        for style, text in zip(_cell_styles(table, cell_style), row, strict=True)
    )
    return f'<table:table-row table:style-name="Row">{cells}</table:table-row>'


def _cell_styles(table: Table, cell_style: str) -> Iterator[str]:
    heading = "_20_Heading" if cell_style == "Head" else ""
    small = "_20_small" if is_crowded(table) else ""
    for column in range(table.width):
        if column in table.numeric_columns:
            yield f"Table_20_Number{heading}{small}"
        else:
            yield f"Table{heading or '_20_Contents'}{small}"


def _figure(figure: Figure, parts: _Parts) -> Iterator[str]:
    picture = png(figure.svg)
    if picture is None:
        yield _p("Empty", escape(figure.alt))
    else:
        yield _p("Figure", _frame(figure, picture, parts))
    if figure.caption.strip():
        yield _p("Figure_20_caption", escape(figure.caption))
    if figure.data is not None and figure.data.width:
        yield from _table(figure.data, parts)


def _frame(figure: Figure, picture: bytes, parts: _Parts) -> str:
    number = len(parts.pictures) + 1
    name = f"Pictures/figuur-{number}.png"
    parts.pictures[name] = picture
    width, height = size_cm(picture, TEXT_WIDTH_CM)
    return (
        f'<draw:frame draw:style-name="Graphics" draw:name="{words.FIGURE} {number}" '
        f'text:anchor-type="as-char" svg:width="{width}cm" svg:height="{height}cm">'
        f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" '
        'xlink:actuate="onLoad"/>'
        f"<svg:title>{escape(figure.caption or figure.alt)}</svg:title>"
        f"<svg:desc>{escape(figure.alt)}</svg:desc></draw:frame>"
    )


def _addresses(numbers: Mapping[str, int]) -> Iterator[str]:
    """List the addresses for print, behind the numbers in the text."""
    if not numbers:
        return
    yield _heading(Heading(words.ADDRESSES, 1), "webadressen")
    yield _p("Text_20_body", words.ADDRESSES_LEAD)
    yield '<text:list text:style-name="List_20_Number">'
    for address in numbers:
        line = _p("Address", _link(address, escape(address)))
        yield f"<text:list-item>{line}</text:list-item>"
    yield "</text:list>"
