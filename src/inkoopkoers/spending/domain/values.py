# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a cell becomes an amount or a date; parsing.py says the same in SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark

# An amount of fourteen digits before the cents is a slip, and sums must keep fitting.
MOST_DIGITS = 13
# Two digits of a year below this are of this century.
PIVOT = 70
SPREADSHEET_ZERO = date(1899, 12, 30)
# Days that a number of a spreadsheet may be: 1954 to 2119.
SPREADSHEET_FIRST, SPREADSHEET_LAST = 20_000, 80_000

# Spaces that are not the ordinary one, and signs that only look like a minus.
ODD_SPACES = "\u00a0\u2007\u2008\u2009\u202f\t"
ODD_MINUSES = "\u2212\u2013\u2012"
CURRENCY_SIGNS = {
    "€": "EUR", "£": "GBP", "$": "USD", "EUR": "EUR", "GBP": "GBP", "USD": "USD",
}  # fmt: skip
CURRENCY = "(?:EUR|GBP|USD|€|£|[$])"
SEPARATORS = {DecimalMark.COMMA: (",", "."), DecimalMark.POINT: ("[.]", ",")}

MONTHS = {
    "jan": 1, "feb": 2, "mrt": 3, "mar": 3, "maa": 3, "apr": 4, "mei": 5, "may": 5,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

TIME = r"(?:t| +)[0-9]{1,2}:[0-9]{2}.*"
YEAR_FIRST = r"([12][0-9]{3})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})"
YEAR_LAST = r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([12][0-9]{3}|[0-9]{2})"
TOGETHER = r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})"
NAMED = r"([0-9]{1,2})[-/. ]*([a-z]{3,9})[-/., ]*([12][0-9]{3}|[0-9]{2})"
NAME_FIRST = r"([a-z]{3,9})[. ]+([0-9]{1,2}),? +([12][0-9]{3})"
DAY_NUMBER = r"([0-9]{5})(?:[.,][0-9]+)?"


@dataclass(frozen=True)
class Amount:
    """What a cell says; value None: nothing readable, or too large to keep."""

    value: Decimal | None
    is_too_large: bool = False


def amount_pattern(decimal: DecimalMark) -> str:
    """The whole of an amount; groups: (, sign, whole, cents, sign, ).

    The thousands stand in groups of three, or not at all; "12,-" is twelve.
    """
    mark, thousands = SEPARATORS[decimal]
    whole = rf"([0-9]+|[1-9][0-9]{{0,2}}(?:[{thousands}' ][0-9]{{3}})+|)"
    cents = rf"(?:{mark}(-{{1,2}}|[0-9]*))?"
    return (
        rf" *([(])? *{CURRENCY}? *([-+])? *{CURRENCY}? *{whole}{cents}"
        rf" *{CURRENCY}? *([-+])? *{CURRENCY}? *([)])? *"
    )


def amount_of(text: str, decimal: DecimalMark, places: int = 2) -> Amount:
    """An amount, rounded half away from zero; no exponents, no guesses."""
    found = re.fullmatch(amount_pattern(decimal), _plain_amount(text))
    if not found:
        return Amount(None)
    opened, before, whole, cents, after, closed = (one or "" for one in found.groups())
    whole, cents = re.sub(r"[^0-9]", "", whole), cents.strip("-")
    if len(whole.lstrip("0")) > MOST_DIGITS:
        return Amount(None, is_too_large=True)
    signs = [one for one in (opened, before, after) if one]
    if (bool(opened) != bool(closed)) or len(signs) > 1 or not whole + cents:
        return Amount(None)
    size = Decimal(f"{whole or 0}.{cents or 0}")
    kept = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return Amount(-kept if kept and ("-" in signs or opened) else kept)


def date_of(text: str, order: DateOrder, days_later: int = 0) -> date | None:
    """A date in this order, or in another when it can be only one date."""
    cell = re.sub(f"{TIME}$", "", text.strip(" ").lower()).strip(" ")
    if found := re.fullmatch(YEAR_FIRST, cell) or re.fullmatch(TOGETHER, cell):
        return _day(*map(int, found.groups()))
    if found := re.fullmatch(YEAR_LAST, cell):
        one, two, year = map(int, found.groups())
        return _by_order(one, two, year, order)
    if found := re.fullmatch(NAMED, cell):
        return _named(found[3], found[2], found[1])
    if found := re.fullmatch(NAME_FIRST, cell):
        return _named(found[3], found[1], found[2])
    if found := re.fullmatch(DAY_NUMBER, cell):
        return _numbered(int(found[1]), days_later)
    return None


def _plain_amount(text: str) -> str:
    for one in ODD_SPACES:
        text = text.replace(one, " ")
    for one in ODD_MINUSES:
        text = text.replace(one, "-")
    return text.replace("’", "'").upper()


def _by_order(one: int, two: int, year: int, order: DateOrder) -> date | None:
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    if order is DateOrder.DAY_FIRST:
        return day_first or month_first
    if order is DateOrder.MONTH_FIRST:
        return month_first or day_first
    both = day_first and month_first and day_first != month_first
    return None if both else day_first or month_first


def _named(year: str, month: str, day: str) -> date | None:
    number = MONTHS.get(month[:3])
    return _day(int(year), number, int(day)) if number else None


def _numbered(days: int, later: int) -> date | None:
    if not SPREADSHEET_FIRST <= days <= SPREADSHEET_LAST:
        return None
    return SPREADSHEET_ZERO + timedelta(days=days + later)


def _day(year: int, month: int, day: int) -> date | None:
    full = year if year >= 100 else year + (2000 if year < PIVOT else 1900)  # noqa: PLR2004
    try:
        return date(full, month, day)
    except ValueError:
        return None
