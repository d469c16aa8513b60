# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The text of an ODT file: cover or letter head, contents, blocks, addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Table,
    has_contents,
    is_source,
    with_followers,
)
from inkoopkoers.reports.odt.elements import line, link, p, span
from inkoopkoers.reports.odt.figures import figure_markup
from inkoopkoers.reports.odt.parts import Parts
from inkoopkoers.reports.odt.tables import table_markup
from inkoopkoers.reports.staying import stays
from inkoopkoers.web.dutch import long_date

_STYLES = {
    Role.BODY: "Text_20_body",
    Role.LEAD: "Lead",
    Role.REASON: "Reason",
    Role.NOTE: "Note",
    Role.SOURCE: "Source",
    Role.EMPTY: "Empty",
}
# The same look, but on the page of what follows.
_STAYING = {"Lead": "Lead_20_kept", "Note": "Note_20_kept"}


def body_markup(
    report: Report, blocks: tuple[Block, ...], parts: Parts
) -> Iterator[str]:
    """Write all of the text, in the order of reading."""
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
                yield from table_markup(block, parts)
            case Figure():
                yield from figure_markup(block, parts)
    yield from _addresses(parts.numbers)


def _begin(report: Report) -> Iterator[str]:
    """The head of a letter, or a cover; the imprint of a cover ends its page."""
    if report.is_letter:
        yield p("Standard", _imprint(report))
        yield p("Letter_20_title", escape(report.shown_title))
        yield p("Letter_20_subtitle", escape(report.subtitle))
        yield from _facts(report)
        return
    yield p("Cover_20_subject", escape(report.shown_subject))
    yield p("Title", escape(report.shown_title))
    yield p("Subtitle", escape(report.subtitle))
    yield p("Cover_20_rule", "")
    yield from _facts(report)
    yield p("Imprint", _imprint(report))


def _facts(report: Report) -> Iterator[str]:
    for label, value in report.facts:
        named = span("Fact_20_label", escape(label))
        bold = span("Strong_20_Emphasis", escape(value))
        yield p("Fact", f"{named}<text:tab/>{bold}")


def _imprint(report: Report) -> str:
    author = f"{escape(report.author)}, " if report.author.strip() else ""
    return f"{author}{long_date(report.date)}"


def _contents(blocks: tuple[Block, ...]) -> Iterator[str]:
    if not has_contents(blocks):
        return
    yield p("Contents_20_Heading", words.CONTENTS)
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            yield p("Contents_20_1", _contents_line(block, f"kop-{number}"))


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


def _block_paragraph(paragraph: Paragraph, follower: Block | None, parts: Parts) -> str:
    style = _STYLES[paragraph.role]
    if is_source(follower) and paragraph.role is Role.BODY:
        style = "Sourced"
    elif stays(paragraph, follower) and style in _STAYING:
        style = _STAYING[style]
    return p(style, line(paragraph.runs, parts.numbers))


def _list(block: BulletList, parts: Parts) -> Iterator[str]:
    style = "List_20_Number" if block.ordered else "List_20_Bullet"
    yield f'<text:list text:style-name="{style}">'
    for item in block.items:
        text = p("List_20_Contents", line(item, parts.numbers))
        yield f"<text:list-item>{text}</text:list-item>"
    yield "</text:list>"


def _addresses(numbers: Mapping[str, int]) -> Iterator[str]:
    """List the addresses for print, behind the numbers in the text."""
    if not numbers:
        return
    yield _heading(Heading(words.ADDRESSES, 1), "webadressen")
    yield p("Text_20_body", words.ADDRESSES_LEAD)
    yield '<text:list text:style-name="List_20_Number">'
    for address in numbers:
        text = p("Address", link(address, escape(address)))
        yield f"<text:list-item>{text}</text:list-item>"
    yield "</text:list>"
