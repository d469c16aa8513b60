# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks of others: what is read, and what is refused before it does harm."""

from __future__ import annotations

import io
import time
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook

from inkoopkoers.uploads.bad_table import BadTable
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.tables import Table, read_table
from inkoopkoers.uploads.tests.books import SHEET, part, tampered, workbook

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

pytestmark = pytest.mark.once

ROWS = (("nummer", "eis"), ("IK-1", "Één café"), ("IK-2", "x"))


def read(data: bytes, limits: Limits | None = None) -> Table:
    return read_table("eisen.xlsx", data, limits=limits)


def test_texts_come_back_as_they_are() -> None:
    table = read(workbook(ROWS))

    assert (table.header, *table.rows) == ROWS
    assert table.numbers == (2, 3)
    assert not table.notes


def test_numbers_days_and_truths_are_written_as_dutch_readers_do() -> None:
    values = [12.5, 3, 0.1 + 0.2, -1e9, True, date(2027, 3, 1), 1e-7]
    header = [f"k{number}" for number in range(len(values))]

    table = read(workbook([header, values]))

    assert table.rows[0] == (
        "12,5", "3", "0,3", "-1000000000", "ja", "2027-03-01", "1e-07",
    )  # fmt: skip


def test_a_moment_has_its_time() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        form = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_datetime(1, 0, datetime(2027, 3, 1, 9, 30), form)  # noqa: DTZ001

    assert read(workbook([["wanneer"]], more=more)).rows == (("2027-03-01 09:30",),)


def test_rows_and_columns_before_the_table_are_passed_over() -> None:
    table = read(workbook([[], [], ["", "a", "b"], ["", 1, 2]]))

    assert table.header == ("Kolom A", "a", "b")
    assert table.numbers == (4,)


def test_what_a_reader_should_know_is_said() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_formula("B2", "=1+1", None, 2)
        sheet.write_formula("B3", "=SUM(B2)", None, 2)
        sheet.merge_range("A4:A5", "samen")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        book.add_worksheet("Uitleg")

    table = read(workbook(ROWS, more=more))

    assert table.rows[0] == ("IK-1", "2")
    assert table.notes == (
        "Het bestand heeft 2 tabbladen. We lazen alleen ‘Eisen’.",
        "In 2 cellen staat een formule. We lazen de uitkomsten.",
        "Er zijn samengevoegde cellen. Alleen de eerste cel daarvan heeft een waarde.",
        "Eén rij is verborgen. Die lazen we ook.",
        "Er zijn verborgen kolommen. Die lazen we ook.",
    )


def test_the_first_sheet_that_is_shown_is_read() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        second = book.add_worksheet("Echt")
        second.write_row(0, 0, ["a"])
        second.write_row(1, 0, ["b"])
        second.activate()
        sheet.hide()

    assert read(workbook(ROWS, more=more)).rows == (("b",),)


def test_a_name_with_braces_is_only_a_name() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        book.add_worksheet("{formulas.__class__}")
        sheet.hide()
        shown = book.get_worksheet_by_name("{formulas.__class__}")
        assert shown
        shown.write_row(0, 0, ["a"])
        shown.write_row(1, 0, ["b"])
        shown.activate()

    assert "{formulas.__class__}" in read(workbook(ROWS, more=more)).notes[0]


def cell(reference: str) -> bytes:
    """A sheet with one cell, and a dimension that says whatever."""
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/'
        'spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>'
        f'<row r="{reference.lstrip("ABCDEFX")}"><c r="{reference}"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    ).encode()


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("A1048576", "meer dan 20.000 rijen"),
        ("A20002", "meer dan 20.000 rijen"),
        ("XFD1", "meer dan 60 kolommen"),
        ("XFD1048576", "meer dan 60 kolommen"),
        ("ABCDEF1", "meer dan 60 kolommen"),
        ("A99999999999999999999", "meer dan 20.000 rijen"),
    ],
)
def test_a_cell_far_away_is_refused_before_room_is_made(
    reference: str, said: str
) -> None:
    book = tampered(workbook(ROWS), {SHEET: cell(reference)})

    with pytest.raises(BadTable, match=said):
        read(book)


def test_a_dimension_that_lies_does_no_harm() -> None:
    sheet = part(workbook(ROWS), SHEET).replace(b'ref="A1:B3"', b'ref="A1:XFD1048576"')

    assert len(read(tampered(workbook(ROWS), {SHEET: sheet})).rows) == 2


def test_a_formatted_row_far_below_is_no_row() -> None:
    sheet = part(workbook(ROWS), SHEET).replace(
        b"</sheetData>", b'<row r="1048576" ht="20"/></sheetData>'
    )

    assert len(read(tampered(workbook(ROWS), {SHEET: sheet})).rows) == 2


def test_a_bomb_is_refused_by_what_its_directory_says() -> None:
    bomb = tampered(workbook(ROWS), {SHEET: b" " * 60_000_000})

    with pytest.raises(BadTable, match="te groot"):
        read(bomb)


def test_many_parts_are_refused() -> None:
    book = tampered(workbook(ROWS), {f"xl/{n}.xml": b"<a/>" for n in range(501)})

    with pytest.raises(BadTable, match="te groot"):
        read(book)


def test_a_directory_that_lies_about_sizes_is_no_way_in() -> None:
    book = bytearray(tampered(workbook(ROWS), {SHEET: b" " * 60_000_000}))
    size = (60_000_000).to_bytes(4, "little")

    with pytest.raises(BadTable):
        read(bytes(book.replace(size, (1000).to_bytes(4, "little"))))


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(code: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'

    with pytest.raises(BadTable, match="niet in een rekenblad hoort"):
        read(tampered(workbook(ROWS), {"xl/styles.xml": text.encode(code)}))


def test_one_text_used_very_often_does_not_fill_the_memory() -> None:
    """A million cells may point at one long text."""
    shared = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>'
        b"<t>" + b"lang " * 2_000 + b"</t></si></sst>"
    )
    cells = b'<c t="s"><v>0</v></c>' * 60
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>"
        + b"<row>"
        + cells
        + b"</row>"
        + (b"<row>" + cells + b"</row>") * 19_999
        + b"</sheetData></worksheet>"
    )
    book = tampered(workbook(ROWS), {SHEET: sheet, "xl/sharedStrings.xml": shared})
    started = time.monotonic()

    with pytest.raises(BadTable, match="te groot"):
        read(book)

    assert time.monotonic() - started < 20


def test_reading_that_takes_too_long_is_stopped() -> None:
    book = workbook([["a"], *([n] for n in range(19_000))])

    with pytest.raises(BadTable, match="te lang"):
        read(book, Limits(seconds=0))


def test_a_reader_without_room_says_so() -> None:
    book = workbook([["kolom"], *([f"{n} " * 200] for n in range(10_000))])

    with pytest.raises(BadTable, match="te groot"):
        read(book, Limits(memory_bytes=40 * 1024 * 1024))


@pytest.mark.parametrize(
    "data",
    [
        workbook(ROWS)[:-40],
        workbook(ROWS)[:2000],
        b"PK\x03\x04" + b"\0" * 100,
        tampered(workbook(ROWS), {SHEET: b"<worksheet><oops"}),
        tampered(workbook(ROWS), {"xl/workbook.xml": b"<a>"}),
        tampered(workbook(ROWS), {"xl/_rels/workbook.xml.rels": b"<a/>"}),
    ],
)
def test_a_damaged_workbook_says_so(data: bytes) -> None:
    with pytest.raises(BadTable):
        read(data)


def test_another_kind_of_zip_says_so() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as book:
        book.writestr("content.xml", "<office/>")

    with pytest.raises(BadTable, match="geen Excel-bestand"):
        read(out.getvalue())


def test_a_text_that_is_called_xlsx_says_so() -> None:
    with pytest.raises(BadTable, match=r"heet \.xlsx"):
        read(b"a;b\n1;2\n")


def test_every_byte_that_is_turned_gives_a_table_or_a_sentence() -> None:
    book = workbook(ROWS)

    for place in range(0, len(book), 211):
        turned = book[:place] + bytes([book[place] ^ 0xFF]) + book[place + 1 :]
        with suppress(BadTable):
            read(turned)
