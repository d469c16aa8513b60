# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts below each other as bars from zero, each with its figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .chart import Chart, Table
from .marks import BAR
from .rows import (
    LEADING,
    NARROW,
    PAPER,
    WIDE,
    Frame,
    Place,
    check_rows,
    places,
    row_label,
    separators,
)
from .svg import drawing, element, lines, text
from .wrapping import width_of, wrapped

THICK = 22.0
BODY = 36.0
BODY_ON_PAPER = 26.0
GAP = 9.0
# What a figure below its bar stands lower than one behind it would.
BELOW = 5.0
SIZE = 18
# A bar shorter than this part of its room is too short to compare by.
LEAST = 0.25
STRONG = {"font_weight": 600}


@dataclass(frozen=True)
class Amount:
    """A row; `shown` is the value as a reader writes it, with its unit."""

    label: str
    value: Decimal
    shown: str


def amount_bars(
    *,
    title: str,
    description: str,
    amounts: Sequence[Amount],
    columns: tuple[str, str],
    uid: str,
    narrow: bool = False,
    paper: bool = False,
) -> Chart:
    """Draw at most 25 rows in the order given; ValueError for a value below zero.

    `paper`: in larger letters with less between the rows, for an A4 page.
    """
    check_rows(amounts)
    if any(one.value < 0 for one in amounts):
        raise ValueError("an amount is not below zero")
    frame = PAPER if paper else NARROW if narrow else WIDE
    room, figures = _room(amounts, frame)
    body = BODY_ON_PAPER if paper else BODY
    bodies = [body + bool(one) * BELOW + LEADING * len(one) for one in figures]
    placed = places([one.label for one in amounts], bodies, frame, top=0)
    largest = max(one.value for one in amounts)
    parts = [separators(frame, placed)]
    for one, place, below in zip(amounts, placed, figures, strict=True):
        width = room * float(one.value / largest) if largest else 0.0
        parts += [row_label(place), _bar(place, frame, width, body)]
        foot = place.body + body / 2 + 6
        parts.append(
            lines(frame.start, place.body + body + 14, below, LEADING, **STRONG)
            if below
            else text(frame.start + width + GAP, foot, one.shown, **STRONG)
        )
    picture = drawing(
        parts,
        size=(frame.width, placed[-1].end + 8),
        title=title,
        description=description,
        uid=uid,
    )
    rows = tuple((one.label, one.shown) for one in amounts)
    return Chart(picture, title, description, Table(title, columns, rows))


def _room(
    amounts: Sequence[Amount], frame: Frame
) -> tuple[float, list[tuple[str, ...]]]:
    """How long the longest bar is, and per row what of its figure stands below it.

    A figure stands behind its bar, also behind the longest; below when too little of
    the bar would be left to compare by.
    """
    whole = frame.width - frame.start
    behind = whole - GAP - max(width_of(one.shown, SIZE) for one in amounts)
    if behind >= whole * LEAST:
        return behind, [()] * len(amounts)
    return whole, [wrapped(one.shown, whole, SIZE, 2) for one in amounts]


def _bar(place: Place, frame: Frame, width: float, body: float) -> str:
    top = place.body + (body - THICK) / 2
    box = {"x": frame.start, "y": top, "width": width, "height": THICK}
    return element("rect", {**box, **BAR})
