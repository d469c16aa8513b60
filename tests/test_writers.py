# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many programs that write at once: none is told that the database is locked."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.crash.clients import Client, answer_form, ask, consensus_form
from tests.crash.database import own_database
from tests.crash.serving import environment, filled, zygote
from tests.crash.stored import Expected
from tests.databases import put_tables

pytestmark = [
    pytest.mark.both,
    pytest.mark.skipif(sys.platform == "win32", reason="fork and kill -9"),
]

SERVERS = 8
SAVES = 40


def test_eight_programs_that_save_at_once_all_get_through(
    tmp_path: Path, tables: Path
) -> None:
    put_tables(tables, tmp_path)
    with own_database(tmp_path, os.environ.get("DATABASE_URL", "")) as database:
        env = environment(database, tmp_path)
        people = filled(SERVERS - 1, env)
        savers = [
            Client(
                token, [answer_form(person, token, item) for item in people["items"]]
            )
            for person, token in people["listed"]
        ]
        talk = people["revealed"], people["session"]
        forms = [consensus_form(*talk, item) for item in people["items"]]
        savers.append(Client("gesprek", forms))

        def save_and_read(saver: Client, port: int) -> list[int]:
            """Save, and after every save read what others read meanwhile."""
            pages = [f"/meedoen/{people['listed'][0][1]}/", "/health/ready"]
            read = []
            while saver.saves < SAVES and saver.save(port):
                read += [ask(port, page)[0] for page in pages]
            return read

        with zygote(env) as start, ThreadPoolExecutor(SERVERS) as pool:
            ports = [start().port for _saver in savers]
            read = list(pool.map(save_and_read, savers, ports))

        assert [saver.saves for saver in savers] == [SAVES] * SERVERS
        assert {status for statuses in read for status in statuses} == {200}
        assert Expected().compare(database, savers) == []
