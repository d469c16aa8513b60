# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files as people give them, and what is read from them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter

from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.inspection import Inspection, RemarkKind
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.tables import RawTable, relation_of

CSV = "Datum;Leverancier;Bedrag\n02-03-2026;Bron BV;1.234,50\n03-03-2026;Zuil NV;99\n"
ROWS = [(2, "02-03-2026", "Bron BV", "1.234,50"), (3, "03-03-2026", "Zuil NV", "99")]


def given(
    folder: Path, content: bytes | str, name: str = "uitgaven.csv", **limits: int
) -> Inspection:
    """What looking at a file with this content gives."""
    path = folder / "given"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return inspect([(name, path)], folder / "work", Limits(**limits))


def rows_of(table: RawTable) -> list[tuple[Any, ...]]:
    """All rows that hold something, without the last column when none is longer."""
    found = duckdb.connect().execute(f"SELECT * FROM {relation_of(table)}").fetchall()
    filled = [row for row in found if any(row[1:])]
    if any(row[-1] for row in filled):
        return filled
    return [row[:-1] for row in filled]


def remarks_of(inspection: Inspection) -> dict[RemarkKind, int]:
    return {remark.kind: remark.count for remark in inspection.remarks}


def a_workbook(sheets: Mapping[str, Sequence[Sequence[Any]]], **options: Any) -> bytes:
    """A workbook with these rows in these sheets."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, options) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


SHEET = [("Datum", "Leverancier", "Bedrag"), (46083, "Bron BV", 12.5), (46084, "Z", 3)]


def with_part(book: bytes, name: str, content: bytes | None, method: int = 8) -> bytes:
    """The same zip with one part changed, added, or taken out."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(book)) as old,
        zipfile.ZipFile(out, "w", method) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if content is not None:
            new.writestr(name, content)
    return out.getvalue()


def part_of(book: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(book)) as old:
        return old.read(name)


def a_zip(files: Mapping[str, bytes | str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in files.items():
            # Always the same bytes: some tests have them in their name.
            part = zipfile.ZipInfo(name)
            new.writestr(part, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
