# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""DuckDB in the process: with limits, reading only the files of one organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Batch, Dataset
from inkoopkoers.spending.engine.files import Part, listed, parts_of
from inkoopkoers.spending.engine.pool import (
    BROKEN,
    MEMORY,
    POOL,
    THREADS,
    Limits,
)
from inkoopkoers.spending.engine.question import (
    Obstacle,
    Question,
    Row,
    Unanswered,
    Value,
)
from inkoopkoers.spending.engine.tables import (
    FILES,
    JOINED,
    Statement,
    parameters_of,
    statement_of,
)


@dataclass(frozen=True)
class Duck:
    """The engine of every installation that has no cluster.

    With 10 million lines half the memory costs no time, and twice as much gains none.
    """

    memory: str = MEMORY
    threads: int = THREADS

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Engine."""
        statement = statement_of(question, dataset, selection)
        given = {**question.parameters, **(parameters or {})}
        values = statement.used(parameters_of(dataset, selection, terms, given))
        sql = duck_sql(statement, dataset)
        try:
            rows = self._rows(dataset, sql, values)
        except BROKEN:
            # A window on two threads fails by chance, on one it never does:
            # https://github.com/duckdb/duckdb/issues/25713
            rows = replace(self, threads=1)._rows(dataset, sql, values)
        return question.rows_of(rows)

    def _rows(
        self, dataset: Dataset, sql: str, values: Mapping[str, Value]
    ) -> list[tuple[object, ...]]:
        with self.connected(dataset) as connection, _told():
            return connection.execute(sql, values).fetchall()

    @contextmanager
    def connected(self, dataset: Dataset) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection that can read this folder and nothing else, nor change that."""
        limits = Limits(dataset.folder, self.memory, self.threads)
        with POOL.connection(limits) as connection:
            yield connection


def duck_sql(statement: Statement, dataset: Dataset) -> str:
    """The statement with its files as tables.

    A table that is named twice is read twice: DuckDB would copy it into memory first,
    where texts are no longer kept once per different value.
    """
    has_batches = statement.has_batches
    joined = tuple(_inlined(table) for table in statement.tables)
    return replace(statement, tables=joined).sql(
        _inlined(_table(name, parts_of(name, dataset, has_batches=has_batches)))
        for name in statement.files
    )


def _inlined(table: str) -> str:
    name, _as, inside = table.partition(" AS ")
    is_ours = name in FILES or name in JOINED
    return f"{name} AS NOT MATERIALIZED {inside}" if is_ours else table


def _table(name: str, parts: tuple[Part, ...]) -> str:
    if parts:
        inside = "\nUNION ALL ".join(_select(part) for part in parts)
    else:
        extra = {"batch": "BIGINT", "source": "BIGINT"} if name == "lines" else {}
        inside = _nothing({**FILES[name], **extra})
    return f"{name} AS ({inside})"


def _select(part: Part) -> str:
    return f"SELECT *{_numbers(part.batch)} FROM {_read(part.paths)}"


def _numbers(batch: Batch | None) -> str:
    if batch is None:
        return ""
    return f", {batch.number}::BIGINT AS batch, {batch.source}::BIGINT AS source"


def _read(paths: tuple[Path, ...]) -> str:
    return f"read_parquet({listed(paths)})"


def _nothing(columns: Mapping[str, str]) -> str:
    empty = ", ".join(f"NULL::{kind} AS {name}" for name, kind in columns.items())
    return f"SELECT {empty} WHERE false"


@contextmanager
def _told() -> Iterator[None]:
    # What DuckDB says can hold values of lines; the message that goes on does not.
    try:
        yield
    except duckdb.IOException as error:
        raise Unanswered(Obstacle.FILES_GONE, "a file of spend is gone") from error
    except duckdb.OutOfMemoryException as error:
        raise Unanswered(Obstacle.NO_ROOM, "not enough memory or disk") from error
