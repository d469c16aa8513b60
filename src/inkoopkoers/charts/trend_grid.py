# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small line per question, side by side on one scale."""

from collections.abc import Iterator, Sequence

from .chart import Chart
from .figures import change, figure
from .marks import dot, quiet
from .rows import MOST_ROWS, legend
from .svg import drawing, lines, path, text
from .trend_lines import (
    DUTCH,
    Plot,
    Series,
    TrendWords,
    broken,
    check,
    grid,
    line,
    table,
    target,
)
from .wrapping import one_line, wrapped

GAP = 44.0
PLOT_HEIGHT = 84.0
HEAD = {"font_size": 17, "font_weight": 600}


def trend_grid(
    *,
    title: str,
    description: str,
    rounds: Sequence[str],
    series: Sequence[Series],
    scale: tuple[int, int],
    uid: str,
    words: TrendWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 questions, three beside each other or one on a phone."""
    check(rounds, series, MOST_ROWS)
    width, columns = (350.0, 1) if narrow else (1000.0, 3)
    cell = (width - GAP * (columns - 1)) / columns
    parts: list[str] = []
    top = 0.0
    for first in range(0, len(series), columns):
        beside = series[first : first + columns]
        high = 21.0 * max(len(_label(one, cell)) for one in beside)
        for column, one in enumerate(beside):
            left = column * (cell + GAP)
            plot = _plot(left, top + high + 16, cell, len(rounds), scale)
            parts.append(lines(left, top + 18, _label(one, cell), 21, **HEAD))
            parts += _cell(one, rounds, plot, words)
        top += high + PLOT_HEIGHT + 74
    key = legend(list(_key(series, words)), width, top + 8)
    picture = drawing(
        [*parts, key.drawn],
        size=(width, key.end if key.drawn else top - 30),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, table(title, rounds, series, (), words))


def _label(series: Series, width: float) -> tuple[str, ...]:
    return wrapped(series.label, width, 17, 3)


def _plot(
    left: float, top: float, width: float, rounds: int, scale: tuple[int, int]
) -> Plot:
    return Plot(left + 20, left + width - 92, top, top + PLOT_HEIGHT, rounds, scale)


def _cell(
    series: Series, rounds: Sequence[str], plot: Plot, words: TrendWords
) -> Iterator[str]:
    yield from grid(plot)
    small: dict[str, object] = {"font_size": 15, "text_anchor": "end"}
    for level in plot.scale:
        yield quiet(plot.left - 10, plot.y(level) + 5, str(level), **small)
    if series.target is not None:
        yield target(series.target, plot)
    yield line(series, plot, _point)
    yield from _beside(series, plot, words)
    yield from _ends(rounds, plot)


def _point(x: float, y: float) -> str:
    return dot(x, y, 4.5)


def _beside(series: Series, plot: Plot, words: TrendWords) -> Iterator[str]:
    x = plot.right + 14
    if series.last is None:
        yield lines(
            x, plot.bottom - 30, wrapped(words.none, 78, 15, 2), 18, font_size=15
        )
        return
    y = min(plot.y(series.last) + 7, plot.bottom - 14)
    yield text(x, y, figure(series.last), font_size=20, font_weight=600)
    if series.moved is not None:
        yield quiet(x, y + 20, change(series.moved))


def _ends(rounds: Sequence[str], plot: Plot) -> Iterator[str]:
    y = plot.bottom + 26
    room = plot.right - plot.left
    if len(rounds) == 1:
        yield quiet(plot.left, y, one_line(rounds[0], room, 15), font_size=15)
        return
    first, last = (one_line(rounds[at], room / 2, 15) for at in (0, -1))
    yield quiet(plot.left, y, first, font_size=15)
    yield quiet(plot.right, y, last, font_size=15, text_anchor="end")


def _key(series: Sequence[Series], words: TrendWords) -> Iterator[tuple[str, str]]:
    if any(one.target is not None for one in series):
        yield path("M0 0H21", stroke_width=2, stroke_dasharray="8 5"), words.target
    if any(one.breaks for one in series):
        yield broken(10, 0), words.broken
