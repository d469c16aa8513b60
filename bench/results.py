# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of 10,000 respondents, beside the plain SQL that counts the same."""

from __future__ import annotations

import json
from itertools import chain

from bench.databases import each_database, skipped
from bench.processes import product_environment, python
from bench.side_by_side import Verdict, show

AT_MOST = 3.0
PAGE_AT_MOST = 1.5


def measure() -> list[Verdict]:
    """Return whether counting and showing keep up with the number of people."""
    found: dict[str, list[Verdict]] = {}
    for name, database, folder in each_database():
        env = product_environment(database.url, folder)
        python("-m", "inkoopkoers", "django", "collectstatic", "--no-input", env=env)
        *lines, last = python("-m", "bench.counting", env=env).decode().splitlines()
        show([f"{name}:", *lines])
        found[name] = _verdicts(name, json.loads(last))
    return [*chain(*found.values()), *skipped(found, "results of 10,000 respondents")]


def _verdicts(name: str, ratios: dict[str, float]) -> list[Verdict]:
    wanted = {
        "plain": (f"results of 10,000 in at most {AT_MOST:g} times plain SQL", AT_MOST),
        "page": ("a page with results costs no more for 10,000", PAGE_AT_MOST),
    }
    return [
        Verdict(f"{target}, {name}", f"{ratios[key]:.2f}", ratios[key] <= at_most)
        for key, (target, at_most) in wanted.items()
    ]
