# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table as CSV or XLSX; a cell is always text, never a live formula."""

from __future__ import annotations

import csv
import io

from inkoopkoers.reports.blocks import Table

# Spreadsheets look past spaces; the wide ones are read as plain ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # meant
_NOT_IN_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_MAX_SHEET_NAME = 31
_MAX_CELL = 32_767
_WIDEST = 60


def to_csv(table: Table) -> bytes:
    """CSV with semicolons and a byte order mark, as Dutch spreadsheets expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in (table.full_header, *table.full_rows):
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def to_xlsx(table: Table) -> bytes:
    """A sheet with a header that stays in view and columns one can filter."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": table.caption})
    sheet = book.add_worksheet(_sheet_name(table.caption))
    bold = book.add_format({"bold": True, "bg_color": "#e1ebf5"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(table.full_header):
        sheet.write_string(0, column, name, bold)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.full_rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell[:_MAX_CELL], wrap)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), table.width - 1)
    book.close()
    return out.getvalue()


def _sheet_name(caption: str) -> str:
    """A name of a sheet is short and holds no signs of a formula."""
    return caption.translate(_NOT_IN_SHEET_NAME)[:_MAX_SHEET_NAME].strip(" '")


def _width(table: Table, column: int) -> int:
    rows = (table.full_header, *table.full_rows)
    return min(max(len(row[column]) for row in rows) + 2, _WIDEST)
