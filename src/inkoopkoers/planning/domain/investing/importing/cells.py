# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read one cell: amounts, percentages, whole numbers, years, months and days."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.planning.domain.investing.asset_checks import (
    FIRST_YEAR,
    LARGEST_EUR,
    LAST_YEAR,
    MONTHS,
)
from inkoopkoers.planning.domain.investing.importing.refusing import (
    CannotRead,
    Refusal,
)

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_CURRENCY = re.compile(r"^(?:€|eur(?:o)?)|(?:€|eur(?:o)?|,-{1,2})$")
_PLAIN = re.compile(r"[0-9]{1,40}")
_DECIMAL = re.compile(r"(?P<whole>[0-9]{1,40})[.,](?P<part>[0-9]{1,40})")
# A separator before every three digits, and another one before the decimals.
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?P<sign>[.,])[0-9]{3}(?:(?P=sign)[0-9]{3}){0,12})"
    r"(?:(?!(?P=sign))[.,](?P<part>[0-9]{1,40}))?"
)
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_MINUS = ("-", "\u2212")
_PLACES = 2
# A bare 0,05 is 5 %; a bare 0,5 could be half a per cent, a bare 5 could be 5 %.
_LARGEST_BARE = Decimal("0.2")
_HUNDRED = 100

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_OTHER_MONTHS = {"mrt": 3, "sept": 9}
_SHORT = 3
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0{1,2}:00(?::00)?)?")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ]([a-z]+\.?|\d{1,2})[-/. ](\d{4})")


def amount_of(text: str) -> Decimal:
    """Euros of 0 or more, at most two decimals: 1.234,56 or 1,234.56 or € 1 234."""
    short = _CURRENCY.sub("", _CURRENCY.sub("", _SPACES.sub("", text.lower())))
    amount = _number(short)
    if amount < 0:
        raise CannotRead(Refusal.NEGATIVE)
    if amount > LARGEST_EUR:
        raise CannotRead(Refusal.TOO_LARGE)
    if amount != round(amount, _PLACES):
        raise CannotRead(Refusal.TOO_PRECISE)
    return amount


def percentage_of(text: str) -> Decimal:
    """A fraction: 5 %, 5% and 0,05 are 0.05. A bare 5 is refused: nobody can tell."""
    short = _SPACES.sub("", text)
    if short.endswith("%"):
        return _small_number(short.removesuffix("%")) / _HUNDRED
    found = _small_number(short)
    if abs(found) > _LARGEST_BARE:
        raise CannotRead(Refusal.PERCENTAGE_UNCLEAR)
    return found


def whole_of(text: str) -> int:
    """A whole number; 400,00 is one too."""
    found = _number(_SPACES.sub("", text))
    if abs(found) > LARGEST_EUR:
        raise CannotRead(Refusal.TOO_LARGE)
    if Fraction(found).denominator != 1:
        raise CannotRead(Refusal.NOT_WHOLE)
    return int(found)


def year_of(text: str) -> int:
    """Four digits, in the range that a plan may have."""
    short = text.strip().removesuffix(",0")
    if not re.fullmatch(r"[0-9]{4}", short):
        raise CannotRead(Refusal.NOT_A_YEAR)
    year = int(short)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CannotRead(Refusal.OUT_OF_RANGE)
    return year


def month_of(text: str) -> int:
    """A number from 1 to 12, or a Dutch name: augustus, aug or aug."""
    short = text.strip().lower().rstrip(".")
    if re.fullmatch(r"0?[1-9]|1[0-2]", short):
        return int(short)
    if short in _OTHER_MONTHS:
        return _OTHER_MONTHS[short]
    for number, name in zip(MONTHS, _MONTHS, strict=True):
        if short in {name, name[:_SHORT]}:
            return number
    raise CannotRead(Refusal.NOT_A_MONTH)


def day_of(text: str) -> date:
    """2027-03-01, 1-3-2027, 1/3/2027 or 1 maart 2027; the day comes before the month."""
    short = text.strip().lower()
    try:
        if found := _ISO_DAY.fullmatch(short):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DUTCH_DAY.fullmatch(short):
            return date(int(found[3]), month_of(found[2]), int(found[1]))
    except ValueError:
        pass
    raise CannotRead(Refusal.NOT_A_DAY)


def _number(text: str) -> Decimal:
    """A number in Dutch or English signs; refused when it could be two numbers."""
    if text.startswith(_MINUS):
        return -_number_from_zero(text[1:])
    return _number_from_zero(text.removeprefix("+"))


def _number_from_zero(text: str) -> Decimal:
    if _TWO_WAYS.fullmatch(text):
        raise CannotRead(Refusal.TWO_WAYS)
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if found := _GROUPED.fullmatch(text):
        whole = found["whole"].replace(found["sign"], "")
        return Decimal(f"{whole}.{found['part'] or 0}")
    return _with_decimals(text)


def _small_number(text: str) -> Decimal:
    """A number in which no separator marks thousands: 2,125 is two and a bit."""
    sign = -1 if text.startswith(_MINUS) else 1
    bare = text.lstrip("".join(_MINUS)) if sign < 0 else text.removeprefix("+")
    if _PLAIN.fullmatch(bare):
        return sign * Decimal(bare)
    return sign * _with_decimals(bare)


def _with_decimals(text: str) -> Decimal:
    found = _DECIMAL.fullmatch(text)
    if not found:
        raise CannotRead(Refusal.NOT_A_NUMBER)
    return Decimal(f"{found['whole']}.{found['part']}")
