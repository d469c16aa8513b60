# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table that web processes count in together; it has no model."""

from typing import Any

from django.core.management import call_command
from django.db import migrations

from inkoopkoers.web.shared_cache import TABLE


def make_table(apps: Any, schema_editor: Any) -> None:
    """Let Django make the table as it expects it."""
    alias = schema_editor.connection.alias
    call_command("createcachetable", TABLE, database=alias, verbosity=0)


def drop_table(apps: Any, schema_editor: Any) -> None:
    """Forget what was counted."""
    schema_editor.execute(f"DROP TABLE {TABLE}")


class Migration(migrations.Migration):

    dependencies = []

    operations = [
        migrations.RunPython(make_table, drop_table),
    ]
