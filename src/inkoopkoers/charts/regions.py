# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who wins at which weight of the price: a strip from 0 to 100 in parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from inkoopkoers.web.dutch import decimal

from .chart import Chart, Table
from .figures import Value
from .marks import PAPER, quiet, triangle
from .numbered import on_fill
from .patterns import box, defs, sample
from .rows import MOST_ROWS, legend
from .svg import drawing, element, number, path, text
from .wrapping import one_line, width_of

WIDTH, NARROW_WIDTH = 1000.0, 350.0
EDGE = 16.0
TOP, THICK = 44.0, 46.0
SIZE = 15
HOLDS = 22.0
ALL = 100


@dataclass(frozen=True)
class Region:
    """From one weight to the next the same one wins; weights in percents."""

    start: Value
    end: Value
    winner: str


@dataclass(frozen=True)
class RegionsWords:
    """The words in the picture and at the head of the table."""

    axis: str = "gewicht van de prijs (%)"
    now: str = "nu {weight}"
    winner: str = "Winnaar"
    start: str = "Vanaf gewicht prijs (%)"
    end: str = "Tot gewicht prijs (%)"


DUTCH = RegionsWords()


def regions_chart(
    *,
    title: str,
    description: str,
    regions: Sequence[Region],
    uid: str,
    now: Value | None = None,
    words: RegionsWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 regions that fill the strip; `now` is the weight that is set."""
    _check(regions, now)
    width = NARROW_WIDTH if narrow else WIDTH
    drawn, end = _Strip(regions, now, width, words, uid).drawn()
    svg = drawing(
        drawn, size=(width, end), title=title, description=description, uid=uid
    )
    rows = tuple((one.winner, _weight(one.start), _weight(one.end)) for one in regions)
    table = Table(title, (words.winner, words.start, words.end), rows)
    return Chart(svg, title, description, table)


def _check(regions: Sequence[Region], now: Value | None) -> None:
    if not 1 <= len(regions) <= MOST_ROWS:
        raise ValueError(f"there are 1 to {MOST_ROWS} regions, not {len(regions)}")
    edges = [regions[0].start, regions[-1].end]
    if edges != [0, ALL] or any(a.end != b.start for a, b in pairwise(regions)):
        raise ValueError("regions fill the strip from 0 to 100")
    if any(one.end < one.start for one in regions):
        raise ValueError("a region does not end before it starts")
    if now is not None and not 0 <= now <= ALL:
        raise ValueError("a weight is from 0 to 100")


def _weight(value: Value) -> str:
    """With at most two decimals, and none that say nothing."""
    exact = Fraction(value)
    places = next((n for n in (0, 1) if (exact * 10**n).denominator == 1), 2)
    return decimal(exact, places)


@dataclass(frozen=True)
class _Strip:
    regions: Sequence[Region]
    now: Value | None
    width: float
    words: RegionsWords
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        foot = TOP + THICK
        top = foot + (100 if self.now is not None else 76)
        key = legend(list(self._key()), self.width, top)
        drawn = [
            defs(self.uid),
            *(part for one in self.regions for part in self._region(one)),
            *self._edges(foot),
            *self._now(foot),
            quiet(self.width, top - 26, self.words.axis, text_anchor="end"),
            key.drawn,
        ]
        return drawn, key.end

    def _at(self, weight: Value) -> float:
        return EDGE + float(weight) / ALL * (self.width - 2 * EDGE)

    @property
    def _winners(self) -> list[str]:
        """Everyone who wins somewhere, in the order of the strip."""
        return list(dict.fromkeys(one.winner for one in self.regions))

    def _region(self, one: Region) -> Iterator[str]:
        start, end = self._at(one.start), self._at(one.end)
        place = self._winners.index(one.winner)
        yield box(self.uid, place, (start, TOP), (end - start, THICK))
        middle = (start + end) / 2
        if end - start > HOLDS:
            yield on_fill(middle, TOP + THICK / 2, place + 1)
        strong = {"font_size": SIZE, "font_weight": 600, "text_anchor": "middle"}
        if width_of(one.winner, SIZE) <= end - start - 6:
            yield text(middle, TOP - 10, one.winner, **strong)

    def _edges(self, foot: float) -> Iterator[str]:
        """Write every border that has room; the ends always."""
        borders = [0, *(one.end for one in self.regions[:-1]), ALL]
        free = 0.0
        last = self._at(ALL) - width_of("100", SIZE)
        for weight in borders:
            said, x = _weight(weight), self._at(weight)
            half = width_of(said, SIZE) / 2
            inside = min(max(x, half), self.width - half)
            if inside - half >= free and (weight == ALL or inside + half < last):
                yield path(f"M{number(x)} {number(foot)}v6", stroke_width=1.5)
                yield text(
                    inside, foot + 22, said, font_size=SIZE, text_anchor="middle"
                )
                free = inside + half + 8

    def _now(self, foot: float) -> Iterator[str]:
        if self.now is None:
            return
        x = self._at(self.now)
        said = self.words.now.format(weight=_weight(self.now))
        half = width_of(said, 17) / 2
        inside = min(max(x, half), self.width - half)
        light = {"x": x - 4, "y": TOP, "width": 8, "height": THICK}
        yield element("rect", {**light, **PAPER})
        yield path(f"M{number(x)} {number(TOP - 5)}V{number(foot + 8)}")
        yield triangle(x, foot + 28)
        strong = {"font_size": 17, "font_weight": 600, "text_anchor": "middle"}
        yield text(inside, foot + 56, said, **strong)

    def _key(self) -> Iterator[tuple[str, str]]:
        for place, winner in enumerate(self._winners):
            words = one_line(f"{place + 1} {winner}", self.width - 40, 16)
            yield sample(self.uid, place), words
