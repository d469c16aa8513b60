# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One bar cut in at most four parts, each with its own pattern and label."""

from collections.abc import Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .svg import drawing, element, path, text

WIDTH = 400.0
TOP = 6.0
THICK = 34.0
FILLS = ("currentColor", "url(#{uid}-stripes)", "none", "url(#{uid}-dots)")


@dataclass(frozen=True)
class Part:
    """A part of the whole; the count is a whole number of votes, people or things."""

    label: str
    count: int


def stacked_bar(
    *,
    title: str,
    description: str,
    parts: Sequence[Part],
    columns: tuple[str, str, str],
    uid: str,
) -> Chart:
    """Draw how a whole is divided, in the order given.

    `columns` heads the table: what is counted, the number, the percentage.
    With a total of zero the bar stays an empty outline.
    """
    if not 1 <= len(parts) <= len(FILLS):
        raise ValueError(f"a bar has 1 to {len(FILLS)} parts, not {len(parts)}")
    if any(part.count < 0 for part in parts):
        raise ValueError("a count is not below zero")
    fills = [fill.format(uid=uid) for fill in FILLS]
    picture = drawing(
        (_patterns(uid), _outline(), *_segments(parts, fills), *_labels(parts, fills)),
        size=(WIDTH, TOP + THICK + 38),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, parts, columns))


def percentage(count: int, total: int) -> str:
    """Write a share in whole percents, halves up; a dash when there is no total."""
    return f"{(200 * count + total) // (2 * total)} %" if total else "–"


def _total(parts: Sequence[Part]) -> int:
    return sum(part.count for part in parts)


def _table(caption: str, parts: Sequence[Part], columns: tuple[str, str, str]) -> Table:
    total = _total(parts)
    rows = tuple(
        (part.label, str(part.count), percentage(part.count, total)) for part in parts
    )
    return Table(caption, columns, rows)


def _patterns(uid: str) -> str:
    tile = {"width": 8, "height": 8, "patternUnits": "userSpaceOnUse"}
    stripes = element(
        "pattern",
        {"id": f"{uid}-stripes", **tile, "patternTransform": "rotate(45)"},
        path("M2 0V8", stroke_width=3),
    )
    dot = element("circle", {"cx": 4, "cy": 4, "r": 1.6, "fill": "currentColor"})
    dots = element("pattern", {"id": f"{uid}-dots", **tile}, dot)
    return element("defs", {}, stripes + dots)


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    edge = {"stroke": "currentColor", "stroke_width": 1.5}
    place = {"x": x, "y": y, "width": width, "height": height}
    return element("rect", {**place, "fill": fill, **edge})


def _outline() -> str:
    return _box(1.0, TOP, WIDTH - 2, THICK, "none")


def _segments(parts: Sequence[Part], fills: Sequence[str]) -> list[str]:
    total = _total(parts)
    drawn: list[str] = []
    before = 0
    for part, fill in zip(parts, fills, strict=False):
        if part.count:
            start = 1 + (WIDTH - 2) * before / total
            width = (WIDTH - 2) * part.count / total
            drawn.append(_box(start, TOP, width, THICK, fill))
        before += part.count
    return drawn


def _labels(parts: Sequence[Part], fills: Sequence[str]) -> list[str]:
    step = WIDTH / len(parts)
    foot = TOP + THICK + 28
    drawn: list[str] = []
    for place, (part, fill) in enumerate(zip(parts, fills, strict=False)):
        drawn.append(_box(place * step + 1, foot - 13, 14, 14, fill))
        words = f"{part.label}: {part.count}"
        drawn.append(text(place * step + 22, foot, words, font_size=17))
    return drawn
