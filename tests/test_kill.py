# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kill -9 while people save: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash import cycles
from tests.crash.database import Database, own_database
from tests.crash.serving import ROOT, environment, filled, zygote
from tests.crash.stored import Expected
from tests.databases import put_tables

pytestmark = [
    pytest.mark.both,
    pytest.mark.skipif(sys.platform == "win32", reason="fork and kill -9"),
]

CYCLES = 50

# What must show when it happens: something lost, changed, doubled or half there.
DAMAGE = {
    "a text is another": "UPDATE measuring_answer SET note = 'x' WHERE id = {answer}",
    "a level is another": "UPDATE measuring_answer SET value = 5 WHERE id = {answer}",
    "a save came twice": "UPDATE measuring_answer SET edition = 9 WHERE id = {answer}",
    "an answer is gone": "DELETE FROM measuring_answer WHERE id = {answer}",
    "a person is not known to have answered": (
        "UPDATE measuring_respondent SET has_answered = (1 = 0)"
    ),
    "a person lost the answers": (
        "UPDATE measuring_respondent SET response_id = NULL "
        "WHERE response_id IS NOT NULL"
    ),
    "a score was agreed without a trace": (
        "UPDATE measuring_consensus SET edition = edition + 1"
    ),
}


@pytest.fixture
def database(tmp_path: Path, tables: Path) -> Iterator[Database]:
    """A database that is really written: a file, or one on the server of the suite."""
    put_tables(tables, tmp_path)
    with own_database(tmp_path, os.environ.get("DATABASE_URL", "")) as made:
        yield made


def test_a_server_that_is_killed_while_saving_loses_nothing(
    database: Database, tmp_path: Path
) -> None:
    env = environment(database, tmp_path)
    people = filled(CYCLES * cycles.PEOPLE_PER_CYCLE, env)

    with zygote(env) as start:
        tally = cycles.run(CYCLES, start, database, people)

    assert tally.wrong == []
    assert tally.acknowledged > CYCLES
    assert tally.unanswered > CYCLES
    verify = [sys.executable, "-m", "inkoopkoers", "audit", "verify"]
    said = subprocess.run(verify, cwd=ROOT, env=env, capture_output=True, check=False)
    assert said.returncode == 0, said.stdout.decode()


def test_damage_would_be_seen(database: Database, tmp_path: Path) -> None:
    env = environment(database, tmp_path)
    people = filled(cycles.PEOPLE_PER_CYCLE, env)
    kept = Expected()
    savers = cycles.clients(0, people, kept)
    with zygote(env) as start:
        server = start()
        assert all(saver.save(server.port) for saver in savers * 3)
    assert kept.compare(database, savers) == []
    answer = database.rows("SELECT max(id) FROM measuring_answer")[0][0][0]
    known: set[str] = set()

    for name, statement in DAMAGE.items():
        database.change(statement.format(answer=answer))
        found = set(kept.compare(database, []))

        assert found - known, name
        known = found
