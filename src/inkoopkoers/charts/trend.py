# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""At most four lines over rounds, with the target and what was done in between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from .chart import Chart
from .figures import figure
from .marks import quiet
from .rows import legend
from .svg import Svg, drawing, lines, path, text
from .trend_done import numbers, told, track_height
from .trend_lines import (
    DUTCH,
    POINTS,
    Done,
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
from .wrapping import width_of, wrapped

LABEL = 16
APART = 22.0
CLOSEST = 76.0
SMALLEST_STEP = 34.0
FIGURE = {"font_size": LABEL, "text_anchor": "middle", "font_weight": 600}


def trend_chart(
    *,
    title: str,
    description: str,
    rounds: Sequence[str],
    series: Sequence[Series],
    scale: tuple[int, int],
    uid: str,
    done: Sequence[Done] = (),
    words: TrendWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw how scores moved; the target of a single line is drawn, others are told."""
    check(rounds, series, len(POINTS))
    right = (320.0, 350.0) if narrow else (760.0, 1000.0)
    plot = Plot(34.0, right[0], 24.0, 250.0, len(rounds), scale)
    trend = _Trend(rounds, series, done, plot, words, right[1], narrow)
    picture = trend.drawn(title=title, description=description, uid=uid)
    data = table(title, rounds, series, done, words)
    return Chart(picture, title, description, data)


@dataclass(frozen=True)
class _Trend:
    rounds: Sequence[str]
    series: Sequence[Series]
    done: Sequence[Done]
    plot: Plot
    words: TrendWords
    width: float
    is_narrow: bool

    def drawn(self, *, title: str, description: str, uid: str) -> Svg:
        foot = self._names_top + 34
        key = legend(list(self._key()), self.width, foot)
        top = key.end + 10 if key.drawn else foot
        actions, end = told(self.done, self.width, top, self.words)
        parts = (
            *grid(self.plot),
            *self._levels(),
            *self._rounds(),
            self._target(),
            *self._lines(),
            *numbers(self.done, self.plot),
            "" if self.is_narrow else self._beside(),
            key.drawn,
            actions,
        )
        return drawing(
            parts,
            size=(self.width, end if self.done else top),
            title=title,
            description=description,
            uid=uid,
        )

    @property
    def _names_top(self) -> float:
        """Below the numbers of finished actions."""
        return self.plot.bottom + track_height(self.done, self.plot) + 30

    @property
    def _is_tight(self) -> bool:
        """Whether only the first and the last round have room for words."""
        return self._step < CLOSEST

    @property
    def _is_cramped(self) -> bool:
        """Whether figures of neighbours would touch."""
        return self._step < SMALLEST_STEP

    @property
    def _step(self) -> float:
        return (self.plot.right - self.plot.left) / max(len(self.rounds) - 1, 1)

    @property
    def _single(self) -> Series | None:
        return self.series[0] if len(self.series) == 1 else None

    def _levels(self) -> Iterator[str]:
        for level in range(self.plot.scale[0], self.plot.scale[1] + 1):
            y = self.plot.y(level) + 6
            yield quiet(16, y, str(level), text_anchor="end")

    def _rounds(self) -> Iterator[str]:
        width = 110.0 if self._is_tight else min(self._step - 8, 150.0)
        for place, name in enumerate(self.rounds):
            if not self._is_tight or place in self._ends:
                yield self._round(place, name, width)

    @property
    def _ends(self) -> tuple[int, int]:
        return 0, len(self.rounds) - 1

    def _round(self, place: int, name: str, width: float) -> str:
        cut = wrapped(name, width, 15, 2)
        x, anchor = self.plot.x(place), "middle"
        if len(self.rounds) > 1 and place in self._ends:
            x, anchor = self._edge(place, x)
        return lines(x, self._names_top, cut, 18, font_size=15, text_anchor=anchor)

    def _edge(self, place: int, x: float) -> tuple[float, str]:
        """Names at both ends stay inside the drawing."""
        if place == 0:
            return 0.0, "start"
        return (self.width, "end") if self.is_narrow else (x, "middle")

    def _target(self) -> str:
        if self._single is None or self._single.target is None:
            return ""
        return target(self._single.target, self.plot)

    def _lines(self) -> Iterator[str]:
        for one, point in zip(self.series, POINTS, strict=False):
            yield line(one, self.plot, point)
        if self._single:
            yield from self._figures(self._single)

    def _figures(self, series: Series) -> Iterator[str]:
        shown = [n for n, value in enumerate(series.values) if value is not None]
        if self._is_cramped:
            shown = sorted({*shown[:1], *shown[-1:]})
        for place in shown:
            value = series.values[place]
            if value is not None:
                x, y = self.plot.x(place), self.plot.y(value) - 13
                yield text(x, y, figure(value), **FIGURE)

    def _beside(self) -> str:
        """Name every line at its end, moved apart where they would touch."""
        names = sorted(self._names(), key=itemgetter(0))
        wanted = [(y + 5, 19 * (len(name) - 1) + APART) for y, _, name in names]
        x, drawn = self.plot.right + 20, ""
        feet = _apart(wanted, self.plot.bottom + APART)
        for foot, (_, place, name) in zip(feet, names, strict=True):
            if place is not None:
                drawn += POINTS[place](x + 4, foot - 5)
            indent = 0 if place is None else 18
            drawn += lines(x + indent, foot, name, 19, font_size=LABEL)
        return drawn

    def _names(self) -> Iterator[tuple[float, int | None, tuple[str, ...]]]:
        """How high, with the mark of which line, in which words."""
        room = self.width - self.plot.right - 20
        one = self._single
        for place, many in enumerate([] if one else self.series):
            if many.last is not None:
                yield self.plot.y(many.last), place, _named(many, room - 18, 2)
        if one and one.last is not None:
            yield self.plot.y(one.last), None, wrapped(one.label, room, LABEL, 2)
        if one and one.target is not None:
            yield self.plot.y(one.target), None, (self._target_words(),)

    def _target_words(self) -> str:
        value = self._single.target if self._single else None
        return f"{self.words.target} {figure(value)}"

    def _key(self) -> Iterator[tuple[str, str]]:
        if self.is_narrow and not self._single:
            for one, point in zip(self.series, POINTS, strict=False):
                yield point(10, 0), _named(one, 310, 1)[0]
        if self.is_narrow and self._single and self._single.target is not None:
            dashes = path("M0 0H21", stroke_width=2, stroke_dasharray="8 5")
            yield dashes, self._target_words()
        if any(one.breaks for one in self.series):
            yield broken(10, 0), self.words.broken


def _apart(wanted: Sequence[tuple[float, float]], end: float) -> list[float]:
    """Move heights apart that need a certain room below them, first down, then up."""
    found: list[float] = []
    free = 0.0
    for y, room in wanted:
        found.append(max(y, free))
        free = found[-1] + room
    for place in reversed(range(len(wanted))):
        found[place] = min(found[place], end - wanted[place][1])
        end = found[place]
    return found


def _named(series: Series, width: float, most: int) -> tuple[str, ...]:
    """The label, cut when it is long, and where the line ends."""
    last = f" {figure(series.last)}"
    room = width - width_of(last, LABEL)
    *above, foot = wrapped(series.label, room, LABEL, most) or ("",)
    return *above, foot + last
