# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as a web page of its own, or its blocks as a part of another page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

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
    tidy,
)
from inkoopkoers.reports.words import CONTENTS
from inkoopkoers.web.dutch import long_date


def render(report: Report, stylesheet: str | None = None) -> str:
    """Write a complete page; it reads well without a stylesheet too."""
    blocks = tuple(tidy(report.blocks))
    parts = [
        "<!doctype html>",
        f'<html lang="{escape(report.language)}">',
        *_head(report, stylesheet),
        '<body class="report">',
        "<main>",
        *_cover(report),
        *_contents(blocks),
        *_blocks(blocks, top=2, numbered=True),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def fragment(blocks: Iterable[Block], top: int = 2) -> str:
    """Blocks inside a page; a first-level heading becomes `<h{top}>`."""
    return "\n".join(_blocks(tuple(tidy(blocks)), top=top, numbered=False))


def _head(report: Report, stylesheet: str | None) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(report.shown_title)}</title>"
    yield f'<meta name="author" content="{escape(report.author)}">'
    yield f'<meta name="description" content="{escape(report.subject)}">'
    yield f'<meta name="dcterms.date" content="{report.date.isoformat()}">'
    if report.keywords:
        yield f'<meta name="keywords" content="{escape(", ".join(report.keywords))}">'
    if stylesheet is not None:
        yield f'<link rel="stylesheet" href="{escape(stylesheet)}">'
    yield "</head>"


def _cover(report: Report) -> Iterator[str]:
    yield '<header class="report-cover">'
    yield f"<h1>{escape(report.shown_title)}</h1>"
    if report.subtitle.strip():
        yield f'<p class="report-subtitle">{escape(report.subtitle)}</p>'
    if report.facts:
        yield '<dl class="report-facts">'
        for label, value in report.facts:
            yield f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>"
        yield "</dl>"
    date = f'<time datetime="{report.date.isoformat()}">{long_date(report.date)}</time>'
    author = f"{escape(report.author)}, " if report.author.strip() else ""
    yield f'<p class="report-imprint">{author}{date}</p>'
    yield "</header>"


def _contents(blocks: tuple[Block, ...]) -> Iterator[str]:
    if not has_contents(blocks):
        return
    yield '<nav class="report-contents" aria-labelledby="inhoud">'
    yield f'<h2 id="inhoud">{CONTENTS}</h2>'
    yield "<ol>"
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            yield f'<li><a href="#kop-{number}">{escape(block.text)}</a></li>'
    yield "</ol>"
    yield "</nav>"


def _blocks(blocks: tuple[Block, ...], *, top: int, numbered: bool) -> Iterator[str]:
    for number, block in enumerate(blocks):
        match block:
            case Heading():
                tag = f"h{min(block.level + top - 1, 6)}"
                anchor = f' id="kop-{number}"' if numbered else ""
                yield f"<{tag}{anchor}>{escape(block.text)}</{tag}>"
            case Paragraph():
                yield _paragraph(block)
            case BulletList():
                yield from _list(block)
            case Table():
                yield from _table(block)
            case Figure():
                yield from _figure(block)


def _paragraph(paragraph: Paragraph) -> str:
    line = _line(paragraph.runs)
    if paragraph.role is Role.BODY:
        return f"<p>{line}</p>"
    note = ' role="note"' if paragraph.role is Role.NOTE else ""
    return f'<p class="report-{paragraph.role}"{note}>{line}</p>'


def _line(line: Iterable[Run]) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    target = _target(run)
    if target is not None and run.text.strip():
        text = f'<a href="{escape(target)}">{text}</a>'
    return text


def _target(run: Run) -> str | None:
    """Besides addresses a page may link to itself and to its own site."""
    link = (run.link or "").strip()
    is_local = link.startswith(("/", "#")) and not link.startswith(("//", "/\\"))
    return link if is_local else run.address


def _list(block: BulletList) -> Iterator[str]:
    tag = "ol" if block.ordered else "ul"
    yield f"<{tag}>"
    for item in block.items:
        yield f"<li>{_line(item)}</li>"
    yield f"</{tag}>"


def _table(table: Table) -> Iterator[str]:
    yield '<div class="report-table">'
    yield "<table>"
    if table.caption.strip():
        yield f"<caption>{escape(table.caption)}</caption>"
    yield "<thead>"
    yield _row(table, table.full_header, 'th scope="col"')
    yield "</thead>"
    yield "<tbody>"
    for row in table.full_rows:
        yield _row(table, row, "td")
    yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _row(table: Table, row: tuple[str, ...], opening: str) -> str:
    tag = opening.split(" ", 1)[0]
    cells = []
    for column, text in enumerate(row):
        number = ' class="report-number"' if column in table.numeric_columns else ""
        cells.append(f"<{opening}{number}>{escape(text)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"


def _figure(figure: Figure) -> Iterator[str]:
    picture = b64encode(figure.svg.encode(errors="replace")).decode()
    yield '<figure class="report-figure">'
    yield f'<img src="data:image/svg+xml;base64,{picture}" alt="{escape(figure.alt)}">'
    if figure.caption.strip():
        yield f"<figcaption>{escape(figure.caption)}</figcaption>"
    yield "</figure>"
    if figure.data is not None and figure.data.width:
        yield from _table(figure.data)
