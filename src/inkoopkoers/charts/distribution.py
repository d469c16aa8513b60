# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who scored what: per question a bar for every level, and where the group stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .figures import NOTHING, Value, figure, whole
from .marks import BAR, diamond, goal, quiet, rule, stem, triangle
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


@dataclass(frozen=True)
class Distribution:
    """One question: how many people chose each level, lowest first.

    `counts` is None when there are too few scores to show them; then there is no mean
    and no spread either. `spread` is in points of the scale.
    """

    label: str
    counts: tuple[int, ...] | None
    mean: Value | None = None
    spread: Value | None = None
    agreed: Value | None = None
    target: Value | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to draw a bar for."""
        return self.counts is not None and any(self.counts)


@dataclass(frozen=True)
class DistributionWords:
    """The words in the picture and at the head of the table."""

    item: str = "Vraag"
    people: str = "aantal mensen"
    mean: str = "gemiddelde"
    spread: str = "spreiding"
    agreed: str = "samen afgesproken"
    target: str = "streefscore"
    hidden: str = "Te weinig scores om te laten zien"
    nobody: str = "Niemand gaf een score"


DUTCH = DistributionWords()


def distribution_chart(
    *,
    title: str,
    description: str,
    rows: Sequence[Distribution],
    levels: Sequence[Level],
    uid: str,
    words: DistributionWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 questions in the order given; on paper nine fit on a page."""
    check_rows(rows)
    if any(len(row.counts) != len(levels) for row in rows if row.counts is not None):
        raise ValueError("a row has one count for every level")
    axis = axis_of(levels, NARROW if narrow else WIDE)
    top = header_height(axis)
    labels = [row.label for row in rows]
    bodies = [_room(row, axis) for row in rows]
    placed = places(labels, bodies, axis.frame, top=top)
    tallest = max((max(row.counts) for row in rows if row.counts), default=0)
    key = legend(list(_key(rows, words)), axis.frame.width, placed[-1].end + 34)
    parts = [
        header(axis),
        "" if narrow else _columns(words),
        separators(axis.frame, placed),
    ]
    for row, place in zip(rows, placed, strict=True):
        parts += [row_label(place), _row(row, place, axis, tallest, words)]
    picture = drawing(
        [*parts, key.drawn],
        size=(axis.frame.width, key.end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, rows, levels, words))


def _room(row: Distribution, axis: Axis) -> float:
    """On a phone the figures stand below, and words alone need little room."""
    if not axis.frame.is_narrow:
        return BODY
    return BODY + 24 if row.is_shown else BODY / 2


def _columns(words: DistributionWords) -> str:
    end = {"text_anchor": "end", "font_size": 15}
    return text(915, 18, words.mean, **end) + text(1000, 18, words.spread, **end)


def _row(
    row: Distribution, place: Place, axis: Axis, tallest: int, words: DistributionWords
) -> str:
    if row.counts is None or not row.is_shown:
        said = words.hidden if row.counts is None else words.nobody
        middle = (axis.frame.start + axis.frame.end) / 2
        y = (place.body + place.end) / 2 + 6
        return quiet(middle, y, said, text_anchor="middle")
    drawn = _bars(row.counts, place, axis, tallest) + _agreements(row, place, axis)
    if row.mean is not None:
        drawn += triangle(axis.at(row.mean), _baseline(place) + 3)
    return drawn + _figures(row, place, axis, words)


def _baseline(place: Place) -> float:
    return place.body + 20 + TALLEST


def _bars(counts: Sequence[int], place: Place, axis: Axis, tallest: int) -> str:
    foot = _baseline(place)
    drawn = [rule(axis.frame.start, foot, axis.frame.end - axis.frame.start, 0.6)]
    for level, count in zip(axis.levels, counts, strict=True):
        x = axis.at(level.value)
        high = max(TALLEST * count / tallest, 1.5)
        drawn.append(
            _bar(x, foot, axis, high, count) if count else stem(x, place.body, foot)
        )
    return "".join(drawn)


def _bar(x: float, foot: float, axis: Axis, high: float, count: int) -> str:
    wide = min(axis.step * 0.6, 64.0)
    box = {"x": x - wide / 2, "y": foot - high, "width": wide, "height": high}
    middle = {"text_anchor": "middle", "font_size": 16}
    said = text(x, foot - high - 4, whole(count), **middle)
    return element("rect", {**box, **BAR}) + said


def _agreements(row: Distribution, place: Place, axis: Axis) -> str:
    foot = _baseline(place)
    drawn = ""
    if row.target is not None:
        drawn += goal(axis.at(row.target), foot)
    if row.agreed is not None:
        drawn += diamond(axis.at(row.agreed), foot + 10)
    return drawn


def _figures(
    row: Distribution, place: Place, axis: Axis, words: DistributionWords
) -> str:
    if axis.frame.is_narrow:
        said = f"{words.mean} {figure(row.mean)} · {words.spread} {figure(row.spread)}"
        return quiet(0, place.end - 4, said)
    end = {"text_anchor": "end"}
    y = _baseline(place)
    return text(915, y, figure(row.mean), font_weight=600, **end) + text(
        1000, y, figure(row.spread), font_weight=600, **end
    )


def _key(
    rows: Sequence[Distribution], words: DistributionWords
) -> Iterator[tuple[str, str]]:
    """Explain only the marks that are there."""
    bar = {"x": 2.0, "y": -8.0, "width": 16.0, "height": 16.0}
    if any(row.is_shown for row in rows):
        yield element("rect", {**bar, **BAR}), words.people
    if any(row.mean is not None for row in rows):
        yield triangle(10, -6), words.mean
    if any(row.agreed is not None and row.is_shown for row in rows):
        yield diamond(10, 0), words.agreed
    if any(row.target is not None and row.is_shown for row in rows):
        yield goal(10, -11, 20), words.target


def _table(
    caption: str,
    rows: Sequence[Distribution],
    levels: Sequence[Level],
    words: DistributionWords,
) -> Table:
    heads = [f"{level.value} {level.label}".strip() for level in levels]
    names = (words.mean, words.spread, words.agreed, words.target)
    columns = (words.item, *heads, *(name.capitalize() for name in names))
    return Table(caption, columns, tuple(_cells(row, len(levels)) for row in rows))


def _cells(row: Distribution, width: int) -> tuple[str, ...]:
    counts = (NOTHING,) * width if row.counts is None else map(whole, row.counts)
    values = (row.mean, row.spread, row.agreed, row.target)
    return (row.label, *counts, *map(figure, values))
