# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four lines in a web that one can tell apart without colour, also where they meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from .marks import EDGE, INK, PAPER
from .svg import element, number, path

Point = tuple[float, float]

# How far a mark reaches from its middle, before it is scaled.
REACH = 12.5
# As long as three dashes with the room between them.
SAMPLE = 51.0


class Line(StrEnum):
    """How a series looks; what it means keeps its look on every page.

    Thick lines lie below thin ones and large marks below small ones, so that all of
    them show where series have the same level.
    """

    BAND = "band"
    DASHES = "dashes"
    SOLID = "solid"
    BEADS = "beads"


@dataclass(frozen=True)
class RadarSeries:
    """A level per theme, in the order of the themes; None where none was chosen."""

    label: str
    levels: tuple[int | None, ...]
    line: Line


_STROKES: dict[Line, dict[str, object]] = {
    Line.BAND: {"stroke_width": 13, "stroke_opacity": 0.2, "stroke_linejoin": "round"},
    Line.DASHES: {"stroke_width": 5, "stroke_opacity": 0.6, "stroke_dasharray": "11 9"},
    Line.SOLID: {"stroke_width": 3, "stroke_linejoin": "round"},
    Line.BEADS: {
        "stroke_width": 7,
        "stroke_dasharray": "0.1 13",
        "stroke_linecap": "round",
    },
}


def in_order(series: Sequence[RadarSeries]) -> list[RadarSeries]:
    """Sort as they are drawn: what is wide and large comes first."""
    return sorted(series, key=lambda one: list(Line).index(one.line))


def stroke(line: Line, points: Sequence[Point], scale: float = 1.0) -> str:
    """Draw a line through the points in its own pattern."""
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    look = dict(_STROKES[line])
    if scale < 1 and line is not Line.SOLID:
        look["stroke_width"] = float(str(look["stroke_width"])) * max(scale, 0.6)
    return path(d, **look)


def web(line: Line, points: Sequence[Point | None], scale: float) -> str:
    """Draw from theme to theme and back; a theme without level leaves a gap."""
    around = [*points, points[0]]
    if all(points):
        return stroke(line, [point for point in around if point], scale)
    parts = (
        stroke(line, (one, other), scale)
        for one, other in pairwise(around)
        if one and other
    )
    return "".join(parts)


def mark(line: Line, at: Point, scale: float = 1.0) -> str:
    """Draw the mark of a line, in a group that stands where its level is."""
    place = f"translate({number(at[0])} {number(at[1])})"
    drawn = _MARKS[line](scale)
    return element("g", {"transform": place, "class_": "ik-figure__point"}, drawn)


def sample(line: Line) -> str:
    """Draw a piece of line with its mark, for beside its name."""
    piece = stroke(line, ((0.0, 0.0), (SAMPLE, 0.0)))
    return piece + mark(line, (SAMPLE / 2, 0.0), 0.8)


def _edge(scale: float, width: float = 2.5) -> dict[str, object]:
    return {**EDGE, "stroke_width": width * min(1.0, scale + 0.2)}


def _ring(scale: float) -> str:
    return element(
        "circle", {"cx": 0, "cy": 0, "r": 11.2 * scale, **PAPER, **_edge(scale)}
    )


def _diamond(scale: float) -> str:
    r = number(9.6 * scale)
    d = f"M0 -{r}L{r} 0L0 {r}L-{r} 0z"
    return element("path", {"d": d, **PAPER, **_edge(scale, 2.0)})


def _dot(scale: float) -> str:
    return element("circle", {"cx": 0, "cy": 0, "r": 6.6 * scale, **INK})


def _square(scale: float) -> str:
    """Small enough to be a hole in the dot."""
    half = 3.7 * scale
    place = {"x": -half, "y": -half, "width": 2 * half, "height": 2 * half}
    return element("rect", {**place, **PAPER, **_edge(scale, 2.0)})


_MARKS: dict[Line, Callable[[float], str]] = {
    Line.BAND: _ring,
    Line.DASHES: _diamond,
    Line.SOLID: _dot,
    Line.BEADS: _square,
}
