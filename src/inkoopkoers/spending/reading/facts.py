# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The facts of raw tables, batch after batch: numbered lines and refused rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.columns import LINE_COLUMNS, REFUSED_COLUMNS
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.reading.ahead import one_ahead
from inkoopkoers.spending.reading.cells import Cells
from inkoopkoers.spending.reading.earlier import Earlier
from inkoopkoers.spending.reading.facts_sql import BLANK, facts_sql, raw_sql
from inkoopkoers.spending.reading.keying import Keys, Learned
from inkoopkoers.spending.reading.quick_csv import QuickRows, is_quick
from inkoopkoers.spending.reading.runs import Repeats
from inkoopkoers.spending.reading.tables import (
    Form,
    RawTable,
    extra_of,
    relation_of,
    source_of,
)

BATCH_ROWS = 122_880
# A file with more nameless rows than this in a batch has no totals but a problem.
_MOST_TOTALS = 100
ARROW = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
    "DECIMAL(18,4)": pa.decimal128(18, 4),
}


def schema_of(columns: dict[str, str]) -> pa.Schema:
    """The columns of a file of ours as Arrow names them."""
    return pa.schema([(name, ARROW[kind]) for name, kind in columns.items()])


LINES = schema_of(LINE_COLUMNS)
REFUSED = schema_of(REFUSED_COLUMNS)


@dataclass(frozen=True)
class Order:
    """What is read: tables, how, on which day, and what stands there already.

    `known` are files with lines of earlier imports of the same organisation.
    """

    tables: tuple[RawTable, ...]
    mapping: Mapping
    today: date
    known: tuple[Path, ...] = ()
    skip_seen: bool = True


@dataclass(frozen=True)
class Facts:
    """What one batch of rows became.

    `remarked` has part, row, marks and raw of rows with a remark; `learned` what the
    parties and subjects are that no batch before had; `seen` counts the lines that
    stand in an earlier import already, per place of its file in `known`.
    """

    rows: int
    lines: pa.Table
    refused: pa.Table
    remarked: pa.Table
    learned: Learned
    seen: Counter[int] = field(default_factory=Counter)


class Reader:
    """Reads all tables of an order in their own order; used once."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, order: Order) -> None:
        self._connection = connection
        self._order = order
        self._repeats = Repeats()
        self._keys = Keys(connection)
        self._earlier = Earlier(connection, order.known)
        self._lines = 0
        self._total = Decimal(0)

    def facts(self) -> Iterator[Facts]:
        """Every batch; blank rows are not rows."""
        for table in self._order.tables:
            yield from self._of(table)

    def _of(self, table: RawTable) -> Iterator[Facts]:
        self._total = Decimal(0)
        left: RawTable | None = table
        if is_quick(table):
            quick = QuickRows(Cells(table, self._order.mapping, is_quick=True))
            yield from self._quick(quick)
            left = quick.rest()
        if left:
            yield from self._patient(left)

    def _quick(self, quick: QuickRows) -> Iterator[Facts]:
        source = f"(SELECT *, {extra_of(quick.cells.table)} AS extra FROM quick_rows)"
        statement = facts_sql(quick.cells, source, self._order.today, with_cells=False)
        given = pa.RecordBatchReader.from_batches(quick.schema, quick.batches())
        self._connection.register("quick_rows", given)
        try:
            reader = self._connection.execute(statement).to_arrow_reader(BATCH_ROWS)
            for batch in one_ahead(reader):
                facts = pa.Table.from_batches([batch])
                rows = quick.texts(facts, with_cells=self._earlier.any)
                yield self._judged(rows, quick.cells)
        finally:
            self._connection.unregister("quick_rows")

    def _patient(self, table: RawTable) -> Iterator[Facts]:
        numbers = table.form is Form.CSV
        source = _numberless(table) if numbers else relation_of(table)
        cells = Cells(table, self._order.mapping)
        statement = facts_sql(
            cells, source, self._order.today, with_cells=self._earlier.any
        )
        reader = self._connection.execute(statement).to_arrow_reader(BATCH_ROWS)
        row = table.first_row
        for batch in one_ahead(reader):
            rows = pa.Table.from_batches([batch])
            if numbers:
                count = pa.array(np.arange(row, row + len(rows)), pa.int64())
                rows = rows.set_column(rows.column_names.index("row"), "row", count)
            row += len(rows)
            yield self._judged(rows, cells)

    def _judged(self, rows: pa.Table, cells: Cells) -> Facts:
        rows = rows.append_column("part", pa.repeat(cells.table.part, len(rows)))
        good = pc.is_null(rows["reason"])
        lines = rows if pc.all(good).as_py() else rows.filter(good)
        lines, learned = self._keys.keyed(lines)
        others = rows.filter(
            pc.and_(pc.is_valid(rows["reason"]), pc.not_equal(rows["reason"], BLANK))
        )
        others = self._with_totals(others, lines)
        marked = lines.filter(pc.is_valid(lines["marks"]))
        again = self._repeats.flags_of(lines["content"].to_numpy())
        lines = lines.append_column("is_duplicate", pa.array(again))
        seen, counted = self._earlier.seen_in(lines)
        if seen.any() and self._order.skip_seen:
            away = lines.filter(pa.array(seen))
            why = pa.array([str(Refusal.SEEN_BEFORE)] * len(away), pa.string())
            away = away.set_column(away.column_names.index("reason"), "reason", why)
            raw = self._earlier.raw_of(away, raw_sql(cells))
            away = away.set_column(away.column_names.index("raw"), "raw", raw)
            others = pa.concat_tables(
                [others.select(REFUSED.names), away.select(REFUSED.names)]
            )
            lines = lines.filter(pa.array(~seen))
        return Facts(
            len(lines) + len(others),
            self._numbered(lines),
            others.select(REFUSED.names).cast(REFUSED),
            marked.select(["part", "row", "marks", "raw"]),
            learned,
            counted,
        )

    def _with_totals(self, others: pa.Table, lines: pa.Table) -> pa.Table:
        """A row without date and supplier that holds the sum so far is a total."""
        before, self._total = self._total, self._total + total_of(lines["amount"])
        bare = pc.and_(pc.is_null(others["booked_on"]), pc.is_valid(others["amount"]))
        nameless = pc.and_(bare, pc.is_null(others["supplier_name"]))
        reasons = others["reason"].to_pylist()
        for at in np.flatnonzero(nameless.to_numpy())[:_MOST_TOTALS]:
            above = lines.filter(pc.less(lines["row"], others["row"][int(at)]))
            total = before + total_of(above["amount"])
            if total and others["amount"][int(at)].as_py() == total:
                reasons[at] = str(Refusal.TOTAL_ROW)
        place = others.column_names.index("reason")
        return others.set_column(place, "reason", pa.array(reasons, pa.string()))

    def _numbered(self, lines: pa.Table) -> pa.Table:
        first = self._lines + 1
        self._lines += len(lines)
        numbers = pa.array(np.arange(first, first + len(lines)), pa.int64())
        return _whole(lines.append_column("line", numbers))


def _whole(lines: pa.Table) -> pa.Table:
    """All columns of a line; those of which the file says nothing are empty."""
    has = set(lines.column_names)
    columns = [
        lines[one.name] if one.name in has else pa.nulls(len(lines), one.type)
        for one in LINES
    ]
    return pa.table(columns, LINES.names).cast(LINES)


def _numberless(table: RawTable) -> str:
    """The rows of a CSV in their order, read by all cores; we number them here."""
    cells = "".join(f", c{at}" for at in range(len(table.headers)))
    return (
        f"(SELECT CAST(0 AS BIGINT) AS row{cells}, {extra_of(table)} AS extra "
        f"FROM {source_of(table)})"
    )


def total_of(column: pa.ChunkedArray) -> Decimal:
    """The exact sum of a column with money; of nothing, zero."""
    found = pc.sum(column).as_py()
    return Decimal("0.00") if found is None else Decimal(found)


def in_order(known: Sequence[str | Path]) -> tuple[Path, ...]:
    """Paths from a document."""
    return tuple(Path(path) for path in known)
