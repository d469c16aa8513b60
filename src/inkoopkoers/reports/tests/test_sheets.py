# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as CSV and XLSX."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_csv, to_workbook, to_xlsx
from inkoopkoers.reports.tests.read_sheet import cells_of, sheets_of

pytestmark = pytest.mark.once

TABLE = Table("Tips", ("Code", "Tekst"), (("A1", "één; twee"), ("A2", '"drie"\nvier')))


def csv_rows(raw: bytes) -> list[list[str]]:
    text = io.StringIO(raw.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


def test_both_hold_the_same_cells() -> None:
    wanted = [list(TABLE.header), *map(list, TABLE.rows)]

    assert csv_rows(to_csv(TABLE)) == wanted
    assert cells_of(to_xlsx(TABLE)) == wanted


def test_csv_is_what_a_dutch_spreadsheet_opens() -> None:
    raw = to_csv(TABLE)

    assert raw.startswith(b"\xef\xbb\xbfCode;Tekst\r\n")


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+31", "-5", "@A1", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "\xa0=1"],
)
def test_a_cell_is_never_a_formula(cell: str) -> None:
    table = Table("Tips", (cell,), ((cell,),))

    rows = csv_rows(to_csv(table))
    with ZipFile(io.BytesIO(to_xlsx(table))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")

    assert rows == [[f"'{table.header[0]}"]] * 2
    assert b"<f>" not in sheet


@pytest.mark.parametrize("cell", ["https://example.org", "mailto:a@b.nl", "1e5", "007"])
def test_a_cell_is_text_as_it_was_written(cell: str) -> None:
    table = Table("Tips", ("Kop",), ((cell,),))

    assert cells_of(to_xlsx(table))[1] == [cell]
    assert csv_rows(to_csv(table))[1] == [cell]


@pytest.mark.parametrize(
    "caption", ["", "Tips/ervaringen: [1]*?\\", "x" * 80, "'aangehaald'", "History"]
)
def test_any_caption_gives_a_sheet(caption: str) -> None:
    table = Table(caption, ("Kop",), (("cel",),))

    assert cells_of(to_xlsx(table)) == [["Kop"], ["cel"]]


@pytest.mark.parametrize(
    ("cell", "as_number"), [("12", "12"), ("3,2", "3.2"), ("-0,4", "-0.4"), ("0", "0")]
)
def test_a_number_in_a_numeric_column_can_be_counted_with(
    cell: str, as_number: str
) -> None:
    table = Table("Scores", ("Wat", "Gemiddelde"), (("a", cell),), (1,))

    assert sheets_of(to_xlsx(table))["Scores"][1] == ["a", as_number]
    assert csv_rows(to_csv(table))[1] == ["a", cell]


@pytest.mark.parametrize(
    "cell", ["–", "1e5", "=1", "-1+1", "٣", "1.000", "9" * 16, "1,2,3", "-", ""]
)
def test_anything_else_in_a_numeric_column_is_text(cell: str) -> None:
    table = Table("Scores", ("Gemiddelde",), ((cell,),), (0,))

    assert cells_of(to_xlsx(table))[1] == [cell]
    assert csv_rows(to_csv(table))[1][0].lstrip("'") == cell


def test_a_book_has_a_sheet_for_every_table() -> None:
    other = Table("Thema’s", ("Thema",), (("Strategie",),))

    found = sheets_of(to_workbook((TABLE, other)))

    assert list(found) == ["Tips", "Thema’s"]
    assert found["Thema’s"] == [["Thema"], ["Strategie"]]


def test_short_rows_are_filled_up() -> None:
    table = Table("Tips", ("Een",), (("a", "b"), ()))

    assert csv_rows(to_csv(table)) == [["Een", ""], ["a", "b"], ["", ""]]
    assert [row[0] for row in cells_of(to_xlsx(table))] == ["Een", "a", ""]


def test_the_header_stays_in_view_and_can_be_filtered() -> None:
    with ZipFile(io.BytesIO(to_xlsx(TABLE))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:B3"' in sheet


def test_a_table_without_rows_is_a_header() -> None:
    empty = Table("Tips", ("Code",), ())

    assert csv_rows(to_csv(empty)) == [["Code"]]
    assert cells_of(to_xlsx(empty)) == [["Code"]]


def test_a_cell_beyond_what_a_sheet_holds_is_cut_off_there_only() -> None:
    long = Table("Tips", ("Kop",), (("x" * 40_000,),))

    assert len(cells_of(to_xlsx(long))[1][0]) == 32_767
    assert len(csv_rows(to_csv(long))[1][0]) == 40_000


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_any_text_gives_readable_files(rows: list[tuple[str, str]]) -> None:
    table = Table("Tips", ("Een", "Twee"), tuple(rows))

    with ZipFile(io.BytesIO(to_xlsx(table))) as book:
        for name in book.namelist():
            ET.fromstring(book.read(name))
    assert len(cells_of(to_xlsx(table))) == len(rows) + 1
    assert [len(row) for row in csv_rows(to_csv(table))] == [2] * (len(rows) + 1)
