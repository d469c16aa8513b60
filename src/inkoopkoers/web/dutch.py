# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as Dutch readers write them; needs no Django."""

from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return a date such as 3 maart 2027."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
