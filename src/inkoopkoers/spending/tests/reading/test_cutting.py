# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cutting a large file keeps every row and its number."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from inkoopkoers.spending.reading import cutting
from inkoopkoers.spending.reading.cutting import cut
from inkoopkoers.spending.reading.tables import relation_of
from inkoopkoers.spending.tests.reading.giving import given, rows_of

pytestmark = pytest.mark.once


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "slot;1"])
@pytest.mark.parametrize("pieces", [2, 3, 7])
def test_the_pieces_together_are_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, last: str, pieces: int
) -> None:
    monkeypatch.setattr(cutting, "_SMALLEST", 10)
    rows = end.join(f"{'naam' * (at % 9)} {at};{at}" for at in range(500))
    table = given(tmp_path, f"Titel{end}a;b{end}{rows}{end}{last}").tables[0]

    cuts = cut(table, tmp_path / "pieces", pieces)

    assert len(cuts) == pieces
    assert sum(piece.rows for piece in cuts) == table.rows
    assert [row for piece in cuts for row in rows_of(piece)] == rows_of(table)


def test_rows_over_lines_are_not_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cutting, "_SMALLEST", 10)
    table = given(tmp_path, "a;b\n" + '"een\ntwee";1\n' * 50).tables[0]

    assert cut(table, tmp_path / "pieces", 4) == (table,)


def test_numbers_are_right_with_several_threads_and_without_order(
    tmp_path: Path,
) -> None:
    rows = "".join(f"{at};naam {at}\n" for at in range(2, 400_002))
    table = given(tmp_path, "nummer;naam\n" + rows).tables[0]
    duck = duckdb.connect(config={"threads": 4, "preserve_insertion_order": False})
    wrong = duck.execute(
        f"SELECT count(*) FROM {relation_of(table)} WHERE CAST(row AS VARCHAR) <> c0"
    ).fetchall()

    assert wrong == [(0,)]
