# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small sets of spend lines that tests can look at."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.columns import (
    LINE_COLUMNS,
    PARTY_COLUMNS,
    SUBJECT_COLUMNS,
)
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.engine.tables import (
    ASSIGNED_COLUMNS,
    JUDGED_COLUMNS,
    MEMBER_COLUMNS,
)

Cells = Mapping[str, Any]
_ARROW = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
    "DECIMAL(18,4)": pa.decimal128(18, 4),
}


def key_of(*parts: object) -> int:
    """A number for a party or a subject, the same every time."""
    text = "|".join(map(str, parts))
    return int(hashlib.md5(text.encode()).hexdigest()[:15], 16)


def a_line(
    amount: str | int = "100.00",
    on: str = "2026-03-02",
    supplier: str = "Bron BV",
    **cells: Any,
) -> dict[str, Any]:
    """A line; every other column is empty unless it is given."""
    given = {"category_code": None, "ledger": None, "description": None, **cells}
    subject = (given["ledger"], given["category_code"], supplier, given["description"])
    return {
        **dict.fromkeys(LINE_COLUMNS),
        "part": "",
        "booked_on": date.fromisoformat(on),
        "supplier_name": supplier,
        "amount": Decimal(str(amount)).quantize(Decimal("0.01")),
        "currency": "EUR",
        "party": key_of(supplier),
        "subject": key_of(*subject),
        "is_redacted": False,
        "is_duplicate": False,
        **given,
    }


def a_dataset(
    folder: Path,
    lines: Sequence[Cells],
    *,
    members: Sequence[Cells] = (),
    suppliers: Sequence[Cells] = (),
    assigned: Sequence[Cells] = (),
    mask_persons: bool = False,
) -> Dataset:
    """Write the files of one import and of judgements."""
    folder.mkdir(parents=True, exist_ok=True)
    numbered = [{**one, "line": at, "row": at + 1} for at, one in enumerate(lines, 1)]
    batch = Batch(
        1,
        1,
        (_written(folder / "lines.parquet", LINE_COLUMNS, numbered),),
        _written(folder / "parties.parquet", PARTY_COLUMNS, _parties(numbered)),
        _written(folder / "subjects.parquet", SUBJECT_COLUMNS, _subjects(numbered)),
    )
    judged = Judgements(
        _maybe(folder / "members.parquet", MEMBER_COLUMNS, members),
        _maybe(folder / "suppliers.parquet", JUDGED_COLUMNS, suppliers),
        _maybe(folder / "assigned.parquet", ASSIGNED_COLUMNS, assigned),
    )
    return Dataset((batch,), judged, "test", folder, mask_persons)


def _parties(lines: Sequence[Cells]) -> list[dict[str, Any]]:
    return _first_of("party", PARTY_COLUMNS, lines)


def _subjects(lines: Sequence[Cells]) -> list[dict[str, Any]]:
    texts = [{**one, "text": (one["description"] or "").lower()} for one in lines]
    return _first_of("subject", SUBJECT_COLUMNS, texts)


def _first_of(
    key: str, columns: Mapping[str, str], lines: Sequence[Cells]
) -> list[dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for line in lines:
        row = found.setdefault(
            line[key],
            {
                **{name: line.get(name) for name in columns},
                "lines": 0,
                "amount": Decimal(0),
                "first_on": line["booked_on"],
                "last_on": line["booked_on"],
            },
        )
        row["lines"] += 1
        row["amount"] += line["amount"]
        row["first_on"] = min(row["first_on"], line["booked_on"])
        row["last_on"] = max(row["last_on"], line["booked_on"])
    return list(found.values())


def _maybe(
    path: Path, columns: Mapping[str, str], rows: Sequence[Cells]
) -> Path | None:
    return _written(path, columns, rows) if rows else None


def _written(path: Path, columns: Mapping[str, str], rows: Sequence[Cells]) -> Path:
    table = pa.table(
        {
            name: pa.array([row.get(name) for row in rows], _ARROW[kind])
            for name, kind in columns.items()
        }
    )
    pq.write_table(table, path, compression="zstd")
    return path


def rows_in(path: Path) -> list[tuple[Any, ...]]:
    """All rows of a Parquet file."""
    return duckdb.sql(f"SELECT * FROM read_parquet('{path}')").fetchall()
