# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks for the tests, good ones and ones that were tampered with."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"


def workbook(
    rows: Iterable[Sequence[object]],
    *,
    more: Callable[[Workbook, Worksheet], None] | None = None,
) -> bytes:
    """A workbook with one sheet, and what `more` does to it."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Eisen")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    if more:
        more(book, sheet)
    book.close()
    return out.getvalue()


def tampered(book: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same workbook with other parts in it."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *parts}:
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return out.getvalue()


def part(book: bytes, name: str) -> bytes:
    """What one part holds."""
    with ZipFile(io.BytesIO(book)) as read:
        return read.read(name)
