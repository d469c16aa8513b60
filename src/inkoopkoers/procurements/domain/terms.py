# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The days in which purchases of one sort are added up."""

from __future__ import annotations

import calendar
from datetime import date

from inkoopkoers.procurements.domain.splitting import Term

YEAR = 12


def term_around(day: date, months: int | None, ends_on: date | None) -> Term:
    """From a year before the publication until the contract ends.

    Without an end or a number of months it is a year; the year before is there for
    what was bought just before, which is how a contract is cut in pieces.
    """
    last = ends_on if ends_on and ends_on > day else months_after(day, months or YEAR)
    return Term(months_after(day, -YEAR), last)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * YEAR + day.month - 1 + months, YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
