# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text files with separators: any code, any separator, any quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspection import RemarkKind
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.scanning import look_at
from inkoopkoers.spending.reading.tables import Form
from inkoopkoers.spending.tests.reading.giving import (
    CSV,
    ROWS,
    given,
    remarks_of,
    rows_of,
)

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "content",
    [
        CSV.encode(),
        CSV.encode("utf-8-sig"),
        CSV.encode("utf-16"),
        CSV.encode("utf-16-le"),
        CSV.encode("utf-16-be"),
        CSV.replace("\n", "\r\n").encode(),
        CSV.replace("\n", "\r").encode(),
        CSV.replace("\n", "\r\r\n").encode(),
        CSV.replace("\n", "\r\n", 1).encode(),
        CSV.replace(";", "\t").encode(),
        CSV.replace(";", "|").encode(),
        CSV.replace("1.234,50", '"1.234,50"').replace(";", ",").encode(),
        CSV.rstrip().encode(),
        CSV.encode() + b"\n\n\n",
        CSV.encode() + b"\x1a",
        CSV.encode() + b";;\n;;\n",
    ],
)
def test_the_same_table_comes_out_of_every_code_separator_and_line_end(
    tmp_path: Path, content: bytes
) -> None:
    found = given(tmp_path, content)

    assert found.tables[0].headers == ("Datum", "Leverancier", "Bedrag")
    assert rows_of(found.tables[0]) == ROWS


def test_letters_of_windows_and_of_utf8_in_one_file_are_both_read(
    tmp_path: Path,
) -> None:
    content = b"a;b\n" + "é;1\n".encode("cp1252") + "ë;2\n".encode()

    found = given(tmp_path, content)

    assert rows_of(found.tables[0]) == [(2, "é", "1"), (3, "ë", "2")]
    assert RemarkKind.ENCODING in remarks_of(found)


def test_bytes_that_are_no_letter_anywhere_are_counted(tmp_path: Path) -> None:
    found = given(tmp_path, b"a;b\nx\x81y\x8d;1\n")

    assert remarks_of(found)[RemarkKind.REPLACED] == 2
    assert rows_of(found.tables[0]) == [(2, "x�y�", "1")]


def test_a_first_line_may_name_the_separator(tmp_path: Path) -> None:
    found = given(tmp_path, "sep=|\nnaam, plaats|bedrag\nBron, Urk|1,5\n")

    assert found.tables[0].headers == ("naam, plaats", "bedrag")
    assert rows_of(found.tables[0]) == [(3, "Bron, Urk", "1,5")]


def test_lines_with_a_title_stand_above_the_headers(tmp_path: Path) -> None:
    found = given(tmp_path, "Uitgaven 2026\n\nGemaakt op 1 mei\n" + CSV)

    assert found.tables[0].headers == ("Datum", "Leverancier", "Bedrag")
    assert [row[0] for row in rows_of(found.tables[0])] == [5, 6]
    assert RemarkKind.TITLE_LINES in remarks_of(found)


def test_empty_and_double_headers_get_a_name_and_trailing_ones_go(
    tmp_path: Path,
) -> None:
    found = given(tmp_path, "Bedrag;;Bedrag;;;\n1;2;3;;;\n4;5;6;;;\n")

    assert found.tables[0].headers == ("Bedrag", "kolom 2", "Bedrag (2)")
    assert rows_of(found.tables[0]) == [(2, "1", "2", "3"), (3, "4", "5", "6")]


def test_a_last_column_that_is_in_use_is_read_without_a_header(tmp_path: Path) -> None:
    found = given(tmp_path, "Naam;Bedrag;\nBron;1;x\nZuil;2;y\n")

    assert found.tables[0].headers == ("Naam", "Bedrag", "kolom 3")


def test_a_row_with_fewer_cells_is_read_and_one_with_more_is_marked(
    tmp_path: Path,
) -> None:
    rows = "".join(f"{at};x\n" for at in range(100))

    found = given(tmp_path, "a;b\n" + rows + "kort\nlang;x;te veel\nleeg;x;\n")

    read = rows_of(found.tables[0])
    assert read[-3:] == [
        (102, "kort", None, False),
        (103, "lang", "x", True),
        (104, "leeg", "x", False),
    ]
    assert remarks_of(found)[RemarkKind.LONGER_ROWS] == 1


def test_a_row_may_go_on_over_lines_and_the_next_keeps_its_number(
    tmp_path: Path,
) -> None:
    found = given(tmp_path, 'a;b\n"een\ntwee; drie";1\nvier;2\n')

    assert rows_of(found.tables[0]) == [(2, "een\ntwee; drie", "1"), (4, "vier", "2")]


def test_an_empty_line_between_rows_keeps_the_numbers_right(tmp_path: Path) -> None:
    found = given(tmp_path, "a;b\n1;2\n\n3;4\n")

    assert rows_of(found.tables[0]) == [(2, "1", "2"), (4, "3", "4")]


def test_a_quote_that_never_closes_swallows_no_other_row(tmp_path: Path) -> None:
    rows = "".join(f"naam {at};{at}\n" for at in range(300))

    found = given(tmp_path, 'a;b\n"open;1\n' + rows)

    read = rows_of(found.tables[0])
    assert read[0] == (2, "open", "1")
    assert len(read) == 301
    assert remarks_of(found)[RemarkKind.UNCLOSED_QUOTE] == 2


def test_quotes_in_the_middle_of_a_cell_are_signs(tmp_path: Path) -> None:
    found = given(tmp_path, 'a;b\npijp 12" rond;1\n"Het" huis;2\n"zei ""ja""";3\n')

    assert [row[1] for row in rows_of(found.tables[0])] == [
        'pijp 12" rond',
        "Het huis",
        'zei "ja"',
    ]


def test_a_nul_and_a_vertical_tab_stay_in_their_cell(tmp_path: Path) -> None:
    found = given(tmp_path, b"a;b\nx\0y;1\np\x0bq;2\nr\xe2\x80\xa8s;3\n")

    assert rows_of(found.tables[0]) == [
        (2, "x\0y", "1"),
        (3, "p\x0bq", "2"),
        (4, "r\u2028s", "3"),
    ]


def test_a_formula_stays_the_text_that_it_is(tmp_path: Path) -> None:
    found = given(tmp_path, "naam;bedrag\n=cmd|' /C calc'!A0;1\n")

    assert rows_of(found.tables[0])[0][1] == "=cmd|' /C calc'!A0"


def test_a_plain_file_is_read_where_it_stands(tmp_path: Path) -> None:
    found = given(tmp_path, CSV)

    table = found.tables[0]
    assert (table.form, table.is_exact, table.rows) == (Form.CSV, True, 2)
    assert table.path == tmp_path / "given"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", BadFile.EMPTY),
        (b"\n\n\n", BadFile.EMPTY),
        (b"a;b\n", BadFile.EMPTY),
        (b"zomaar wat tekst\nen nog wat\n", BadFile.NO_TABLE),
        (b"1;2026-01-01;5,00\n2;2026-01-02;6,00\n", BadFile.NO_HEADER),
        ((";".join(f"k{at}" for at in range(2000)) + "\n").encode() * 2,
         BadFile.TOO_MANY_COLUMNS),
        (b"a;b\n" + b"x" * 3_000_000, BadFile.LINE_TOO_LONG),
        (b"\0" * 3_000_000, BadFile.LINE_TOO_LONG),
        (bytes(range(256)) * 20, BadFile.NOT_WHAT_IT_SAYS),
    ],
)  # fmt: skip
def test_a_file_without_a_table_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, reason: BadFile
) -> None:
    with pytest.raises(BadSource) as refused:
        given(tmp_path, content)

    assert refused.value.reason is reason


def test_a_line_of_three_gigabytes_is_refused_after_its_beginning(
    tmp_path: Path,
) -> None:
    path = tmp_path / "given"
    with path.open("wb") as file:
        file.write(b"a;b\n1;2\n")
        file.truncate(3 * 1024**3)

    with pytest.raises(BadSource) as refused:
        look_at(path, Limits())

    assert refused.value.reason is BadFile.LINE_TOO_LONG
