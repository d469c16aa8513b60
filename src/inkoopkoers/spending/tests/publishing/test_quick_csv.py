# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tidy CSV gives the same facts, whether Arrow reads it or DuckDB."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import DateOrder, Mapping
from inkoopkoers.spending.reading.csv_files import read_csv_file
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.publishing import Published, publish
from inkoopkoers.spending.reading.quick_csv import is_quick
from inkoopkoers.spending.reading.tables import RawTable
from inkoopkoers.spending.tests.publishing.raw import TODAY, a_mapping, cells_in

pytestmark = pytest.mark.once

NAMES = {
    Field.BOOKED_ON: "Boekdatum",
    Field.AMOUNT: "Bedrag",
    Field.SUPPLIER_CODE: "Code",
    Field.SUPPLIER_NAME: "Leverancier",
    Field.IBAN: "IBAN",
    Field.CURRENCY: "Valuta",
    Field.DESCRIPTION: "Omschrijving",
}
MAPPING = a_mapping(NAMES)
ROW = st.tuples(
    st.sampled_from(["02-03-2026", "02-03-2026", "3 maart 2026", "31-02-2026", ""]),
    st.sampled_from(["1,01", "-2,5", "€ 3,00", "$ 4", "x", "3,005", "", '"5,00"']),
    st.sampled_from(["7", "", '""']),
    st.sampled_from(["Bron BV", '"Bron; ""Water"""', "", "Totaal", 'Ha"ha', "Één"]),
    st.sampled_from(["NL02ABNA0123456789", "nl02 abna 01", "-", ""]),
    st.sampled_from(["EUR", "EUR", "eur", "USD", ""]),
    st.sampled_from(["Papier 1", "NULL", "nan", "\\", '"a ""b"""', ""]),
)


def tidy(folder: Path, rows: Sequence[Sequence[str]]) -> RawTable:
    """A table of these cells, as they are written in the file, that Arrow may read."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "given.csv"
    lines = [";".join(NAMES.values()), *(";".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table, _ = read_csv_file(path, "", folder / "work", Limits())
    return table


def both(
    table: RawTable,
    folder: Path,
    known: Sequence[Path] = (),
    mapping: Mapping = MAPPING,
) -> tuple[Published, Published]:
    """Published from `folder`/quick and `folder`/patient."""
    slow = replace(table, is_clean=False)
    found = [
        publish([one], mapping, folder / name, TODAY, known)
        for name, one in (("quick", table), ("patient", slow))
    ]
    return found[0], found[1]


def kept(folder: Path) -> list[list[Any]]:
    kinds = (("lines", "line"), ("refused", "row"))
    keys = (("parties", "party"), ("subjects", "subject"))
    return [cells_in(folder, "*", kind, by) for kind, by in (*kinds, *keys)]


@settings(max_examples=40, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=12), st.integers(0, 40), st.integers(1, 7))
def test_arrow_and_duckdb_make_the_same_facts(
    rows: list[tuple[str, ...]], at: int, width: int
) -> None:
    short: list[Sequence[str]] = list(rows)
    if at < len(rows):
        short[at] = short[at][:width]

    with TemporaryDirectory() as name:
        folder = Path(name)
        # A row of every sort that is tidy, so that there is always a table.
        first = ("02-03-2026", "1,00", "7", "Bron BV", "NL02", "EUR", "Papier")
        table = tidy(folder, [first, *short])
        quick, patient = both(table, folder)

        assert quick.counts == patient.counts
        assert kept(folder / "quick") == kept(folder / "patient")


@pytest.mark.parametrize("order", list(DateOrder))
@pytest.mark.parametrize(
    "days",
    [
        ["02-03-2026", "31/12/2025"],
        ["2026-03-02", "2026-02-30"],
        ["2026-03-02", "0026-03-02"],
        ["2026-03-02", "2026/03/02"],
        ["13.02.2026", "02.13.2026", "02x03-2026"],
        ["20260302", "20261399"],
        ["02-03-2026", "2-3-2026", "", "46000"],
    ],
    ids=" ".join,
)
def test_a_date_is_the_same_in_every_order_that_a_person_can_choose(
    tmp_path: Path, order: DateOrder, days: list[str]
) -> None:
    rows = [[day, "1,00", "7", "Bron BV", "NL02", "EUR", "Papier"] for day in days]

    table = tidy(tmp_path, rows)
    both(table, tmp_path, mapping=a_mapping(NAMES, dates=order))

    assert is_quick(table)
    assert kept(tmp_path / "quick") == kept(tmp_path / "patient")


def test_duckdb_reads_on_where_arrow_meets_a_shorter_row(tmp_path: Path) -> None:
    row = ["02-03-2026", "1,01", "7", "Bron BV", "NL02ABNA0123456789", "EUR", "Papier"]
    rows = [[*row[:-1], f"Papier {at % 900}"] for at in range(140_000)]
    rows[90_000][4] = "nl02 abna 01"
    rows[130_000] = rows[130_000][:5]

    table = tidy(tmp_path, rows)
    quick, patient = both(table, tmp_path)

    assert is_quick(table)
    assert quick.counts == patient.counts
    assert quick.counts.imported == 140_000
    assert kept(tmp_path / "quick") == kept(tmp_path / "patient")


def test_lines_of_an_earlier_file_are_known_again(tmp_path: Path) -> None:
    row = ["02-03-2026", "1,01", "7", "Bron BV", "nl02 abna", "", "Papier 1"]
    rows = [row, ["", *row[1:]], [*row[:4], "NL03", "EUR", "Pennen"], row]
    earlier = tidy(tmp_path / "earlier", rows[:1])
    publish([earlier], MAPPING, tmp_path / "known", TODAY)

    known = sorted((tmp_path / "known").glob("lines-*.parquet"))
    quick, patient = both(tidy(tmp_path, rows), tmp_path, known)

    assert is_quick(earlier)
    assert quick.counts == patient.counts
    assert quick.counts.seen_before == 1
    assert kept(tmp_path / "quick") == kept(tmp_path / "patient")


def test_empty_lines_below_the_last_are_no_rows(tmp_path: Path) -> None:
    row = ["02-03-2026", "1,01", "7", "Bron BV", "NL02", "EUR", "Papier 1"]

    table = tidy(tmp_path, [row, row, [""], [""]])
    quick, patient = both(table, tmp_path)

    assert is_quick(table)
    assert quick.counts == patient.counts
    assert quick.counts.rows == 2


@pytest.mark.parametrize(
    "change",
    [
        {"is_exact": False},
        {"is_clean": False},
        {"is_short": False},
        {"skip": 0},
        {"rows": 0},
    ],
)
def test_duckdb_reads_what_is_not_known_to_be_tidy(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    row = ["02-03-2026", "1,01", "7", "Bron BV", "NL02", "EUR", "Papier 1"]
    table = tidy(tmp_path, [row, row])

    found = is_quick(replace(table, **change))

    assert is_quick(table)
    assert not found
