# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Find suppliers in a file of creditors, our way or with splink; prints one JSON line."""

from __future__ import annotations

import importlib
import importlib.abc
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

Labels = npt.NDArray[np.int64]
Found = tuple[Labels, Labels, list[str | None]]
_MATCHING = "inkoopkoers.spending.matching"
LOADED = {
    "ours": (f"{_MATCHING}.grouping", "pyarrow.dataset"),
    "splink": ("pandas", "splink", "splink.comparison_library", f"{_MATCHING}.cores"),
}


class _WithoutPandas(importlib.abc.MetaPathFinder):
    """The product has no pandas; where it is there, pyarrow takes a second to load it."""

    def find_spec(self, fullname: str, *_others: Any) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname, name=fullname)


def main(way: str, path: str, truth: str) -> None:
    """Time what a worker would do from the file to the groups, and hold it to truth.

    Loading the libraries is not counted: a worker does that once.
    """
    if way == "ours":
        sys.meta_path.insert(0, _WithoutPandas())
    for name in LOADED[way]:
        importlib.import_module(name)
    find = _ours if way == "ours" else _splink
    start, used = time.perf_counter(), time.process_time()
    party, label, kvk = find(Path(path))
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    known = pq.read_table(truth)
    who = dict(zip(known["party"].to_pylist(), known["truth"].to_pylist(), strict=True))
    right = np.array([who[one] for one in party.tolist()])
    found = {**_held_against(label, right), "clashes": _clashes(label, kvk)}
    print(json.dumps({"seconds": seconds, "cpu": cpu, **found}))


def _ours(path: Path) -> Found:
    """The groups by keys, besides what resembles them and who looks like a person."""
    from inkoopkoers.spending.domain.matching.evidence import Key
    from inkoopkoers.spending.matching.grouping import Known, grouped
    from inkoopkoers.spending.matching.parties import parties_of

    parties = parties_of([(path, 1)])
    kvk = parties.keys[Key.KVK]
    shown = [str(one) if one >= 0 else None for one in kvk.tolist()]
    return parties.party, grouped(parties, Known()).group, shown


def _splink(path: Path) -> Found:
    """Probabilistic linkage with the same normalised names and the same valid keys."""
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    table = _for_splink(path)
    blocks = [("kvk",), ("vat",), ("iban",), ("start", "last"), ("first", "last")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*one) for one in blocks],
        comparisons=[
            compare.JaroWinklerAtThresholds("name", [0.97, 0.92, 0.85]),
            *(compare.ExactMatch(key) for key in ("kvk", "vat", "iban")),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    api = DuckDBAPI()
    linker = Linker(api.register(table), settings)
    training = linker.training
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    training.estimate_parameters_using_expectation_maximisation(block_on("iban"))
    training.estimate_parameters_using_expectation_maximisation(
        block_on("start", "last")
    )
    pairs = linker.inference.predict(threshold_match_probability=0.9)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, 0.95)
    frame = found.as_duckdbpyrelation().df().sort_values("unique_id")
    label = np.unique(frame["cluster_id"].to_numpy(), return_inverse=True)[1]
    kvk = table.sort_values("unique_id")["kvk"].tolist()
    return frame["unique_id"].to_numpy(), label, kvk


def _for_splink(path: Path) -> Any:
    import pandas as pd

    from inkoopkoers.spending.matching.cores import cores_of

    table = pq.read_table(path)
    names = [core for core, _ in cores_of(table["supplier_name"].combine_chunks())]
    rows = table.to_pandas()
    words = [name.split() or [""] for name in names]
    return pd.DataFrame(
        {
            "unique_id": rows["party"],
            "name": names,
            "kvk": rows["kvk"].where(rows["is_kvk_valid"], None),
            "vat": rows["vat_number"].where(rows["is_vat_number_valid"], None).str[:11],
            "iban": rows["iban"].where(rows["is_iban_valid"], None),
            "start": [name[:5] for name in names],
            "first": [one[0] for one in words],
            "last": [one[-1] for one in words],
        }
    )


def _held_against(label: Labels, truth: Labels) -> dict[str, float]:
    """Of all pairs of creditors: how many are rightly together."""
    right = _pairs(label * (int(truth.max()) + 1) + truth)
    precision = right / max(1, _pairs(label))
    recall = right / _pairs(truth)
    f1 = 2 * precision * recall / (precision + recall)
    return {"precision": precision, "recall": recall, "f1": f1}


def _pairs(label: Labels) -> int:
    size = np.unique(label, return_counts=True)[1]
    return int((size * (size - 1) // 2).sum())


def _clashes(label: Labels, kvk: list[str | None]) -> int:
    """Groups with two valid KvK numbers."""
    held: dict[int, set[str]] = {}
    for one, number in zip(label.tolist(), kvk, strict=True):
        if isinstance(number, str):
            held.setdefault(one, set()).add(number)
    return sum(len(numbers) > 1 for numbers in held.values())


if __name__ == "__main__":
    main(*sys.argv[1:])
