# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole product as a user starts it: web, worker and all, on a free port."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import ROOT, free_port

START_SECONDS = 60
STOP_SECONDS = 30


@contextmanager
def product(folder: Path, env: dict[str, str]) -> Iterator[int]:
    """Start, wait until it is ready, and yield the port; what it says is kept."""
    port = free_port()
    command = [sys.executable, "-m", "inkoopkoers", "start", "--port", str(port)]
    with (folder / "product.log").open("wb") as log:
        started = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **env}, stdout=log, stderr=log
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/health/ready", started)
            yield port
        finally:
            started.terminate()
            started.wait(timeout=STOP_SECONDS)


def _wait_for(address: str, started: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and started.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=START_SECONDS).close()
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the product did not start")
