# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nine analyses of spend: DuckDB as we use it, a pandas script, and local Spark."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from bench.processes import python
from bench.side_by_side import Verdict, show, shown
from bench.spend_child import OBJECTS
from bench.spend_nine import NINE
from bench.spend_pandas import FLOATS
from inkoopkoers.spending.engine.duck import Duck

AT_MOST = {"pandas": 1 / 8, "spark": 1 / 12}
MEMORY_AT_MOST = 1 / 6
SMALL_MEMORY_AT_MOST = 1.5
MUCH_MEMORY = "6GB"
TURNS = 3
# Engine, and what it may use; in this order, every turn again. Without a size our own
# has the limit of the product.
# "objects" is how pandas kept texts before version 3: what the goal was set beside.
WAYS = (
    ("duckdb", ""), ("duckdb", MUCH_MEMORY), ("pandas", ""), ("pandas", OBJECTS),
    ("spark", ""),
)  # fmt: skip


@dataclass(frozen=True)
class Runs:
    """All turns over one size; a way is "engine" or "engine memory"."""

    rows: int
    found: dict[str, list[dict[str, Any]]]

    def seconds(self, way: str, analysis: str = "") -> float:
        """The median of an analysis, or of all nine together."""
        names = (analysis,) if analysis else tuple(NINE)
        return median(
            float(sum(one["seconds"][name] for name in names))
            for one in self.found[way]
        )

    def peak(self, way: str) -> float:
        """The median of the most memory, in MB."""
        return median(float(one["peak_mb"]) for one in self.found[way])


def measure() -> list[Verdict]:
    """The sizes are millions of lines in BENCH_MILLIONS, such as 1,10,50."""
    verdicts: list[Verdict] = []
    sizes = [float(one) for one in os.environ.get("BENCH_MILLIONS", "1").split(",")]
    several = [_measured(int(size * 1_000_000)) for size in sizes]
    for runs in several:
        show(_table(runs))
        verdicts += _verdicts(runs)
    if len(several) > 1:
        show(_growth(several))
    return verdicts


def _measured(rows: int) -> Runs:
    with tempfile.TemporaryDirectory(prefix="spend-") as name:
        folder = Path(name)
        python("-m", "bench.spend_lines", str(rows), name, seconds=3600)
        _write_floats(folder)
        found: dict[str, list[dict[str, Any]]] = {}
        for _ in range(TURNS):
            for engine, memory in _ways():
                way = f"{engine} {memory}".strip()
                arguments = ("-m", "bench.spend_child", engine, name)
                given = (memory,) if memory else ()
                told = python(*arguments, *given, seconds=3600).decode()
                found.setdefault(way, []).append(json.loads(told.splitlines()[-1]))
                _agree(found["duckdb"][0], found[way][-1])
    return Runs(rows, found)


def _ways() -> Iterator[tuple[str, str]]:
    for engine, memory in WAYS:
        if engine != "spark" or shutil.which("java"):
            yield engine, memory


def _write_floats(folder: Path) -> None:
    """For pandas, with as many rows per group as the others have."""
    lines = str(folder / "lines-*.parquet")
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT * REPLACE (CAST(amount AS DOUBLE) AS amount) "
            f"FROM read_parquet('{lines}')) TO '{folder / FLOATS}' "
            "(FORMAT parquet, COMPRESSION zstd)"
        )


def _agree(first: dict[str, Any], other: dict[str, Any]) -> None:
    """A run ends when two answers differ: counts by one at most, euros by a rounding.

    pandas adds floats, so a border can fall one supplier further.
    """
    for analysis in NINE:
        pairs = zip(first["answers"][analysis], other["answers"][analysis], strict=True)
        for ours, theirs in pairs:
            if abs(ours - theirs) > max(1, abs(ours) * 1e-9):
                raise SystemExit(
                    f"{analysis}: {first['engine']} says {ours}, "
                    f"{other['engine']} says {theirs}"
                )


def _table(runs: Runs) -> list[str]:
    others = [way for way in runs.found if way != "duckdb"]
    lines = [
        f"{runs.rows:,} lines, the answers are the same; duckdb in seconds, "
        "then how many times as long:",
        f"  {'':<20}{'duckdb':>9}" + "".join(f"{way:>15}" for way in others),
    ]
    for analysis in (*NINE, ""):
        ours = runs.seconds("duckdb", analysis)
        ratios = (runs.seconds(way, analysis) / ours for way in others)
        lines.append(
            f"  {analysis or 'all nine':<20}{shown(ours):>9}"
            + "".join(f"{shown(one):>15}" for one in ratios)
        )
    peaks = (runs.peak(way) / runs.peak("duckdb") for way in others)
    mb = f"{runs.peak('duckdb'):.0f} MB"
    lines.append(
        f"  {'peak memory':<20}{mb:>9}" + "".join(f"{shown(one):>15}" for one in peaks)
    )
    return lines


def _verdicts(runs: Runs) -> list[Verdict]:
    size = f"{runs.rows / 1e6:g} million lines"
    ours = runs.seconds("duckdb")
    found = [
        _verdict(
            f"nine analyses of {size} in at most 1/{1 / most:.0f} of {way}",
            ours / runs.seconds(way) if way in runs.found else None,
            most,
        )
        for way, most in AT_MOST.items()
    ]
    memory = runs.peak("duckdb") / runs.peak("pandas")
    small = ours / runs.seconds(f"duckdb {MUCH_MEMORY}")
    return [
        *found,
        _verdict(f"memory for {size} at most 1/6 of pandas", memory, MEMORY_AT_MOST),
        _verdict(
            f"within {Duck().memory} {size} at most 1.5 times slower than in {MUCH_MEMORY}",
            small,
            SMALL_MEMORY_AT_MOST,
        ),
    ]


def _verdict(target: str, ratio: float | None, most: float) -> Verdict:
    if ratio is None:
        return Verdict(target, "there is no Java", None)
    return Verdict(target, f"{ratio:.3f}", ratio <= most)


def _growth(several: list[Runs]) -> list[str]:
    first = several[0]
    lines = [f"growth of duckdb beside {first.rows:,} lines:"]
    for analysis in NINE:
        times = [
            f"{runs.rows / first.rows:g}x lines: "
            f"{runs.seconds('duckdb', analysis) / first.seconds('duckdb', analysis):.1f}x"
            for runs in several[1:]
        ]
        lines.append(f"  {analysis:<20}  {', '.join(times)}")
    return lines
