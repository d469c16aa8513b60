# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts below each other as bars from zero, each with its figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .chart import Chart, Table
from .marks import BAR
from .rows import NARROW, WIDE, Frame, Place, check_rows, places, row_label, separators
from .svg import drawing, element, text
from .wrapping import width_of

THICK = 22.0
BODY = 36.0
GAP = 9.0
SIZE = 18
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
) -> Chart:
    """Draw at most 25 rows in the order given; ValueError for a value below zero."""
    check_rows(amounts)
    if any(one.value < 0 for one in amounts):
        raise ValueError("an amount is not below zero")
    frame = NARROW if narrow else WIDE
    placed = places([one.label for one in amounts], [BODY] * len(amounts), frame, top=0)
    largest = max(one.value for one in amounts)
    # The figure stands behind its bar, also behind the longest.
    room = frame.width - frame.start - GAP - max(_width(one) for one in amounts)
    parts = [separators(frame, placed)]
    for one, place in zip(amounts, placed, strict=True):
        share = float(one.value / largest) if largest else 0.0
        parts += [row_label(place), _bar(one, place, frame, share * room)]
    picture = drawing(
        parts,
        size=(frame.width, placed[-1].end + 8),
        title=title,
        description=description,
        uid=uid,
    )
    rows = tuple((one.label, one.shown) for one in amounts)
    return Chart(picture, title, description, Table(title, columns, rows))


def _width(one: Amount) -> float:
    return width_of(one.shown, SIZE)


def _bar(one: Amount, place: Place, frame: Frame, width: float) -> str:
    top = place.body + (BODY - THICK) / 2
    box = {"x": frame.start, "y": top, "width": width, "height": THICK}
    figure = text(frame.start + width + GAP, top + 17, one.shown, **STRONG)
    return element("rect", {**box, **BAR}) + figure
