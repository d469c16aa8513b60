# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of themes around a web: beside their axis, and never over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from .svg import lines
from .wrapping import wrapped

SIZE = 17
LEADING = 20.0
BETWEEN = 7.0
MOST_LINES = 3
# A name this close to the vertical stands above or below the web.
UPRIGHT = 1e-6


@dataclass(frozen=True)
class Circle:
    """Where a web stands; axes begin at the top and go round with the clock."""

    x: float
    y: float
    radius: float
    axes: int

    def at(self, axis: float, radius: float) -> tuple[float, float]:
        """A place on an axis, or between two of them."""
        turn = 2 * pi * axis / self.axes
        return self.x + radius * sin(turn), self.y - radius * cos(turn)


@dataclass(frozen=True)
class Label:
    """The lines of a name: the foot of the first, and on which side they end."""

    rows: tuple[str, ...]
    x: float
    y: float
    anchor: str

    def drawn(self) -> str:
        """Write the name."""
        return lines(
            self.x, self.y, self.rows, LEADING, font_size=SIZE, text_anchor=self.anchor
        )


def height_of(rows: Sequence[str]) -> float:
    """How much room a name needs."""
    return LEADING * len(rows)


def labels(
    names: Sequence[str], circle: Circle, *, gap: float, room: float
) -> Iterator[Label]:
    """Place every name `gap` outside the outer ring, at most `room` wide."""
    cut = [wrapped(name, room, SIZE, MOST_LINES) for name in names]
    sides: dict[bool, list[int]] = {True: [], False: []}
    for axis, rows in enumerate(cut):
        across = sin(2 * pi * axis / circle.axes)
        if abs(across) < UPRIGHT:
            yield _upright(rows, axis, circle, gap)
        else:
            sides[across > 0].append(axis)
    for is_right, axes in sides.items():
        downwards = axes if is_right else axes[::-1]
        yield from _beside(downwards, cut, circle, gap, is_right=is_right)


def _upright(rows: tuple[str, ...], axis: int, circle: Circle, gap: float) -> Label:
    if axis == 0:
        foot = circle.y - circle.radius - gap - height_of(rows) + LEADING
    else:
        foot = circle.y + circle.radius + gap + 13
    return Label(rows, circle.x, foot, "middle")


def _beside(
    axes: Sequence[int],
    cut: Sequence[tuple[str, ...]],
    circle: Circle,
    gap: float,
    *,
    is_right: bool,
) -> Iterator[Label]:
    outside = circle.radius + gap
    heights = [height_of(cut[axis]) for axis in axes]
    wanted = [
        circle.at(axis, outside)[1] - high / 2
        for axis, high in zip(axes, heights, strict=True)
    ]
    ends = (circle.y - outside + 4, circle.y + outside - 4)
    tops = apart(wanted, heights, ends)
    for axis, top, high in zip(axes, tops, heights, strict=True):
        own = abs(circle.at(axis, outside)[0] - circle.x)
        across = max(own, _free(circle.y, outside, top, high))
        x = circle.x + (across if is_right else -across)
        yield Label(cut[axis], x, top + 15, "start" if is_right else "end")


def _free(middle: float, outside: float, top: float, high: float) -> float:
    """How far aside a name has to stand to leave the circle free."""
    nearest = min(max(middle, top), top + high)
    return sqrt(max(outside**2 - (nearest - middle) ** 2, 0.0))


def apart(
    wanted: Sequence[float], heights: Sequence[float], ends: tuple[float, float]
) -> list[float]:
    """Move tops apart, first down and then up; what is too much sticks out above."""
    found: list[float] = []
    free = ends[0]
    for top, high in zip(wanted, heights, strict=True):
        found.append(max(top, free))
        free = found[-1] + high + BETWEEN
    limit = ends[1]
    for place in reversed(range(len(found))):
        found[place] = min(found[place], limit - heights[place])
        limit = found[place] - BETWEEN
    return found
