# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run the command `inkoopkoers` as someone at a terminal does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "PYTHONPATH", "TMPDIR", "SYSTEMROOT")


def environment(data: Path, **more: str) -> dict[str, str]:
    """An environment in which only the data folder is chosen."""
    kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
    return {**kept, "INKOOPKOERS_DATA": str(data), **more}


def command(*arguments: str) -> list[str]:
    """The words of a command."""
    return [sys.executable, "-m", "inkoopkoers", *arguments]


def run(*arguments: str, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        command(*arguments),
        env=environment(data, **more),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def no_traceback(done: subprocess.CompletedProcess[str]) -> bool:
    """Whether the user was spared the inside of the program."""
    return "Traceback" not in done.stdout + done.stderr


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
