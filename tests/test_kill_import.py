# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kill -9 while a file is read or begins to count: it ends well, nothing is double."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.crash.database import Database, own_database
from tests.crash.serving import ROOT, environment
from tests.databases import put_tables

pytestmark = [
    pytest.mark.both,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9"),
]

LINES = 200_000
ENDS_WITHIN = 90
KILLS = 5
STATE = "SELECT state, tries, beat_at FROM spending_spendimport WHERE id = {}"
# What can only be there when something was done by halves, or twice.
HALVES = """
    SELECT count(*) FROM spending_spendimport i
    WHERE (i.state = 'published') <> (i.withdrawn_at IS NULL)
    OR i.edition - {base} <> (SELECT count(*) FROM audit_auditentry
        WHERE event IN ('spend.published', 'spend.withdrawn', 'spend.put_back'))
"""


@pytest.fixture
def database(tmp_path: Path, tables: Path) -> Iterator[Database]:
    """A database that is really written: a file, or one on the server of the suite."""
    put_tables(tables, tmp_path)
    with own_database(tmp_path, os.environ.get("DATABASE_URL", "")) as made:
        yield made


@contextmanager
def worker(env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The worker of spend, as `start` runs it; killed at the end."""
    command = [sys.executable, "-m", "inkoopkoers", "django", "db_worker"]
    options = ["--verbosity", "0", "--queue-name", "spend", "--interval", "0.1"]
    with subprocess.Popen([*command, *options], cwd=ROOT, env=env) as process:
        try:
            yield process
        finally:
            process.kill()


def program(*words: str) -> list[str]:
    return [sys.executable, "-m", "tests.crash.importing", *words]


def state_of(database: Database, number: int) -> tuple[Any, ...]:
    return database.rows(STATE.format(number))[0][0]


def wait_for(database: Database, number: int, *states: str) -> str:
    """Wait until an import is worked on, or ended, in one of these states."""
    end = time.monotonic() + ENDS_WITHIN
    while time.monotonic() < end:
        state, _tries, beat = state_of(database, number)
        if state in states and (beat or state in ("ready", "failed")):
            return str(state)
        time.sleep(0.02)
    raise TimeoutError(str(state_of(database, number)))


def facts(data: Path) -> list[Path]:
    """The folders of facts, as they would count."""
    folders = (data / "spend").glob("*/*")
    return [one for one in folders if len(one.name) == 32]


def pressed_at_once(env: dict[str, str], number: int) -> list[str]:
    """What two people hear who press the same button at the same moment."""
    pipe = subprocess.PIPE
    command = program("publish", str(number))
    both = [
        subprocess.Popen(command, cwd=ROOT, env=env, stdin=pipe, stdout=pipe, text=True)
        for _person in range(2)
    ]
    time.sleep(3)
    for one in both:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    return [one.communicate()[0].strip() for one in both]


def test_a_worker_that_is_killed_twice_still_reads_the_file_once(
    database: Database, tmp_path: Path
) -> None:
    env = environment(database, tmp_path)
    number = int(
        subprocess.check_output(program("fill", str(LINES)), cwd=ROOT, env=env)
    )

    for state in ("inspecting", "reading"):
        with worker(env) as process:
            wait_for(database, number, state)
            time.sleep(random.uniform(0, 0.5))
            process.kill()
        database.settle()
        assert facts(tmp_path) == []
    with worker(env):
        ended = wait_for(database, number, "ready", "failed")

    assert ended == "ready"
    (folder,) = facts(tmp_path)
    lines = f"{folder}/lines*.parquet"
    count = duckdb.sql(f"SELECT count(*) FROM read_parquet('{lines}')").fetchone()
    assert count == (LINES,)
    assert len(database.rows("SELECT id FROM spending_spendfile")[0]) == len(
        list(folder.iterdir())
    )
    assert database.damage() == []


def test_a_change_of_what_counts_is_once_and_whole_or_not_there(
    database: Database, tmp_path: Path
) -> None:
    env = environment(database, tmp_path)
    number = int(subprocess.check_output(program("fill", "10"), cwd=ROOT, env=env))
    with worker(env):
        wait_for(database, number, "ready")
    database.settle()
    (base,) = database.rows("SELECT edition FROM spending_spendimport")[0][-1]
    database.change(f"DELETE FROM spending_spendimport WHERE id <> {number}")
    done = 0

    assert sorted(pressed_at_once(env, number)) == [f"[{number}]", "[]"]
    for _kill in range(KILLS):
        command = program("toggle", str(number))
        with subprocess.Popen(command, cwd=ROOT, env=env, stdout=-1) as process:
            assert process.stdout is not None
            done = int(process.stdout.readline())
            time.sleep(random.uniform(0, 0.1))
            process.kill()
        database.settle()
        assert database.rows(HALVES.format(base=base)) == [[(0,)]]

    assert done > base
    assert len(facts(tmp_path)) == 1
    assert database.damage() == []
