# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a file that were not read, to be mended and sent again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from inkoopkoers.spending import store
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.models import FileKind, SpendImport

_BATCH = 5_000
# Nothing to mend: these lines count already.
_FINE = Refusal.SEEN_BEFORE.value


@dataclass(frozen=True)
class RefusedRow:
    """A row as it stood, by header, and why it was not read."""

    part: str
    row: int
    reason: str
    cells: dict[str, str]


def refused_rows(row: SpendImport) -> Iterator[RefusedRow]:
    """Every row that can be mended, in the order of the file; never all in memory."""
    path = _file(row)
    if path is None:
        return
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_BATCH):
            for one in batch.to_pylist():
                if one["reason"] != _FINE:
                    yield _row(one)


def mendable(row: SpendImport) -> int:
    """How many rows that would be."""
    reasons = (row.counts or {}).get("reasons", [])
    return sum(rows for reason, rows, _amount in reasons if reason != _FINE)


def _file(row: SpendImport) -> Path | None:
    home = store.import_folder(row.organisation_id, row.key)
    kept = [one.name for one in row.files.all() if one.kind == FileKind.REFUSED]
    path = home / kept[0] if kept else None
    return path if path and path.exists() else None


def _row(one: dict[str, object]) -> RefusedRow:
    cells = json.loads(str(one["raw"] or "{}"))
    return RefusedRow(
        str(one["part"] or ""),
        int(str(one["row"])),
        str(one["reason"]),
        {header: str(cell or "") for header, cell in cells.items()},
    )
