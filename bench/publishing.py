# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""CSV to published facts, beside DuckDB's bare COPY of the same CSV to Parquet.

As many lines as the first of BENCH_MILLIONS says, or with
python -m bench.publishing FOLDER [--turns N] those of FOLDER/lines.csv, as
`python -m bench.spend_lines ROWS FOLDER --csv` writes it. In turns; rows and euros are
compared before any time is shown. A bare read of the CSV is the floor.

The bare copy casts the columns and writes one file. Publishing reads the same bytes,
judges every row, keeps what is refused with its reason and its cells, works out keys of
suppliers and subjects, finds lines that stand twice, writes those four sorts of files,
and reads rows and euros back from disk. Both have two threads.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from bench.side_by_side import Verdict, compare, show
from bench.spend_lines import write_csv
from inkoopkoers.spending.domain.columns import DATES, NUMBERS, Field
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.reading.publishing import publish
from inkoopkoers.spending.reading.tables import RawTable, source_of

AT_MOST = 1.5
TURNS = 3
TODAY = date(2026, 11, 22)
Answer = tuple[int, Decimal]


def measure() -> list[Verdict]:
    """A file of invented lines, made for this once."""
    millions = os.environ.get("BENCH_MILLIONS", "1").split(",")[0]
    with tempfile.TemporaryDirectory(prefix="bench-publishing-") as name:
        write_csv(Path(name) / "lines.csv", int(float(millions) * 1_000_000))
        return [measured(Path(name), TURNS)]


def measured(folder: Path, turns: int) -> Verdict:
    """Whether publishing takes at most so many times the bare copy."""
    found = inspect([("lines.csv", folder / "lines.csv")], folder / "work")
    mapping, table = propose(found).mapping, found.tables[0]
    answers: dict[str, Answer] = {}

    def ours() -> Answer:
        shutil.rmtree(folder / "published", ignore_errors=True)
        counts = publish([table], mapping, folder / "published", TODAY).counts
        return counts.rows, counts.amount + counts.refused_amount

    def bare() -> Answer:
        return _copied(_typed(table, mapping), folder / "bare.parquet")

    compared = compare(
        f"CSV to published, {table.rows:,} lines",
        ("published", _timed(ours, "published", answers)),
        ("bare COPY to Parquet", _timed(bare, "bare", answers)),
        pairs=turns,
        unit="s",
    )
    assert answers["published"] == answers["bare"], answers
    started = time.perf_counter()
    duckdb.execute(f"SELECT {_all(table)} FROM {source_of(table)}").fetchone()
    show([f"  floor: only reading the CSV takes {time.perf_counter() - started:.2f} s"])
    ratio = compared.of()
    target = f"publishing at most {AT_MOST} times a bare copy"
    return Verdict(target, f"{ratio:.2f}", ratio <= AT_MOST)


def _timed(
    work: Callable[[], Answer], name: str, answers: dict[str, Answer]
) -> Callable[[], float]:
    def run() -> float:
        started = time.perf_counter()
        answers[name] = work()
        return time.perf_counter() - started

    return run


def _typed(table: RawTable, mapping: Mapping) -> str:
    """The columns with their types and nothing else: no checks, no keys."""
    parts = []
    for at, header in enumerate(table.headers):
        field = mapping.field_of(header)
        kind = "DATE" if field in DATES else "VARCHAR"
        if field in NUMBERS:
            money = field in (Field.AMOUNT, Field.VAT)
            kind = "DECIMAL(18,2)" if money else "DECIMAL(18,4)"
        name = field.value if field else f"other{at}"
        parts.append(f"CAST(c{at} AS {kind}) AS {name}")
    return f"SELECT {', '.join(parts)} FROM {source_of(replace(table))}"


def _copied(select: str, path: Path) -> Answer:
    with duckdb.connect() as connection:
        connection.execute("SET threads = 2")
        connection.execute(
            f"COPY ({select}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
        )
        found = connection.execute(
            f"SELECT count(*), sum(amount) FROM read_parquet('{path}')"
        ).fetchone()
    assert found is not None
    return found[0], found[1]


def _all(table: RawTable) -> str:
    return ", ".join(f"max(c{at})" for at in range(len(table.headers)))


def main() -> None:
    """Measure and say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--turns", type=int, default=TURNS)
    given = parser.parse_args()
    show([measured(given.folder, given.turns).line()])


if __name__ == "__main__":
    main()
