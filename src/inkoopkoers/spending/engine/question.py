# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question: SQL that DuckDB and Spark both understand, and the rows it gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from itertools import starmap
from typing import Any, Generic, Protocol, TypeVar

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset

Row = TypeVar("Row")
Value = str | int | bool | date | Decimal | None


@dataclass(frozen=True)
class Question(Generic[Row]):
    """One source of truth, whatever engine runs it.

    `steps` are common table expressions ("a AS (SELECT ...), b AS (...)", or ""),
    `final` is the SELECT over them; its columns are the fields of `row`, in order. A
    row is a NamedTuple: of those thousands are made in a millisecond.
    They may use the tables of tables.py (`spend`, `ever`, `everything`, `suppliers`,
    `parties`, `subjects`, `refused`) and parameters ($name): those of parameters_of()
    there and those that the caller gives. Only the tables that are named are made.
    Money is DECIMAL from beginning to end; the final SELECT is ordered so that two engines give
    the same rows in the same order. `is_kept`: the answer may be kept on disk (lines
    may not: there are too many, and they are quick).
    """

    name: str
    row: type[Row]
    final: str
    steps: str = ""
    parameters: Mapping[str, Value] = field(default_factory=dict)
    is_kept: bool = True

    @property
    def text(self) -> str:
        """All SQL of the question itself."""
        return f"{self.steps}\n{self.final}"

    def rows_of(self, table: Sequence[tuple[object, ...]]) -> tuple[Row, ...]:
        """The rows as values; what is beyond the last field only ordered them."""
        row: Any = self.row
        width = len(row._fields)
        if table and len(table[0]) > width:
            table = [cells[:width] for cells in table]
        if table and len(table[0]) < width:
            return tuple(starmap(row, table))
        return self._filled(table)

    def filled(self, columns: Sequence[Sequence[object]]) -> tuple[Row, ...]:
        """The rows of whole columns, none when there are no rows.

        Raises ValueError when it are not all fields.
        """
        row: Any = self.row
        if columns and len(columns) != len(row._fields):
            raise ValueError("other fields")
        return self._filled(zip(*columns, strict=True))

    def _filled(self, table: Iterable[tuple[object, ...]]) -> tuple[Row, ...]:
        # What _make does, for thousands of rows at once.
        make: Any = partial(tuple.__new__, self.row)
        return tuple(map(make, table))


class Obstacle(StrEnum):
    """Why there is no answer."""

    FILES_GONE = "files_gone"
    NO_ROOM = "no_room"
    NO_ENGINE = "no_engine"


class Unanswered(Exception):
    """An engine could not answer; the message is for a log and names no data."""

    def __init__(self, obstacle: Obstacle, message: str) -> None:
        super().__init__(message)
        self.obstacle = obstacle


class Engine(Protocol):
    """Runs questions; the two of us are duck.py and spark.py."""

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """The rows of an answer.

        Raises Unanswered.
        """
        ...
