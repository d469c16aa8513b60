# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A procurement strategy as PDF through our reports, beside WeasyPrint."""

from __future__ import annotations

import time
from itertools import cycle

from bench.pdf import load_weasyprint
from bench.side_by_side import Measure, Verdict, compare, show
from bench.strategy_report import strategy
from bench.two_pdfs import WAYS

AT_MOST = 0.2
TURNS = 9


def measure() -> list[Verdict]:
    """Return whether our PDF takes at most a fifth of the time."""
    load_weasyprint()
    made = {name: way(strategy()) for name, way in WAYS.items()}
    show([
        f"  {name}: {one.pages} pages, {len(one.pdf) / 1024:.0f} KiB"
        for name, one in made.items()
    ])  # fmt: skip
    found = compare(
        "A strategy of about 12 pages as PDF, other words and figures every turn",
        ("Inkoopkoers", _taking("ours")),
        ("WeasyPrint", _taking("weasyprint")),
        pairs=TURNS,
        unit="ms",
    )
    target = f"a strategy as PDF in at most {AT_MOST:g} of WeasyPrint's time"
    return [Verdict(target, f"{found.of():.2f}", found.of() <= AT_MOST)]


def _taking(way: str) -> Measure:
    turns = cycle(range(TURNS + 1))

    def take() -> float:
        asked = strategy(next(turns))
        start = time.perf_counter()
        WAYS[way](asked)
        return 1000 * (time.perf_counter() - start)

    return take
