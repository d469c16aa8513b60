# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prepare a database for the programs that use it, and start servers from a zygote."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.crash.cycles import Server
from tests.crash.database import Database

ROOT = Path(__file__).resolve().parents[2]
GONE_SECONDS = 20


def environment(database: Database, data: Path) -> dict[str, str]:
    """For a program that uses the database, nearly with the settings of the suite."""
    return {
        **os.environ,
        "CRASH_DATA": str(data),
        "DATABASE_URL": database.url,
        "DJANGO_SETTINGS_MODULE": "tests.crash.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
    }


def filled(people: int, env: dict[str, str]) -> Any:
    """Fill the database; return who saves where."""
    command = [sys.executable, "-m", "tests.crash.filling", str(people)]
    return json.loads(subprocess.check_output(command, cwd=ROOT, env=env))


@contextmanager
def zygote(env: dict[str, str]) -> Iterator[Callable[[], Server]]:
    """Yield what starts a server; what still runs at the end is killed too."""
    command = [sys.executable, "-m", "tests.crash.zygote"]
    pipe, started = subprocess.PIPE, list[int]()
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=pipe, stdout=pipe
    ) as mother:

        def start() -> Server:
            assert mother.stdin is not None
            assert mother.stdout is not None
            mother.stdin.write(b"\n")
            mother.stdin.flush()
            child, port = json.loads(mother.stdout.readline())
            started.append(child)
            return Server(port, lambda: _kill(child))

        try:
            yield start
        finally:
            for child in started:
                _kill(child)
            mother.terminate()


def _kill(child: int) -> None:
    """Kill a server of the zygote, which clears it away, and wait until it is gone."""
    end = time.monotonic() + GONE_SECONDS
    while time.monotonic() < end:
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            return
        time.sleep(0.001)
    raise TimeoutError(f"process {child} is still there")
