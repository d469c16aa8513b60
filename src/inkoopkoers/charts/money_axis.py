# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros across a drawing or up it: lines at round numbers, the unit written once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marks import FAINT, quiet
from .money import Euros
from .money_scale import Scale
from .rows import AXIS_SIZE, Frame, Place
from .svg import number, path, text
from .wrapping import one_line, width_of

HEAD = 26.0
NARROW_HEAD = 46.0
ZERO = 0.7
# Room for the name of the years at the foot.
LEAST_MARGIN = 48.0
SPACES = (1, 2, 5, 10, 20, 25, 50, 100)


@dataclass(frozen=True)
class Across:
    """Euros from left to right, between two places."""

    scale: Scale
    start: float
    end: float

    def at(self, value: Euros) -> float:
        """Where an amount stands; ValueError when it is not on the scale."""
        return self.start + self.scale.share(value) * (self.end - self.start)


def head_height(frame: Frame) -> float:
    """How much room the round numbers need above the rows."""
    return NARROW_HEAD if frame.is_narrow else HEAD


def across(axis: Across, frame: Frame, placed: Sequence[Place]) -> Iterator[str]:
    """Write the numbers above, draw their lines down; on a phone not through labels."""
    top = head_height(frame)
    free = 0.0
    bands = [(top, placed[-1].end)]
    if frame.is_narrow:
        bands = [(top, top + 5), *((one.body - 4, one.end) for one in placed)]
    yield quiet(0, 17, axis.scale.unit.name, font_size=AXIS_SIZE)
    for tick in axis.scale.ticks:
        x, said = axis.at(tick), axis.scale.label(tick)
        half = width_of(said, AXIS_SIZE) / 2
        inside = min(max(x, half), frame.width - half)
        d = "".join(f"M{number(x)} {number(a)}V{number(b)}" for a, b in bands)
        yield _line(d, is_zero=not tick)
        if inside - half >= free:
            yield text(inside, top - 9, said, font_size=AXIS_SIZE, text_anchor="middle")
            free = inside + half + 8


@dataclass(frozen=True)
class Up:
    """Euros from the bottom up, and years beside each other."""

    scale: Scale
    left: float
    right: float
    top: float
    bottom: float
    count: int

    @property
    def step(self) -> float:
        """How wide one year is."""
        return (self.right - self.left) / self.count

    def x(self, year: float) -> float:
        """The middle of a year, counted from 0."""
        return self.left + self.step * (year + 0.5)

    def y(self, value: Euros) -> float:
        """How high an amount stands; ValueError when it is not on the scale."""
        return self.bottom - self.scale.share(value) * (self.bottom - self.top)


def margin(scale: Scale) -> float:
    """How much room the numbers beside the scale need."""
    widest = max(width_of(scale.label(tick), AXIS_SIZE) for tick in scale.ticks)
    return max(widest + 10, LEAST_MARGIN)


def up(plot: Up) -> Iterator[str]:
    """Write the numbers beside, draw their lines across; the unit stands on top."""
    yield quiet(0, plot.top - 20, plot.scale.unit.name, font_size=AXIS_SIZE)
    small: dict[str, object] = {"font_size": AXIS_SIZE, "text_anchor": "end"}
    for tick in plot.scale.ticks:
        y = plot.y(tick)
        yield text(plot.left - 10, y + 5, plot.scale.label(tick), **small)
        d = f"M{number(plot.left)} {number(y)}H{number(plot.right)}"
        yield _line(d, is_zero=not tick)


def year_names(
    plot: Up, names: Sequence[str], width: float, axis: str
) -> Iterator[str]:
    """Write below the plot as many years as have room, and what they are."""
    yield quiet(0, plot.bottom + 22, axis, font_size=AXIS_SIZE)
    names = [one_line(name, width / 3, AXIS_SIZE) for name in names]
    widest = max(width_of(name, AXIS_SIZE) for name in names) + 12
    space = next((n for n in SPACES if n * plot.step >= widest), SPACES[-1])
    for place in range(0, len(names), space):
        half = width_of(names[place], AXIS_SIZE) / 2
        x = min(max(plot.x(place), half), width - half)
        middle = {"font_size": AXIS_SIZE, "text_anchor": "middle"}
        yield text(x, plot.bottom + 22, names[place], **middle)


def _line(d: str, *, is_zero: bool) -> str:
    return path(d, stroke_width=1, stroke_opacity=ZERO if is_zero else FAINT)
