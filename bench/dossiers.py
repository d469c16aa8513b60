# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""100,000 dossiers of 500 organisations, beside plain SQL; and what one dossier costs."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path

from bench.databases import each_database, skipped
from bench.processes import product_environment, python
from bench.side_by_side import Verdict, show
from tests.crash.database import Database, own_database

AT_MOST = 3.0
PAGE_AT_MOST = 1.5
BOUND_SECONDS = 1800
# What is asked, by someone who sees 50 organisations or all 100,000 dossiers.
MANY = {
    "board.tree": "the board of 50 organisations",
    "board.all": "the board of all 500 organisations",
    "search.tree": "the search in 50 organisations",
    "search.all": "the search in all 500 organisations",
    "drift.tree": "the drift of 50 organisations",
}
# And of one: too little for the database to hide the milliseconds that Django takes.
FEW = {
    "board.one": "the board of 1 organisation, in the database",
    "search.one": "the search in 1 organisation, in the database",
    "drift.one": "the drift of 1 organisation, in the database",
}


def measure() -> list[Verdict]:
    """Return whether lists keep up with the database, and show what people wait for."""
    found: dict[str, list[Verdict]] = {}
    for name, database, folder in each_database():
        env = product_environment(database.url, folder)
        python("-m", "inkoopkoers", "django", "collectstatic", "--no-input", env=env)
        show([f"{name}:"])
        ratios = _lists(database, folder, env)
        counts = _one(database, folder, env)
        found[name] = [*_verdicts(name, ratios), _facts(name, counts)]
    return [*chain(*found.values()), *skipped(found, "100,000 dossiers")]


def _lists(database: Database, folder: Path, env: dict[str, str]) -> dict[str, float]:
    with _beside(database, folder, "small") as small:
        return _ran("bench.boards", {**env, "BENCH_SMALL_DATABASE": small.url})


def _one(database: Database, folder: Path, env: dict[str, str]) -> dict[str, float]:
    with _beside(database, folder, "one") as other:
        return _ran("bench.one_dossier", {**env, "DATABASE_URL": other.url})


def _beside(
    database: Database, folder: Path, name: str
) -> AbstractContextManager[Database]:
    """Another empty database of the same kind."""
    (folder / name).mkdir()
    return own_database(folder / name, "" if database.is_sqlite else database.url)


def _ran(module: str, env: dict[str, str]) -> dict[str, float]:
    said = python("-m", module, env=env, seconds=BOUND_SECONDS)
    *lines, last = said.decode().splitlines()
    show(lines)
    found: dict[str, float] = json.loads(last)
    return found


def _verdicts(name: str, ratios: dict[str, float]) -> list[Verdict]:
    times = f"at most {AT_MOST:g} times plain SQL, {name}"
    many = [
        _verdict(f"{what} {times}", ratios[f"{key}.whole"])
        for key, what in MANY.items()
    ]
    few = [
        _verdict(
            f"{what} {times}",
            ratios[f"{key}.database"],
            f", with Django's share {ratios[f'{key}.whole']:.0f}",
        )
        for key, what in FEW.items()
    ]
    page = Verdict(
        f"a page of the board costs no more among 100,000 dossiers, {name}",
        f"{ratios['page']:.2f}",
        ratios["page"] <= PAGE_AT_MOST,
    )
    return [*many, *few, page]


def _verdict(target: str, ratio: float, besides: str = "") -> Verdict:
    return Verdict(target, f"{ratio:.2f}{besides}", ratio <= AT_MOST)


def _facts(name: str, counts: dict[str, float]) -> Verdict:
    few, many = counts["few"], counts["many"]
    return Verdict(
        f"findings ask no more statements of a dossier with more in it, {name}",
        f"{few} and {many}",
        few == many,
    )
