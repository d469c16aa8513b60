# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook that can be counted with and printed: real amounts, shares and days.

Texts are written as texts; nothing that came from a file becomes a formula.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from inkoopkoers.reports.blocks import printable
from inkoopkoers.reports.workbook_looks import Looks

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# The same sheets always give the same bytes; this is also the time in the zip.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
A4 = 9
# A name of a sheet is no longer, and has none of these signs.
LONGEST_NAME = 31
_SIGNS = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_RESERVED = "history"
_LONGEST_CELL = 32_767
NARROWEST, WIDEST = 9, 66
# What fits beside each other on an upright page, in letters.
UPRIGHT = 95
_LINE_POINTS = 15
# A row is never taller.
_TALLEST = 409
_MOST_PLACES = 4
# Spreadsheets count days from here on.
_FIRST_YEAR = 1900

Value = str | int | Decimal | date | None


class Form(StrEnum):
    """How the cells of a column look; a share is a part of 1."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"


@dataclass(frozen=True)
class SheetColumn:
    """A column; `currency` is the code of its money."""

    label: str
    form: Form = Form.TEXT
    currency: str = "EUR"


@dataclass(frozen=True)
class Sheet:
    """A table on a sheet of its own.

    `above`: sentences before the table, of which the first is its title. `totals` are
    the cells of a last row that sorting and filtering leave alone. `is_listing`: labels
    and texts, without a head that can be filtered.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Value]]
    above: tuple[str, ...] = ()
    totals: tuple[Value, ...] = ()
    is_listing: bool = False


def write_workbook(title: str, sheets: Sequence[Sheet], *, foot: str = "") -> bytes:
    """XLSX with a sheet per table; `foot` stands below every printed page."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(out, options)
    book.set_properties({"title": title[:255], "created": _NO_TIME})
    formats = Looks(book)
    for name, sheet in zip(names_of(sheets), sheets, strict=True):
        _fill(book.add_worksheet(name), sheet, formats, foot)
    book.close()
    return out.getvalue()


def names_of(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Names of sheets differ, also for who does not see capitals."""
    taken = {_RESERVED, ""}
    for number, sheet in enumerate(sheets, 1):
        name, tried = _short(sheet.name, ""), 1
        if not name:
            name = str(number)
        while name.casefold() in taken:
            tried += 1
            name = _short(sheet.name, f" {tried}")
        taken.add(name.casefold())
        yield name


def _short(name: str, end: str) -> str:
    clean = printable(name).translate(_SIGNS).strip(" '")
    return clean[: LONGEST_NAME - len(end)].strip(" '") + end


def _fill(sheet: Worksheet, made: Sheet, formats: Looks, foot: str) -> None:
    widths = [_width(made, at) for at in range(len(made.columns))]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    head = _above(sheet, made, formats, sum(widths))
    if not made.is_listing:
        _head(sheet, made, formats, head, widths)
    begin = head if made.is_listing else head + 1
    numbers = [_number_format(made, at) for at in range(len(made.columns))]
    rows = [*made.rows, *([made.totals] if made.totals else [])]
    for place, row in enumerate(rows):
        is_total = place == len(made.rows)
        for at, value in enumerate(row):
            look = formats.cell(numbers[at], is_total=is_total)
            if made.is_listing and at == 0:
                look = formats.label
            _write(sheet, (begin + place, at), value, look)
        _set_height(sheet, begin + place, row, widths)
    _page(sheet, made, head, sum(widths), foot)


def _head(
    sheet: Worksheet,
    made: Sheet,
    formats: Looks,
    row: int,
    widths: Sequence[float],
) -> None:
    for at, column in enumerate(made.columns):
        is_number = column.form not in {Form.TEXT, Form.DATE}
        look = formats.number_head if is_number else formats.head
        sheet.write_string(row, at, column.label, look)
    # Bold letters are wider, and beside them stands the sign of the filter.
    narrower = [width - 2 for width in widths]
    _set_height(sheet, row, [one.label for one in made.columns], narrower)


def _set_height(
    sheet: Worksheet, row: int, values: Sequence[Value], widths: Sequence[float]
) -> None:
    """Not every program gives a long text the lines that it needs."""
    lines = max(
        (
            len(wrap(value, max(int(width), 4)))
            for value, width in zip(values, widths, strict=False)
            if isinstance(value, str)
        ),
        default=1,
    )
    if lines > 1:
        sheet.set_row(row, min(_LINE_POINTS * lines, _TALLEST))


def _above(sheet: Worksheet, made: Sheet, formats: Looks, width: float) -> int:
    """Write the sentences above the table; returns the row of its head."""
    last = len(made.columns) - 1
    told = [printable(one) for one in made.above if one.strip()]
    for row, text in enumerate(told):
        look = formats.above if row else formats.title
        if last > 0:
            sheet.merge_range(row, 0, row, last, "", look)
        sheet.write_string(row, 0, text[:_LONGEST_CELL], look)
        size = 1.4 if row == 0 else 1.0
        lines = ceil(len(text) * size / max(width, NARROWEST))
        height = _LINE_POINTS * lines * (1.3 if row == 0 else 1.0)
        sheet.set_row(row, min(height, _TALLEST))
    return len(told) + 1 if told else 0


def _page(sheet: Worksheet, made: Sheet, head: int, width: float, foot: str) -> None:
    """How it looks on a screen and on paper: one page wide, the head on each."""
    if not made.is_listing:
        sheet.freeze_panes(head + 1, 0)
        sheet.autofilter(head, 0, head + max(len(made.rows), 1), len(made.columns) - 1)
        sheet.repeat_rows(head)
    sheet.set_paper(A4)
    if width > UPRIGHT:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer(f"&L&8{foot.replace('&', '&&')[:180]}&R&8&A · &P / &N")


def _write(sheet: Worksheet, place: tuple[int, int], value: Value, look: Any) -> None:
    match value:
        case None | "":
            sheet.write_blank(*place, None, look)
        case Decimal() | int():
            sheet.write_number(*place, float(value), look)
        case date() if value.year >= _FIRST_YEAR:
            day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day
            sheet.write_datetime(*place, day, look)
        case _:
            sheet.write_string(*place, printable(str(value))[:_LONGEST_CELL], look)


def _number_format(made: Sheet, at: int) -> str:
    column = made.columns[at]
    match column.form:
        case Form.TEXT:
            return ""
        case Form.DATE:
            return "d-m-yyyy"
        case Form.SHARE:
            return "0.0%"
        case Form.MONEY:
            sign = "€" if column.currency == "EUR" else column.currency
            places = 2 if _places(made, at) else 0
            number = f"#,##0{'.' if places else ''}{'0' * places}"
            return f'"{sign}" {number};"{sign}" -{number}'
        case Form.NUMBER:
            places = min(_places(made, at), _MOST_PLACES)
            return f"#,##0{'.' if places else ''}{'0' * places}"


def _places(made: Sheet, at: int) -> int:
    """The most decimals that a number of the column has."""
    most = 0
    for row in (*made.rows, made.totals):
        value = row[at] if at < len(row) else None
        if isinstance(value, Decimal) and value.is_finite():
            exponent = value.normalize().as_tuple().exponent
            most = max(most, -exponent if isinstance(exponent, int) else 0)
    return most


def _width(made: Sheet, at: int) -> float:
    column = made.columns[at]
    cells = (row[at] for row in (*made.rows, made.totals) if at < len(row))
    longest = max((_letters(value, column.form) for value in cells), default=0)
    # Beside the name of a column stands the sign of its filter.
    words = [len(word) + 3 for word in column.label.split()] or [0]
    return min(WIDEST, max(NARROWEST, longest + 2, *words))


def _letters(value: Value, form: Form) -> int:
    match value:
        case None:
            return 0
        case Decimal() | int():
            whole = len(f"{int(value):,}")
            return whole + {Form.MONEY: 5, Form.SHARE: 5}.get(form, 3)
        case date():
            return 10
        case _:
            return len(value)
