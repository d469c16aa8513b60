# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Raw tables, made from rows of text."""

from __future__ import annotations

import csv
from collections.abc import Mapping as ReadMapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import Mapping, plain
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.inspection import Inspection
from inkoopkoers.spending.reading.publishing import Published, publish
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable

TODAY = date(2026, 11, 22)
HEADERS = ("Boekdatum", "Leverancier", "Bedrag", "Omschrijving", "Factuurnummer")
FIELDS = {
    Field.BOOKED_ON: "Boekdatum",
    Field.SUPPLIER_NAME: "Leverancier",
    Field.AMOUNT: "Bedrag",
    Field.DESCRIPTION: "Omschrijving",
    Field.INVOICE: "Factuurnummer",
}


def a_mapping(fields: ReadMapping[Field, str] = FIELDS, **settings: Any) -> Mapping:
    """Each field with its one header."""
    headers = {field: (plain(header),) for field, header in fields.items()}
    return Mapping(headers, **settings)


def a_row(
    on: str = "02-03-2026",
    supplier: str = "Bron BV",
    amount: str = "100,00",
    text: str = "Papier",
    invoice: str = "F1",
) -> tuple[str, ...]:
    """Cells as HEADERS."""
    return (on, supplier, amount, text, invoice)


def a_table(
    folder: Path,
    rows: Sequence[Sequence[str]],
    headers: Sequence[str] = HEADERS,
    name: str = "raw.csv",
    part: str = "",
) -> RawTable:
    """A CSV as the reading of files leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    width = max([len(headers), *map(len, rows)])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(headers)
        writer.writerows(rows)
    return RawTable(
        part, tuple(headers), path, Form.CSV, Origin.CSV, width,
        rows=len(rows), separator=";", skip=1, first_row=2,
    )  # fmt: skip


def published(
    folder: Path,
    rows: Sequence[Sequence[str]],
    mapping: Mapping | None = None,
    known: Sequence[Path] = (),
    *,
    name: str = "one",
    headers: Sequence[str] = HEADERS,
    **given: Any,
) -> Published:
    """Publish rows of HEADERS into a folder of their own."""
    table = a_table(folder / "raw" / name, rows, headers)
    to = folder / name
    return publish([table], mapping or a_mapping(), to, TODAY, known, **given)


def lines_in(folder: Path) -> tuple[Path, ...]:
    """The files with lines."""
    return tuple(sorted(folder.glob("lines-*.parquet")))


def cells_in(
    folder: Path, what: str, kind: str = "lines", by: str = "row"
) -> list[Any]:
    """Columns of all lines, or of another kind of file, in the order of the file."""
    files = f"'{folder}/{kind}*.parquet'"
    return duckdb.execute(f"SELECT {what} FROM {files} ORDER BY {by}").fetchall()


def inspected(folder: Path, text: str, name: str = "file.csv") -> Inspection:
    """A file as someone gave it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return inspect([(name, path)], folder / "work")


def total(folder: Path) -> Decimal:
    """Euros of all lines."""
    found = cells_in(folder, "coalesce(sum(amount), 0)", by="1")
    return Decimal(found[0][0])
