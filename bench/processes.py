# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Python programs that a benchmark starts, each on its own core where possible."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOUND_SECONDS = 120


def python(
    *arguments: str,
    env: dict[str, str] | None = None,
    seconds: float = BOUND_SECONDS,
) -> bytes:
    """Run a Python program to its end; a failure ends the benchmark with its text."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
        timeout=seconds,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stderr.decode()}")
    return done.stdout


def seconds_of(*arguments: str, env: dict[str, str] | None = None) -> float:
    """Return how long a whole Python program takes, from start to end."""
    start = time.perf_counter()
    python(*arguments, env=env)
    return time.perf_counter() - start


def serve(*arguments: str, core: int, env: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a Python program that goes on until it is stopped."""
    child = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env={**os.environ, **env}
    )
    keep_to(core, child.pid)
    return child


def product_environment(database_url: str, folder: Path) -> dict[str, str]:
    """For a program that uses this database with the settings of the product."""
    return {
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "inkoopkoers.config.settings",
        "INKOOPKOERS_DATA": str(folder),
    }


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def keep_to(core: int, pid: int = 0) -> None:
    """Keep a process (0: this one) to one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        if len(cores) > 1:
            os.sched_setaffinity(pid, {cores[core % len(cores)]})
