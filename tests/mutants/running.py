# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start the product with everything that belongs to it, and watch what it uses."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from inkoopkoers.config.tests.running import command, environment, free_port

ROOT = Path(__file__).resolve().parents[2]
LOOK_SECONDS = 0.1
READY = "Inkoopkoers draait op"
_ROLES = {
    "granian": "web",
    "inkoopkoers.spending.reading": "child",
    "spend": "worker",
}


@dataclass
class Product:
    """What runs; `peak` is the most memory in MB that a process of each role had."""

    port: int
    data: Path
    pids: list[int]
    said: list[str] = field(default_factory=list)
    peak: dict[str, float] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        """Its SQLite file."""
        return next(self.data.glob("*.sqlite3"))

    def look(self) -> None:
        """Remember how much every process took at most."""
        for pid in list(self.pids):
            for one in (pid, *descendants(pid)):
                role, used = _used(one)
                if role:
                    self.peak[role] = max(self.peak.get(role, 0), used)

    def workers(self) -> set[int]:
        """The processes that read files."""
        found = {one for pid in self.pids for one in (pid, *descendants(pid))}
        return {one for one in found if _used(one)[0] == "worker"}

    def people(self, number: int) -> list[tuple[int, str]]:
        """Organisations with the session of a buyer."""
        words = [sys.executable, "-m", "tests.mutants.people", str(number)]
        env = {**environment(self.data), "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}"}
        found = subprocess.check_output(words, cwd=ROOT, env=env)
        return [(one, session) for one, session in json.loads(found)]


@contextmanager
def running(data: Path, *, workers: int = 1) -> Iterator[Product]:
    """The product until the block ends, with as many workers as are asked."""
    port = free_port()
    main = _started(data, "start", "--port", str(port))
    product = Product(port, data, [main.pid])
    _wait(main, product)
    more = [
        _started(
            data, "django", "db_worker", "--verbosity", "0", "--queue-name", "spend"
        )
        for _ in range(workers - 1)
    ]
    product.pids += [one.pid for one in more]
    threading.Thread(target=_listen, args=[main, product], daemon=True).start()
    is_over = threading.Event()
    watcher = threading.Thread(target=_watch, args=[product, is_over], daemon=True)
    watcher.start()
    try:
        yield product
    finally:
        is_over.set()
        watcher.join()
        for one in (main, *more):
            one.send_signal(signal.SIGTERM)
        for one in (main, *more):
            one.wait(timeout=60)


def _started(data: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*words),
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _wait(main: subprocess.Popen[str], product: Product) -> None:
    assert main.stdout is not None
    for line in main.stdout:
        product.said.append(line)
        if READY in line:
            return
    raise AssertionError("".join(product.said))


def _listen(main: subprocess.Popen[str], product: Product) -> None:
    assert main.stdout is not None
    product.said.extend(main.stdout)


def _watch(product: Product, is_over: threading.Event) -> None:
    while not is_over.is_set():
        product.look()
        time.sleep(LOOK_SECONDS)


def descendants(pid: int) -> list[int]:
    """The processes that were started by one, and theirs."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for word in (task / "children").read_text().split():
                found += [int(word), *descendants(int(word))]
    except OSError:  # gone meanwhile
        pass
    return found


def _used(pid: int) -> tuple[str, float]:
    """What a process does, and the most memory that it had, in MB."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return "", 0
    role = next((role for word, role in _ROLES.items() if word in words), "")
    lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return role, int(lines[0].split()[1]) / 1024 if lines else 0
