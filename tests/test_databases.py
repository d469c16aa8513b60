# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can ask a database anything runs on both; what cannot, on one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.databases import FILE, is_asked, put_tables


@pytest.mark.parametrize(
    ("fixtures", "marks", "asked"),
    [
        ({"settings", "tmp_path"}, {"parametrize"}, False),
        ({"bram", "db"}, set(), True),
        ({"live_server"}, {"browser"}, True),
        ({"transactional_db"}, set(), True),
        ({"_demo", "django_db_setup", "django_db_blocker"}, set(), True),
        (set(), {"django_db"}, True),
        (set(), {"both"}, True),
    ],
)
def test_only_what_can_ask_the_database_runs_on_both(
    fixtures: set[str], marks: set[str], asked: bool
) -> None:
    assert is_asked(fixtures, marks) is asked


def test_the_rule_is_kept_for_this_test(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("once")


@pytest.mark.django_db
def test_the_rule_leaves_out_what_asks(request: pytest.FixtureRequest) -> None:
    assert not request.node.get_closest_marker("once")


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="kept of SQLite only")
def test_a_program_gets_every_table_and_no_rows_of_a_test(
    bram: object, tables: Path, tmp_path: Path
) -> None:
    put_tables(tables, tmp_path / "data")

    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as found:
        done = set(found.execute("SELECT app, name FROM django_migrations"))
        people = found.execute("SELECT count(*) FROM organisations_user").fetchone()
    assert done == set(MigrationLoader(connection).graph.nodes)
    assert people == (0,)
