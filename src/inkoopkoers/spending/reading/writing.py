# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines and refused rows to Parquet, encoded by threads beside the reading."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.reading.facts import LINES, REFUSED, Facts

WRITERS = 2
# A row group of this many batches: large enough to pack well, small in memory.
BATCHES = 2
# What hardly repeats: a dictionary of those is work for nothing.
_PLAIN = (Field.INVOICE, Field.ORDER_NUMBER, Field.DOCUMENT, Field.AMOUNT, Field.VAT)
_COUNTING = ("line", "row")


class FactWriter:
    """Writes `lines-<n>.parquet` and `refused.parquet` into a folder.

    Batches go to the files in turn, so that each file has its own encoder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pools = [ThreadPoolExecutor(1) for _ in range(WRITERS)]
        self._files: dict[int, pq.ParquetWriter] = {}
        self._waiting: deque[Future[None]] = deque()
        self._gathered: list[pa.Table] = []
        self._turn = 0
        self._refused = _open(folder / "refused.parquet", REFUSED)

    def __enter__(self) -> FactWriter:
        return self

    def write(self, facts: Facts) -> None:
        """Take in one batch; waits while the encoders are behind."""
        if len(facts.refused):
            self._refused.write_table(facts.refused)
        if len(facts.lines):
            self._gathered.append(facts.lines)
        if len(self._gathered) >= BATCHES:
            self._flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                # There is always a file with lines, be it an empty one.
                self._flush(is_last=True)
            while self._waiting:
                self._waiting.popleft().result()
        finally:
            for pool in self._pools:
                pool.shutdown()
            for file in (*self._files.values(), self._refused):
                file.close()

    def _flush(self, *, is_last: bool = False) -> None:
        if self._gathered:
            group = pa.concat_tables(self._gathered)
            self._gathered = []
        elif is_last and not self._turn:
            group = LINES.empty_table()
        else:
            return
        # Nobody waits beside the last one: it is shared between the files there are.
        pieces = min(WRITERS, self._turn) if is_last and self._turn else 1
        size = -(-len(group) // pieces) or 1
        for start in range(0, max(len(group), 1), size):
            self._hand_over(group.slice(start, size))

    def _hand_over(self, group: pa.Table) -> None:
        place = self._turn % WRITERS
        self._turn += 1
        self._waiting.append(self._pools[place].submit(self._encode, place, group))
        if len(self._waiting) > WRITERS:
            self._waiting.popleft().result()

    def _encode(self, place: int, group: pa.Table) -> None:
        if place not in self._files:
            path = self._folder / f"lines-{place}.parquet"
            self._files[place] = _open(path, LINES)
        self._files[place].write_table(group, row_group_size=len(group) or None)


def _open(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    counting = {
        name: "DELTA_BINARY_PACKED" for name in _COUNTING if name in schema.names
    }
    words = [name for name in schema.names if name not in (*_PLAIN, *counting)]
    return pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        use_dictionary=words,
        column_encoding=counting,
        store_decimal_as_integer=True,
        write_statistics=[
            name for name in schema.names if name in (Field.BOOKED_ON, "line", "row")
        ],
    )
