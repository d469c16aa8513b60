# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A few open DuckDB's, one per folder: opening one takes longer than an answer."""

from __future__ import annotations

import os
import shutil
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from uuid import uuid4

import duckdb

from inkoopkoers.spending.engine.files import listed

KEPT_OPEN = 4
# Who asks about one folder with the same limits shares one DuckDB.
MEMORY, THREADS = "384MB", 2
DAY_SECONDS = 24 * 60 * 60
# After one of these a DuckDB answers nothing any more.
BROKEN = (duckdb.InternalException, duckdb.FatalException)


@dataclass(frozen=True)
class Limits:
    """What one DuckDB may do: read this folder, with this memory and threads."""

    folder: Path
    memory: str = MEMORY
    threads: int = THREADS


class Pool:
    """Safe between threads; after a fork a process opens its own.

    Everyone who asks about one folder shares its memory limit. The one that was not
    used for longest is closed; who still reads from it finishes first.
    """

    def __init__(self, size: int = KEPT_OPEN) -> None:
        self._size = size
        self._open: OrderedDict[tuple[int, Limits], duckdb.DuckDBPyConnection]
        self._open = OrderedDict()
        self._lock = Lock()
        os.register_at_fork(after_in_child=self._start_again)

    @contextmanager
    def connection(self, limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection of your own for a while; BROKEN opens another next time."""
        mine = self._of(limits).cursor()
        try:
            yield mine
        except BROKEN:
            self._leave(limits)
            raise
        finally:
            mine.close()

    def forget(self, folder: Path) -> None:
        """Close what reads this folder, so that nothing of it stays in memory."""
        with self._lock:
            for key in [key for key in self._open if key[1].folder == folder]:
                self._open.pop(key).close()

    def _of(self, limits: Limits) -> duckdb.DuckDBPyConnection:
        key = (os.getpid(), limits)
        with self._lock:
            found = self._open.get(key)
            if found is None:
                found = self._open[key] = _opened(limits)
            self._open.move_to_end(key)
            while len(self._open) > self._size:
                self._open.popitem(last=False)[1].close()
            return found

    def _leave(self, limits: Limits) -> None:
        with self._lock:
            broken = self._open.pop((os.getpid(), limits), None)
        if broken is not None:
            broken.close()

    def _start_again(self) -> None:
        # A DuckDB of the parent has no threads here; not even closing it is safe.
        _abandoned.append(self._open)
        self._open = OrderedDict()
        self._lock = Lock()


_abandoned: list[object] = []
POOL = Pool()


def _opened(limits: Limits) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(
        config={
            "memory_limit": limits.memory,
            "threads": limits.threads,
            "temp_directory": str(_scratch(limits.folder)),
            "preserve_insertion_order": False,
            # What an answer needed goes back to the machine, for some 7 % of its time:
            # else a web worker holds it for ever.
            "allocator_bulk_deallocation_flush_threshold": "1MB",
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "allow_unsigned_extensions": False,
        }
    )
    connection.execute(f"SET allowed_directories = {listed([limits.folder])}")
    # A name in SQL is never a variable of ours.
    connection.execute("SET python_enable_replacements = false")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _scratch(folder: Path) -> Path:
    """A place of its own to spill to: two DuckDB's in one overwrite each other."""
    base = folder / "scratch"
    base.mkdir(parents=True, exist_ok=True)
    for left in base.iterdir():
        # Of a process that was killed; nobody asks for as long as a day.
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - DAY_SECONDS:
                shutil.rmtree(left)
    return base / uuid4().hex
