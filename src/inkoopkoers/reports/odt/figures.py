# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A picture of a report in OpenDocument, with its words and its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import Figure
from inkoopkoers.reports.odt.elements import p
from inkoopkoers.reports.odt.parts import TEXT_WIDTH_CM, Parts
from inkoopkoers.reports.odt.tables import table_markup
from inkoopkoers.reports.typesetting import png, size_cm


def figure_markup(figure: Figure, parts: Parts) -> Iterator[str]:
    """Write a picture with its words and its numbers; without picture, its words."""
    picture = png(figure.svg)
    if picture is None:
        yield p("Empty", escape(figure.alt))
    else:
        yield p("Figure", _frame(figure, picture, parts))
    if figure.caption.strip():
        yield p("Figure_20_caption", escape(figure.caption))
    if figure.data is not None and figure.data.width:
        yield from table_markup(figure.data, parts)


def _frame(figure: Figure, picture: bytes, parts: Parts) -> str:
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
