# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kill the real web server 200 times while people save, and count what is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from http.client import HTTPException
from itertools import chain
from pathlib import Path

from bench.databases import each_database, skipped
from bench.processes import ROOT, free_port, product_environment, python
from bench.product import product
from bench.side_by_side import Skipped, Verdict, show
from tests.crash import cycles
from tests.crash.clients import ask
from tests.crash.database import Database

CYCLES = 200
WAIT_SECONDS = 60
SHOWN = 5


def measure() -> list[Verdict]:
    """Return whether everything that was acknowledged is in the database."""
    if sys.platform == "win32":
        raise Skipped("Windows has no kill -9.")
    found = {
        name: _verdicts(name, database, folder)
        for name, database, folder in each_database()
    }
    return [*chain(*found.values()), *skipped(found, f"{CYCLES} times kill -9")]


def _verdicts(name: str, database: Database, folder: Path) -> list[Verdict]:
    env = product_environment(database.url, folder)
    people = str(CYCLES * cycles.PEOPLE_PER_CYCLE)
    filled = json.loads(python("-m", "tests.crash.filling", people, env=env))
    python("-m", "inkoopkoers", "django", "collectstatic", "--no-input", env=env)
    start = time.monotonic()
    tally = cycles.run(CYCLES, partial(_serve, env), database, filled)
    took = time.monotonic() - start
    show([
        f"{CYCLES} times kill -9 on {name}, {took:.0f} s: "
        f"{tally.acknowledged} saves acknowledged, {tally.unanswered} cut off, "
        f"of which {tally.kept_unanswered} were kept as a whole",
        *tally.wrong[:SHOWN],
    ])  # fmt: skip
    with product(folder, env) as port:
        status, _page = ask(port, "/health/ready")
    python("-m", "inkoopkoers", "audit", "verify", env=env)
    return [
        Verdict(
            f"{CYCLES} times kill -9 loses nothing, {name}",
            f"{len(tally.wrong)} of {tally.acknowledged} wrong",
            not tally.wrong and status == 200,
        )
    ]  # fmt: skip


def _serve(env: dict[str, str]) -> cycles.Server:
    """Start the web server as config/starting.py does; its whole group dies at once."""
    port = free_port()
    server = subprocess.Popen(
        [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1",
            "--blocking-threads", "4", "--no-ws", "--host", "127.0.0.1",
            "--port", str(port), "--log-level", "critical",
            "inkoopkoers.config.wsgi:application",
        ],
        cwd=ROOT,
        env={**os.environ, **env},
        start_new_session=True,
    )  # fmt: skip
    _wait_until(port, is_up=True)
    return cycles.Server(port, partial(_kill, server, port))


def _kill(server: subprocess.Popen[bytes], port: int) -> None:
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    _wait_until(port, is_up=False)


def _wait_until(port: int, *, is_up: bool) -> None:
    """Wait until a page comes back, or until nothing does."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        try:
            ask(port, "/health/live")
        except (OSError, HTTPException):
            answers = False
        else:
            answers = True
        if answers == is_up:
            return
        time.sleep(0.01)
    raise TimeoutError("the server does not " + ("start" if is_up else "stop"))
