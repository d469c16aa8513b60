# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run the benchmarks that are named, or all of them, and say which targets hold."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
import tempfile
from pathlib import Path

# Started as a file: let the parts be found as `bench.<name>`, and only so.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench.side_by_side import Skipped, Verdict, show  # noqa: E402 - needs the path

NAMES = (
    "advice_page", "pdf", "strategy_pdf", "cli", "respondents", "results", "dossiers",
    "kill", "simulation", "reversal", "xlsx", "xaf",
    "suppliers", "publishing", "spend", "spend_engines", "spend_monthly",
)  # fmt: skip


def main() -> None:
    """Exit with 1 when a target was missed; a skipped one does not count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument(
        "--minutes", default="1", type=float, help="how long respondents answer"
    )
    parser.add_argument(
        "--millions", default="1", help="sizes of spend, in millions of lines: 1,10,50"
    )
    given = parser.parse_args()
    os.environ["BENCH_MINUTES"] = str(given.minutes)
    os.environ["BENCH_MILLIONS"] = given.millions
    chosen = given.names or NAMES
    if unknown := set(chosen) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; know {', '.join(NAMES)}")
    show([_machine()])
    with tempfile.TemporaryDirectory(prefix="inkoopkoers-bench-") as folder:
        _prepare_environment(Path(folder))
        verdicts = [verdict for name in chosen for verdict in _measure(name)]
    show(["", *(verdict.line() for verdict in verdicts), f"load now: {_load()}"])
    sys.exit(any(verdict.holds is False for verdict in verdicts))


def _prepare_environment(folder: Path) -> None:
    """Give the programs that are started their own data and compiled modules.

    An installation has its modules compiled. Some machines forbid to write them;
    then every start would compile all of Django again, and we would look better.
    """
    os.environ["INKOOPKOERS_DATA"] = str(folder / "data")
    os.environ["INKOOPKOERS_SECRET_KEY"] = "only for the benchmarks " * 3
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    (folder / "data").mkdir()


def _measure(name: str) -> list[Verdict]:
    show(["", f"== {name}"])
    found: list[Verdict]
    try:
        found = importlib.import_module(f"bench.{name}").measure()
    except Skipped as reason:
        show([f"skipped: {reason}"])
        found = [Verdict(name, str(reason), None)]
    return found


def _machine() -> str:
    return (
        f"Python {platform.python_version()} on {platform.system()}, "
        f"{os.cpu_count()} cores, load {_load()}"
    )


def _load() -> str:
    """Other work on the machine blurs the figures, so it is shown with them."""
    if not hasattr(os, "getloadavg"):
        return "unknown"
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
