# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as CSV or XLSX; a cell is text or a plain number, never a live formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from inkoopkoers.reports.blocks import Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# The same tables always give the same bytes; this is also the time in the zip.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
# Spreadsheets look past spaces; the wide ones are read as plain ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # meant
_NOT_IN_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_MAX_SHEET_NAME = 31
_MAX_CELL = 32_767
_WIDEST = 60
_MOST_PLACES = 6
# A whole number as Dutch readers write it, or one with decimals.
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:,[0-9]{1,6})?")


def to_csv(table: Table) -> bytes:
    """CSV with semicolons and a byte order mark, as Dutch spreadsheets expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(cell) for cell in table.full_header])
    for row in table.full_rows:
        writer.writerow(
            cell if _is_number(table, column, cell) else harmless(cell)
            for column, cell in enumerate(row)
        )
    return out.getvalue().encode("utf-8-sig")


def _is_number(table: Table, column: int, cell: str) -> bool:
    """Only in a numeric column; anywhere else 007 and -5 are text."""
    return column in table.numeric_columns and _NUMBER.fullmatch(cell) is not None


def harmless(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def to_xlsx(table: Table) -> bytes:
    """A sheet with a header that stays in view and columns one can filter."""
    return to_workbook((table,))


def to_workbook(tables: Sequence[Table]) -> bytes:
    """A sheet per table, named after its caption; the first names the whole.

    Captions differ in their first 31 characters.
    """
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": tables[0].caption, "created": _NO_TIME})
    for table in tables:
        _fill(book, book.add_worksheet(_sheet_name(table.caption)), table)
    book.close()
    return out.getvalue()


def _fill(book: Workbook, sheet: Worksheet, table: Table) -> None:
    bold = book.add_format({"bold": True, "bg_color": "#e1ebf5", "text_wrap": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    whole = book.add_format({"valign": "top"})
    decimals = {
        places: book.add_format({"valign": "top", "num_format": f"0.{'0' * places}"})
        for places in range(1, _MOST_PLACES + 1)
    }
    for column, name in enumerate(table.full_header):
        sheet.write_string(0, column, name, bold)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.full_rows, start=1):
        for column, cell in enumerate(row):
            if _is_number(table, column, cell):
                value = float(cell.replace(",", "."))
                places = len(cell.partition(",")[2])
                style = decimals[places] if places else whole
                sheet.write_number(number, column, value, style)
            else:
                sheet.write_string(number, column, cell[:_MAX_CELL], wrap)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), table.width - 1)


def _sheet_name(caption: str) -> str:
    """A name of a sheet is short and holds no signs of a formula."""
    return caption.translate(_NOT_IN_SHEET_NAME)[:_MAX_SHEET_NAME].strip(" '")


def _width(table: Table, column: int) -> int:
    rows = (table.full_header, *table.full_rows)
    return min(max(len(row[column]) for row in rows) + 2, _WIDEST)
