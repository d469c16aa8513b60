# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run one step on a file of others in a program of its own, which may use little."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import Limits

_PROGRAM = (sys.executable, "-I", "-m", "inkoopkoers.spending.reading")
# No setting and no secret of ours; the system needs its own folders and languages.
_KEPT = ("SYSTEMROOT", "TMPDIR", "PATH", "LANG", "LC_ALL", "TZ")
# Arrow's own pool keeps 20 MB of what is given back to it, however little it was.
FRUGAL = {"ARROW_DEFAULT_MEMORY_POOL": "system"}
_LOOK_SECONDS = 0.2
# A message is some numbers; an inspection holds samples of many sheets.
_LINE_BYTES = 64 * 1024 * 1024
_SIGNALS = {"SIGXCPU": BadFile.TOO_SLOW, "SIGXFSZ": BadFile.DISK_FULL}


@dataclass(frozen=True)
class Progress:
    """How far a step is; `total` is 0 when nobody knows yet."""

    step: str
    done: int
    total: int


class Stopped(Exception):
    """The step was ended because somebody asked for it."""


def run(
    step: str,
    spec: Mapping[str, Any],
    *,
    limits: Limits | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] = bool,
) -> dict[str, Any]:
    """The result of a step; raises BadSource, or Stopped within two seconds.

    `should_stop` and `on_progress` are called in this thread, about five times a
    second; when one of them raises, the child ends as well.
    """
    bounds = limits or Limits()
    order = json.dumps({"step": step, "spec": dict(spec), "limits": asdict(bounds)})
    child = subprocess.Popen(
        _PROGRAM,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(step),
        start_new_session=True,
    )
    try:
        return _followed(child, order.encode(), bounds, on_progress, should_stop)
    finally:
        _end(child)


def _environment(step: str) -> dict[str, str]:
    """Only looking at files is bound by memory; the rest is faster with Arrow's pool."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | FRUGAL if step == "inspect" else kept


def _followed(
    child: subprocess.Popen[bytes],
    order: bytes,
    limits: Limits,
    on_progress: Callable[[Progress], None] | None,
    should_stop: Callable[[], bool],
) -> dict[str, Any]:
    assert child.stdin is not None  # noqa: S101 - asked for above
    with contextlib.suppress(BrokenPipeError):
        # Stays open: its end tells the child that we are gone.
        child.stdin.write(order + b"\n")
        child.stdin.flush()
    ends = time.monotonic() + limits.seconds
    for line in _lines(child):
        if should_stop():
            raise Stopped
        if time.monotonic() > ends:
            raise BadSource(BadFile.TOO_SLOW)
        match _message(line):
            case {"progress": [str(step), int(done), int(total)]} if on_progress:
                on_progress(Progress(step, done, total))
            case {"refused": str(reason), "values": dict(values)}:
                raise BadSource(BadFile(reason), **values)
            case {"result": dict(result)}:
                return result
    raise _why(child.wait())


def _lines(child: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """Each line, and an empty one whenever a moment passes without."""
    assert child.stdout is not None  # noqa: S101 - asked for above
    waiting = b""
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(_LOOK_SECONDS):
                yield b""
                continue
            got = os.read(child.stdout.fileno(), 1 << 16)
            if not got:
                return
            *whole, waiting = (waiting + got).split(b"\n")
            if len(waiting) > _LINE_BYTES:
                raise BadSource(BadFile.OUR_FAULT, error="answer")
            yield from whole


def _message(line: bytes) -> object:
    """What the child said; anything that a library prints by itself is nothing."""
    try:
        return json.loads(line) if line.startswith(b"{") else None
    except ValueError:
        return None


def _why(code: int) -> BadSource:
    """Say why a child ended without a word."""
    for name, reason in _SIGNALS.items():
        if code == -getattr(signal, name, 0):
            return BadSource(reason)
    # The system itself ends what takes too much memory.
    if code in (-signal.SIGABRT, -getattr(signal, "SIGKILL", 9)):
        return BadSource(BadFile.TOO_MUCH_MEMORY)
    # A program that falls down over a file is wrong, whatever the file is.
    return BadSource(BadFile.OUR_FAULT, error=f"exit {code}")


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child and whatever it started, and take in its body."""
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(child.pid, signal.SIGKILL)
            else:
                child.kill()
    for end in (child.stdin, child.stdout):
        if end is not None:
            with contextlib.suppress(OSError):
                end.close()
    child.wait()
