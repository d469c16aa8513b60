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
from inkoopkoers.spending.reading.sheet_cells import CONFIGURATION, cells_of, table_of
from inkoopkoers.spending.reading.sheet_pieces import ROWS, Unusual, parsed, pieces_of
from inkoopkoers.spending.reading.sheets import HEAD_ROWS, Reach, Sheet, Written, count

# What waits to be written, and what waits to be taken, is in memory.
_GROUP_ROWS = 10_240
_AHEAD = 1


@dataclass(frozen=True)
class _Piece:
    """Rows with text, the first and the last row with a cell (0: none), and errors."""

    table: pa.Table
    first: int
    last: int
    errors: int

    @property
    def width(self) -> int:
        """The last column with a cell."""
        return int(self.table.num_columns) - 1


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
            for piece in self._pieces(pieces_of(part, ROWS), reach):
                rows.take(piece, reach)
        return Written(reach, rows.count, tuple(rows.top))

    def _pieces(self, pieces: Iterator[bytes], reach: Reach) -> Iterator[_Piece]:
        """In the order of the sheet, while the next ones are being read."""
        waiting: deque[Future[_Piece]] = deque()
        with ThreadPoolExecutor(self.limits.threads) as pool:
            for piece in pieces:
                count(reach, piece)
                waiting.append(pool.submit(self._read, piece))
                if len(waiting) > self.limits.threads + _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _read(self, piece: bytes) -> _Piece:
        cells = cells_of(parsed(self._parser, piece, "cell"), self._strings)
        if cells.width > self.limits.columns:
            raise Unusual
        first, last = (cells.rows[0], cells.rows[-1]) if len(cells.rows) else (0, 0)
        return _Piece(table_of(cells), int(first), int(last), cells.errors)


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

    def take(self, piece: _Piece, reach: Reach) -> None:
        """The first cells say how wide the table is, if the sheet did not."""
        if not piece.last:
            return
        if not reach.rows:
            reach.columns = max(reach.columns, piece.width)
        if piece.width > reach.columns or reach.columns > self._most:
            raise Unusual
        if piece.first <= reach.rows:
            raise Unusual
        reach.rows = piece.last
        reach.errors += piece.errors
        table = _widened(piece, reach.columns)
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


def _widened(piece: _Piece, columns: int) -> pa.Table:
    """With empty columns for what these rows do not reach."""
    table = piece.table
    missing = [f"c{at}" for at in range(piece.width, columns)]
    if not missing:
        return table
    nothing = pa.chunked_array([pa.nulls(len(table), pa.string())])
    return pa.Table.from_arrays(
        [*table.columns, *([nothing] * len(missing))],
        names=[*table.column_names, *missing],
    )
