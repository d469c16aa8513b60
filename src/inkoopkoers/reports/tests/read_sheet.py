# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a sheet back with nothing but zipfile and xml."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells_of(xlsx: bytes) -> list[list[str]]:
    """Every row of the first sheet as text."""
    with ZipFile(io.BytesIO(xlsx)) as book:
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    texts = ["".join(part.itertext()) for part in shared.iter(f"{_MAIN}si")]
    return [
        [_text(cell, texts) for cell in row.iter(f"{_MAIN}c")]
        for row in sheet.iter(f"{_MAIN}row")
    ]


def _text(cell: ET.Element, texts: list[str]) -> str:
    value = cell.findtext(f"{_MAIN}v")
    if value is None:
        return ""
    assert cell.get("t") == "s", "every cell is text"
    return texts[int(value)]
