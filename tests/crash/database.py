# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A database of its own, looked at with plain SQL instead of our own code."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

CALM_SECONDS = 20
# What another connection is still doing there; a killed program leaves work behind.
BUSY = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'
"""


@dataclass(frozen=True)
class Database:
    """One database, by its address as in DATABASE_URL."""

    url: str

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file."""
        return self.url.startswith("sqlite:")

    def rows(self, *statements: str) -> list[list[tuple[Any, ...]]]:
        """Return the rows of each statement, all over one connection."""
        with closing(self._connect()) as connection:
            return [list(connection.execute(one).fetchall()) for one in statements]

    def change(self, statement: str) -> None:
        """Do one statement, as someone with the keys of the database could."""
        with closing(self._connect()) as connection:
            connection.execute(statement)
            connection.commit()

    def settle(self) -> None:
        """Wait until the database has noticed that its users are gone."""
        end = time.monotonic() + CALM_SECONDS
        while not self.is_sqlite and self.rows(BUSY) != [[(0,)]]:
            if time.monotonic() > end:
                raise TimeoutError("someone is still connected")
            time.sleep(0.005)

    def damage(self) -> list[Any]:
        """What SQLite finds wrong in its file; PostgreSQL has no such question."""
        if not self.is_sqlite:
            return []
        checked, loose = self.rows("PRAGMA integrity_check", "PRAGMA foreign_key_check")
        return [row for row in checked + loose if row != ("ok",)]

    def _connect(self) -> Any:
        if self.is_sqlite:
            return sqlite3.connect(self.url.removeprefix("sqlite:///"))
        return psycopg.connect(self.url)


@contextmanager
def own_database(folder: Path, server_url: str = "") -> Iterator[Database]:
    """The file in a folder, or a new and empty one on the PostgreSQL server given."""
    if not server_url.startswith("postgres"):
        yield Database(f"sqlite:///{folder / 'inkoopkoers.sqlite3'}")
        return
    name = f"crash_{time.monotonic_ns()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield Database(urlunsplit(urlsplit(server_url)._replace(path=f"/{name}")))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
