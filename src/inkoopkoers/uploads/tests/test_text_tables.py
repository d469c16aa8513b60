# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables from text files: separators, encodings, and what cannot be read."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.uploads.bad_table import BadTable
from inkoopkoers.uploads.csv_text import SEPARATORS
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.tables import read_table

TEXT = "nummer;eis;prijs\r\n1;Één café, met ‘thee’;12,50\r\n2;€ & ß;-3\r\n"
ROWS = (("1", "Één café, met ‘thee’", "12,50"), ("2", "€ & ß", "-3"))


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_separator_and_line_end_is_found(separator: str, end: str) -> None:
    text = 'nummer;eis;prijs\n1;"a; b, c| d\te";"1,5"\n2;x;2\n'
    quoted = text.replace(";", separator).replace("\n", end)

    table = read_table("a.csv", quoted.encode())

    assert table.header == ("nummer", "eis", "prijs")
    assert [row[2] for row in table.rows] == ["1,5", "2"]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_any_encoding_is_found(encoding: str) -> None:
    table = read_table("a.csv", TEXT.encode(encoding))

    assert table.rows == ROWS
    assert bool(table.notes) == (encoding == "cp1252")


def test_a_first_line_may_name_the_separator() -> None:
    table = read_table("a.csv", b"sep=|\r\na;b|c\r\n1;2|3\r\n")

    assert table.header == ("a;b", "c")
    assert table.rows == (("1;2", "3"),)
    assert table.numbers == (3,)


def test_one_column_is_a_table_too() -> None:
    table = read_table("a.csv", b"naam\nJansen\nDe Vries\n")

    assert table.rows == (("Jansen",), ("De Vries",))


def test_empty_rows_do_not_count_but_the_numbers_stay_those_of_the_file() -> None:
    table = read_table("a.csv", b'\n;;\na;b\n\n1;"x\ny"\n;;\n2;z\n')

    assert table.header == ("a", "b")
    assert table.numbers == (5, 8)
    assert next(table.records()) == (5, {"a": "1", "b": "x\ny"})


def test_a_row_that_is_longer_gives_the_header_more_names() -> None:
    table = read_table("a.csv", b"a;b\n1;2\n3;4;5\n6\n")

    assert table.header == ("a", "b", "Kolom C")
    assert table.rows == (("1", "2", ""), ("3", "4", "5"), ("6", "", ""))


def test_what_nobody_sees_is_gone() -> None:
    table = read_table("a.csv", "a;b\nx\x0by\u202e;\ufeff z\u200b \n".encode())

    assert table.rows == (("xy", "z"),)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "leeg"),
        ("a.csv", b" \r\n\r\n", "leeg"),
        ("a.csv", b";;;\r\n", "leeg"),
        ("a.csv", b"a;b\r\n", "maar één rij"),
        ("a.csv", b"a;A\r\n1;2\r\n", "twee kolommen met de naam ‘A’"),
        ("a.pdf", b"%PDF-1.7", "eindigt op .csv of .xlsx"),
        ("a.csv", b"%PDF-1.7 abc", "geen tekst"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x01", "geen tekst"),
        ("a.csv", b"a;b\r\n1;\x002\r\n", "geen tekst"),
        ("a.csv", b"PK\x03\x04abc", "geef het de naam .xlsx"),
        ("a.csv", b"\xd0\xcf\x11\xe0abc", "zonder wachtwoord"),
        ("a.xls", b"\xd0\xcf\x11\xe0abc", "zonder wachtwoord"),
        ("a.csv", b'a;b\n1;"' + b"x" * 140_000, "aanhalingstekens"),
        ("a.csv", b"a;b\n1;" + b"x" * 10_001, "In rij 2"),
        ("a.csv", b"a;b\n1;2\n3;4\n5;6\n" + b";" * 60 + b"x\n", "meer dan 60 kolommen"),
        ("a.csv", b"a\n" + b"x\n" * 20_001, "meer dan 20.000 rijen"),
        ("a.csv", b"x" * (2 * 1024 * 1024 + 1), "te groot"),
    ],
)
def test_a_file_that_is_not_read_says_what_to_do(
    name: str, data: bytes, said: str
) -> None:
    with pytest.raises(BadTable, match=said):
        read_table(name, data)


def test_as_many_rows_and_columns_as_allowed_are_read() -> None:
    limits = Limits(rows=3, columns=2)

    table = read_table("a.csv", b"a;b\n1;2\n3;4\n5;6\n", limits=limits)

    assert len(table.rows) == 3


CELLS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=20
).map(lambda text: " ".join(text.split()))


@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS.filter(bool)), min_size=1, max_size=8),
    separator=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_spreadsheet_wrote_comes_back(
    rows: list[tuple[str, str, str]], separator: str, encoding: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([("een", "twee", "drie"), *rows])

    table = read_table("a.csv", out.getvalue().encode(encoding))

    assert table.rows == tuple(rows)


@given(st.binary(max_size=300))
def test_no_bytes_are_a_mistake_of_ours(data: bytes) -> None:
    with suppress(BadTable):
        read_table("a.csv", data)
