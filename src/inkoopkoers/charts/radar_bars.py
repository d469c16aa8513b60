# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One or two themes as bars: there is no web between fewer than three axes."""

from collections.abc import Sequence

from .figures import NOTHING
from .marks import FAINT, INK
from .radar_lines import RadarSeries, mark, stroke
from .rows import Axis, header, header_height, places, row_label, separators
from .svg import element, text

BAR = 34.0
THICK = 26.0


def bars(
    themes: Sequence[str], axis: Axis, series: Sequence[RadarSeries]
) -> tuple[list[str], float]:
    """Draw a bar per series below each theme; return them and where they end."""
    placed = places(
        themes, [BAR * len(series)] * len(themes), axis.frame, top=header_height(axis)
    )
    drawn = [header(axis), separators(axis.frame, placed)]
    for theme, place in enumerate(placed):
        drawn.append(row_label(place))
        for row, one in enumerate(series):
            y = place.body + BAR * (row + 0.5)
            drawn.append(_bar(one, one.levels[theme], axis, y))
    return drawn, placed[-1].end


def _bar(series: RadarSeries, level: int | None, axis: Axis, y: float) -> str:
    start, end = axis.frame.start, axis.frame.end
    track = {"x": start, "y": y - THICK / 2, "width": end - start, "height": THICK}
    drawn = element("rect", {**track, **INK, "fill_opacity": FAINT / 3})
    if level is None:
        return drawn + text(start + 8, y + 6, NOTHING)
    at = axis.at(level)
    return (
        drawn
        + stroke(series.line, ((start + 4, y), (at, y)))
        + mark(series.line, (at, y))
    )
