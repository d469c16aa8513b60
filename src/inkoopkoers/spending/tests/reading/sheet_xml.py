# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks with a sheet of which every sign is ours, and how both ways read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import duckdb

from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.patient_sheets import PatientReader
from inkoopkoers.spending.reading.quick_sheets import QuickReader
from inkoopkoers.spending.reading.sheets import (
    Sheet,
    Written,
    declared_of,
    workbook_of,
)
from inkoopkoers.spending.tests.reading.giving import SHEET, a_workbook, with_part

FIRST = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c>'
    '<c r="B1" t="str"><v>Bedrag</v></c></row>'
)
ROW = '<row r="2"><c r="A2" t="str"><v>Bron</v></c><c r="B2"><v>12.5</v></c></row>'
Rows = list[tuple[Any, ...]]


def a_sheet(rows: str, *, dimension: str = "", after: str = "") -> str:
    said = f'<dimension ref="{dimension}"/>' if dimension else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{NAMESPACE}">{said}<sheetData>{rows}</sheetData>{after}'
        "</worksheet>"
    )


def strings_part(texts: str) -> bytes:
    return f'<sst xmlns="{NAMESPACE}">{texts}</sst>'.encode()


def a_book(sheet: str | bytes, strings: str | bytes | None = None) -> bytes:
    """A workbook with this sheet, and `strings` as what stands within <sst>."""
    content = sheet.encode() if isinstance(sheet, str) else sheet
    book = with_part(a_workbook({"Blad": SHEET}), FIRST, content)
    if strings is None:
        return book
    part = strings_part(strings) if isinstance(strings, str) else strings
    return with_part(book, STRINGS, part)


@contextmanager
def opened(folder: Path, book: bytes) -> Iterator[tuple[Path, ZipFile, Sheet]]:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "boek.xlsx"
    path.write_bytes(book)
    with ZipFile(path) as zipped:
        yield path, zipped, workbook_of(zipped).sheets[0]


def quickly(
    folder: Path, book: bytes, limits: Limits | None = None
) -> tuple[Written, Rows]:
    """What the quick way reads; raises Unusual."""
    to = folder / "quick.parquet"
    with opened(folder, book) as (_, zipped, sheet):
        bounds = limits or Limits()
        said = declared_of(zipped, sheet, bounds)
        written = QuickReader(zipped, folder, bounds).write(sheet, said.columns, to)
    return written, _rows(to)


def patiently(folder: Path, book: bytes) -> tuple[Written, Rows]:
    """What DuckDB reads."""
    to, limits = folder / "patient.parquet", Limits()
    with opened(folder, book) as (path, zipped, sheet):
        said = declared_of(zipped, sheet, limits)
        reader = PatientReader(path, zipped, folder, limits)
        written = reader.write(sheet, said, to)
    return written, _rows(to)


def _rows(path: Path) -> Rows:
    with duckdb.connect() as duck:
        found = duck.execute(f"SELECT * FROM read_parquet('{path}') ORDER BY row")
        return found.fetchall()
