# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quick way to read a sheet gives what the patient way gives, or leaves it alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.reading.sheet_pieces import ROWS, Unusual, pieces_of
from inkoopkoers.spending.reading.sheets import Reach
from inkoopkoers.spending.tests.reading import giving
from inkoopkoers.spending.tests.reading.sheet_xml import (
    HEADS,
    NAMESPACE,
    ROW,
    a_book,
    a_sheet,
    patiently,
    quickly,
)
from inkoopkoers.uploads.remarks import column_name

pytestmark = pytest.mark.once
NAME = "uitgaven.xlsx"
READ = [("Naam", "Bedrag"), ("Bron", "12.5")]
TEXTS = ("Bron", "V&D", " met <haken> ", "één\ntwee", "_x000B_", "=1+1", "Ω😀")
ONE_TEXT = st.sampled_from(TEXTS)


def _of_type(kind: str, text: str) -> str:
    """A cell without its place, with `{}` for it."""
    found = escape(text)
    return {
        "shared": f'<c r="{{}}" s="3" t="s"><v>{TEXTS.index(text)}</v></c>',
        "inline": f'<c r="{{}}" t="inlineStr"><is><t>{found}</t></is></c>',
        "formula": f'<c r="{{}}" t="str"><f>A1&amp;"a"</f><v>{found}</v></c>',
        "number": '<c r="{}"><f>1+1</f><v>-12.50</v></c>',
        "day": '<c r="{}" s="1"><v>46083</v></c>',
        "error": '<c r="{}" t="e"><f/><v>#DIV/0!</v></c>',
        "flag": '<c r="{}" t="b"><v>1</v></c>',
        "styled": '<c r="{}" s="7"/>',
        "empty": "<c r='{}'><v></v></c>",
    }[kind]


CELLS = st.builds(
    _of_type,
    st.sampled_from(
        [
            *("shared", "inline", "formula", "number", "day"),
            *("error", "flag", "styled", "empty"),
        ]
    ),
    ONE_TEXT,
)
SHEETS = st.dictionaries(
    st.integers(1, 40),
    st.dictionaries(st.integers(1, 30), CELLS, max_size=6),
    min_size=1,
    max_size=8,
)


def _rows_of(cells: dict[int, dict[int, str]]) -> str:
    rows = []
    for row, filled in sorted(cells.items()):
        inside = "".join(
            cell.format(f"{column_name(column)}{row}")
            for column, cell in sorted(filled.items())
        )
        rows.append(f'<row r="{row}" spans="1:30">{inside}</row>')
    return "".join(rows)


@settings(max_examples=30, deadline=None)
@given(cells=SHEETS, is_declared=st.booleans())
def test_both_ways_read_the_same_cells(
    cells: dict[int, dict[int, str]], is_declared: bool
) -> None:
    # A corner that is filled makes both as wide, and gives DuckDB a row to begin with.
    cells = {0: {30: _of_type("day", "Bron"), 1: _of_type("flag", "Bron")}} | cells
    cells = {row + 1: filled for row, filled in cells.items()}
    strings = "".join(
        f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in TEXTS
    )
    book = a_book(
        a_sheet(_rows_of(cells), dimension="A1:AD41" if is_declared else ""), strings
    )

    with TemporaryDirectory() as folder:
        quick, rows = quickly(Path(folder), book)
        patient, expected = patiently(Path(folder), book)

    assert rows == expected
    assert (quick.rows, quick.top) == (patient.rows, patient.top)
    assert quick.reach.remarks("") == patient.reach.remarks("")
    assert quick.reach.columns == patient.reach.columns


def test_a_sheet_of_many_pieces_keeps_every_row_in_its_place(tmp_path: Path) -> None:
    many = [("Nummer", "Naam", "Bedrag")] + [
        (at, f"Leverancier {at % 7} & zoon", at / 4) for at in range(30_000)
    ]
    book = giving.a_workbook({"Blad": many})

    written, rows = quickly(tmp_path, book)

    assert written.reach == Reach(rows=30_001, columns=3)
    assert written.rows == 30_001
    assert [row[0] for row in rows] == list(range(1, 30_002))
    assert rows[12_345] == (12_346, "12344", "Leverancier 3 & zoon", "3086")


def test_pieces_are_documents_that_hold_all_rows_once() -> None:
    rows = [
        f'<row r="{at}"><c r="A{at}"><v>{at}</v></c></row>' for at in range(1, 9999)
    ]
    sheet = a_sheet("".join(rows), after="<mergeCells><mergeCell/></mergeCells>")

    pieces = list(pieces_of(BytesIO(sheet.encode()), ROWS))

    assert len(pieces) > 1
    assert all(one.endswith(b"</sheetData></worksheet>") for one in pieces[:-1])
    assert b"".join(pieces).count(b"<row ") == len(rows)
    assert pieces[-1].endswith(b"</mergeCells></worksheet>")


def test_a_text_with_a_bold_word_or_a_pronunciation_is_read_whole(
    tmp_path: Path,
) -> None:
    strings = (
        "<si><t>Naam</t></si><si><t/></si><si><r><t>Bron </t></r>"
        "<r><rPr><b/></rPr><t>BV &amp; Co</t></r></si>"
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'
    )
    cells = "".join(f'<c r="{"ABCD"[at]}1" t="s"><v>{at}</v></c>' for at in range(4))
    book = a_book(a_sheet(f'<row r="1">{cells}</row>'), strings)

    _, rows = quickly(tmp_path, book)

    assert rows == [(1, "Naam", None, "Bron BV & Co", "東京")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(HEADS + ROW.replace(' r="A2"', ""), id="a cell without a place"),
        pytest.param(
            HEADS + ROW.replace('<c r="B2"', '<!-- <row r="9"> --><c r="B2"'),
            id="a row in a comment",
        ),
    ],
)
def test_what_few_programs_write_is_still_read(tmp_path: Path, rows: str) -> None:
    found = giving.given(tmp_path, a_book(a_sheet(rows)), NAME)

    assert giving.rows_of(found.tables[0]) == [(2, *READ[1])]


def test_a_sheet_with_a_prefix_is_read_as_one_without(tmp_path: Path) -> None:
    plain = a_sheet(
        HEADS + ROW.replace("<v>12.5", "<f>5*2.5</f><v>12.5"),
        after='<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    )
    prefixed = plain.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    prefixed = prefixed.replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")

    written, rows = quickly(tmp_path, a_book(prefixed))

    assert [row[1:] for row in rows] == READ
    assert (written.reach.formulas, written.reach.merged) == (1, 1)


def test_a_later_row_that_is_wider_loses_nothing(tmp_path: Path) -> None:
    many = "".join(
        f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="B{at}"><v>1</v></c></row>'
        for at in range(2, 20_000)
    )
    wide = '<row r="20000"><c r="A20000"><v>7</v></c><c r="D20000"><v>8</v></c></row>'
    book = a_book(a_sheet(HEADS + many + wide, dimension="A1:B20000"))

    with pytest.raises(Unusual):
        quickly(tmp_path / "quick", book)
    found = giving.given(tmp_path, book, NAME)

    rows = giving.rows_of(found.tables[0])
    assert len(rows) == 19_999
    assert rows[-1][:3] == (20_000, "7", None)
    # Text beyond the headers.
    assert rows[-1][-1] is True


def test_an_attribute_that_nobody_knows_is_no_text(tmp_path: Path) -> None:
    sheet = a_sheet(f'<row r="1" _="x"/>{ROW.replace("<row ", """<row _="y" """)}')

    _, rows = quickly(tmp_path, a_book(sheet, '<si><t _="z"/></si><si><t>a</t></si>'))

    assert [row[1:] for row in rows] == READ[1:]


def test_lines_end_as_xml_wants_it(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2" t="str"><v>een\r\ntwee\rdrie</v></c></row>'

    _, rows = quickly(tmp_path, a_book(a_sheet(row)))

    assert rows == [(2, "een\ntwee\ndrie")]


def test_the_namespace_of_strict_workbooks_is_read_as_well(tmp_path: Path) -> None:
    sheet = a_sheet(HEADS + ROW).replace(
        NAMESPACE, "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )

    _, rows = quickly(tmp_path, a_book(sheet))

    assert [row[1:] for row in rows] == READ
