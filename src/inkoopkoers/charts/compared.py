# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where organisations stand on a scale, in parts of it, with the own mean marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart, Table
from .figures import Value, figure, whole
from .marks import BAR, INK, quiet, rule, triangle
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
from .svg import drawing, element, text

TALLEST = 38.0
TRACK = 26.0
BODY = 20.0 + TALLEST + TRACK
GAP = 1.5
OTHERS: dict[str, object] = {**INK, "fill_opacity": 0.35}


@dataclass(frozen=True)
class Part:
    """How many organisations have a mean from `low` up to `high`."""

    low: Fraction
    high: Fraction
    count: int
    is_own: bool = False


@dataclass(frozen=True)
class Compared:
    """One theme or question; `own` is None for who has no mean of it."""

    label: str
    parts: tuple[Part, ...]
    own: Value | None = None

    @property
    def organisations(self) -> int:
        """How many are in it."""
        return sum(part.count for part in self.parts)

    @property
    def is_above_most(self) -> bool:
        """Whether more than half are in lower parts than the own mean."""
        return 2 * self._beside(below=True) > self.organisations

    @property
    def is_below_most(self) -> bool:
        """Whether more than half are in higher parts than the own mean."""
        return 2 * self._beside(below=False) > self.organisations

    def _beside(self, *, below: bool) -> int:
        own = next((n for n, part in enumerate(self.parts) if part.is_own), None)
        if own is None:
            return 0
        beside = self.parts[:own] if below else self.parts[own + 1 :]
        return sum(part.count for part in beside)


@dataclass(frozen=True)
class ComparedWords:
    """The words in the picture and at the head of the table."""

    row: str = "Thema of vraag"
    organisations: str = "aantal organisaties"
    own: str = "je eigen organisatie"
    own_short: str = "eigen"
    up_to: str = "tot"


DUTCH = ComparedWords()


def compared_chart(
    *,
    title: str,
    description: str,
    rows: Sequence[Compared],
    scale: tuple[int, int],
    uid: str,
    words: ComparedWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 rows that have the same parts."""
    check_rows(rows)
    levels = [Level(value) for value in range(scale[0], scale[1] + 1)]
    axis = axis_of(levels, NARROW if narrow else WIDE)
    placed = places(
        [row.label for row in rows],
        [BODY + (24 if narrow else 0)] * len(rows),
        axis.frame,
        top=header_height(axis),
    )
    key = legend(list(_key(rows, words)), axis.frame.width, placed[-1].end + 34)
    column = text(1000, 18, words.own_short, font_size=15, text_anchor="end")
    parts = [header(axis), "" if narrow else column, separators(axis.frame, placed)]
    for row, place in zip(rows, placed, strict=True):
        parts += [row_label(place), *_row(row, place, axis, words)]
    picture = drawing(
        [*parts, key.drawn],
        size=(axis.frame.width, key.end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, rows, words))


def _row(
    row: Compared, place: Place, axis: Axis, words: ComparedWords
) -> Iterator[str]:
    foot = place.body + 20 + TALLEST
    yield rule(axis.frame.start, foot, axis.frame.end - axis.frame.start, 0.6)
    tallest = max(1, *(part.count for part in row.parts))
    for part in row.parts:
        yield _bar(part, axis, foot, TALLEST * part.count / tallest)
    if row.own is not None:
        yield triangle(axis.at(row.own), foot + 3)
        yield _own(row.own, place, axis, words)


def _own(own: Value, place: Place, axis: Axis, words: ComparedWords) -> str:
    if axis.frame.is_narrow:
        return quiet(0, place.end - 4, f"{words.own} {figure(own)}")
    foot = place.body + 20 + TALLEST
    return text(1000, foot, figure(own), font_weight=600, text_anchor="end")


def _bar(part: Part, axis: Axis, foot: float, high: float) -> str:
    if not part.count:
        return ""
    start, end = axis.at(part.low) + GAP, axis.at(part.high) - GAP
    box = {"x": start, "y": foot - high, "width": end - start, "height": high}
    look = BAR if part.is_own else OTHERS
    middle = {"text_anchor": "middle", "font_size": 16}
    said = text((start + end) / 2, foot - high - 4, whole(part.count), **middle)
    return element("rect", {**box, **look}) + said


def _key(rows: Sequence[Compared], words: ComparedWords) -> Iterator[tuple[str, str]]:
    bar = {"x": 2.0, "y": -8.0, "width": 16.0, "height": 16.0}
    yield element("rect", {**bar, **OTHERS}), words.organisations
    if any(row.own is not None for row in rows):
        yield triangle(10, -6), words.own


def _table(caption: str, rows: Sequence[Compared], words: ComparedWords) -> Table:
    heads = [
        f"{figure(part.low)} {words.up_to} {figure(part.high)}"
        for part in rows[0].parts
    ]
    return Table(
        caption,
        (words.row, *heads, words.own.capitalize()),
        tuple(
            (
                row.label,
                *(whole(part.count) for part in row.parts),
                figure(row.own),
            )
            for row in rows
        ),
    )
