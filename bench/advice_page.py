# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests per second of an advice for a reader, beside a bare Django view.

Both send the same bytes on the same server with the same flags; the bare view has
no apps, no middleware and no template, so it is the most Django can do.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import free_port, python, serve
from bench.side_by_side import Verdict, compare, show

PAGE = "/wegwijzer/2-1-2-1-2/"
AT_LEAST = 0.6
PAIRS = 10
REQUESTS = 10_000
START_SECONDS = 30
NO_DATABASE = "postgresql://nobody:nothing@127.0.0.1:1/none?connect_timeout=2"


def measure() -> list[Verdict]:
    """Return whether both targets hold: the speed, and no database for a reader."""
    python("-m", "inkoopkoers", "django", "migrate", "--verbosity", "0")
    python("-m", "inkoopkoers", "django", "collectstatic", "--no-input")
    with _server("inkoopkoers.config.wsgi:application") as ours:
        expected = _body(ours)
        kept = Path(os.environ["INKOOPKOERS_DATA"]) / "advice.html"
        kept.write_bytes(expected)
        with _server("bench.bare_django:application", BENCH_BYTES=str(kept)) as bare:
            assert _body(bare) == expected
            speed = _speed(ours, bare, len(expected))
    return [speed, _no_queries(expected)]


def _speed(ours: int, bare: int, size: int) -> Verdict:
    busy: list[float] = []
    found = compare(
        f"{PAGE} for a reader, {size / 1024:.0f} KiB, {REQUESTS} requests a turn",
        ("Inkoopkoers", _asking(ours, size, busy)),
        ("bare Django view", _asking(bare, size, busy)),
        pairs=PAIRS,
        unit="requests/s",
    )
    show([f"  (the program that asks worked at most {max(busy):.0%} of the time)"])
    ratio = found.of()
    target = f"an advice at least {AT_LEAST} times as fast as a bare view"
    return Verdict(target, f"{ratio:.2f}", ratio >= AT_LEAST)


def _asking(port: int, size: int, busy: list[float]) -> Callable[[], float]:
    def ask() -> float:
        said = python("-m", "bench.load", str(port), PAGE, str(size), str(REQUESTS))
        found: dict[str, float] = json.loads(said)
        busy.append(found["busy"])
        return found["per_second"]

    return ask


def _no_queries(expected: bytes) -> Verdict:
    """Count, and besides show that a server that reaches no database answers too."""
    counted = json.loads(python("-m", "bench.reader_queries", PAGE))
    with _server(
        "inkoopkoers.config.wsgi:application", DATABASE_URL=NO_DATABASE
    ) as port:
        same = _body(port) == expected
    found = (
        f"{counted['first']} at the first request, {counted['later']} after; "
        f"without a database the page is {'the same' if same else 'ANOTHER'}"
    )
    holds = counted == {"first": 0, "later": 0} and same
    return Verdict("no database query for a reader", found, holds)


@contextmanager
def _server(application: str, **env: str) -> Iterator[int]:
    """Serve like `inkoopkoers start` (config/starting.py) on a free port."""
    port = free_port()
    address = {"INKOOPKOERS_ORIGIN": "http://127.0.0.1"}
    server = serve(
        "-m", "granian", "--interface", "wsgi", "--workers", "1",
        "--blocking-threads", "4", "--no-ws", "--host", "127.0.0.1",
        "--port", str(port), "--log-level", "warning", application,
        core=0, env={**address, **env},
    )  # fmt: skip
    try:
        _wait_for(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=15)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("the server did not start; its reason stands above")


def _body(port: int) -> bytes:
    address = f"http://127.0.0.1:{port}{PAGE}"
    with urllib.request.urlopen(address, timeout=START_SECONDS) as answer:
        body: bytes = answer.read()
    return body
