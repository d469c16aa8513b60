# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finished actions below a trend: a number between rounds, and what it stands for."""

from collections.abc import Iterator, Sequence

from .marks import PAPER, quiet
from .svg import element, lines, text
from .trend_lines import Done, Plot, TrendWords
from .wrapping import wrapped

SHOWN = 8
SIZE = 16
LEADING = 20
APART = 22.0


def places(done: Sequence[Done], plot: Plot) -> list[tuple[float, float]]:
    """Where the numbers stand below the plot; lower where they would touch."""
    taken: list[tuple[float, float]] = []
    for one in done[:SHOWN]:
        x, y = plot.x(one.place), plot.bottom + 22
        while any(abs(x - a) < APART and abs(y - b) < APART for a, b in taken):
            y += APART
        taken.append((x, y))
    return taken


def track_height(done: Sequence[Done], plot: Plot) -> float:
    """How much room the numbers need."""
    return max((y - plot.bottom + 12 for _x, y in places(done, plot)), default=0.0)


def numbers(done: Sequence[Done], plot: Plot) -> Iterator[str]:
    """Draw a number for every finished action."""
    for count, (x, y) in enumerate(places(done, plot), 1):
        yield _numbered(x, y, count)


def told(
    done: Sequence[Done], width: float, top: float, words: TrendWords
) -> tuple[str, float]:
    """Say what every number stands for; return that and where it ends."""
    drawn, y = "", top
    for count, one in enumerate(done[:SHOWN], 1):
        cut = wrapped(f"{one.when} · {one.label}", width - 30, SIZE, 3)
        drawn += _numbered(10, y, count)
        drawn += lines(30, y + 6, cut, LEADING, font_size=SIZE)
        y += LEADING * len(cut) + 6
    if len(done) > SHOWN:
        drawn += quiet(30, y + 6, words.more.format(count=len(done) - SHOWN))
        y += LEADING + 6
    return drawn, y


def _numbered(x: float, y: float, count: int) -> str:
    edge = {"stroke": "currentColor", "stroke_width": 1.5}
    ring = element("circle", {"cx": x, "cy": y, "r": 9.5, **PAPER, **edge})
    middle = {"text_anchor": "middle", "font_size": 13, "font_weight": 600}
    return ring + text(x, y + 4.5, str(count), **middle)
