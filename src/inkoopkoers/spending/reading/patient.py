# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that DuckDB cannot read as they are, written as a table that it can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_BATCH = 20_000
Row = tuple[int, Sequence[str | None]]


@dataclass
class Written:
    """How many rows, and how many had more filled cells than headers."""

    rows: int = 0
    longer: int = 0


def write_rows(rows: Iterable[Row], width: int, to: Path) -> Written:
    """Write `row`, c0..c(width-1) and one column more with whatever stood beyond."""
    names = [f"c{at}" for at in range(width + 1)]
    schema = pa.schema([("row", pa.int64()), *((name, pa.string()) for name in names)])
    written = Written()
    with pq.ParquetWriter(to, schema, compression="zstd", compression_level=1) as out:
        for batch in _batches(rows):
            numbers = pa.array([number for number, _ in batch], pa.int64())
            fitted = [_fitted(cells, width, written) for _, cells in batch]
            columns = [
                pa.array(column, pa.string()) for column in zip(*fitted, strict=True)
            ]
            out.write_table(pa.table([numbers, *columns], schema))
            written.rows += len(batch)
    return written


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    coming = iter(rows)
    while batch := list(islice(coming, _BATCH)):
        yield batch


def _fitted(
    cells: Sequence[str | None], width: int, written: Written
) -> list[str | None]:
    """Exactly `width` cells, and the filled cells beyond them as one."""
    filled = [cell or None for cell in cells[:width]]
    filled += [None] * (width - len(filled))
    beyond = " ".join(cell for cell in cells[width:] if cell and cell.strip())
    written.longer += bool(beyond)
    return [*filled, beyond or None]
