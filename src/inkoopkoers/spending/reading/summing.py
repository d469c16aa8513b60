# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parties and the subjects of published lines: one row each, with their euros."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.columns import PARTY_COLUMNS, SUBJECT_COLUMNS
from inkoopkoers.spending.domain.identifiers import is_iban, is_kvk, is_vat_number
from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.facts import schema_of
from inkoopkoers.spending.reading.keying import PARTIES, SUBJECTS, Learned
from inkoopkoers.spending.reading.tables import quoted

_CHECKS: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("is_kvk_valid", "kvk", is_kvk),
    ("is_vat_number_valid", "vat_number", is_vat_number),
    ("is_iban_valid", "iban", is_iban),
)


class Summing:
    """Writes `parties.parquet` and `subjects.parquet` when all lines are there.

    What the parties and subjects are called is learned with the lines, and waits in a
    scratch folder; only their euros are read back.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parties = folder / "scratch" / "named_parties.parquet"
        self._subjects = folder / "scratch" / "named_subjects.parquet"
        self._writers = (
            _scratch(self._parties, PARTIES),
            _scratch(self._subjects, SUBJECTS),
        )

    def learn(self, learned: Learned) -> None:
        """Keep the names of what is new."""
        for writer, table in zip(
            self._writers, (learned.parties, learned.subjects), strict=True
        ):
            if len(table):
                writer.write_table(table)

    def close(self) -> None:
        """No more is learned; also after a failure."""
        for writer in self._writers:
            writer.close()

    def write(
        self, connection: duckdb.DuckDBPyConnection, lines: Sequence[Path]
    ) -> None:
        """Both files, side by side."""
        both = (self._write_parties, self._write_subjects)
        cursors = [(work, connection.cursor()) for work in both]
        list(in_turn(lambda one: one[0](one[1], lines), cursors))

    def _write_parties(
        self, connection: duckdb.DuckDBPyConnection, lines: Sequence[Path]
    ) -> None:
        """Of a place and a country that differ, the last in the alphabet."""
        found = connection.execute(
            "WITH named AS (SELECT party, any_value(supplier_code) AS supplier_code, "
            "min(supplier_name) AS supplier_name, any_value(kvk) AS kvk, "
            "any_value(vat_number) AS vat_number, any_value(iban) AS iban, "
            f"bool_or(is_redacted) AS is_redacted FROM {_all([self._parties])} "
            "GROUP BY party), "
            "paid AS (SELECT party, max(place) AS place, max(country) AS country, "
            "count(*) AS lines, sum(amount) AS amount, min(booked_on) AS first_on, "
            f"max(booked_on) AS last_on FROM {_all(lines)} GROUP BY party) "
            "SELECT * FROM paid JOIN named USING (party) ORDER BY party"
        )
        parties = _checked(found.to_arrow_table())
        _write(parties, PARTY_COLUMNS, self._folder / "parties.parquet")

    def _write_subjects(
        self, connection: duckdb.DuckDBPyConnection, lines: Sequence[Path]
    ) -> None:
        found = connection.execute(
            "WITH paid AS (SELECT subject, count(*) AS lines, sum(amount) AS amount "
            f"FROM {_all(lines)} GROUP BY subject) "
            f"SELECT * FROM paid JOIN {_all([self._subjects])} USING (subject) "
            "ORDER BY subject"
        )
        subjects = found.to_arrow_table()
        _write(subjects, SUBJECT_COLUMNS, self._folder / "subjects.parquet")


def _scratch(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """Read once and thrown away, so written in the plainest way."""
    return pq.ParquetWriter(
        path, schema, compression="none", use_dictionary=False, write_statistics=False
    )


def _checked(parties: pa.Table) -> pa.Table:
    for name, column, check in _CHECKS:
        values = [
            None if one is None else check(one) for one in parties[column].to_pylist()
        ]
        parties = parties.append_column(name, pa.array(values, pa.bool_()))
    return parties


def _write(table: pa.Table, columns: dict[str, str], path: Path) -> None:
    kept = table.select(list(columns)).cast(schema_of(columns))
    pq.write_table(kept, path, compression="zstd", store_decimal_as_integer=True)


def _all(lines: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(str(path)) for path in lines)}])"
