# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines as CSV, XLSX or Parquet, written as they are read; never a live formula."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.utils.translation import gettext as _

from inkoopkoers.reports.sheets import harmless
from inkoopkoers.spending.domain.columns import LINE_COLUMNS
from inkoopkoers.spending.questions.whole_lines import WholeLine
from inkoopkoers.spending.wording.lines import COLUMNS
from inkoopkoers.web.fields import readable

Chunks = Iterable[tuple[WholeLine, ...]]

# A sheet has no more rows than this, of which the first has the names.
MOST_IN_SHEET = 1_048_575
_MAX_CELL = 32_767
_WIDE, _NARROW = 28, 13
# So many columns are not readable on smaller paper.
_A3 = 8
_TEXTS_WIDE = frozenset({"file", "name", "supplier_name", "description", "ledger_name"})
_ARROW = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
    "DECIMAL(18,4)": pa.decimal128(18, 4),
}


def csv_of(chunks: Chunks, files: Mapping[int, str]) -> Iterator[bytes]:
    """With semicolons, a decimal comma and a mark, as Dutch spreadsheets expect."""
    yield _csv_lines([[str(label) for label in COLUMNS.values()]]).encode("utf-8-sig")
    for chunk in chunks:
        yield _csv_lines([_csv_cells(line, files) for line in chunk]).encode()


def parquet_of(chunks: Chunks, files: Mapping[int, str]) -> Iterator[bytes]:
    """For tools that count with it: decimals as they are, columns by their code."""
    schema = pa.schema([(name, _arrow(name)) for name in COLUMNS])
    sink = _Passing()
    with pq.ParquetWriter(
        pa.PythonFile(sink, mode="w"), schema, compression="zstd"
    ) as writer:
        for chunk in chunks:
            columns = {
                name: [_value(line, name, files) for line in chunk] for name in COLUMNS
            }
            writer.write_table(pa.table(columns, schema=schema))
            yield sink.taken()
    yield sink.taken()


def xlsx_of(chunks: Chunks, files: Mapping[int, str]) -> IO[bytes]:
    """A workbook with one sheet, in a file that is gone once it is closed."""
    from xlsxwriter import Workbook

    out = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who sends it
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(out, options) as book:
        sheet = book.add_worksheet(_("Regels"))
        bold = book.add_format(
            {"bold": True, "bg_color": "#e1ebf5", "text_wrap": True, "valign": "bottom"}
        )
        formats = {
            "day": book.add_format({"num_format": "d-m-yyyy"}),
            "money": book.add_format({"num_format": "#,##0.00"}),
        }
        for at, (name, label) in enumerate(COLUMNS.items()):
            sheet.set_column(at, at, _WIDE if name in _TEXTS_WIDE else _NARROW)
            sheet.write_string(0, at, str(label), bold)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(_A3)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&R&8&P / &N")
        row = 0
        for line in (line for chunk in chunks for line in chunk):
            row += 1
            for at, name in enumerate(COLUMNS):
                _write(sheet, row, at, _value(line, name, files), formats)
        sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)
    out.seek(0)
    return out


def _write(
    sheet: Any, row: int, at: int, value: object, formats: Mapping[str, Any]
) -> None:
    match value:
        case None:
            pass
        case bool():
            sheet.write_string(row, at, _yes(value))
        case Decimal():
            sheet.write_number(row, at, float(value), formats["money"])
        case int():
            sheet.write_number(row, at, value)
        case date():
            day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day
            sheet.write_datetime(row, at, day, formats["day"])
        case _:
            sheet.write_string(row, at, readable(str(value))[:_MAX_CELL])


def _csv_lines(rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _csv_cells(line: WholeLine, files: Mapping[int, str]) -> list[str]:
    return [_csv_cell(_value(line, name, files)) for name in COLUMNS]


def _csv_cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _yes(value)
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case _:
            return harmless(readable(str(value)))


def _yes(value: object) -> str:
    return _("ja") if value else _("nee")


def _value(line: WholeLine, name: str, files: Mapping[int, str]) -> object:
    return files.get(line.batch, "") if name == "file" else getattr(line, name)


def _arrow(name: str) -> pa.DataType:
    kinds = {"is_internal": "BOOLEAN"}
    return _ARROW[LINE_COLUMNS.get(name, kinds.get(name, "VARCHAR"))]


class _Passing(io.RawIOBase):
    """Takes bytes in and hands them on; it only knows how many there were."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        """Only that."""
        return True

    def write(self, data: Any) -> int:
        """Keep it until it is taken."""
        part = bytes(data)
        self._parts.append(part)
        self._size += len(part)
        return len(part)

    def tell(self) -> int:
        """Where the next byte will stand in the file."""
        return self._size

    def taken(self) -> bytes:
        """What came in since the last time."""
        whole = b"".join(self._parts)
        self._parts.clear()
        return whole
