# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One organisation gives its month: beside working out every answer of everyone again.

An organisation is a folder, so the answers of the others cannot have changed and are
kept. Both ways give every answer of every organisation, and these are compared.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from bench.side_by_side import Verdict, show
from bench.spend_lines import SEED, publish
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset, Judgements
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.kept import Kept
from inkoopkoers.spending.engine.question import Engine
from inkoopkoers.spending.questions import all_questions

# One of them is 1/50 of the work by itself.
ORGANISATIONS = 50
ROWS = 100_000
MONTH = 2_000
TURNS = 3
AT_MOST = 1 / 20
WEB_ROWS = 200_000
WEB_MS = 100


def measure() -> list[Verdict]:
    """Two targets: after a month, and how long someone waits for an answer."""
    with tempfile.TemporaryDirectory(prefix="spend-") as name:
        return [_monthly(Path(name) / "all"), _waiting(Path(name) / "one")]


def _monthly(folder: Path) -> Verdict:
    several = [
        publish(folder / str(at), ROWS, SEED + at, at + 1)
        for at in range(ORGANISATIONS)
    ]
    for one in several:
        _everything(Kept(Duck()), one)
    turns = []
    for turn in range(TURNS):
        # Every turn another organisation; the first one's files are of its size.
        at = turn * 7 % ORGANISATIONS
        several[at] = _with_month(several[at], turn)
        turns.append(_turn(several, at))
    ratio = median((own + kept) / whole for own, kept, whole in turns)
    reading = median(kept / whole for own, kept, whole in turns)
    show(
        [
            f"{ORGANISATIONS} organisations of {ROWS:,} lines, "
            f"{len(all_questions())} questions each; one gets {MONTH:,} more:",
            f"  ratio {ratio:.3f}, of which {reading:.3f} is reading what was kept",
        ]
    )
    return Verdict(
        f"after a month of one of {ORGANISATIONS} organisations at most 1/20 of all "
        "answers again",
        f"{ratio:.3f}",
        ratio <= AT_MOST,
    )


def _turn(several: list[Dataset], fresh: int) -> tuple[float, float, float]:
    """Seconds: of the one with a month, of reading the others, of everyone again.

    One organisation at a time and both ways in turn, so that both have as much memory
    and as much of the machine.
    """
    own = kept = whole = 0.0
    for at, one in enumerate(several):
        after, seconds = _timed(Kept(Duck()), one)
        again, all_seconds = _timed(Duck(), one)
        if after != again:
            raise SystemExit("a kept answer is not the answer")
        own, kept = (own + seconds, kept) if at == fresh else (own, kept + seconds)
        whole += all_seconds
    return own, kept, whole


def _with_month(before: Dataset, turn: int) -> Dataset:
    fresh = publish(
        before.folder / f"month-{turn}", MONTH, SEED + 99 + turn, 100 + turn
    )
    batches = (*before.batches, *fresh.batches)
    return Dataset(batches, Judgements(), f"{before.digest}+{turn}", before.folder)


def _timed(engine: Engine, dataset: Dataset) -> tuple[list[Any], float]:
    start = time.perf_counter()
    found = _everything(engine, dataset)
    return found, time.perf_counter() - start


def _everything(engine: Engine, dataset: Dataset) -> list[Any]:
    return [
        engine.ask(question, dataset, Selection(), Terms())
        for question in all_questions()
        if question.is_kept
    ]


def _waiting(folder: Path) -> Verdict:
    """What we add to a bare query: the same statement on a DuckDB without limits."""
    dataset = publish(folder, WEB_ROWS)
    extra: list[float] = []
    slowest = ("", 0.0)
    for question in all_questions():
        for turn in range(5):
            fresh = replace(dataset, digest=f"{turn}")
            start = time.perf_counter()
            Kept(Duck()).ask(question, fresh, Selection(), Terms())
            ours = time.perf_counter() - start
            extra.append((ours - _bare(question, dataset)) * 1000)
            slowest = max(slowest, (question.name, ours * 1000), key=lambda one: one[1])
    shutil.rmtree(folder / "kept", ignore_errors=True)
    p95 = sorted(extra)[int(len(extra) * 0.95)]
    show(
        [
            f"one organisation of {WEB_ROWS:,} lines, over the bare statement:",
            f"  median {median(extra):.0f} ms, p95 {p95:.0f} ms; "
            f"slowest whole answer {slowest[0]} {slowest[1]:.0f} ms",
        ]
    )
    return Verdict(
        f"every answer over {WEB_ROWS:,} lines p95 at most {WEB_MS} ms over its query",
        f"{p95:.0f} ms",
        p95 <= WEB_MS,
    )


def _bare(question: Any, dataset: Dataset) -> float:
    import duckdb

    from inkoopkoers.spending.engine.duck import duck_sql
    from inkoopkoers.spending.engine.tables import parameters_of, statement_of

    statement = statement_of(question, dataset, Selection())
    values = parameters_of(dataset, Selection(), Terms(), question.parameters)
    sql, used = duck_sql(statement, dataset), statement.used(values)
    with duckdb.connect(config={"threads": 2}) as connection:
        start = time.perf_counter()
        connection.execute(sql, used).fetchall()
        return time.perf_counter() - start
