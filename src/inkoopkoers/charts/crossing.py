# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money over years as at most four lines, with the years marked where they cross."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .chart import Chart
from .marks import around
from .money import exact, writing_of
from .money_axis import Up, margin, up, year_names
from .money_lines import (
    MOST_LINES,
    MoneyLine,
    beside,
    check_lines,
    line,
    lines_table,
    stroke,
)
from .money_scale import Scale, scale_of
from .numbered import numbered, told
from .rows import legend
from .svg import drawing, number, path
from .wrapping import one_line

WIDTH, NARROW_WIDTH = 1000.0, 350.0
TOP, BOTTOM = 44.0, 330.0
NAMES = 250.0
MOST_CROSSINGS = 6
SIZE = 16
APART = 24.0


@dataclass(frozen=True)
class Crossing:
    """Two lines change order: from this year on, counted from 0, the order is new."""

    year: int
    pair: tuple[int, int]
    label: str


@dataclass(frozen=True)
class CrossingWords:
    """The words in the picture and at the head of the table."""

    year: str = "Jaar (bedragen in euro)"
    axis: str = "jaar"


DUTCH = CrossingWords()


def crossing_chart(
    *,
    title: str,
    description: str,
    years: Sequence[str],
    lines: Sequence[MoneyLine],
    uid: str,
    crossings: Sequence[Crossing] = (),
    words: CrossingWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw 1 to 4 lines over at most 101 years; without crossings too, as book values.

    `years` names the years. Of more than six crossings the first six are drawn.
    """
    check_lines(years, lines)
    _check(crossings, len(years), len(lines))
    width = NARROW_WIDTH if narrow else WIDTH
    scale = scale_of([amount for one in lines for amount in one.amounts], 6)
    plot = _plot(scale, width, len(years), is_narrow=narrow)
    picture = _Crossings(years, lines, _first(crossings), plot, width, words)
    drawn, end = picture.drawn(is_narrow=narrow)
    svg = drawing(
        drawn, size=(width, end), title=title, description=description, uid=uid
    )
    writing = writing_of([amount for one in lines for amount in one.amounts])
    table = lines_table(title, words.year, years, lines, writing)
    return Chart(svg, title, description, table)


def _check(crossings: Sequence[Crossing], count: int, number_of: int) -> None:
    for one in crossings:
        if not 0 <= one.year < count or not all(0 <= n < number_of for n in one.pair):
            raise ValueError(f"{one} is not in the picture")


def _first(crossings: Sequence[Crossing]) -> list[Crossing]:
    """From left to right, as their numbers go."""
    return sorted(crossings, key=lambda one: one.year)[:MOST_CROSSINGS]


def _plot(scale: Scale, width: float, count: int, *, is_narrow: bool) -> Up:
    right = width - 4 if is_narrow else width - NAMES
    return Up(scale, margin(scale), right, TOP, BOTTOM, count)


@dataclass(frozen=True)
class _Crossings:
    names: Sequence[str]
    lines: Sequence[MoneyLine]
    crossings: Sequence[Crossing]
    plot: Up
    width: float
    words: CrossingWords

    def drawn(self, *, is_narrow: bool) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        writing = writing_of([amount for one in self.lines for amount in one.amounts])
        spots = list(self._spots())
        foot = max([BOTTOM + 22, *(y + 10 for _, y in spots)])
        key = legend(list(self._key()) if is_narrow else [], self.width, foot + 32)
        named = key.drawn or beside(self.lines, self.plot, self.width, writing)
        top = key.end + 14 if key.drawn else foot + 34
        said, end = told([one.label for one in self.crossings], self.width, top)
        drawn = [
            *up(self.plot),
            *year_names(self.plot, self.names, self.width, self.words.axis),
            *(line(one, place, self.plot) for place, one in enumerate(self.lines)),
            *(self._mark(one) for one in self.crossings),
            *(numbered(x, y, count) for count, (x, y) in enumerate(spots, 1)),
            named,
            said,
        ]
        return drawn, end if self.crossings else max(top - 20, key.end)

    def _spots(self) -> Iterator[tuple[float, float]]:
        """Where the numbers stand below the years; lower where they would touch."""
        taken: list[tuple[float, float]] = []
        for one in self.crossings:
            x, y = self._at(one)[0], BOTTOM + 44
            while any(abs(x - a) < APART and abs(y - b) < APART for a, b in taken):
                y += APART
            taken.append((x, y))
            yield x, y

    def _key(self) -> Iterator[tuple[str, str]]:
        for place, one in enumerate(self.lines[:MOST_LINES]):
            yield stroke(place), one_line(one.label, self.width - 40, SIZE)

    def _mark(self, one: Crossing) -> str:
        """A ring where the lines meet, and a line from it down to its number."""
        x, y = self._at(one)
        d = f"M{number(x)} {number(y)}V{number(BOTTOM + 6)}"
        stem = path(d, stroke_width=1.5, stroke_dasharray="3 4", stroke_opacity=0.7)
        return stem + around(x, y)

    def _at(self, one: Crossing) -> tuple[float, float]:
        """Where the lines meet between the year before and this one."""
        first, other = (self.lines[place].amounts for place in one.pair)
        now = exact(first[one.year]) - exact(other[one.year])
        then = now
        if one.year:
            then = exact(first[one.year - 1]) - exact(other[one.year - 1])
        back = float(now / (now - then)) if now * then < 0 else 0.0
        before = exact(first[max(one.year - 1, 0)])
        height = float(exact(first[one.year])) * (1 - back) + float(before) * back
        return self.plot.x(one.year - back), self.plot.y(height)
