# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever SQL or zip says: nothing outside our own folder is read or written."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import duckdb
import pytest

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.drill import LINES
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.tests.making import a_dataset, a_line
from inkoopkoers.spending.tests.reading.giving import CSV, rows_of

pytestmark = pytest.mark.once


def _files(folder: Path) -> list[Path]:
    """Everything but the place to spill to, which every DuckDB makes for itself."""
    return sorted(one for one in folder.rglob("*") if "scratch" not in one.parts)


@pytest.mark.parametrize(
    "statement",
    [
        "COPY (SELECT 1) TO '{outside}/a.csv'",
        "COPY (SELECT 1) TO '{inside}/../a.csv'",
        "EXPORT DATABASE '{outside}/all'",
        "ATTACH '{outside}/a.duckdb'",
        "SELECT * FROM read_blob('{inside}/../secret')",
        "SELECT * FROM read_csv(['{inside}/../*'])",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_parquet('http://127.0.0.1:9/a.parquet')",
        "SELECT * FROM read_parquet('s3://bucket/a.parquet')",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD '{outside}/evil.duckdb_extension'",
        "SET allowed_directories = ['/']",
        "SET temp_directory = '/tmp'",
        "SET lock_configuration = false",
        "CREATE SECRET (TYPE s3)",
    ],
)
def test_a_statement_reaches_nothing_outside(tmp_path: Path, statement: str) -> None:
    dataset = a_dataset(tmp_path / "1", [a_line(1)])
    outside = tmp_path / "2"
    outside.mkdir()
    (tmp_path / "secret").write_text("geheim")
    asked = statement.format(outside=outside, inside=dataset.folder)
    before = _files(tmp_path)

    with Duck().connected(dataset) as connection, pytest.raises(duckdb.Error):
        connection.execute(asked).fetchall()

    assert _files(tmp_path) == before


@pytest.mark.parametrize("folder", ["1", "11", "1 x"])
def test_a_folder_whose_name_begins_alike_is_another_folder(
    tmp_path: Path, folder: str
) -> None:
    dataset = a_dataset(tmp_path / "1", [a_line(1)])
    other = tmp_path / f"{folder}0"
    other.mkdir()
    (other / "a.csv").write_text("a\n1\n")

    with (
        Duck().connected(dataset) as connection,
        pytest.raises(duckdb.PermissionException),
    ):
        connection.execute("FROM read_csv($path)", {"path": str(other / "a.csv")})


@pytest.mark.parametrize(
    "text", ["' OR 1=1 --", "'); COPY lines TO '/tmp/x'; --", "$first", '"', "\\"]
)
def test_a_filter_is_a_value_and_never_sql(tmp_path: Path, text: str) -> None:
    dataset = a_dataset(tmp_path, [a_line(1), a_line(2, unit=text)])

    rows = Duck().ask(LINES, dataset, Selection(unit=text), Terms())

    assert [row.amount for row in rows] == [2]


def test_names_in_a_zip_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "in" / "given"
    path.parent.mkdir()
    link = zipfile.ZipInfo("koppeling.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    names = ("../../uit.csv", "/etc/uit.csv", "C:\\uit.csv", "a\nb.csv", "x" * 900)
    with zipfile.ZipFile(path, "w") as book:
        for name in names:
            book.writestr(name, CSV)
        book.writestr(link, "/etc/passwd")

    found = inspect([("alles.zip", path)], tmp_path / "work")

    outside = {one for one in tmp_path.rglob("*") if "work" not in one.parts}
    assert outside == {path, path.parent}
    assert not [one for one in tmp_path.rglob("*") if one.is_symlink()]
    assert len(found.tables) == len(names)
    assert not [
        row for table in found.tables for row in rows_of(table) if "root" in row
    ]
    assert max(len(table.part) for table in found.tables) <= 220


def test_a_column_whose_name_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "given"
    duckdb.execute(f"COPY (SELECT 1 AS naam) TO '{path}' (FORMAT parquet)")
    path.write_bytes(path.read_bytes().replace(b"naam", b"n\xe8am"))

    with pytest.raises(BadSource) as refused:
        inspect([("a.parquet", path)], tmp_path / "work")

    assert refused.value.reason is BadFile.BROKEN
