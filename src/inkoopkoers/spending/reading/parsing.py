# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of text to typed values, as SQL; domain/values.py says the same in Python."""

from __future__ import annotations

from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark
from inkoopkoers.spending.domain.values import (
    DAY_NUMBER,
    MONTHS,
    MOST_DIGITS,
    NAME_FIRST,
    NAMED,
    ODD_MINUSES,
    ODD_SPACES,
    PIVOT,
    SPREADSHEET_FIRST,
    SPREADSHEET_LAST,
    TIME,
    TOGETHER,
    YEAR_FIRST,
    YEAR_LAST,
    amount_pattern,
)
from inkoopkoers.spending.reading.tables import quoted
from inkoopkoers.spending.reading.tidiness import Tidiness

LONGEST = 1000
UNKNOWN = Tidiness()
# Also the marks that turn the direction of a text, and of what stands behind it.
CONTROL = "[\\x00-\\x1f\\x7f\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"
_ODD = f"[{ODD_SPACES}]"


def text_sql(cell: str, tidiness: Tidiness = UNKNOWN) -> str:
    """Text without control characters and spaces around it, of at most 1,000 signs.

    What is known to be so already is not done again.
    """
    capped = cell
    if not tidiness.is_short:
        capped = f"CASE WHEN strlen({cell}) > {LONGEST} THEN left({cell}, {LONGEST}) ELSE {cell} END"
    if tidiness.is_clean:
        return capped
    spaces = " " + ODD_SPACES
    plain = f"regexp_replace({cell}, '{CONTROL}', ' ', 'g')"
    cut = f"left(trim({plain}, '{spaces}'), {LONGEST})"
    # Most cells of an untidy file are tidy: looking is cheaper than cleaning.
    dirty = f"regexp_matches({cell}, '^[{spaces}]|[{spaces}]$|{CONTROL}|^$')"
    clean = f"nullif(trim({cut}, '{spaces}'), '')"
    return f"CASE WHEN {dirty} THEN {clean} ELSE {capped} END"


def amount_sql(cell: str, decimal: DecimalMark, places: int = 2) -> str:
    """An amount as DECIMAL(18, places), NULL when it cannot be read or kept."""
    mark = "," if decimal is DecimalMark.COMMA else "."
    simple = f"regexp_full_match({cell}, '-?[0-9]{{1,{MOST_DIGITS}}}([{mark}][0-9]+)?')"
    pointed = cell if mark == "." else f"replace({cell}, '{mark}', '.')"
    fast = f"TRY_CAST({pointed} AS DECIMAL(18,{places}))"
    return (
        f"CASE WHEN {cell} IS NULL THEN NULL WHEN {simple} THEN {fast} "
        f"ELSE {_slow_amount(cell, decimal, places)} END"
    )


def is_too_large_sql(cell: str, decimal: DecimalMark) -> str:
    """Whether it is an amount, but too large to keep."""
    pattern = quoted(amount_pattern(decimal))
    plain = _plain_amount(cell)
    whole_text = quoted(f"^{amount_pattern(decimal)}$")
    whole = (
        f"regexp_replace(regexp_extract({plain}, {whole_text}, 3), '[^0-9]', '', 'g')"
    )
    return (
        f"(regexp_full_match({plain}, {pattern}) "
        f"AND length(ltrim({whole}, '0')) > {MOST_DIGITS})"
    )


def is_rounded_sql(cell: str, decimal: DecimalMark, value: str) -> str:
    """Whether cents were lost: more than noise stands behind the second decimal."""
    mark = "," if decimal is DecimalMark.COMMA else "."
    behind = f"substr({cell}, strpos({cell}, '{mark}') + 3)"
    # A CASE looks behind the cents only where something stands there.
    return (
        f"CASE WHEN strpos({cell}, '{mark}') BETWEEN 1 AND strlen({cell}) - 3 "
        f"THEN {value} IS NOT NULL "
        f"AND regexp_matches({behind}, '^[0-9]{{0,1}}[1-9]') ELSE false END"
    )


def date_sql(cell: str, order: DateOrder, days_later: int = 0) -> str:
    """A DATE in this order, or in another when it can be only one; else NULL."""
    return (
        f"CASE WHEN {cell} IS NULL THEN NULL WHEN {_is_simple(cell, order)} "
        f"THEN {_fast_date(cell, order)} ELSE {_slow_date(cell, order, days_later)} END"
    )


def plain_date_sql(cell: str, order: DateOrder) -> str:
    """The same as `date_sql` for cells that have the shape of the order."""
    return _fast_date(cell, order)


def _plain_amount(cell: str) -> str:
    spaced = f"regexp_replace({cell}, '{_ODD}', ' ', 'g')"
    signed = f"regexp_replace({spaced}, '[{ODD_MINUSES}]', '-', 'g')"
    return f"upper(replace({signed}, '’', ''''))"


def _slow_amount(cell: str, decimal: DecimalMark, places: int) -> str:
    pattern = quoted(amount_pattern(decimal))
    names = "['o', 'b', 'w', 'c', 'a', 'z']"
    whole = quoted(f"^{amount_pattern(decimal)}$")
    parts = f"regexp_extract({_plain_amount(cell)}, {whole}, {names})"
    digits = "regexp_replace(p.w, '[^0-9]', '', 'g')"
    cents = "replace(p.c, '-', '')"
    signs = "(p.o <> '')::INT + (p.b <> '')::INT + (p.a <> '')::INT"
    minus = "CASE WHEN p.o <> '' OR p.b = '-' OR p.a = '-' THEN '-' ELSE '' END"
    number = f"{minus} || '0' || {digits} || '.' || {cents} || '0'"
    cast = f"TRY_CAST({number} AS DECIMAL(18,{places}))"
    good = (
        f"(p.o = '') = (p.z = '') AND {signs} <= 1 AND {digits} || {cents} <> '' "
        f"AND length(ltrim({digits}, '0')) <= {MOST_DIGITS}"
    )
    return (
        f"CASE WHEN regexp_full_match({_plain_amount(cell)}, {pattern}) THEN "
        f"list_transform([{parts}], p -> CASE WHEN {good} THEN {cast} END)[1] END"
    )


def _is_simple(cell: str, order: DateOrder) -> str:
    shape = {
        DateOrder.DAY_FIRST: "[0-9]{2}[-/.][0-9]{2}[-/.][12][0-9]{3}",
        DateOrder.MONTH_FIRST: "[0-9]{2}[-/.][0-9]{2}[-/.][12][0-9]{3}",
        DateOrder.COMPACT: "(?:19|20)[0-9]{6}",
    }.get(order, "[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
    return f"regexp_full_match({cell}, '{shape}')"


def _fast_date(cell: str, order: DateOrder) -> str:
    """Ten or eight digits at known places; another order only when this one fails."""

    def cut(year: int, month: int, day: int) -> str:
        parts = ((year, 4), (month, 2), (day, 2))
        whole = " || '-' || ".join(f"substr({cell}, {at}, {n})" for at, n in parts)
        return f"TRY_CAST({whole} AS DATE)"

    if order is DateOrder.DAY_FIRST:
        return f"coalesce({cut(7, 4, 1)}, {cut(7, 1, 4)})"
    if order is DateOrder.MONTH_FIRST:
        return f"coalesce({cut(7, 1, 4)}, {cut(7, 4, 1)})"
    if order is DateOrder.COMPACT:
        return cut(1, 5, 7)
    return f"TRY_CAST({cell} AS DATE)"


def _slow_date(cell: str, order: DateOrder, days_later: int) -> str:
    plain = f"trim(regexp_replace(lower(trim({cell}, ' ')), '{TIME}$', ''), ' ')"
    number = "CAST(regexp_extract(d, '^[0-9]+') AS INTEGER)"
    between = f"BETWEEN {SPREADSHEET_FIRST} AND {SPREADSHEET_LAST}"
    days = f"DATE '1899-12-30' + CAST({number} + {days_later} AS INTEGER)"
    cases = (
        (YEAR_FIRST, _day(YEAR_FIRST, 1, 2, 3)),
        (TOGETHER, _day(TOGETHER, 1, 2, 3)),
        (YEAR_LAST, _by_order(order)),
        (NAMED, _day(NAMED, 3, 2, 1, named=True)),
        (NAME_FIRST, _day(NAME_FIRST, 3, 1, 2, named=True)),
        (DAY_NUMBER, f"CASE WHEN {number} {between} THEN {days} END"),
    )
    whens = " ".join(
        f"WHEN regexp_full_match(d, '{pattern}') THEN {then}" for pattern, then in cases
    )
    return f"list_transform([{plain}], d -> CASE {whens} END)[1]"


def _day(pattern: str, year: int, month: int, day: int, *, named: bool = False) -> str:
    def group(at: int) -> str:
        return f"regexp_extract(d, '^{pattern}$', {at})"

    full = (
        f"CASE WHEN CAST({group(year)} AS INTEGER) >= 100 THEN {group(year)} "
        f"WHEN CAST({group(year)} AS INTEGER) < {PIVOT} THEN CAST(2000 + CAST({group(year)} "
        f"AS INTEGER) AS VARCHAR) ELSE CAST(1900 + CAST({group(year)} AS INTEGER) "
        "AS VARCHAR) END"
    )
    whens = " ".join(f"WHEN '{name}' THEN '{at}'" for name, at in MONTHS.items())
    number = f"CASE substr({group(month)}, 1, 3) {whens} END" if named else group(month)
    return f"TRY_CAST({full} || '-' || {number} || '-' || {group(day)} AS DATE)"


def _by_order(order: DateOrder) -> str:
    day_first, month_first = _day(YEAR_LAST, 3, 2, 1), _day(YEAR_LAST, 3, 1, 2)
    if order is DateOrder.DAY_FIRST:
        return f"coalesce({day_first}, {month_first})"
    if order is DateOrder.MONTH_FIRST:
        return f"coalesce({month_first}, {day_first})"
    return (
        f"CASE WHEN {day_first} <> {month_first} THEN NULL "
        f"ELSE coalesce({day_first}, {month_first}) END"
    )
