# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compare organisations without showing one: only whole batches of six count.

All figures that are shown are sums over whole batches. Whoever adds and subtracts what
was shown at any moments learns only about whole batches, and finds five others beside
the own organisation there. Three rules keep that true, also over time:

* A batch is made once, of organisations of different holders, and never gets others:
  a holder with many organisations (a board with schools) has one in each batch.
* What was entered never changes. The next year is another pool (see `Pool`).
* When one leaves, the batch is not shown any more. The five others wait for the next
  year: in another batch their figures could be taken off against the old one, and what
  is left would be the one that left. For the same reason who left stays away from this
  pool; a place that was never shown may be given up and taken again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.scores import ends_of

BATCH = 6
BAND = Fraction(1, 2)


@dataclass(frozen=True)
class Pool:
    """Entries that may be laid side by side."""

    kind: str
    instrument: str
    version: int
    year: int


@dataclass(frozen=True)
class Entered:
    """One organisation in one pool.

    `holder` is the top of the tree that it belongs to. `batch` is None while it waits.
    `means` is by question and by theme, to one decimal. `has_left` marks the place of
    one that left after it was shown; its means are gone.
    """

    key: int
    holder: str
    means: Mapping[str, Decimal]
    batch: int | None = None
    has_left: bool = False


@dataclass(frozen=True)
class Band:
    """How many organisations have a mean from `low` up to `high`.

    The highest band also holds `high` itself.
    """

    low: Fraction
    high: Fraction
    organisations: int
    is_own: bool = False


@dataclass(frozen=True)
class Distribution:
    """Where organisations stand on one question or theme, with the own mean if any."""

    code: str
    bands: tuple[Band, ...]
    organisations: int
    own: Decimal | None


def next_batch(entries: Sequence[Entered]) -> tuple[Entered, ...]:
    """The six that have waited longest, each of another holder; () when too few.

    `entries` is one pool in order of entering.
    """
    chosen: dict[str, Entered] = {}
    for entry in entries:
        if entry.batch is None and not entry.has_left:
            chosen.setdefault(entry.holder, entry)
    first = tuple(chosen.values())[:BATCH]
    return first if len(first) == BATCH else ()


def shown(entries: Iterable[Entered]) -> tuple[tuple[Entered, ...], ...]:
    """The batches of one pool that are whole; the only thing to make figures of."""
    batches: dict[int, list[Entered]] = {}
    for entry in entries:
        if entry.batch is not None and not entry.has_left:
            batches.setdefault(entry.batch, []).append(entry)
    whole = [tuple(batches[number]) for number in sorted(batches)]
    return tuple(batch for batch in whole if len(batch) == BATCH)


def distributions(
    entries: Iterable[Entered],
    instrument: Instrument,
    own: Mapping[str, Decimal] | None = None,
) -> tuple[Distribution, ...]:
    """Where the organisations of one pool stand, per theme and per question.

    A batch counts only for what all six have a mean of. What nobody may see is left
    out. `own` are the means of whoever looks.
    """
    batches = shown(entries)
    found = []
    for code, (low, high) in ends_of(instrument).items():
        means = [
            entry.means[code]
            for batch in batches
            if all(code in entry.means for entry in batch)
            for entry in batch
        ]
        if means:
            mine = (own or {}).get(code)
            bands = _bands(means, low, high, mine)
            found.append(Distribution(code, bands, len(means), mine))
    return tuple(found)


def band_of(mean: Decimal, low: int, high: int) -> int:
    """The number of the band of half a point that a mean is in, counting from 0."""
    last = int((high - low) / BAND) - 1
    return min(last, int((Fraction(mean) - low) / BAND))


def _bands(
    means: Iterable[Decimal], low: int, high: int, own: Decimal | None
) -> tuple[Band, ...]:
    counted = Counter(band_of(mean, low, high) for mean in means)
    mine = None if own is None else band_of(own, low, high)
    return tuple(
        Band(
            low + BAND * number,
            low + BAND * (number + 1),
            counted[number],
            number == mine,
        )
        for number in range(int((high - low) / BAND))
    )
