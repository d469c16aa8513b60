# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lines are too old to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# The newest line of a file, and how many lines it has.
Held = tuple[date, int]


@dataclass(frozen=True)
class Leaving:
    """Files and lines that go on a day; None when there is nothing to go."""

    on: date | None
    files: int
    lines: int


def too_old_on(last: date, years: int) -> date:
    """The first day on which a file with this newest line is too old."""
    try:
        return last.replace(year=last.year + years) + timedelta(days=1)
    except ValueError:  # 29 February
        return date(last.year + years, 3, 1)


def leaving_now(held: Iterable[Held], years: int, today: date) -> Leaving:
    """What goes tonight when lines are kept for so many years."""
    past = [lines for last, lines in held if too_old_on(last, years) <= today]
    return Leaving(today, len(past), sum(past))


def leaving_next(held: Iterable[Held], years: int, today: date) -> Leaving:
    """What goes first after that."""
    days = [(too_old_on(last, years), lines) for last, lines in held]
    later = [one for one in days if one[0] > today]
    if not later:
        return Leaving(None, 0, 0)
    first = min(day for day, _lines in later)
    same = [lines for day, lines in later if day == first]
    return Leaving(first, len(same), sum(same))
