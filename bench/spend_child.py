# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One engine that does the nine analyses in a process of its own.

python -m bench.spend_child ENGINE FOLDER [MEMORY] prints one line of JSON: seconds and
figures per analysis, and the peak memory in MB with what it started (Java). Without
MEMORY our engine has the limit of the product. For pandas MEMORY is only "objects":
texts as Python objects, as pandas kept them before version 3.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.spend_files import dataset_of
from bench.spend_nine import NINE, Answer
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Engine
from inkoopkoers.spending.engine.spark import Spark, stop_spark

OBJECTS = "objects"


def main() -> None:
    """Measure from the first analysis on; starting the engine is printed apart."""
    name, folder, *memory = sys.argv[1:]
    start = time.perf_counter()
    work = _work(name, Path(folder), *memory)
    ready = time.perf_counter() - start
    seconds: dict[str, float] = {}
    answers: dict[str, Answer] = {}
    for analysis, one in work.items():
        start = time.perf_counter()
        answers[analysis] = [float(value) for value in one()]
        seconds[analysis] = time.perf_counter() - start
    found = {
        "engine": name, "ready": ready, "seconds": seconds, "answers": answers,
        "peak_mb": _peak_mb(),
    }  # fmt: skip
    stop_spark()
    print(json.dumps(found))


def _work(name: str, folder: Path, memory: str = "") -> dict[str, Callable[[], Any]]:
    if name == "pandas":
        import pandas as pd

        from bench.spend_pandas import Script

        if memory == OBJECTS:
            pd.options.future.infer_string = False
        script = Script(folder)
        return {analysis: getattr(script, analysis) for analysis in NINE}
    # The product has no pandas; where it is there, DuckDB loads it to look at parameters.
    sys.modules["pandas"] = None  # type: ignore[assignment]
    engine: Engine = Duck(memory=memory) if memory else Duck()
    if name == "spark":
        spark = Spark("local[2]", memory="6g", shuffles=4)
        spark.warm()
        engine = spark
    return {analysis: _asking(engine, analysis, folder) for analysis in NINE}


def _asking(engine: Engine, analysis: str, folder: Path) -> Callable[[], Answer]:
    dataset = dataset_of(folder)
    question, figures = NINE[analysis]
    return lambda: figures(engine.ask(question, dataset, Selection(), Terms()))


def _peak_mb() -> float:
    """The most that this process and its children ever held."""
    import psutil  # type: ignore[import-untyped]

    me = psutil.Process()
    everyone = [me, *me.children(recursive=True)]
    return sum(_high_water(one.pid) for one in everyone) / 1024


def _high_water(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return float(lines[0].split()[1]) if lines else 0


if __name__ == "__main__":
    main()
