# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shares of a whole, one bar per row on a scale of 0 to 100 %, with a target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart, Table
from .figures import NOTHING
from .marks import BAR, goal, quiet, rule
from .svg import drawing, element, number, text

MOST_ROWS = 12
WIDTH = 350.0
START = 8.0
END = 286.0
HIGH = 22.0
ROW = 58.0


@dataclass(frozen=True)
class ShareRow:
    """A share from 0 to 1, told as `shown`; None when there is nothing to divide."""

    label: str
    share: Fraction | None
    shown: str


@dataclass(frozen=True)
class Goal:
    """The share to reach, and what it is called."""

    share: Fraction
    label: str


def shares_chart(
    *,
    title: str,
    description: str,
    rows: Sequence[ShareRow],
    columns: tuple[str, str],
    uid: str,
    target: Goal | None = None,
) -> Chart:
    """Draw at most 12 bars, narrow enough for a phone; `columns` heads the table."""
    if not 1 <= len(rows) <= MOST_ROWS:
        raise ValueError(f"a chart has 1 to {MOST_ROWS} rows, not {len(rows)}")
    if any(row.share is not None and not 0 <= row.share <= 1 for row in rows):
        raise ValueError("a share is from 0 to 1")
    foot = ROW * len(rows) + 8
    drawn = [part for at, row in enumerate(rows) for part in _row(row, at * ROW)]
    if target:
        drawn += _target(target, foot)
    picture = drawing(
        drawn,
        size=(WIDTH, foot + (26 if target else 0)),
        title=title,
        description=description,
        uid=uid,
    )
    table = tuple((row.label, row.shown) for row in rows)
    return Chart(picture, title, description, Table(title, columns, table))


def _at(share: Fraction) -> float:
    return START + float(share) * (END - START)


def _row(row: ShareRow, top: float) -> Iterator[str]:
    yield text(START, top + 19, row.label, font_size=17)
    bar = top + 27
    yield rule(START, bar + HIGH, END - START, 0.6)
    if row.share is None:
        yield quiet(START, bar + 17, NOTHING)
        return
    wide = _at(row.share) - START
    place = {"x": START, "y": bar, "width": wide, "height": HIGH}
    yield element("rect", {**place, **BAR})
    yield text(WIDTH, bar + 17, row.shown, font_weight=600, text_anchor="end")


def _target(target: Goal, foot: float) -> Iterator[str]:
    x = _at(target.share)
    yield goal(x, 24, foot - 24)
    words = quiet(0, 0, target.label, text_anchor="middle")
    yield element(
        "g", {"transform": f"translate({number(x)} {number(foot + 18)})"}, words
    )
