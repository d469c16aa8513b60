# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows below each other on one scale: the label beside the row, or on a phone above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .figures import Value
from .marks import rule
from .svg import element, lines, number, text
from .wrapping import width_of, wrapped

MOST_ROWS = 25
GAP = 11.0
LABEL_SIZE = 18
LEADING = 22
AXIS_SIZE = 15


@dataclass(frozen=True)
class Level:
    """A step of the scale and what it is called."""

    value: int
    label: str = ""


@dataclass(frozen=True)
class Frame:
    """Where labels stand and where the scale begins and ends."""

    width: float
    label_width: float
    start: float
    end: float
    is_narrow: bool = False
    gap: float = GAP


WIDE = Frame(width=1000.0, label_width=330.0, start=360.0, end=840.0)
NARROW = Frame(width=350.0, label_width=350.0, start=0.0, end=350.0, is_narrow=True)
# On a page of A4 with ordinary margins its letters are 8 points or more.
PAPER = Frame(width=950.0, label_width=320.0, start=345.0, end=800.0, gap=5.0)


@dataclass(frozen=True)
class Place:
    """One row: its label from `top`, its drawing from `body`, and where it ends."""

    label: tuple[str, ...]
    top: float
    body: float
    end: float


@dataclass(frozen=True)
class Axis:
    """The scale across the drawing, half a step free at both ends."""

    levels: tuple[Level, ...]
    frame: Frame

    @property
    def step(self) -> float:
        """How wide one level is."""
        return (self.frame.end - self.frame.start) / len(self.levels)

    def at(self, value: Value) -> float:
        """Where a value stands; ValueError when it is not on the scale."""
        lowest, highest = self.levels[0].value, self.levels[-1].value
        if not lowest <= value <= highest:
            raise ValueError(f"{value} is not between {lowest} and {highest}")
        return self.frame.start + (float(value) - lowest + 0.5) * self.step


def axis_of(levels: Sequence[Level], frame: Frame) -> Axis:
    """Make an axis; ValueError when the levels do not follow each other."""
    values = [level.value for level in levels]
    if len(values) < 2 or values != list(range(values[0], values[0] + len(values))):  # noqa: PLR2004 - a scale is between two levels
        raise ValueError(f"levels follow each other, unlike {values}")
    return Axis(tuple(levels), frame)


def check_rows(rows: Sequence[object]) -> None:
    """Refuse nothing to draw, and more than anyone can read."""
    if not 1 <= len(rows) <= MOST_ROWS:
        raise ValueError(f"a chart has 1 to {MOST_ROWS} rows, not {len(rows)}")


def places(
    labels: Sequence[str], bodies: Sequence[float], frame: Frame, *, top: float
) -> list[Place]:
    """Give every row the room that its label and its drawing need."""
    made: list[Place] = []
    for label, body in zip(labels, bodies, strict=True):
        cut = wrapped(label, frame.label_width, LABEL_SIZE, 3)
        place = (_below if frame.is_narrow else _beside)(cut, body, top + frame.gap)
        made.append(place)
        top = place.end + frame.gap
    return made


def _below(label: tuple[str, ...], body: float, top: float) -> Place:
    begins = top + LEADING * len(label) + 6
    return Place(label, top, begins, begins + body)


def _beside(label: tuple[str, ...], body: float, top: float) -> Place:
    high = LEADING * len(label)
    room = max(high, body)
    return Place(label, top + (room - high) / 2, top + (room - body) / 2, top + room)


def row_label(place: Place) -> str:
    """Write the label of a row."""
    return lines(0, place.top + 17, place.label, LEADING, font_size=LABEL_SIZE)


def separators(frame: Frame, placed: Sequence[Place]) -> str:
    """Draw a thin line between rows."""
    return "".join(rule(0, one.end + frame.gap, frame.width) for one in placed[:-1])


def header_height(axis: Axis) -> float:
    """How much room the names of the levels need."""
    if axis.frame.is_narrow:
        most = max(len(_end_words(axis, at)) for at in (0, -1))
    else:
        most = max(len(_level_words(axis, level)) for level in axis.levels)
    return 24.0 + 18 * most


def header(axis: Axis) -> str:
    """Write the levels above the rows; on a phone only the words at both ends."""
    middle = {"text_anchor": "middle"}
    drawn = [
        text(axis.at(level.value), 18, str(level.value), font_weight=600, **middle)
        for level in axis.levels
    ]
    drawn += _narrow_words(axis) if axis.frame.is_narrow else _wide_words(axis)
    return "".join(drawn)


def legend(
    items: Sequence[tuple[str, str]], width: float, top: float, left: float = 0.0
) -> "Legend":
    """Explain marks in a line, or in more where they do not fit."""
    drawn: list[str] = []
    x, y = left, top
    for mark, words in items:
        room = 34 + width_of(words, 16)
        if x > left and x + room > width:
            x, y = left, y + 26
        at = f"translate({number(x)} {number(y)})"
        drawn.append(element("g", {"transform": at}, mark))
        drawn.append(text(x + 28, y + 6, words, font_size=16))
        x += room + 20
    return Legend("".join(drawn), y + 16)


@dataclass(frozen=True)
class Legend:
    """What the marks mean, and where it ends."""

    drawn: str
    end: float


def _level_words(axis: Axis, level: Level) -> tuple[str, ...]:
    return wrapped(level.label, axis.step - 14, AXIS_SIZE, 3)


def _wide_words(axis: Axis) -> Iterator[str]:
    for level in axis.levels:
        words = _level_words(axis, level)
        x = axis.at(level.value)
        yield lines(x, 37, words, 18, font_size=AXIS_SIZE, text_anchor="middle")


def _end_words(axis: Axis, at: int) -> tuple[str, ...]:
    return wrapped(axis.levels[at].label, axis.frame.width / 2 - 10, AXIS_SIZE, 3)


def _narrow_words(axis: Axis) -> Iterator[str]:
    small = {"font_size": AXIS_SIZE}
    yield lines(axis.frame.start, 37, _end_words(axis, 0), 18, **small)
    last = _end_words(axis, -1)
    yield lines(axis.frame.end, 37, last, 18, text_anchor="end", **small)
