# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as Dutch readers write them; needs no Django."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

MINUS = "−"
# Between thousands: a sentence has a point, a column of a table a thin space.
POINT, THIN = ".", "\N{NARROW NO-BREAK SPACE}"

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return a date such as 3 maart 2027."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Return a date such as 3 mrt 2027, for a column."""
    month = "mrt" if day.month == 3 else _MONTHS[day.month - 1][:3]  # noqa: PLR2004
    return f"{day.day} {month} {day.year}"


def sentence(text: str) -> str:
    """One full stop at the end, also when the last word is a name such as Groen B.V."""
    return text.removesuffix(".") if text.endswith("..") else text


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


def euro(value: Decimal) -> str:
    """Return an amount such as € 1.234,50; whole euros have no decimals."""
    places = 0 if value == value.to_integral_value() else 2
    return f"€\N{NO-BREAK SPACE}{grouped(value, places)}"


def number(value: Decimal) -> str:
    """Return a number such as 1.234,5, with the decimals it has."""
    short = value.normalize()
    exponent = short.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return grouped(short, places)


def grouped(
    value: Decimal | Fraction | float, places: int = 0, between: str = POINT
) -> str:
    """Return a number such as 1.234,50; the one place that groups thousands."""
    text = decimal(value, places)
    sign = MINUS if text.startswith(MINUS) else ""
    whole, comma, part = text.removeprefix(MINUS).partition(",")
    return f"{sign}{int(whole):,}".replace(",", between) + comma + part
