# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a sheet back with nothing but zipfile and xml."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells_of(xlsx: bytes) -> list[list[str]]:
    """Every row of the first sheet, where every cell is text."""
    [rows, *_others] = sheets_of(xlsx, numbers=False).values()
    return rows


def sheets_of(xlsx: bytes, *, numbers: bool = True) -> dict[str, list[list[str]]]:
    """Every row of every sheet by its name; a number as the file writes it."""
    with ZipFile(io.BytesIO(xlsx)) as book:
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))
        names = ET.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        sheets = {
            str(one.get("name")): ET.fromstring(
                book.read(f"xl/worksheets/sheet{number}.xml")
            )
            for number, one in enumerate(names, 1)
        }
    texts = ["".join(part.itertext()) for part in shared.iter(f"{_MAIN}si")]
    return {
        name: [
            [_text(cell, texts, numbers=numbers) for cell in row.iter(f"{_MAIN}c")]
            for row in sheet.iter(f"{_MAIN}row")
        ]
        for name, sheet in sheets.items()
    }


def _text(cell: ET.Element, texts: list[str], *, numbers: bool) -> str:
    value = cell.findtext(f"{_MAIN}v")
    if value is None:
        return ""
    if cell.get("t") == "s":
        return texts[int(value)]
    assert numbers, "every cell is text"
    return value
