# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The period before a period, to see what changed."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = 12


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


def _day_after(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None


def _months(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def _first_of(months: int) -> date:
    return date(months // MONTHS, months % MONTHS + 1, 1)
