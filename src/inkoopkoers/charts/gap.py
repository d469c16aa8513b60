# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From now to wanted: per question two marks and the distance between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .figures import Value, change, figure
from .marks import FAINT, dot, quiet, ring
from .rows import (
    NARROW,
    WIDE,
    Axis,
    Level,
    Place,
    axis_of,
    check_rows,
    header,
    header_height,
    legend,
    places,
    row_label,
    separators,
)
from .svg import drawing, number, path, text

BODY = 34.0
SMALLEST_ARROW = 26.0
# How far a mark and the figure beside it reach.
BESIDE = 42.0


@dataclass(frozen=True)
class GapRow:
    """One question or theme; None where too few scores can be shown."""

    label: str
    now: Value | None
    wanted: Value | None

    @property
    def gap(self) -> Value | None:
        """What is to be gained; below zero when less would do."""
        if self.now is None or self.wanted is None:
            return None
        return self.wanted - self.now


@dataclass(frozen=True)
class GapWords:
    """The words in the picture and at the head of the table."""

    item: str = "Vraag"
    now: str = "nu"
    wanted: str = "gewenst"
    gap: str = "verschil"
    hidden: str = "Te weinig scores om te laten zien"


DUTCH = GapWords()


def gap_chart(
    *,
    title: str,
    description: str,
    rows: Sequence[GapRow],
    levels: Sequence[Level],
    uid: str,
    words: GapWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 questions in the order given."""
    check_rows(rows)
    axis = axis_of(levels, NARROW if narrow else WIDE)
    placed = places(
        [row.label for row in rows],
        [BODY + 22 * (narrow and row.gap is not None) for row in rows],
        axis.frame,
        top=header_height(axis),
    )
    marks = [(dot(10, 0), words.now), (ring(10, 0), words.wanted)]
    key = legend(marks, axis.frame.width, placed[-1].end + 34)
    column = text(1000, 18, words.gap, font_size=15, text_anchor="end")
    parts = [
        header(axis),
        "" if narrow else column,
        separators(axis.frame, placed),
    ]
    for row, place in zip(rows, placed, strict=True):
        parts += [row_label(place), _row(row, place, axis, words)]
    picture = drawing(
        [*parts, key.drawn],
        size=(axis.frame.width, key.end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, rows, words))


def _row(row: GapRow, place: Place, axis: Axis, words: GapWords) -> str:
    frame, y = axis.frame, place.body + BODY / 2
    if row.now is None or row.wanted is None:
        middle = (frame.start + frame.end) / 2
        return quiet(middle, y + 6, words.hidden, text_anchor="middle")
    line = f"M{number(frame.start)} {number(y)}H{number(frame.end)}"
    drawn = path(line, stroke_width=1, stroke_opacity=FAINT)
    now, wanted = axis.at(row.now), axis.at(row.wanted)
    drawn += _ticks(axis, y, free_of=(min(now, wanted), max(now, wanted)))
    drawn += (
        _arrow(now, wanted, y)
        + ring(wanted, y)
        + dot(now, y, 5.0 + 2 * (now != wanted))
    )
    if frame.is_narrow:
        said = f"{words.now} {figure(row.now)} · {words.wanted} {figure(row.wanted)}"
        said = f"{said} · {words.gap} {change(row.gap)}"
        return drawn + quiet(0, place.end - 4, said)
    end = {"text_anchor": "end", "font_weight": 600}
    return drawn + _beside(row, axis, y) + text(1000, y + 6, change(row.gap), **end)


def _ticks(axis: Axis, y: float, *, free_of: tuple[float, float]) -> str:
    """A tick per level, but none in the room of the marks and their figures."""
    beside = 0 if axis.frame.is_narrow else BESIDE
    low, high = free_of[0] - beside, free_of[1] + beside
    places = (axis.at(level.value) for level in axis.levels)
    return "".join(
        path(f"M{number(x)} {number(y - 5)}v10", stroke_width=1)
        for x in places
        if not low < x < high
    )


def _arrow(now: float, wanted: float, y: float) -> str:
    """A thick line with a head halfway, where there is room for one."""
    if now == wanted:
        return ""
    drawn = path(f"M{number(now)} {number(y)}H{number(wanted)}", stroke_width=3)
    if abs(wanted - now) < SMALLEST_ARROW:
        return drawn
    back = -6 if wanted > now else 6
    tip = (now + wanted) / 2 - back / 2
    head = f"M{number(tip + back)} {number(y - 6)}L{number(tip)} {number(y)}"
    return drawn + path(f"{head}l{back} 6")


def _beside(row: GapRow, axis: Axis, y: float) -> str:
    """Both figures on the outside of their marks."""
    if row.now is None or row.wanted is None:
        return ""
    low, high = sorted((row.now, row.wanted))
    left, right = axis.at(low) - 13, axis.at(high) + 13
    small = {"font_size": 15}
    if low == high:
        return text(right, y + 5, figure(high), **small)
    end = {"text_anchor": "end", **small}
    return text(left, y + 5, figure(low), **end) + text(
        right, y + 5, figure(high), **small
    )


def _table(caption: str, rows: Sequence[GapRow], words: GapWords) -> Table:
    names = (words.item, words.now, words.wanted, words.gap)
    return Table(
        caption,
        tuple(name.capitalize() for name in names),
        tuple(
            (row.label, figure(row.now), figure(row.wanted), change(row.gap))
            for row in rows
        ),
    )
