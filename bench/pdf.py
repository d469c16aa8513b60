# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole advice as PDF through our reports, beside the same report in WeasyPrint."""

from __future__ import annotations

import logging
import time
from itertools import cycle, product

from bench.processes import python
from bench.side_by_side import Measure, Skipped, Verdict, compare, show
from bench.two_pdfs import WAYS, report

AT_LEAST = 10.0
PAIRS = 15
COLD_PAIRS = 5
OTHERS = tuple("-".join(one) for one in product("12", repeat=5))[::3]
NO_PANGO = (
    "WeasyPrint needs Debian's text libraries: run 'sudo apt-get install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' and try again."
)


def measure() -> list[Verdict]:
    """Return whether our PDF is made at least ten times faster."""
    load_weasyprint()
    made = {name: way(report()) for name, way in WAYS.items()}
    show([
        f"  {name}: {one.pages} pages, {len(one.pdf) / 1024:.0f} KiB"
        for name, one in made.items()
    ])  # fmt: skip
    warm = compare(
        "The advice 2-1-2-1-2 as PDF, warm: once more in the same process",
        ("Inkoopkoers", _taking("ours")),
        ("WeasyPrint", _taking("weasyprint")),
        pairs=PAIRS,
        unit="ms",
    )
    compare(
        "Warm, another advice every turn, so that little can be remembered",
        ("Inkoopkoers", _taking("ours", OTHERS)),
        ("WeasyPrint", _taking("weasyprint", OTHERS)),
        pairs=len(OTHERS),
        unit="ms",
    )
    compare(
        "Cold: the first PDF of a process, with loading the libraries",
        ("Inkoopkoers", _cold("ours")),
        ("WeasyPrint", _cold("weasyprint")),
        pairs=COLD_PAIRS,
        unit="ms",
    )
    times = 1 / warm.of()
    target = f"an advice as PDF at least {AT_LEAST:.0f} times faster than WeasyPrint"
    return [Verdict(target, f"{times:.1f} times, warm", times >= AT_LEAST)]


def load_weasyprint() -> None:
    """Load it before the clock runs; Skipped when this machine cannot."""
    try:
        import weasyprint  # noqa: F401 - only to see whether it can be used
    except ImportError:
        raise Skipped("WeasyPrint is missing: run 'python3 koers.py bench'.") from None
    except OSError:
        raise Skipped(NO_PANGO) from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)


def _taking(way: str, answers: tuple[str, ...] = ("2-1-2-1-2",)) -> Measure:
    turns = cycle([report(one) for one in answers])

    def take() -> float:
        asked = next(turns)
        start = time.perf_counter()
        WAYS[way](asked)
        return 1000 * (time.perf_counter() - start)

    return take


def _cold(way: str) -> Measure:
    return lambda: 1000 * float(python("-m", "bench.two_pdfs", way))
