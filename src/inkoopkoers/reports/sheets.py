# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table as CSV or XLSX; a cell is always text, never a live formula."""

from __future__ import annotations

import csv
import io

from inkoopkoers.reports.blocks import Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MAX_SHEET_NAME = 31
_MAX_CELL = 32_767


def to_csv(table: Table) -> bytes:
    """CSV with semicolons and a byte order mark, as Dutch spreadsheets expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def to_xlsx(table: Table) -> bytes:
    """A sheet with a header that stays in view and columns one can filter."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": table.caption})
    sheet = book.add_worksheet(table.caption[:_MAX_SHEET_NAME])
    bold = book.add_format({"bold": True, "bg_color": "#e1ebf5"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(table.header):
        sheet.write_string(0, column, name, bold)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell[:_MAX_CELL], wrap)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.header) - 1)
    book.close()
    return out.getvalue()


def _width(table: Table, column: int) -> int:
    longest = max((len(row[column]) for row in table.rows), default=0)
    return min(max(longest, len(table.header[column])) + 2, 60)
