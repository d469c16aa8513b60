# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers under many names, with known truth, beside splink.

Both read the same file, normalise names alike and give groups; ours also works out
what resembles and who looks like a person. BENCH_SUPPLIERS sets how many there are.
"""

from __future__ import annotations

import importlib.util
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from bench.processes import python
from bench.side_by_side import Skipped, Verdict, compare, show
from bench.supplier_names import creditors

SUPPLIERS = 54_000
PAIRS = 2
F1, PRECISION, TIME = 0.995, 0.999, 1 / 3


def measure() -> list[Verdict]:
    """Return whether the groups are right, and how long it takes beside splink."""
    if importlib.util.find_spec("splink") is None:
        raise Skipped("splink is not here; `python3 koers.py bench` installs it")
    made = creditors(int(os.environ.get("BENCH_SUPPLIERS", SUPPLIERS)))
    with tempfile.TemporaryDirectory() as folder:
        path, truth = Path(folder) / "parties.parquet", Path(folder) / "truth.parquet"
        pq.write_table(made.table.drop_columns(["source"]), path)
        known = {"party": made.table["party"], "truth": pa.array(made.truth)}
        pq.write_table(pa.table(known), truth)
        said: dict[str, dict[str, float]] = {}
        found = compare(
            f"{len(made.truth):,} creditors of whom we know who they are",
            ("keys with a veto", _way("ours", path, truth, said)),
            ("splink", _way("splink", path, truth, said)),
            pairs=PAIRS,
            unit="s",
        )
    for way, figures in said.items():
        show([f"  {way}: {json.dumps(figures)}"])
    ours = said["ours"]
    ratio = found.of()
    return [
        Verdict(f"F1 of {F1}", f"{ours['f1']:.4f}", ours["f1"] >= F1),
        Verdict(
            f"precision of {PRECISION}",
            f"{ours['precision']:.5f}",
            ours["precision"] >= PRECISION,
        ),
        Verdict(
            "no group with two valid KvK numbers",
            f"{ours['clashes']:.0f}",
            ours["clashes"] == 0,
        ),
        Verdict("at most 1/3 of the time of splink", f"{ratio:.2f}", ratio <= TIME),
    ]


def _way(
    way: str, path: Path, truth: Path, said: dict[str, dict[str, float]]
) -> Callable[[], float]:
    def take() -> float:
        line = python("-m", "bench.supplier_ways", way, str(path), str(truth))
        said[way] = json.loads(line.splitlines()[-1])
        return said[way]["seconds"]

    return take
