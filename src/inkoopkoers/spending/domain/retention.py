# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lines are too old to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# Who gives lines of long ago does so on purpose, and has a year with them.
AT_LEAST_DAYS = 365


@dataclass(frozen=True)
class Held:
    """A file with lines: the day of its newest line, that it was given, how many."""

    last_on: date
    given_on: date
    lines: int


@dataclass(frozen=True)
class Leaving:
    """Files and lines that go on a day; None when there is nothing to go."""

    on: date | None
    files: int
    lines: int


def leaves_on(one: Held, years: int) -> date:
    """The first day on which a file is too old; never within a year of giving it."""
    return max(
        _too_old_on(one.last_on, years), one.given_on + timedelta(days=AT_LEAST_DAYS)
    )


def is_old(one: Held, years: int) -> bool:
    """Whether all of it was older than lines are kept on the day it was given."""
    return _too_old_on(one.last_on, years) <= one.given_on


def _too_old_on(last: date, years: int) -> date:
    try:
        return last.replace(year=last.year + years) + timedelta(days=1)
    except ValueError:  # 29 February
        return date(last.year + years, 3, 1)


def leaving_now(held: Iterable[Held], years: int, today: date) -> Leaving:
    """What goes tonight when lines are kept for so many years."""
    past = [one.lines for one in held if leaves_on(one, years) <= today]
    return Leaving(today, len(past), sum(past))


def leaving_next(held: Iterable[Held], years: int, today: date) -> Leaving:
    """What goes first after that."""
    days = [(leaves_on(one, years), one.lines) for one in held]
    later = [one for one in days if one[0] > today]
    if not later:
        return Leaving(None, 0, 0)
    first = min(day for day, _lines in later)
    same = [lines for day, lines in later if day == first]
    return Leaving(first, len(same), sum(same))
