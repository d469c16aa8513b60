# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every question of the product on DuckDB and on Spark: the same to the cent."""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from bench.side_by_side import Skipped, Verdict, show
from bench.spend_lines import publish
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.engine.spark import Spark, missing, stop_spark
from inkoopkoers.spending.questions import all_questions

ROWS = 200_000
SELECTIONS = (
    Selection(),
    Selection(first=date(2024, 1, 1), last=date(2024, 12, 31)),
    Selection(unit="Afdeling 03", source=1),
    Selection(category="-"),
)


def measure() -> list[Verdict]:
    """Compare whole answers, row by row."""
    if reason := missing():
        raise Skipped(reason)
    target = f"DuckDB and Spark agree on every question over {ROWS:,} lines"
    questions = all_questions()
    with tempfile.TemporaryDirectory(prefix="spend-") as name:
        dataset = publish(Path(name), ROWS)
        try:
            differ = [one.name for one in questions if not _agree(one, dataset)]
        finally:
            stop_spark()
    found = f"{len(questions) - len(differ)} of {len(questions)}"
    return [Verdict(target, ", ".join((found, *differ)), not differ)]


def _agree(question: Question[Any], dataset: Dataset) -> bool:
    seconds = {"duckdb": 0.0, "spark": 0.0}
    rows, same = 0, True
    for selection in SELECTIONS:
        answers = []
        for name, engine in (("duckdb", Duck()), ("spark", Spark("local[2]"))):
            start = time.perf_counter()
            answers.append(engine.ask(question, dataset, selection, Terms()))
            seconds[name] += time.perf_counter() - start
        rows += len(answers[0])
        same = same and answers[0] == answers[1]
    show(
        [
            f"  {question.name:<28}{rows:>8} rows  {'same' if same else 'DIFFER'}"
            f"  spark {seconds['spark'] / seconds['duckdb']:.0f} times as long"
        ]
    )
    return same
