# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give so many wrong files to a product that runs, and say what came of it."""

from __future__ import annotations

import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.spending.tests.safety.mutants import mutants
from tests.mutants.browser import Browser
from tests.mutants.lanes import Lane
from tests.mutants.running import Product, running

SEED = 2026
WORKERS = 2
LANES = 4


@dataclass(frozen=True)
class Outcome:
    """What happened to all files together; memory in MB by kind of process."""

    given: int
    imports: int
    seconds: float
    statuses: dict[int, int]
    ends: dict[str, int]
    peak: dict[str, float]
    slowest_batch: float
    wrong: list[str]


def attack(
    files: int,
    *,
    seed: int = SEED,
    lanes: int = LANES,
    say: Callable[[str], None] = lambda words: None,
) -> Outcome:
    """Start the product, let several buyers give files, and stop it."""
    with (
        tempfile.TemporaryDirectory(prefix="mutants-") as folder,
        running(Path(folder) / "data", workers=WORKERS) as product,
    ):
        return _attacked(product, files, seed, lanes, say)


def _attacked(
    product: Product, files: int, seed: int, lanes: int, say: Callable[[str], None]
) -> Outcome:
    made = [
        Lane(product, organisation, Browser(product.port, session))
        for organisation, session in product.people(lanes)
    ]
    for lane in made:
        lane.begin()
    workers = product.workers()
    begun = time.monotonic()
    share = [files // lanes + (at < files % lanes) for at in range(lanes)]
    threads = [
        threading.Thread(target=_guarded, args=[lane, number, seed + at])
        for at, (lane, number) in enumerate(zip(made, share, strict=True))
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        threads[-1].join(timeout=15)
        threads = [one for one in threads if one.is_alive()]
        say(_so_far(_summed(product, made, time.monotonic() - begun)))
    done = _summed(product, made, time.monotonic() - begun)
    if product.workers() != workers or len(workers) != WORKERS:
        done.wrong.append(f"workers were {workers}, are {product.workers()}")
    done.wrong.extend(line for line in product.said if "Traceback" in line)
    return done


def _guarded(lane: Lane, number: int, seed: int) -> None:
    try:
        lane.run(mutants(number, seed))
    except Exception as error:  # noqa: BLE001 - reported with the rest
        lane.wrong.append(f"{type(error).__name__}: {error}")


def _summed(product: Product, lanes: list[Lane], seconds: float) -> Outcome:
    statuses: Counter[int] = Counter()
    ends: Counter[str] = Counter()
    for lane in lanes:
        statuses.update(lane.browser.statuses)
        ends.update(lane.ends)
    return Outcome(
        sum(lane.given for lane in lanes),
        sum(lane.imports for lane in lanes),
        seconds,
        dict(sorted(statuses.items())),
        dict(ends.most_common()),
        {role: round(used) for role, used in sorted(product.peak.items())},
        max(lane.slowest for lane in lanes),
        [one for lane in lanes for one in (*lane.wrong, *lane.browser.trouble)],
    )


def _so_far(done: Outcome) -> str:
    return (
        f"{done.seconds:5.0f} s: {done.given} files, {done.imports} imports, "
        f"{done.statuses}, {done.peak} MB, {len(done.wrong)} wrong"
    )
