# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which tests need a database, and one with its tables for the programs they start.

Making all tables takes six seconds of work: for a program that is only a means they are
copied from the database that the tests have already.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from django.db import connection

FILE = "inkoopkoers.sqlite3"
# Without one of these pytest-django refuses every question to the database.
DOORS = {"db", "transactional_db", "live_server", "django_db_setup"}


def is_asked(fixtures: Collection[str], marks: Collection[str]) -> bool:
    """Whether a test can ask the database anything; others have nothing to run on two.

    `both` marks a test that makes a database of its own.
    """
    return not DOORS.isdisjoint(fixtures) or not {"django_db", "both"}.isdisjoint(marks)


def keep_tables(file: Path) -> None:
    """Write the database of the tests, which has tables only, to a file of SQLite."""
    if connection.vendor != "sqlite":
        return
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as target:
        connection.connection.backup(target)


def leave_alone() -> None:
    """Send others away before a database of PostgreSQL is thrown away.

    A server or thread that a test started may go a moment later than the test.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def put_tables(kept: Path, data: Path) -> None:
    """Give a data folder the tables that were kept; on PostgreSQL none were."""
    data.mkdir(parents=True, exist_ok=True)
    if kept.exists():
        shutil.copy(kept, data / FILE)
