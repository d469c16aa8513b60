# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of single cells, rows, columns and sheets of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from xlsxwriter import Workbook

from inkoopkoers.uploads.bad_table import BadTable
from inkoopkoers.uploads.inspecting import Merged, inspected, without_merged
from inkoopkoers.uploads.remarked import said
from inkoopkoers.uploads.remarks import (
    MOST_REMARKS,
    Remark,
    RemarkKind,
    column_name,
    column_number,
)
from inkoopkoers.uploads.tables import Table, read_table
from inkoopkoers.uploads.tests.books import SHEET, part, tampered, workbook
from inkoopkoers.uploads.zips import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from xlsxwriter.worksheet import Worksheet

pytestmark = pytest.mark.once

ROWS = (("naam", "prijs", "aantal"), ("stoel", 80, 4), ("tafel", 200, 2))
WORKBOOK = "xl/workbook.xml"
TO_CALCULATE = b' fullCalcOnLoad="1"'


def read(data: bytes) -> Table:
    return read_table("kosten.xlsx", data)


def saved(more: Callable[[Workbook, Worksheet], None]) -> bytes:
    """As a spreadsheet program saves it: with all outcomes."""
    book = workbook(ROWS, more=more)
    shown = part(book, WORKBOOK).replace(TO_CALCULATE, b"")
    return tampered(book, {WORKBOOK: shown})


def sheet(cells: str, more: str = "") -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData>{more}</worksheet>"
    ).encode()


def found(table: Table) -> set[tuple[RemarkKind, str]]:
    return {(one.kind, one.place) for one in table.remarks}


def test_a_plain_workbook_and_a_text_file_have_no_remarks() -> None:
    assert not read(workbook(ROWS)).remarks
    assert not read_table("a.csv", b"a;b\n=1+1;2\n").remarks


def test_a_formula_is_named_by_its_cell_and_its_outcome_is_read() -> None:
    table = read(saved(lambda _, s: s.write_formula("C2", "=2+2", None, 4) and None))

    assert table.rows[0] == ("stoel", "80", "4")
    assert table.remarks == (Remark(RemarkKind.FORMULA, "C2"),)


def test_a_formula_without_an_outcome_is_read_as_empty_and_said() -> None:
    table = read(saved(lambda _, s: s.write_formula("C2", "=2+2", None, "") and None))

    assert table.rows[0] == ("stoel", "80", "")
    assert table.remarks == (Remark(RemarkKind.NO_OUTCOME, "C2"),)


def test_a_formula_may_have_an_empty_text_as_its_outcome() -> None:
    cell = '<c r="A1" t="str"><f>IF(1,"","")</f><v></v></c>'

    seen = inspected(sheet(f'<row r="1">{cell}</row>'))

    assert seen.remarks == [Remark(RemarkKind.FORMULA, "A1")]


def test_an_error_is_read_as_empty_and_said() -> None:
    table = read(
        saved(lambda _, s: s.write_formula("B3", "=1/0", None, "#DIV/0!") and None)
    )

    assert table.rows[1] == ("tafel", "", "2")
    assert table.remarks == (Remark(RemarkKind.ERROR, "B3"),)


def test_a_workbook_that_was_never_calculated_says_so() -> None:
    table = read(
        workbook(ROWS, more=lambda _, s: s.write_formula("C2", "=2+2") and None)
    )

    assert table.remarks == (
        Remark(RemarkKind.NOT_CALCULATED),
        Remark(RemarkKind.FORMULA, "C2"),
    )


def test_merged_cells_have_a_value_in_the_first_only() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A4:B5", "samen")
        sheet.write("C4", "c")
        sheet.write("C5", "c")

    book = saved(more)
    hidden = part(book, SHEET).replace(
        b'<row r="5" spans="1:3">',
        b'<row r="5" spans="1:3"><c r="A5"><v>6</v></c><c r="B5"><v>7</v></c>',
    )

    table = read(tampered(book, {SHEET: hidden}))

    assert hidden != part(book, SHEET)
    assert table.rows[2:] == (("samen", "", "c"), ("", "", "c"))
    assert table.remarks == (Remark(RemarkKind.MERGED, "A4:B5"),)


def test_hidden_rows_and_columns_are_named_when_they_hold_something() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(40, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        sheet.set_column("F:XFD", None, None, {"hidden": True})

    table = read(saved(more))

    assert table.rows[1] == ("tafel", "200", "2")
    assert found(table) == {
        (RemarkKind.HIDDEN_ROW, "3"),
        (RemarkKind.HIDDEN_COLUMN, "B"),
    }


def test_hidden_columns_beside_each_other_are_named_together() -> None:
    table = read(
        saved(lambda _, s: s.set_column("B:XFD", None, None, {"hidden": True}) and None)
    )

    assert found(table) == {(RemarkKind.HIDDEN_COLUMN, "B:C")}


@pytest.mark.parametrize("way", ["hide", "very_hidden"])
def test_a_hidden_sheet_is_named_and_not_read(way: str) -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        getattr(book.add_worksheet("Tarieven"), way)()

    table = read(saved(more))

    assert found(table) == {(RemarkKind.HIDDEN_SHEET, "Tarieven")}


def test_of_many_remarks_the_rest_is_counted_and_no_kind_pushes_out_another() -> None:
    def more(book: Workbook, sheet: Worksheet) -> None:
        for row in range(MOST_REMARKS + 50):
            sheet.write_formula(row + 3, 0, "=1", None, 1)
        sheet.merge_range("B2:C2", "x")

    table = read(saved(more))

    assert len(table.remarks) == MOST_REMARKS + 1
    assert table.more_remarks == 50
    assert table.remarks[-1] == Remark(RemarkKind.MERGED, "B2:C2")


def test_cells_and_rows_without_an_address_follow_each_other() -> None:
    cells = "<row><c><v>1</v></c><c><f>1</f></c></row><row><c t='e'/></row>"

    seen = inspected(sheet(cells))

    assert seen.remarks == [
        Remark(RemarkKind.NO_OUTCOME, "B1"),
        Remark(RemarkKind.ERROR, "A2"),
    ]


def test_a_prefix_and_a_comment_change_nothing() -> None:
    xml = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/'
        b'main"><x:sheetData><!-- <c r="A9"><f>1</f></c> --><x:row r="1">'
        b'<x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData>'
        b"</x:worksheet>"
    )

    assert inspected(xml).remarks == [Remark(RemarkKind.FORMULA, "A1")]


def test_a_merge_that_is_no_range_is_passed_over() -> None:
    more = '<mergeCells><mergeCell ref="onzin"/><mergeCell/></mergeCells>'

    assert not inspected(sheet("", more)).remarks


def test_a_text_in_a_cell_counts_as_a_value() -> None:
    cell = '<c r="B1" t="inlineStr"><is><t>x</t></is></c>'

    seen = inspected(sheet(f'<row r="1" hidden="1">{cell}</row>'))

    assert seen.remarks == [Remark(RemarkKind.HIDDEN_ROW, "1")]


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a><f/>&b;</a>', "unsafe"),
        (b"<worksheet><f>", "unreadable"),
        (b"<f/>" * 2, "unreadable"),
    ],
)
def test_what_is_no_sheet_is_refused(xml: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        inspected(xml)

    assert refused.value.args == (code,)


def test_a_document_type_under_another_ending_is_refused_too() -> None:
    book = workbook(ROWS)
    links = part(book, "xl/_rels/workbook.xml.rels")
    evil = b'<!DOCTYPE a [<!ENTITY b "c">]>' + part(book, SHEET)
    moved = links.replace(b"worksheets/sheet1.xml", b"worksheets/sheet1.dat")
    parts = {
        "xl/_rels/workbook.xml.rels": moved,
        "xl/worksheets/sheet1.dat": evil,
    }

    with pytest.raises(BadTable):
        read(tampered(book, parts))


def test_merges_over_more_than_there_is_do_no_harm() -> None:
    rows = [["a", "b"], ["c", "d"], ["e"]]
    merged = [Merged(2, 2, 1_048_576, 16_384), Merged(9, 1, 3, 1)]

    assert list(without_merged(iter(rows), merged)) == [["a", "b"], ["c", "d"], ["e"]]


@pytest.mark.parametrize(
    ("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")]
)
def test_columns_are_named_as_a_spreadsheet_does(number: int, name: str) -> None:
    assert column_name(number) == name
    assert column_number(name) == number


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_kind_of_remark_has_a_sentence(kind: RemarkKind) -> None:
    sentence = said(Remark(kind, "C7 100 %s"))

    assert sentence.endswith(".")
    assert ("C7 100 %s" in sentence) == (kind is not RemarkKind.NOT_CALCULATED)


def test_the_sentence_of_a_formula_says_what_is_read() -> None:
    assert said(Remark(RemarkKind.FORMULA, "C7")) == (
        "In cel C7 staat een formule. We lezen de uitkomst die het rekenblad bewaarde."
    )
