# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""DuckDB in the process: with limits, reading only the files of one organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

import duckdb

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Question, Row, Value
from inkoopkoers.spending.engine.tables import parameters_of, whole


@dataclass(frozen=True)
class Duck:
    """The engine of every installation that has no cluster."""

    memory: str = "512MB"
    threads: int = 2

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Engine."""
        statement = whole(cast("Question[object]", question), dataset)
        given = {**question.parameters, **(parameters or {})}
        values = parameters_of(dataset, selection, terms, given)
        used = {
            name: value for name, value in values.items() if f"${name}" in statement
        }
        with self.connected(dataset) as connection:
            return question.rows_of(connection.execute(statement, used).fetchall())

    @contextmanager
    def connected(self, dataset: Dataset) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection that can read this folder and nothing else, nor change that."""
        scratch = dataset.folder / "scratch"
        scratch.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(
            config={
                "memory_limit": self.memory,
                "threads": self.threads,
                "temp_directory": str(scratch),
                "preserve_insertion_order": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )
        try:
            connection.execute(
                "SET allowed_directories = $folders", {"folders": [str(dataset.folder)]}
            )
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            yield connection
        finally:
            connection.close()
