# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Levels per theme as a web, for at most four series; themes are never added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .figures import NOTHING
from .radar_bars import bars
from .radar_lines import Line, RadarSeries, sample
from .radar_web import Drawn, narrow_web, wide_web
from .rows import NARROW, WIDE, Level, axis_of
from .svg import drawing, element, lines, number
from .wrapping import width_of, wrapped

__all__ = ["DUTCH", "Line", "RadarSeries", "RadarWords", "radar_chart"]

FEWEST_AXES = 3
MOST_THEMES = 16
MOST_SERIES = 4
KEY_SIZE = 16
# In the legend: how far a name stands from the line, and the widest it may be.
BESIDE = 66.0
MOST_NAME = 460.0


@dataclass(frozen=True)
class RadarWords:
    """The words in the picture and at the head of the table."""

    theme: str = "Thema"
    rings: str = "Ringen van binnen naar buiten"
    missing: str = "Geen teken: nog geen niveau gekozen"


DUTCH = RadarWords()


def radar_chart(
    *,
    title: str,
    description: str,
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    uid: str,
    words: RadarWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw 1 to 16 themes in the order given; one or two of them become bars."""
    _check(themes, levels, series)
    data = _table(title, themes, levels, series, words)
    parts, size = _drawn(themes, levels, series, narrow=narrow)
    width = size[0]
    said, end = _key(
        _notes(themes, levels, series, words), series, width=width, top=size[1] + 30
    )
    picture = drawing(
        (*parts, said),
        size=(width, end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, data)


def _check(
    themes: Sequence[str], levels: Sequence[Level], series: Sequence[RadarSeries]
) -> None:
    if not 1 <= len(themes) <= MOST_THEMES:
        raise ValueError(f"a web has 1 to {MOST_THEMES} themes, not {len(themes)}")
    if not 1 <= len(series) <= MOST_SERIES:
        raise ValueError(f"a web has 1 to {MOST_SERIES} series, not {len(series)}")
    if len({one.line for one in series}) < len(series):
        raise ValueError("every series has a line of its own")
    if any(len(one.levels) != len(themes) for one in series):
        raise ValueError("a series has one level per theme")
    known = {level.value for level in levels} | {None}
    if any(not known.issuperset(one.levels) for one in series):
        raise ValueError("a level of a series is not on the scale")


def _drawn(
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    *,
    narrow: bool,
) -> Drawn:
    if len(themes) < FEWEST_AXES:
        axis = axis_of(levels, NARROW if narrow else WIDE)
        parts, end = bars(themes, axis, series)
        return parts, (axis.frame.width, end)
    return (narrow_web if narrow else wide_web)(themes, levels, series)


def _key(
    notes: Iterable[str], series: Sequence[RadarSeries], *, width: float, top: float
) -> tuple[str, float]:
    """Which line is whose, what else to know; and where that ends."""
    drawn, y = _names(series, width=width, top=top)
    for said in notes:
        rows = wrapped(said, width, KEY_SIZE, 4)
        drawn += lines(0, y, rows, 21, font_size=KEY_SIZE)
        y += 21 * len(rows) + 5
    return drawn, y - 8


def _names(
    series: Sequence[RadarSeries], *, width: float, top: float
) -> tuple[str, float]:
    """A piece of every line with its name, beside each other where they fit."""
    drawn, x, y, high = "", 0.0, top, 0.0
    for one in series:
        rows = wrapped(one.label, min(width, MOST_NAME) - BESIDE, KEY_SIZE, 2) or ("",)
        room = BESIDE + max(width_of(row, KEY_SIZE) for row in rows)
        if x and (x + room > width or width < MOST_NAME):
            x, y, high = 0.0, y + high, 0.0
        place = f"translate({number(x + 4)} {number(y)})"
        drawn += element("g", {"transform": place}, sample(one.line))
        drawn += lines(x + BESIDE, y + 6, rows, 20, font_size=KEY_SIZE)
        x, high = x + room + 28, max(high, 10 + 21.0 * len(rows))
    return drawn, y + high + 9


def _notes(
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    words: RadarWords,
) -> Iterator[str]:
    if len(themes) < FEWEST_AXES:
        return
    if any(level.label for level in levels):
        named = ", ".join(f"{level.value} {level.label}".strip() for level in levels)
        yield f"{words.rings}: {named}"
    if any(None in one.levels for one in series):
        yield words.missing


def _table(
    caption: str,
    themes: Sequence[str],
    levels: Sequence[Level],
    series: Sequence[RadarSeries],
    words: RadarWords,
) -> Table:
    said = {level.value: f"{level.value} {level.label}".strip() for level in levels}
    rows = tuple(
        (
            theme,
            *(
                NOTHING if level is None else said[level]
                for level in (one.levels[place] for one in series)
            ),
        )
        for place, theme in enumerate(themes)
    )
    return Table(caption, (words.theme, *(one.label for one in series)), rows)
