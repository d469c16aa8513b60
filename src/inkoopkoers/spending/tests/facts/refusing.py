# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that were refused, beside the lines of a test."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.answering.asking import Asked, Straight

REFUSED = (
    ("bad_date", Decimal(60)), ("total_row", Decimal(999)), ("no_amount", None),
    ("other_currency", Decimal(5600)),
)  # fmt: skip


def refused_file(folder: Path) -> Path:
    """One row that costs euros, one that counts elsewhere, two that nobody can add."""
    path = folder / "refused.parquet"
    size = len(REFUSED)
    pq.write_table(
        pa.table(
            {
                "part": [""] * size,
                "row": pa.array(range(size), pa.int64()),
                "reason": [one[0] for one in REFUSED],
                "field": [""] * size,
                "amount": pa.array([one[1] for one in REFUSED], pa.decimal128(18, 2)),
                "raw": ["{}"] * size,
            }
        ),
        path,
    )
    return path


def with_refused(asked: Asked, folder: Path) -> Asked:
    """The same questions over a file that has refused rows too."""
    straight = asked.answering
    assert isinstance(straight, Straight)
    (batch,) = straight.dataset.batches
    batch = replace(batch, refused=refused_file(folder))
    dataset = replace(straight.dataset, batches=(batch,))
    return replace(asked, answering=replace(straight, dataset=dataset))
