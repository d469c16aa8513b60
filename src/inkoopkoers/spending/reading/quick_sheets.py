# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet to Parquet on every core, as long as it is written as most programs do."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any
from zipfile import ZipFile

import pyarrow as pa
import pyarrow.parquet as pq
from xml2arrow import XmlToArrowParser

from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.shared_strings import strings_of
from inkoopkoers.spending.reading.sheet_cells import (
    CONFIGURATION,
    Cells,
    cells_of,
    table_of,
)
from inkoopkoers.spending.reading.sheet_pieces import ROWS, Unusual, parsed, pieces_of
from inkoopkoers.spending.reading.sheets import HEAD_ROWS, Reach, Sheet, Written, count

# What waits to be written is in memory.
_GROUP_ROWS = 10_240


@dataclass(frozen=True)
class QuickReader:
    """Reads sheets of one workbook, which share their texts."""

    book: ZipFile
    work: Path
    limits: Limits

    @cached_property
    def _strings(self) -> pa.StringArray | None:
        try:
            return strings_of(self.book, self.work)
        except Unusual:
            return None

    @cached_property
    def _parser(self) -> XmlToArrowParser:
        settings = self.work / "cells.yaml"
        settings.write_text(CONFIGURATION, encoding="utf-8")
        return XmlToArrowParser(settings)

    def write(self, sheet: Sheet, columns: int, to: Path) -> Written:
        """Every row with text, as wide as `columns` or the first piece is.

        Unusual: anything that is not plain, such as a row that is wider.
        """
        if self._strings is None:
            raise Unusual
        reach = Reach(columns=columns)
        with self.book.open(sheet.path) as part, _Rows(to, self.limits) as rows:
            for cells in self._cells(pieces_of(part, ROWS), reach):
                rows.take(cells, reach)
        return Written(reach, rows.count, tuple(rows.top))

    def _cells(self, pieces: Iterator[bytes], reach: Reach) -> Iterator[Cells]:
        """In the order of the sheet, while the next ones are being read."""
        waiting: deque[Future[Cells]] = deque()
        with ThreadPoolExecutor(self.limits.threads) as pool:
            for piece in pieces:
                count(reach, piece)
                waiting.append(pool.submit(self._read, piece))
                if len(waiting) > self.limits.threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _read(self, piece: bytes) -> Cells:
        return cells_of(parsed(self._parser, piece, "cell"), self._strings)


class _Rows:
    """Writes rows to one Parquet, in groups."""

    def __init__(self, to: Path, limits: Limits) -> None:
        self.count = 0
        self.top: list[tuple[Any, ...]] = []
        self._to = to
        self._most = limits.columns
        self._waiting: list[pa.Table] = []
        self._file: pq.ParquetWriter | None = None

    def __enter__(self) -> _Rows:
        return self

    def take(self, cells: Cells, reach: Reach) -> None:
        """The first cells say how wide the table is, if the sheet did not."""
        if not len(cells.rows):
            return
        if not reach.rows:
            reach.columns = max(reach.columns, cells.width)
        if cells.width > reach.columns or reach.columns > self._most:
            raise Unusual
        if cells.rows[0] <= reach.rows:
            raise Unusual
        reach.rows = int(cells.rows[-1])
        reach.errors += cells.errors
        table = table_of(cells, reach.columns)
        self.count += len(table)
        if len(self.top) < HEAD_ROWS:
            first = table.slice(0, HEAD_ROWS - len(self.top))
            self.top += zip(*(column.to_pylist() for column in first), strict=True)
        self._waiting.append(table)
        if sum(map(len, self._waiting)) >= _GROUP_ROWS:
            self._flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._waiting:
            self._flush()
        if self._file is not None:
            self._file.close()

    def _flush(self) -> None:
        group = pa.concat_tables(self._waiting)
        self._waiting = []
        if self._file is None:
            # It is read a few times and then thrown away.
            self._file = pq.ParquetWriter(
                self._to,
                group.schema,
                use_dictionary=False,
                write_statistics=["row"],
            )
        self._file.write_table(group, row_group_size=len(group) or None)
