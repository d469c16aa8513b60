# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The period before a period, to see what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

MONTHS = 12
LAST_WEEK = timedelta(days=7)
# A month is nearly empty below a quarter of what is usual in the months around it:
# late bookings in the files beside a missing one came to a sixth of it (Leeds, 2011).
AROUND, QUARTER = 3, 4
# More months between two lines than this is no gap but another time.
MOST_GAP = 24
Month = tuple[int, int]


def period_before(
    first: date | None, last: date | None
) -> tuple[date, date] | tuple[None, None]:
    """The period of the same length right before; none when one end is open.

    Whole calendar months are compared with as many whole months: 2025 with 2024, and
    February with January. Anything else with as many days.
    """
    if first is None or last is None or last < first:
        return None, None
    after = _day_after(last)
    try:
        if first.day == 1 and after is not None and after.day == 1:
            months = _months(after) - _months(first)
            return _first_of(_months(first) - months), first - timedelta(days=1)
        return first - (last - first) - timedelta(days=1), first - timedelta(days=1)
    except (OverflowError, ValueError):
        return None, None


def dates_of_month(year: int, month: int, months: int = 1) -> tuple[date, date]:
    """The first and the last day of so many months from this one on."""
    after = year * MONTHS + month - 1 + months
    return date(year, month, 1), _first_of(after) - timedelta(days=1)


def is_whole_month(
    year: int, month: int, first: date | None, last: date | None, last_on: date | None
) -> bool:
    """Whether a month lies whole between the chosen dates, and lines go to its end.

    Nobody books on each day: lines until its last week are enough.
    """
    begin, end = dates_of_month(year, month)
    if (first and first > begin) or (last and last < end):
        return False
    return last_on is None or last_on > end - LAST_WEEK


def are_both_known(
    first: date | None,
    last: date | None,
    known: tuple[date | None, date | None],
) -> bool:
    """Whether lines run from the month in which the period before began to the last."""
    before, _until = period_before(first, last)
    begin, end = known
    if before is None or last is None or begin is None or end is None:
        return False
    return _months(begin) <= _months(before) and _months(end) >= _months(last)


def nearly_empty(lines: Mapping[Month, int]) -> frozenset[Month]:
    """Months with only stray lines, by their number of lines: their file is not there.

    A month is held beside the median of those that have lines in the three months
    before it and the three after it.
    """
    counts = {
        year * MONTHS + month - 1: found for (year, month), found in lines.items()
    }
    return frozenset(
        (at // MONTHS, at % MONTHS + 1)
        for at, found in counts.items()
        if found * QUARTER < _usual(counts, at)
    )


@dataclass(frozen=True)
class Absent:
    """Months that are not there, between the first and the last that are.

    `missing` have no line at all, `hollow` only stray ones: nearly empty.
    """

    missing: tuple[Month, ...] = ()
    hollow: tuple[Month, ...] = ()


def absent_between(lines: Mapping[Month, int]) -> Absent:
    """Which months are not there, by their number of lines."""
    if not lines:
        return Absent()
    ends = {min(lines), max(lines)}
    places = sorted(year * MONTHS + month - 1 for year, month in lines)
    missing = (
        (place // MONTHS, place % MONTHS + 1)
        for before, after in pairwise(places)
        if after - before <= MOST_GAP
        for place in range(before + 1, after)
    )
    return Absent(tuple(missing), tuple(sorted(nearly_empty(lines) - ends)))


def _usual(counts: Mapping[int, int], at: int) -> float:
    around = (near for near in range(at - AROUND, at + AROUND + 1) if near != at)
    known = [counts[near] for near in around if near in counts]
    return median(known) if known else 0


def _day_after(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None


def _months(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def _first_of(months: int) -> date:
    return date(months // MONTHS, months % MONTHS + 1, 1)
