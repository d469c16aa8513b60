# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many people at one moment, on a database that behaves like the real one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier
from typing import Any, TypeVar

from django.db import connection, connections

Told = TypeVar("Told")


@contextmanager
def real_database() -> Iterator[None]:
    """Let threads work on a file; SQLite in memory knows no waiting for a lock.

    The file begins as a copy of the test database. Only threads of `at_once` see it.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "copy.sqlite3"
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as copy:
            connection.connection.backup(copy)
            # As `start` leaves it; changing over takes the file alone.
            copy.execute("PRAGMA journal_mode=WAL")
        name = connection.settings_dict["NAME"]
        connection.settings_dict["NAME"] = str(file)
        try:
            yield
        finally:
            connection.settings_dict["NAME"] = name


@contextmanager
def meanwhile(deed: Callable[[], object]) -> Iterator[None]:
    """Let something happen between the first query and the second."""
    seen = 0

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen == 2:
            deed()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield


def at_once(deeds: Iterable[Callable[[], Told]]) -> list[Told]:
    """Do everything at one moment, each in a thread; what they returned, in order."""
    todo = list(deeds)
    start = Barrier(len(todo))

    def do(deed: Callable[[], Told]) -> Told:
        start.wait()
        try:
            return deed()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(todo)) as pool:
        return list(pool.map(do, todo))
