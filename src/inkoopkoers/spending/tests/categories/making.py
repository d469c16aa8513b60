# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subjects that rules can look at, in files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.categorising.compiling import Facts
from inkoopkoers.spending.domain.categories.rule import Draft, Subject

_SCHEMA = pa.schema(
    [
        ("subject", pa.int64()),
        ("party", pa.int64()),
        ("ledger", pa.string()),
        ("ledger_name", pa.string()),
        ("category_code", pa.string()),
        ("category_name", pa.string()),
        ("text", pa.string()),
        ("lines", pa.int64()),
        ("amount", pa.decimal128(18, 2)),
    ]
)

GLASS = Draft("90911300", ledger="4310", words="glasbewassing", reason="Contract 12")
CLEANING = Draft("909", ledger="43")


def written_facts(
    folder: Path, subjects: Sequence[Subject], members: Mapping[int, int] | None = None
) -> Facts:
    """The files of these subjects, each with one line of a hundred euros."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            "subject": one.subject,
            "party": one.supplier,
            "ledger": one.ledger,
            "category_code": one.category_code,
            "category_name": one.category_name,
            "text": one.text,
            "lines": 1,
            "amount": Decimal("100.00"),
        }
        for one in subjects
    ]
    path = folder / "subjects.parquet"
    pq.write_table(pa.Table.from_pylist(rows, _SCHEMA), path)
    if members is None:
        return Facts(folder, (path,), None)
    known = folder / "members.parquet"
    pairs = [{"party": party, "supplier": key} for party, key in members.items()]
    pq.write_table(pa.Table.from_pylist(pairs), known)
    return Facts(folder, (path,), known)
