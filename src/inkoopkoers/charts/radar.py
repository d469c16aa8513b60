# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Levels per theme as a web, for at most four series; themes are never added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import pi

from .chart import Chart, Table
from .figures import NOTHING
from .marks import PAPER
from .radar_bars import bars
from .radar_labels import Circle, height_of, labels
from .radar_lines import REACH, Line, RadarSeries, in_order, mark, sample, web
from .rows import NARROW, WIDE, Level, axis_of
from .svg import Svg, drawing, element, lines, number, path, text
from .wrapping import width_of, wrapped

__all__ = ["DUTCH", "Line", "RadarSeries", "RadarWords", "radar_chart"]

FEWEST_AXES = 3
MOST_THEMES = 16
MOST_SERIES = 4
# The lowest level has a ring too: in the middle all marks would be one.
INNER = 0.27
KEY_SIZE = 16
# In the legend: how far a name stands from the line, and the widest it may be.
BESIDE = 66.0
MOST_NAME = 460.0


@dataclass(frozen=True)
class RadarWords:
    """The words in the picture and at the head of the table."""

    theme: str = "Thema"
    rings: str = "Ringen van binnen naar buiten"
    missing: str = "Geen teken: nog geen niveau gekozen"


DUTCH = RadarWords()


def radar_chart(
    *,
    title: str,
    description: str,
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    uid: str,
    words: RadarWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw 1 to 16 themes in the order given; one or two of them become bars."""
    _check(themes, levels, series)
    data = _table(title, themes, levels, series, words)
    web_or_bars = _bars if len(themes) < FEWEST_AXES else _web
    parts, size = web_or_bars(themes, levels, series, narrow=narrow)
    width = size[0]
    said, end = _key(
        _notes(themes, levels, series, words), series, width=width, top=size[1] + 30
    )
    picture: Svg = drawing(
        (*parts, said),
        size=(width, end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, data)


def _check(
    themes: Sequence[str], levels: Sequence[Level], series: Sequence[RadarSeries]
) -> None:
    if not 1 <= len(themes) <= MOST_THEMES:
        raise ValueError(f"a web has 1 to {MOST_THEMES} themes, not {len(themes)}")
    if not 1 <= len(series) <= MOST_SERIES:
        raise ValueError(f"a web has 1 to {MOST_SERIES} series, not {len(series)}")
    if len({one.line for one in series}) < len(series):
        raise ValueError("every series has a line of its own")
    if any(len(one.levels) != len(themes) for one in series):
        raise ValueError("a series has one level per theme")
    known = {level.value for level in levels} | {None}
    if any(not known.issuperset(one.levels) for one in series):
        raise ValueError("a level of a series is not on the scale")


Drawn = tuple[list[str], tuple[float, float]]


def _bars(
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    *,
    narrow: bool,
) -> Drawn:
    axis = axis_of(levels, NARROW if narrow else WIDE)
    parts, end = bars(themes, axis, series)
    return parts, (axis.frame.width, end)


def _web(
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    *,
    narrow: bool,
) -> Drawn:
    return (_narrow if narrow else _wide)(themes, levels, series)


def _wide(
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


def _narrow(
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
        rows = wrapped(name, 350 - 34, KEY_SIZE, 3)
        end = {"text_anchor": "end", "font_weight": 600, "font_size": KEY_SIZE}
        drawn.append(text(22, y, str(count), **end))
        drawn.append(lines(34, y, rows, 20, font_size=KEY_SIZE))
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


def _key(
    notes: Iterable[str], series: Sequence[RadarSeries], *, width: float, top: float
) -> tuple[str, float]:
    """Which line is whose, what else to know; and where that ends."""
    drawn, y = _names(series, width=width, top=top)
    for said in notes:
        rows = wrapped(said, width, KEY_SIZE, 4)
        drawn += lines(0, y, rows, 21, font_size=KEY_SIZE)
        y += 21 * len(rows) + 5
    return drawn, y - 8


def _names(
    series: Sequence[RadarSeries], *, width: float, top: float
) -> tuple[str, float]:
    """A piece of every line with its name, beside each other where they fit."""
    drawn, x, y, high = "", 0.0, top, 0.0
    for one in series:
        rows = wrapped(one.label, min(width, MOST_NAME) - BESIDE, KEY_SIZE, 2) or ("",)
        room = BESIDE + max(width_of(row, KEY_SIZE) for row in rows)
        if x and (x + room > width or width < MOST_NAME):
            x, y, high = 0.0, y + high, 0.0
        place = f"translate({number(x + 2)} {number(y)})"
        drawn += element("g", {"transform": place}, sample(one.line))
        drawn += lines(x + BESIDE, y + 6, rows, 20, font_size=KEY_SIZE)
        x, high = x + room + 28, max(high, 10 + 21.0 * len(rows))
    return drawn, y + high + 9


def _notes(
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    words: RadarWords,
) -> Iterator[str]:
    if len(themes) < FEWEST_AXES:
        return
    if any(level.label for level in levels):
        named = ", ".join(f"{level.value} {level.label}".strip() for level in levels)
        yield f"{words.rings}: {named}"
    if any(None in one.levels for one in series):
        yield words.missing


def _table(
    caption: str,
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    words: RadarWords,
) -> Table:
    said = {level.value: f"{level.value} {level.label}".strip() for level in levels}
    rows = tuple(
        (
            theme,
            *(
                NOTHING if level is None else said[level]
                for level in (one.levels[place] for one in series)
            ),
        )
        for place, theme in enumerate(themes)
    )
    return Table(caption, (words.theme, *(one.label for one in series)), rows)
