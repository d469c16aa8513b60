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
from inkoopkoers.spending.reading.facts import schema_of
from inkoopkoers.spending.reading.keys import words_sql
from inkoopkoers.spending.reading.tables import quoted

_CHECKS: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("is_kvk_valid", "kvk", is_kvk),
    ("is_vat_number_valid", "vat_number", is_vat_number),
    ("is_iban_valid", "iban", is_iban),
)


def write_parties(
    connection: duckdb.DuckDBPyConnection, lines: Sequence[Path], path: Path
) -> None:
    """Who was paid; of a place and a country that differ, the last in the alphabet."""
    table = connection.execute(
        "SELECT party, any_value(supplier_code) AS supplier_code, "
        "min(supplier_name) AS supplier_name, any_value(kvk) AS kvk, "
        "any_value(vat_number) AS vat_number, any_value(iban) AS iban, "
        "max(place) AS place, max(country) AS country, "
        "bool_or(is_redacted) AS is_redacted, count(*) AS lines, "
        "sum(amount) AS amount, min(booked_on) AS first_on, max(booked_on) AS last_on "
        f"FROM {_all(lines)} GROUP BY party ORDER BY party"
    ).to_arrow_table()
    for name, column, check in _CHECKS:
        values = [
            None if one is None else check(one) for one in table[column].to_pylist()
        ]
        table = table.append_column(name, pa.array(values, pa.bool_()))
    _write(table, PARTY_COLUMNS, path)


def write_subjects(
    connection: duckdb.DuckDBPyConnection, lines: Sequence[Path], path: Path
) -> None:
    """All that a rule for categories can look at."""
    table = connection.execute(
        "SELECT subject, any_value(party) AS party, any_value(ledger) AS ledger, "
        "any_value(ledger_name) AS ledger_name, "
        "any_value(category_code) AS category_code, "
        f"any_value(category_name) AS category_name, "
        f"{words_sql('any_value(description)')} AS text, "
        "count(*) AS lines, sum(amount) AS amount "
        f"FROM {_all(lines)} GROUP BY subject ORDER BY subject"
    ).to_arrow_table()
    _write(table, SUBJECT_COLUMNS, path)


def _write(table: pa.Table, columns: dict[str, str], path: Path) -> None:
    kept = table.select(list(columns)).cast(schema_of(columns))
    pq.write_table(kept, path, compression="zstd", store_decimal_as_integer=True)


def _all(lines: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(str(path)) for path in lines)}])"
