# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A thousand respondents on the whole product, on two cores in all.

The product is started as a user does; the database server and the program that asks
share the two cores with it. The goal is meant for ten minutes: `--minutes 10`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.databases import each_database, skipped
from bench.processes import ROOT, product_environment, python
from bench.product import product
from bench.side_by_side import Verdict, show
from tests.crash.database import Database

PEOPLE = 1_000
AT_MOST_MS = 300
CORES = 2
SHOWN_ERRORS = 5
SAVED = "SELECT coalesce(sum(edition), 0) FROM measuring_answer"


def measure() -> list[Verdict]:
    """Return whether nobody got an error, and how long most had to wait."""
    minutes = float(os.environ.get("BENCH_MINUTES", "1"))
    found: dict[str, list[Verdict]] = {}
    with _two_cores():
        for name, database, folder in each_database():
            seen = _let_them_answer(database, folder, 60 * minutes)
            _show(name, minutes, seen)
            found[name] = _verdicts(name, seen, database.rows(SAVED)[0][0][0])
    return [*chain(*found.values()), *skipped(found, f"{PEOPLE} respondents")]


def _let_them_answer(database: Database, folder: Path, seconds: float) -> Any:
    env = product_environment(database.url, folder)
    people = folder / "people.json"
    people.write_bytes(python("-m", "bench.filling", str(PEOPLE), env=env))
    with product(folder, env) as port:
        asked = ("-m", "bench.asking", str(port), str(seconds), str(people))
        command = [sys.executable, *asked]
        return json.loads(subprocess.check_output(command, cwd=ROOT))


def _show(name: str, minutes: float, seen: Any) -> None:
    every = list(chain(*seen["seconds"].values()))
    show([
        f"{PEOPLE} respondents for {minutes:g} minutes, {name}: "
        f"{len(every) / minutes / 60:.1f} requests/s, {len(seen['errors'])} errors",
        *(_line(kind, seconds) for kind, seconds in seen["seconds"].items()),
        _line("all", every),
        *(f"  ERROR {error}" for error in seen["errors"][:SHOWN_ERRORS]),
        f"  (the program that asks worked {seen['busy']:.0%} of the time)",
    ])  # fmt: skip


def _line(kind: str, seconds: Sequence[float]) -> str:
    p50, p95, p99 = (_percentile(seconds, part) for part in (50, 95, 99))
    return (
        f"  {kind:<5} p50 {p50:4.0f} ms, p95 {p95:4.0f} ms, p99 {p99:4.0f} ms, "
        f"most {1000 * max(seconds):4.0f} ms  ({len(seconds)} requests)"
    )


def _percentile(seconds: Sequence[float], part: int) -> float:
    return 1000 * quantiles(seconds, n=100)[part - 1]


def _verdicts(name: str, seen: Any, kept: int) -> list[Verdict]:
    p95 = _percentile(list(chain(*seen["seconds"].values())), 95)
    errors, saved = len(seen["errors"]), seen["saved"]
    who = f"{PEOPLE} respondents, {name}"
    return [
        Verdict(f"{who}: no errors", str(errors), not errors),
        Verdict(
            f"{who}: every save is kept", f"{kept} of {saved}", kept == saved > 0
        ),
        Verdict(
            f"{who}: p95 at most {AT_MOST_MS} ms", f"{p95:.0f} ms", p95 <= AT_MOST_MS
        ),
    ]  # fmt: skip


@contextmanager
def _two_cores() -> Iterator[None]:
    """Keep everything that is started meanwhile to two cores, where possible."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(cores)[:CORES])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)
