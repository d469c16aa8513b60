# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks that can be counted with and printed."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.reports.tests.read_sheet import sheets_of
from inkoopkoers.reports.workbooks import (
    LONGEST_NAME,
    Form,
    Sheet,
    SheetColumn,
    names_of,
    write_workbook,
)

pytestmark = pytest.mark.once

COLUMNS = (SheetColumn("Wie"), SheetColumn("Uitgaven", Form.MONEY))
SHEET = Sheet(
    "Leveranciers", COLUMNS, [("Bron", Decimal(12)), ("Beek", Decimal(8))],
    ("Uitgaven per leverancier", "Bron staat bovenaan."), ("Totaal", Decimal(20)),
)  # fmt: skip


def xml_of(sheet: Sheet) -> str:
    with ZipFile(io.BytesIO(write_workbook("Iets", (sheet,), foot="A & B"))) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


def test_the_sentences_stand_above_the_head_and_the_totals_below() -> None:
    [rows] = sheets_of(write_workbook("Iets", (SHEET,))).values()

    texts = [[cell for cell in row if cell] for row in rows]
    assert [row for row in texts if row] == [
        ["Uitgaven per leverancier"], ["Bron staat bovenaan."], ["Wie", "Uitgaven"],
        ["Bron", "12"], ["Beek", "8"], ["Totaal", "20"],
    ]  # fmt: skip


def test_it_prints_one_page_wide_with_the_head_on_every_page() -> None:
    xml = xml_of(SHEET)

    with ZipFile(io.BytesIO(write_workbook("Iets", (SHEET,)))) as book:
        names = book.read("xl/workbook.xml").decode()
    assert 'fitToHeight="0"' in xml
    assert 'state="frozen"' in xml
    assert "landscape" not in xml
    # Sorting and filtering leave the totals where they are.
    assert '<autoFilter ref="A4:B6"' in xml
    assert "_xlnm.Print_Titles" in names
    assert "$4:$4" in names
    assert "A &amp;&amp; B" in xml


def test_a_wide_table_lies_on_its_side() -> None:
    wide = Sheet("Breed", tuple(SheetColumn("x" * 20) for _ in range(9)), [])

    assert 'orientation="landscape"' in xml_of(wide)


def test_money_has_two_decimals_or_none() -> None:
    def look(*amounts: Decimal) -> str:
        sheet = Sheet(
            "Geld", (SheetColumn("", Form.MONEY),), [[one] for one in amounts]
        )
        with ZipFile(io.BytesIO(write_workbook("Geld", (sheet,)))) as book:
            return book.read("xl/styles.xml").decode()

    assert "&quot;€&quot; #,##0;" in look(Decimal("10.00"), Decimal(1000))
    assert "&quot;€&quot; #,##0.00;" in look(Decimal("10.00"), Decimal("0.5"))


def test_a_day_before_spreadsheets_count_is_a_text() -> None:
    sheet = Sheet("Oud", (SheetColumn("Dag", Form.DATE),), [[date(1899, 12, 31)]])

    [rows] = sheets_of(write_workbook("Oud", (sheet,))).values()

    assert rows[-1] == ["1899-12-31"]


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert write_workbook("Iets", (SHEET,)) == write_workbook("Iets", (SHEET,))


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(st.lists(ANY | st.sampled_from(["History", "A/B", "a b", "x" * 40]), max_size=9))
def test_names_of_sheets_are_what_spreadsheets_take(names: list[str]) -> None:
    found = list(names_of([Sheet(name, (), []) for name in names]))

    assert len({one.casefold() for one in found}) == len(names)
    for one in found:
        assert 0 < len(one) <= LONGEST_NAME
        assert not set(one) & set("[]:*?/\\")
        assert one.casefold() != "history"
        assert one == one.strip(" '")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ANY, st.none() | ANY), max_size=4), st.lists(ANY, max_size=2))
def test_any_text_gives_a_readable_file_without_formulas(
    rows: list[tuple[str, str | None]], above: list[str]
) -> None:
    columns = (SheetColumn("Een"), SheetColumn("=1+1"))

    content = write_workbook("=1", (Sheet("=1", columns, rows, tuple(above)),))

    with ZipFile(io.BytesIO(content)) as book:
        for name in book.namelist():
            assert b"<f>" not in book.read(name)
            ET.fromstring(book.read(name))
