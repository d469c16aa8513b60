# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""`inkoopkoers audit verify`, and entries that are added by processes side by side."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from inkoopkoers.audit import commands
from inkoopkoers.audit.actions import record
from inkoopkoers.audit.anchors import NAME, anchor_file
from inkoopkoers.audit.domain import Finding, Problem
from inkoopkoers.config.tests.running import environment, no_traceback, run
from tests.databases import put_tables

WRITERS = 3
EACH = 20
# Each entry in a transaction of its own, as fast as it goes.
WRITE = f"""
import django
django.setup()
from inkoopkoers.audit.actions import record
for number in range({EACH}):
    record("round.made", actor=number, organisation=1)
"""


def settings_of(data: Path) -> dict[str, str]:
    """An installation of its own; on PostgreSQL in the database of the tests."""
    more = {"INKOOPKOERS_SECRET_KEY": "only-for-tests-" + "x" * 50}
    if connection.vendor == "postgresql":
        address = os.environ["DATABASE_URL"]
        base, _, options = address.partition("?")
        name = connection.settings_dict["NAME"]
        more["DATABASE_URL"] = f"{base.rpartition('/')[0]}/{name}?{options}"
    return more


@pytest.fixture
def installation(tmp_path: Path, tables: Path, transactional_db: None) -> Path:
    """A data folder with a database that has its tables."""
    put_tables(tables, tmp_path)
    return tmp_path


def verify(data: Path) -> subprocess.CompletedProcess[str]:
    return run("audit", "verify", data=data, **settings_of(data))


def write_side_by_side(data: Path, writers: int = WRITERS) -> None:
    env = environment(
        data,
        DJANGO_SETTINGS_MODULE="inkoopkoers.config.settings",
        **settings_of(data),
    )
    started = [
        subprocess.Popen([sys.executable, "-c", WRITE], env=env) for _ in range(writers)
    ]
    assert [process.wait(timeout=120) for process in started] == [0] * writers


def test_processes_side_by_side_make_one_unbroken_chain(installation: Path) -> None:
    write_side_by_side(installation)

    done = verify(installation)

    total = WRITERS * EACH
    assert done.stdout == f"{total} regels gecontroleerd; alles klopt.\n"
    assert done.returncode == 0
    assert len((installation / NAME).read_text().split()) == 3 * total


def test_the_command_says_what_is_wrong_and_ends_with_1(installation: Path) -> None:
    write_side_by_side(installation, writers=1)
    (installation / NAME).unlink()

    done = verify(installation)

    assert done.stdout.splitlines() == [
        "Het ankerbestand ontbreekt.",
        f"{EACH} regels gecontroleerd; 1 bevinding.",
    ]
    assert done.returncode == 1
    assert no_traceback(done)


@pytest.mark.once
def test_a_folder_that_was_never_started_gives_a_message(tmp_path: Path) -> None:
    done = run("audit", "verify", data=tmp_path)

    assert done.returncode == 1
    assert "Is deze installatie al eens gestart?" in done.stderr
    assert no_traceback(done)


@pytest.fixture
def trail(
    db: None,
    tmp_path: Path,
    settings: Any,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    """Thirty entries."""
    settings.DATA = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        for number in range(30):
            record("round.made", actor=number, organisation=1)


def tamper(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


Printed = pytest.CaptureFixture[str]


def test_an_empty_trail_is_whole(db: None, settings: Any, capsys: Printed) -> None:
    with suppress(FileNotFoundError):
        anchor_file().unlink()

    assert commands.verify() == 0
    assert capsys.readouterr().out == "0 regels gecontroleerd; alles klopt.\n"


def test_a_few_findings_are_all_named(trail: None, capsys: Printed) -> None:
    tamper("UPDATE audit_auditentry SET actor = 99 WHERE number = 4")
    tamper("DELETE FROM audit_auditentry WHERE number IN (7, 10, 11) OR number > 28")

    assert commands.verify() == 1
    assert capsys.readouterr().out.splitlines() == [
        "Regel 4 is veranderd: het zegel past niet.",
        "Regel 7 ontbreekt.",
        "Regel 10 tot en met 11 ontbreken.",
        "Regel 29 tot en met 30 ontbreken aan het eind.",
        "25 regels gecontroleerd; 4 bevindingen.",
    ]


def test_of_many_findings_twenty_are_named(trail: None, capsys: Printed) -> None:
    tamper("UPDATE audit_auditentry SET actor = 99 WHERE number > 5")

    assert commands.verify() == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 22
    assert lines[-2:] == ["… en nog 5.", "30 regels gecontroleerd; 25 bevindingen."]


def test_with_another_key_the_command_asks_for_the_key(
    trail: None, settings: Any, capsys: Printed
) -> None:
    settings.AUDIT_KEY = "another"

    assert commands.verify() == 1
    assert "INKOOPKOERS_AUDIT_KEY" in capsys.readouterr().out


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL holds types")
def test_what_cannot_even_be_read_gives_a_message(trail: None, capsys: Printed) -> None:
    tamper("UPDATE audit_auditentry SET at = x'ff00' WHERE number = 4")

    assert commands.verify() == 1
    assert "Het logboek is niet te lezen" in capsys.readouterr().err


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_is_a_dutch_sentence(problem: Problem) -> None:
    sentences = [
        commands.sentence(Finding(problem, 3, last)) for last in (3, 1_000_000)
    ]

    assert all(one[0].isupper() and one.endswith(".") for one in sentences)
    assert not any("{" in one for one in sentences)
