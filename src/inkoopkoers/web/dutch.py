# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as Dutch readers write them; needs no Django."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

MINUS = "−"

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return a date such as 3 maart 2027."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def decimal(value: Decimal | Fraction | float, places: int = 1) -> str:
    """Return a number such as 3,2 or −0,4: rounded once, halves away from zero."""
    # 0.35 is a little less than 0,35 in a computer, and 0,35 to a reader.
    exact = Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
    steps = (abs(exact) * 10**places + Fraction(1, 2)).__floor__()
    sign = MINUS if exact < 0 and steps else ""
    digits = str(steps).rjust(places + 1, "0")
    if not places:
        return sign + digits
    return f"{sign}{digits[:-places]},{digits[-places:]}"
