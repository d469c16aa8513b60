# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money over years as lines: how they are drawn, named at their ends and tabled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .chart import Table
from .money import Euros, Writing
from .money_axis import Up
from .svg import lines, number, path
from .trend_lines import POINTS
from .wrapping import width_of, wrapped

MOST_LINES = len(POINTS)
MOST_YEARS = 101
DASHES = (None, "11 6", "2 6", "14 5 2 5")
# Points closer to each other than this hide the line.
CLOSEST = 48.0
LABEL = 16
LEADING = 19
APART = 22.0


@dataclass(frozen=True)
class MoneyLine:
    """An amount per year, in the order of the years."""

    label: str
    amounts: tuple[Euros, ...]


def check_lines(years: Sequence[str], drawn: Sequence[MoneyLine]) -> None:
    """Refuse what cannot be drawn."""
    if not 1 <= len(years) <= MOST_YEARS:
        raise ValueError(f"there are 1 to {MOST_YEARS} years, not {len(years)}")
    if not 1 <= len(drawn) <= MOST_LINES:
        raise ValueError(f"there are 1 to {MOST_LINES} lines, not {len(drawn)}")
    if any(len(one.amounts) != len(years) for one in drawn):
        raise ValueError("a line has one amount per year")


def line(one: MoneyLine, place: int, plot: Up) -> str:
    """Draw a line with its own strokes, and its own points where they have room."""
    at = [(plot.x(year), plot.y(amount)) for year, amount in enumerate(one.amounts)]
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in at)
    drawn = path(
        d, stroke_width=3, stroke_dasharray=DASHES[place], stroke_linejoin="round"
    )
    last = len(at) - 1
    space = max(1, round(CLOSEST / plot.step))
    shown = [n for n in range(last, -1, -1) if (last - n) % space == 0]
    return drawn + "".join(POINTS[place](*at[n]) for n in shown)


def stroke(place: int) -> str:
    """The mark of a line in a legend."""
    dashes = DASHES[place] if place < MOST_LINES - 1 else "6 4 2 4"
    drawn = path("M-2 0H24", stroke_width=2.5, stroke_dasharray=dashes)
    return drawn + POINTS[place](11, 0)


def beside(drawn: Sequence[MoneyLine], plot: Up, width: float, writing: Writing) -> str:
    """Name every line at its end, moved apart where they would touch."""
    x = plot.right + 12
    names = sorted(_names(drawn, plot, width - x - 20, writing), key=lambda one: one[0])
    room = [LEADING * (len(words) - 1) + APART for _, _, words in names]
    feet = apart([y + 5 for y, _, _ in names], room, plot.bottom + APART)
    found = ""
    for foot, (_, place, words) in zip(feet, names, strict=True):
        found += POINTS[place](x + 5, foot - 5)
        found += lines(x + 20, foot, words, LEADING, font_size=LABEL)
    return found


def apart(wanted: Sequence[float], room: Sequence[float], end: float) -> list[float]:
    """Move heights apart that need a certain room below them, first down, then up."""
    found: list[float] = []
    free = 0.0
    for y, high in zip(wanted, room, strict=True):
        found.append(max(y, free))
        free = found[-1] + high
    for place in reversed(range(len(found))):
        found[place] = min(found[place], end - room[place])
        end = found[place]
    return found


def lines_table(
    caption: str,
    head: str,
    years: Sequence[str],
    drawn: Sequence[MoneyLine],
    writing: Writing,
) -> Table:
    """A row per year, a column per line."""
    rows = tuple(
        (year, *(writing.cell(one.amounts[place]) for one in drawn))
        for place, year in enumerate(years)
    )
    return Table(caption, (head, *(one.label for one in drawn)), rows)


def _names(
    drawn: Sequence[MoneyLine], plot: Up, width: float, writing: Writing
) -> Iterator[tuple[float, int, tuple[str, ...]]]:
    """How high, which line, in which words: the label and where the line ends."""
    for place, one in enumerate(drawn):
        last = writing.shown(one.amounts[-1])
        label = wrapped(one.label, max(width, width_of(last, LABEL)), LABEL, 2)
        yield plot.y(one.amounts[-1]), place, (*label, last)
