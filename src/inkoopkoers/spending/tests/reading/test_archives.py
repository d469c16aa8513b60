# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Zips, several files at once, Parquet, and files that are not what they say."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.inspection import inspection_of
from inkoopkoers.spending.reading.tables import Origin
from inkoopkoers.spending.tests.reading.giving import (
    CSV,
    ROWS,
    SHEET,
    a_workbook,
    a_zip,
    given,
    rows_of,
)
from inkoopkoers.spending.wording.importing.refusals import bad_file

pytestmark = pytest.mark.once
BOMB = b"\0" * 50_000_000


def refused(folder: Path, content: bytes, name: str, **limits: int) -> BadFile:
    with pytest.raises(BadSource) as bad:
        given(folder, content, name, **limits)
    return bad.value.reason


def test_every_file_of_a_zip_is_a_part_and_a_bad_one_stops_no_other(
    tmp_path: Path,
) -> None:
    content = a_zip(
        {
            "2026/januari.csv": CSV,
            "2026/februari.xlsx": a_workbook({"Blad": SHEET}),
            "2026/maart.csv": b"\x00\x01\x02" * 100,
            "dubbel.zip": a_zip({"a.csv": CSV}),
            "__MACOSX/._januari.csv": b"x",
            "leeg.csv": b"",
        }
    )

    found = given(tmp_path, content, "jaar.zip")

    assert [table.part for table in found.tables] == [
        "2026/januari.csv",
        "2026/februari.xlsx",
    ]
    assert {one.part: one.reason for one in found.skipped} == {
        "2026/maart.csv": BadFile.NOT_WHAT_IT_SAYS,
        "dubbel.zip": BadFile.UNKNOWN_KIND,
        "leeg.csv": BadFile.EMPTY,
    }
    assert inspection_of(found.document()) == found


def test_several_files_at_once_are_parts_by_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a", tmp_path / "b"]
    for path in paths:
        path.write_text(CSV)

    found = inspect([("jan.csv", paths[0]), ("feb.csv", paths[1])], tmp_path / "work")

    assert [table.part for table in found.tables] == ["jan.csv", "feb.csv"]
    assert [rows_of(table) for table in found.tables] == [ROWS, ROWS]


@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [
        (a_zip({"a.csv": BOMB}), {}, BadFile.TOO_LARGE_UNPACKED),
        (a_zip({"a.csv": CSV}), {"unpacked_bytes": 10}, BadFile.TOO_LARGE_UNPACKED),
        (a_zip({str(at): "" for at in range(9)}), {"parts": 8}, BadFile.TOO_MANY_PARTS),
        (a_zip({}), {}, BadFile.EMPTY),
        (a_zip({"a.csv": CSV})[:60], {}, BadFile.BROKEN),
    ],
    # A zip holds the time at which it was made: as a name it differs per process.
    ids=["bomb", "small limit", "many parts", "empty", "cut off"],
)
def test_a_zip_that_harms_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, limits: dict[str, int], reason: BadFile
) -> None:
    assert refused(tmp_path, content, "bom.zip", **limits) is reason


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"%PDF-1.7 enzovoort", "uitgaven.csv", BadFile.NOT_WHAT_IT_SAYS),
        (b"%PDF-1.7 enzovoort", "uitgaven.pdf", BadFile.UNKNOWN_KIND),
        (a_workbook({"Blad": SHEET}), "uitgaven.csv", BadFile.NOT_WHAT_IT_SAYS),
        (CSV.encode(), "uitgaven.parquet", BadFile.NOT_WHAT_IT_SAYS),
        (b"<html><body><table></table></body></html>", "uitgaven.xls",
         BadFile.UNKNOWN_KIND),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><Invoice/>', "factuur.xml", BadFile.DOCTYPE),
        (b"PAR1 en niets meer", "uitgaven.parquet", BadFile.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud.xls", BadFile.UNKNOWN_KIND),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_is_refused(
    tmp_path: Path, content: bytes, name: str, reason: BadFile
) -> None:
    assert refused(tmp_path, content, name) is reason


def test_a_name_without_a_known_ending_is_read_by_its_content(tmp_path: Path) -> None:
    assert given(tmp_path, CSV, "export 2026").kind is Origin.CSV


def test_parquet_gives_dates_and_numbers_as_text(tmp_path: Path) -> None:
    source = tmp_path / "typed.parquet"
    duckdb.connect().execute(
        "COPY (SELECT DATE '2026-03-02' AS datum, 12.50::DECIMAL(9, 2) AS bedrag, "
        "NULL::INT AS leeg, 0.1::DOUBLE AS deel, 'Bron' AS \"row\", 'x' AS "
        f'"a""b") TO \'{source}\''
    )

    found = given(tmp_path, source.read_bytes(), "uit.parquet")

    table = found.tables[0]
    assert table.headers == ("datum", "bedrag", "leeg", "deel", "row", 'a"b')
    assert rows_of(table) == [(1, "2026-03-02", "12.50", None, "0.1", "Bron", "x")]


@pytest.mark.parametrize(
    ("name", "header"),
    [("", "C1"), ("a\x00b", "a b"), ("file_row_number", "file_row_number")],
    ids=["empty", "with a zero", "a name of DuckDB"],
)
def test_a_column_of_parquet_may_have_any_name(
    tmp_path: Path, name: str, header: str
) -> None:
    source = tmp_path / "named.parquet"
    pq.write_table(pa.table([["x"], ["Bron"]], names=["datum", name]), source)

    table = given(tmp_path, source.read_bytes(), "uit.parquet").tables[0]

    assert table.headers == ("datum", header)
    assert rows_of(table) == [(1, "x", "Bron")]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    reason = refused(tmp_path, CSV.encode(), "a.csv", source_bytes=10)

    assert reason is BadFile.TOO_LARGE


def test_of_a_zip_without_anything_to_read_we_say_what_kinds_are_in_it(
    tmp_path: Path,
) -> None:
    parts: dict[str, bytes | str] = {
        "lees mij.txt": "Groet, Jan",
        "a.pdf": b"%PDF-1",
        "map/b.PDF": b"%PDF-1",
    }

    with pytest.raises(BadSource) as bad:
        given(tmp_path, a_zip({**parts, "Jan Jansen": b"x"}), "jaar.zip")

    assert bad.value.reason is BadFile.NOTHING_INSIDE
    assert bad.value.values == {"found": "pdf (2), txt (1)"}
    told = bad_file(bad.value.reason, bad.value.values)
    assert told.endswith("Nu zit erin: pdf (2), txt (1).")


def test_a_zip_with_a_bad_export_says_what_to_mend(tmp_path: Path) -> None:
    content = a_zip({"lees mij.txt": "Groet, Jan", "jaar.csv": "zomaar wat\nen nog\n"})

    assert refused(tmp_path, content, "jaar.zip") is BadFile.NO_TABLE
