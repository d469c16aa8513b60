# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Triggers that make the database itself refuse to change or remove an entry.

They stop a slip, not an attacker: who may write everything may drop them too, and
is found by `inkoopkoers audit verify`. They come at every start, not with a
migration: SQLite drops triggers when a migration makes a table anew, and the test
suite has to empty the table.
"""

from __future__ import annotations

from django.db import connection, transaction

from inkoopkoers.audit.models import AuditEntry

TABLE = AuditEntry._meta.db_table
MESSAGE = "the audit trail is only added to"
NAMES = {"UPDATE": f"{TABLE}_no_update", "DELETE": f"{TABLE}_no_delete"}

_SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS {name} BEFORE {operation} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{message}'); END"
)
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql "
    "AS $$ BEGIN RAISE EXCEPTION '{message}'; END $$"
)
_POSTGRESQL = (
    "CREATE OR REPLACE TRIGGER {name} BEFORE {operation} ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()"
)
_DROP = {
    "sqlite": "DROP TRIGGER IF EXISTS {name}",
    "postgresql": "DROP TRIGGER IF EXISTS {name} ON {table}",
}


@transaction.atomic
def put_up() -> None:
    """Install the triggers; nothing changes when they stand."""
    statement = _SQLITE
    if connection.vendor == "postgresql":
        statement = _POSTGRESQL
        _execute(_FUNCTION)
    for operation, name in NAMES.items():
        _execute(statement, name=name, operation=operation)


@transaction.atomic
def take_down() -> None:
    """Drop the triggers, for a migration that has to rewrite the table."""
    for name in NAMES.values():
        _execute(_DROP[connection.vendor], name=name)


def _execute(statement: str, **names: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement.format(table=TABLE, message=MESSAGE, **names))
