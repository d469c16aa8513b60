# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole and good file of every kind, to begin from."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb

from inkoopkoers.spending.tests.reading.auditfiles import (
    a_journal,
    a_purchase,
    an_auditfile,
    said_of,
)
from inkoopkoers.spending.tests.reading.giving import a_workbook, a_zip
from inkoopkoers.spending.tests.reading.test_ubl import a_line, an_invoice

ROWS = 40
HEADERS = ("Datum", "Leverancier", "Bedrag", "Grootboek", "Omschrijving")


@dataclass(frozen=True)
class Whole:
    """A file as a careful clerk would give it; `kind` is what it really is."""

    name: str
    content: bytes
    kind: str = ""


def every_kind(mark: str) -> tuple[Whole, ...]:
    """One file of each kind; another mark gives other files with the same headers."""
    return (
        Whole("boekingen.csv", _csv(mark).encode()),
        Whole("windows.csv", _csv(f"é {mark}", "\t").encode("utf-16")),
        Whole("blad.xlsx", _workbook(mark)),
        Whole("kolommen.parquet", _parquet(mark)),
        Whole("audit.xaf", _auditfile(mark).encode()),
        Whole("factuur.xml", _invoice(mark, 1).encode()),
        Whole("alles.zip", a_zip({"a.csv": _csv(f"{mark} a"), "b.csv": _csv(mark)})),
        Whole(
            "facturen.zip", a_zip({f"{at}.xml": _invoice(mark, at) for at in (2, 3, 4)})
        ),
    )


def _csv(mark: str, separator: str = ";") -> str:
    lines = [HEADERS, *_rows(mark)]
    return "\r\n".join(separator.join(one) for one in lines) + "\r\n"


def _rows(mark: str) -> Iterator[tuple[str, ...]]:
    for at in range(ROWS):
        amount = f"{at * 7}.{at:02}" if at % 5 else f"-{at},10"
        text = f'"Werk {mark}, deel {at}"' if at % 3 else f"Werk {mark}"
        yield f"{at % 27 + 1}-3-2026", f"Bron {at % 9} BV", amount, f"43{at:02}", text


def _workbook(mark: str) -> bytes:
    rows = [
        (46083 + at, f"Bron {at % 9} BV", at * 1.5, f"43{at:02}", f"Blad {mark}")
        for at in range(ROWS)
    ]
    return a_workbook({"Blad": [HEADERS, *rows]})


def _parquet(mark: str) -> bytes:
    columns = (
        "DATE '2026-03-02' + i::INT AS datum, 'Bron ' || i % 9 AS leverancier, "
        "(i * 1.5)::DECIMAL(18,2) AS bedrag, '43' || i AS grootboek, "
        "'Kolom ' || $mark || i AS omschrijving"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kolommen.parquet"
        duckdb.connect().execute(
            f"COPY (SELECT {columns} FROM range({ROWS}) t(i)) TO '{path}'",
            {"mark": mark},
        )
        return path.read_bytes()


def _auditfile(mark: str) -> str:
    bought = [
        a_purchase(Decimal(100 + at), document=f"{mark}-{at}") for at in range(12)
    ]
    entries = [one for purchase in bought for one in purchase]
    return an_auditfile(a_journal(*bought), said=said_of(entries))


def _invoice(mark: str, number: int) -> str:
    document = an_invoice(a_line(100 + number), a_line(10), total=110 + number)
    return document.replace("2027-1<", f"{mark}-{number}<")


def repacked(book: bytes, change: dict[str, bytes]) -> bytes:
    """The same zip with other content in some of its parts."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(book)) as old:
        parts: dict[str, bytes | str] = {
            name: change.get(name, old.read(name)) for name in old.namelist()
        }
    return a_zip(parts)
