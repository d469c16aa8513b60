# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money per year as columns of at most three parts, with a line over them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart
from .money import Writing, exact, writing_of
from .money_axis import Up, margin, up, year_names
from .money_lines import MoneyLine, line, lines_table, stroke
from .money_scale import scale_of
from .patterns import box, defs, sample
from .rows import legend
from .svg import drawing, text
from .wrapping import one_line, width_of

WIDTH, NARROW_WIDTH = 1000.0, 350.0
# On a page of A4 with ordinary margins its letters are 8 points or more.
PAPER_WIDTH = 790.0
TOP, BOTTOM = 44.0, 330.0
MOST_YEARS = 40
MOST_SERIES = 3
WIDEST = 64.0
SIZE = 15


@dataclass(frozen=True)
class CashWords:
    """The words in the picture and at the head of the table."""

    year: str = "Jaar (bedragen in euro)"
    axis: str = "jaar"


DUTCH = CashWords()


def cash_chart(
    *,
    title: str,
    description: str,
    years: Sequence[str],
    series: Sequence[MoneyLine],
    uid: str,
    over: MoneyLine | None = None,
    words: CashWords = DUTCH,
    narrow: bool = False,
    paper: bool = False,
) -> Chart:
    """Draw at most 40 years of 1 to 3 series, on top of each other, and one line.

    Amounts below zero go down from zero.
    """
    rows = [*series, over] if over else list(series)
    _check(years, series, rows)
    writing = writing_of([amount for one in rows for amount in one.amounts])
    width = PAPER_WIDTH if paper else NARROW_WIDTH if narrow else WIDTH
    picture = _Cash(years, series, over, width, words, writing, uid)
    drawn, end = picture.drawn()
    svg = drawing(
        drawn, size=(width, end), title=title, description=description, uid=uid
    )
    table = lines_table(title, words.year, years, rows, writing)
    return Chart(svg, title, description, table)


def _check(
    names: Sequence[str], series: Sequence[MoneyLine], rows: Sequence[MoneyLine]
) -> None:
    if not 1 <= len(names) <= MOST_YEARS:
        raise ValueError(f"there are 1 to {MOST_YEARS} years, not {len(names)}")
    if not 1 <= len(series) <= MOST_SERIES:
        raise ValueError(f"there are 1 to {MOST_SERIES} series, not {len(series)}")
    if any(len(one.amounts) != len(names) for one in rows):
        raise ValueError("a series has one amount per year")


@dataclass(frozen=True)
class _Cash:
    names: Sequence[str]
    series: Sequence[MoneyLine]
    over: MoneyLine | None
    width: float
    words: CashWords
    writing: Writing
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        plot = self._plot()
        key = legend(list(self._key()), self.width, BOTTOM + 56)
        columns = [
            part for n in range(len(self.names)) for part in self._column(n, plot)
        ]
        drawn = [
            defs(self.uid),
            *up(plot),
            *columns,
            line(self.over, len(self.series), plot) if self.over else "",
            self._highest(plot),
            *year_names(plot, self.names, self.width, self.words.axis),
            key.drawn,
        ]
        return drawn, key.end

    def _plot(self) -> Up:
        ends = [end for n in range(len(self.names)) for end in self._ends(n)]
        scale = scale_of([*ends, *(self.over.amounts if self.over else ())], 6)
        return Up(scale, margin(scale), self.width - 4, TOP, BOTTOM, len(self.names))

    def _ends(self, year: int) -> tuple[Fraction, Fraction]:
        found = [exact(one.amounts[year]) for one in self.series]
        zero = Fraction(0)
        below = sum((one for one in found if one < 0), zero)
        return below, sum((one for one in found if one > 0), zero)

    def _column(self, year: int, plot: Up) -> Iterator[str]:
        wide = min(plot.step * 0.72, WIDEST)
        left = plot.x(year) - wide / 2
        below = above = Fraction(0)
        for place, one in enumerate(self.series):
            amount = exact(one.amounts[year])
            start = above if amount > 0 else below
            low, high = sorted((plot.y(start), plot.y(start + amount)))
            if amount:
                yield box(self.uid, place, (left, low), (wide, high - low))
            if amount > 0:
                above += amount
            else:
                below += amount

    def _highest(self, plot: Up) -> str:
        """Write the largest amount above its column."""
        year = max(range(len(self.names)), key=lambda n: self._ends(n)[1])
        highest = self._ends(year)[1]
        if not highest:
            return ""
        said = self.writing.shown(highest)
        half = width_of(said, SIZE) / 2
        x = min(max(plot.x(year), plot.left + half), self.width - half)
        strong = {"font_size": SIZE, "font_weight": 600, "text_anchor": "middle"}
        return text(x, plot.y(highest) - 7, said, **strong)

    def _key(self) -> Iterator[tuple[str, str]]:
        room = self.width - 40
        for place, one in enumerate(self.series):
            yield sample(self.uid, place), one_line(one.label, room, 16)
        if self.over:
            yield stroke(len(self.series)), one_line(self.over.label, room, 16)
