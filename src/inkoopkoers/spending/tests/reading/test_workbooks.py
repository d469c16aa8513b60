# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks: every sheet with a table, as it stands, and nothing that harms."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspection import RemarkKind
from inkoopkoers.spending.tests.reading.giving import (
    SHEET,
    a_workbook,
    given,
    part_of,
    remarks_of,
    rows_of,
    with_part,
)

pytestmark = pytest.mark.once
NAME = "uitgaven.xlsx"
FIRST = "xl/worksheets/sheet1.xml"


def refused(folder: Path, book: bytes, **limits: int) -> BadFile:
    with pytest.raises(BadSource) as bad:
        given(folder, book, NAME, **limits)
    return bad.value.reason


def test_numbers_come_with_a_point_and_dates_as_days(tmp_path: Path) -> None:
    found = given(tmp_path, a_workbook({"Blad1": SHEET}), NAME)

    assert found.tables[0].headers == ("Datum", "Leverancier", "Bedrag")
    assert rows_of(found.tables[0]) == [
        (2, "46083", "Bron BV", "12.5"),
        (3, "46084", "Z", "3"),
    ]


def test_every_sheet_with_a_table_is_a_part(tmp_path: Path) -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name in ("Januari", "Leeg", "Uitleg", "O'Brien"):
            sheet = book.add_worksheet(name)
            if name in ("Januari", "O'Brien"):
                for at, row in enumerate(SHEET):
                    sheet.write_row(at, 0, row)
        book.get_worksheet_by_name("Uitleg").write(0, 0, "Dit is uitleg")
        book.get_worksheet_by_name("O'Brien").hide()

    found = given(tmp_path, out.getvalue(), NAME)

    assert [table.part for table in found.tables] == ["Januari", "O'Brien"]
    assert [(one.part, one.reason) for one in found.skipped] == [
        ("Uitleg", BadFile.NO_TABLE)
    ]
    assert RemarkKind.HIDDEN_SHEET in remarks_of(found)


def test_titles_gaps_and_long_numbers_are_read_as_a_reader_sees_them(
    tmp_path: Path,
) -> None:
    rows = [
        ("Overzicht",),
        (),
        ("Naam", "Bedrag", "Getal"),
        ("Bron", 1234.1 * 3, 1e20),
        (),
        ("Zuil\x0bNV", 0.1 + 0.2, 1.5e-7),
    ]

    found = given(tmp_path, a_workbook({"Blad": rows}), NAME)

    assert rows_of(found.tables[0]) == [
        (4, "Bron", "3702.3", "100000000000000000000"),
        (6, "Zuil NV", "0.3", "0.00000015"),
    ]


def test_a_formula_gives_its_outcome_and_an_error_is_said(tmp_path: Path) -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Naam", "Bedrag", "Vlag"))
        sheet.write_string(1, 0, "=cmd|' /C calc'!A0")
        sheet.write_formula(1, 1, "=1+1", None, 2)
        sheet.write_boolean(1, 2, True)
        sheet.write_row(2, 0, ("Zuil",))
        sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")

    found = given(tmp_path, out.getvalue(), NAME)

    assert rows_of(found.tables[0]) == [
        (2, "=cmd|' /C calc'!A0", "2", "1"),
        (3, "Zuil", "#DIV/0!", None),
    ]
    assert remarks_of(found)[RemarkKind.FORMULAS] == 2
    assert remarks_of(found)[RemarkKind.ERRORS] == 1


def test_a_workbook_that_counts_from_1904_says_so(tmp_path: Path) -> None:
    book = a_workbook({"Blad": SHEET}, date_1904=True)

    found = given(tmp_path, book, NAME)

    assert found.tables[0].days_later == 1462
    assert RemarkKind.DAYS_FROM_1904 in remarks_of(found)


@pytest.mark.parametrize("said", [b"A1:XFD1048576", b"A1:A1", b"A1:ZZ9"])
def test_what_a_sheet_declares_does_not_matter_only_its_cells_do(
    tmp_path: Path, said: bytes
) -> None:
    book = a_workbook({"Blad": SHEET})
    sheet = part_of(book, FIRST).replace(b'ref="A1:C3"', b'ref="' + said + b'"')

    found = given(tmp_path, with_part(book, FIRST, sheet), NAME)

    assert found.tables[0].headers == ("Datum", "Leverancier", "Bedrag")
    assert len(rows_of(found.tables[0])) == 2


def test_a_cell_in_the_last_row_of_the_sheet_costs_no_memory(tmp_path: Path) -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(SHEET):
            sheet.write_row(at, 0, row)
        sheet.write_row(1_048_575, 0, (46085, "Ver weg", 1))

    found = given(tmp_path, out.getvalue(), NAME)

    assert rows_of(found.tables[0])[-1] == (1_048_576, "46085", "Ver weg", "1")


def test_two_thousand_columns_are_refused(tmp_path: Path) -> None:
    book = a_workbook({"Blad": [[f"k{at}" for at in range(2000)]] * 2})

    assert refused(tmp_path, book) is BadFile.TOO_MANY_COLUMNS


@pytest.mark.parametrize("name", [FIRST, "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_a_document_type_in_any_part_is_refused(tmp_path: Path, name: str) -> None:
    book = a_workbook({"Blad": SHEET})
    bomb = b'<!DOCTYPE a [<!ENTITY b "lol">]>' + part_of(book, name)

    assert refused(tmp_path, with_part(book, name, bomb)) is BadFile.DOCTYPE


def test_a_zip_bomb_is_refused_by_what_it_declares(tmp_path: Path) -> None:
    book = a_workbook({"Blad": SHEET})

    bomb = with_part(book, FIRST, b"\0" * 50_000_000)

    assert refused(tmp_path, bomb) is BadFile.TOO_LARGE_UNPACKED


def test_a_workbook_with_a_password_is_refused_as_such(tmp_path: Path) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode(
        "utf-16-le"
    )

    assert refused(tmp_path, locked) is BadFile.PASSWORD


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_half_a_workbook_is_refused_as_broken(tmp_path: Path, share: float) -> None:
    book = a_workbook({"Blad": SHEET})

    assert refused(tmp_path, book[: int(len(book) * share)]) is BadFile.BROKEN


@pytest.mark.parametrize(
    "name", [FIRST, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]
)
def test_a_part_that_is_cut_or_gone_is_refused_as_broken(
    tmp_path: Path, name: str
) -> None:
    book = a_workbook({"Blad": SHEET})
    whole = part_of(book, name)

    gone = with_part(book, name, None)
    cut = with_part(book, name, whole[: len(whole) * 3 // 4])

    for number, bad in enumerate((gone, cut)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.raises(BadSource):
            given(folder, bad, NAME)


def test_a_text_file_with_the_name_of_a_workbook_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, b"a;b\n1;2\n") is BadFile.NOT_WHAT_IT_SAYS
