# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few SVG parts that the charts are made of, escaped and without style."""

from collections.abc import Iterable, Mapping
from html import escape

# Outside a page, as in a document, there is no style sheet to give a colour.
INK = "#0b2545"
FONT = "Source Sans 3, Source Sans Pro, Arial, sans-serif"


class Svg(str):
    """A drawing that templates may show as it is: all text in it was escaped here."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def number(value: float) -> str:
    """Write a coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def element(name: str, attributes: Mapping[str, object], content: str = "") -> str:
    """Write one element; `content` is markup, attribute values are escaped."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def text(x: float, y: float, words: str, **attributes: object) -> str:
    """Write one line of text in the colour of its surroundings."""
    given = {"x": x, "y": y, "font_size": 18, "fill": "currentColor", **attributes}
    return element("text", given, escape(words))


def lines(
    x: float, y: float, rows: Iterable[str], leading: float, **attributes: object
) -> str:
    """Write lines of text below each other, the first with its foot at y."""
    return "".join(
        text(x, y + row * leading, words, **attributes)
        for row, words in enumerate(rows)
    )


def path(d: str, **attributes: object) -> str:
    """Draw a line in the colour of its surroundings."""
    given = {"fill": "none", "stroke": "currentColor", "stroke_width": 3}
    return element("path", {"d": d, **given, **attributes})


def drawing(
    parts: Iterable[str],
    *,
    size: tuple[float, float],
    title: str,
    description: str,
    uid: str,
) -> Svg:
    """Put parts in one picture that a screen reader can name and describe."""
    names = element("title", {"id": f"{uid}-title"}, escape(title)) + element(
        "desc", {"id": f"{uid}-desc"}, escape(description)
    )
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {number(size[0])} {number(size[1])}",
        "role": "img",
        "aria_labelledby": f"{uid}-title",
        "aria_describedby": f"{uid}-desc",
        "font_family": FONT,
        "color": INK,
    }
    return Svg(element("svg", attributes, names + "".join(parts)))
