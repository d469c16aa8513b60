# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The web itself: rings for levels, an axis per theme, lines and marks on them."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi

from .marks import PAPER
from .radar_labels import Circle, height_of, labels
from .radar_lines import REACH, RadarSeries, in_order, mark, web
from .rows import Level
from .svg import element, lines, number, path, text
from .wrapping import width_of, wrapped

# The lowest level has a ring too: in the middle all marks would be one.
INNER = 0.27
NAME_SIZE = 16

Drawn = tuple[list[str], tuple[float, float]]


def wide_web(
    themes: Sequence[str], levels: Sequence[Level], series: Sequence[RadarSeries]
) -> Drawn:
    """Names stand around the web."""
    radius, gap, room = 245.0, 22.0, 226.0
    around = Circle(500.0, 0.0, radius, len(themes))
    tops = [
        (label.y - 16, label.y + height_of(label.rows) - LAST)
        for label in labels(themes, around, gap=gap, room=room)
    ]
    above = min(-radius - REACH, *(top for top, _ in tops))
    below = max(radius + REACH, *(foot for _, foot in tops))
    circle = Circle(500.0, 2 - above, radius, len(themes))
    drawn = _drawn(levels, series, circle)
    drawn += [label.drawn() for label in labels(themes, circle, gap=gap, room=room)]
    return drawn, (1000.0, circle.y + below)


# From the foot of the last line of a name to the end of its tails.
LAST = 14.0


def narrow_web(
    themes: Sequence[str], levels: Sequence[Level], series: Sequence[RadarSeries]
) -> Drawn:
    """On a phone numbers stand around the web, and the names below it."""
    radius, middle = 137.0, 175.0
    circle = Circle(middle, radius + 38, radius, len(themes))
    drawn = _drawn(levels, series, circle)
    for axis in range(len(themes)):
        x, y = circle.at(axis, radius + 24)
        strong = {"text_anchor": "middle", "font_weight": 600, "font_size": 17}
        drawn.append(text(x, y + 6, str(axis + 1), **strong))
    y = 2 * circle.y + 22
    for count, name in enumerate(themes, 1):
        rows = wrapped(name, 350 - 34, NAME_SIZE, 3)
        end = {"text_anchor": "end", "font_weight": 600, "font_size": NAME_SIZE}
        drawn.append(text(22, y, str(count), **end))
        drawn.append(lines(34, y, rows, 20, font_size=NAME_SIZE))
        y += 20 * max(len(rows), 1) + 5
    return drawn, (350.0, y - 14)


def _drawn(
    levels: Sequence[Level], series: Sequence[RadarSeries], circle: Circle
) -> list[str]:
    """The rings and axes, every line, every mark, and the number of each ring."""
    radii = radii_of(levels, circle.radius)
    scale = _scale(circle, min(radii.values()))
    drawn = [_ring(circle, radius, levels) for radius in radii.values()]
    drawn += [_axis(circle, axis, radii) for axis in range(circle.axes)]
    placed = [(one, _points(one, circle, radii)) for one in in_order(series)]
    drawn += [web(one.line, points, scale) for one, points in placed]
    for one, points in placed:
        drawn += [mark(one.line, point, scale) for point in points if point]
    return drawn + [_numbered(circle, radii, level) for level in levels]


def radii_of(levels: Sequence[Level], radius: float) -> dict[int, float]:
    """How far from the middle each level stands."""
    step = radius * (1 - INNER) / max(len(levels) - 1, 1)
    return {
        level.value: radius * INNER + place * step for place, level in enumerate(levels)
    }


def _scale(circle: Circle, innermost: float) -> float:
    """Marks become smaller where those of neighbours would touch."""
    apart = 2 * pi * innermost / circle.axes
    most = 1.0 if circle.radius > 200 else 0.8  # noqa: PLR2004 - a phone
    return max(0.5, min(most, apart / (2 * REACH + 1)))


def _points(
    series: RadarSeries, circle: Circle, radii: dict[int, float]
) -> list[tuple[float, float] | None]:
    return [
        None if level is None else circle.at(axis, radii[level])
        for axis, level in enumerate(series.levels)
    ]


def _ring(circle: Circle, radius: float, levels: Sequence[Level]) -> str:
    is_outer = radius == radii_of(levels, circle.radius)[levels[-1].value]
    place = {"cx": circle.x, "cy": circle.y, "r": radius, "fill": "none"}
    edge = {
        "stroke": "currentColor",
        "stroke_width": 1,
        "stroke_opacity": 0.5 if is_outer else 0.28,
    }
    return element("circle", {**place, **edge})


def _axis(circle: Circle, axis: int, radii: dict[int, float]) -> str:
    begin = circle.at(axis, min(radii.values()))
    end = circle.at(axis, circle.radius)
    d = f"M{number(begin[0])} {number(begin[1])}L{number(end[0])} {number(end[1])}"
    return path(d, stroke_width=1, stroke_opacity=0.28)


def _numbered(circle: Circle, radii: dict[int, float], level: Level) -> str:
    """The number of a ring, between the last axis and the first."""
    size = 15 if circle.radius > 200 else 13  # noqa: PLR2004 - a phone
    x, y = circle.at(-0.5, radii[level.value])
    wide, high = width_of(str(level.value), size) + 4, size + 1.0
    box = {"x": x - wide / 2, "y": y - high / 2, "width": wide, "height": high}
    middle = {"text_anchor": "middle", "font_size": size, "font_weight": 600}
    said = text(x, y + size * 0.34, str(level.value), **middle)
    return element("rect", {**box, **PAPER}) + said
