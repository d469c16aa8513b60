# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One question over rounds as a line that breaks where rounds cannot be compared."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .chart import Table
from .figures import Value, figure
from .marks import FAINT, dot, ring, square, triangle
from .svg import number, path

MOST_ROUNDS = 12
POINTS: tuple[Callable[[float, float], str], ...] = (
    lambda x, y: dot(x, y, 6.0),
    lambda x, y: ring(x, y, 6.0),
    square,
    lambda x, y: triangle(x, y - 6.5),
)


@dataclass(frozen=True)
class Series:
    """A score per round; None where there is none to show.

    `breaks` holds the places, counted from 0, of rounds that cannot be compared with
    the round before.
    """

    label: str
    values: tuple[Value | None, ...]
    target: Value | None = None
    breaks: frozenset[int] = frozenset()

    @property
    def last(self) -> Value | None:
        """The score of the last round."""
        return self.values[-1]

    @property
    def moved(self) -> Value | None:
        """How far the last round is from the one before; None without comparison."""
        if len(self.values) == 1 or len(self.values) - 1 in self.breaks:
            return None
        before, last = self.values[-2:]
        return None if before is None or last is None else last - before


@dataclass(frozen=True)
class Done:
    """A finished action; `place` 0.5 is halfway the first and the second round."""

    label: str
    place: float
    when: str


@dataclass(frozen=True)
class TrendWords:
    """The words in the picture and at the head of the table."""

    item: str = "vraag"
    target: str = "streefscore"
    broken: str = "niet te vergelijken met de vorige meting"
    done: str = "afgeronde actie"
    more: str = "en nog {count} in de tabel"
    none: str = "geen score"


DUTCH = TrendWords()


@dataclass(frozen=True)
class Plot:
    """Where rounds and scores stand in the drawing."""

    left: float
    right: float
    top: float
    bottom: float
    rounds: int
    scale: tuple[int, int]

    def x(self, place: float) -> float:
        """Where a round stands; a single one stands in the middle."""
        if self.rounds == 1:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * place / (self.rounds - 1)

    def y(self, value: Value) -> float:
        """How high a score stands; ValueError when it is not on the scale."""
        lowest, highest = self.scale
        if not lowest <= value <= highest:
            raise ValueError(f"{value} is not between {lowest} and {highest}")
        share = (float(value) - lowest) / (highest - lowest)
        return self.bottom - (self.bottom - self.top) * share


def check(rounds: Sequence[str], series: Sequence[Series], most: int) -> None:
    """Refuse what cannot be drawn."""
    if not 1 <= len(rounds) <= MOST_ROUNDS:
        raise ValueError(f"a trend has 1 to {MOST_ROUNDS} rounds, not {len(rounds)}")
    if not 1 <= len(series) <= most:
        raise ValueError(f"this trend has 1 to {most} lines, not {len(series)}")
    if any(len(one.values) != len(rounds) for one in series):
        raise ValueError("a line has one value per round")


def line(series: Series, plot: Plot, point: Callable[[float, float], str]) -> str:
    """Draw the line between rounds that can be compared, and a point per round."""
    points = [
        None if value is None else (plot.x(place), plot.y(value))
        for place, value in enumerate(series.values)
    ]
    drawn = ""
    for place, (one, other) in enumerate(pairwise(points), 1):
        if one and other:
            drawn += _segment(one, other, is_broken=place in series.breaks)
    return drawn + "".join(point(*at) for at in points if at)


def _segment(
    one: tuple[float, float], other: tuple[float, float], *, is_broken: bool
) -> str:
    d = f"M{number(one[0])} {number(one[1])}L{number(other[0])} {number(other[1])}"
    if not is_broken:
        return path(d, stroke_width=3)
    middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
    faint = path(d, stroke_width=2, stroke_dasharray="2 7", stroke_opacity=0.6)
    return faint + broken(*middle)


def broken(x: float, y: float) -> str:
    """Draw two strokes through a line that does not go on."""
    first = f"M{number(x - 7)} {number(y + 9)}l6 -18"
    return path(f"{first}m8 0l-6 18", stroke_width=2.5)


def target(value: Value, plot: Plot) -> str:
    """Draw a dashed line at the height of the target."""
    d = f"M{number(plot.left)} {number(plot.y(value))}H{number(plot.right)}"
    return path(d, stroke_width=2, stroke_dasharray="8 5")


def grid(plot: Plot) -> Iterator[str]:
    """Draw a faint line at every step of the scale."""
    for level in range(plot.scale[0], plot.scale[1] + 1):
        d = f"M{number(plot.left)} {number(plot.y(level))}H{number(plot.right)}"
        yield path(d, stroke_width=1, stroke_opacity=FAINT)


def table(
    caption: str,
    rounds: Sequence[str],
    series: Sequence[Series],
    done: Sequence[Done],
    words: TrendWords,
) -> Table:
    """A row per line and one per finished action, a column per round."""
    columns = (words.item.capitalize(), *rounds, words.target.capitalize())
    rows = [(one.label, *_cells(one, words), figure(one.target)) for one in series]
    for one in done:
        after = next((n for n in range(len(rounds)) if n >= one.place), len(rounds) - 1)
        cells = [one.when if place == after else "" for place in range(len(rounds))]
        rows.append((f"{words.done.capitalize()}: {one.label}", *cells, ""))
    return Table(caption, columns, tuple(rows))


def _cells(series: Series, words: TrendWords) -> Iterator[str]:
    for place, value in enumerate(series.values):
        is_broken = place in series.breaks and value is not None
        yield figure(value) + (f" ({words.broken})" if is_broken else "")
