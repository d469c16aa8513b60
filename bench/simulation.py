# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ten thousand worlds of five offers: ours, a plain loop, and NumPy by hand.

All three count the same model with the same chances and must come to the same euros.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from bench.side_by_side import Verdict, compare, show
from inkoopkoers.costing.chance import draws
from inkoopkoers.costing.domain.robustness import standings_of
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Band,
    Basis,
    Category,
    CostLine,
    CostSheet,
    Measure,
    Prices,
    Rate,
    Rhythm,
)
from inkoopkoers.costing.domain.simulation import (
    AT_ONCE,
    COMMON,
    Model,
    model_of,
    simulate,
    world_of,
)
from inkoopkoers.costing.domain.spreads import Floats
from inkoopkoers.costing.domain.uncertainty import DEFAULTS, Driver

WORLDS, OFFERS, LINES, YEARS = 10_000, 5, 40, 15
SEED = 2026
PAIRS = 15
FASTER, AT_MOST = 20, 2
KWH_EUR, CO2_EUR, CO2_KG = 0.32, 0.13, 0.374
RATE = 0.028
WHAT = f"{WORLDS} simulations of {OFFERS} offers × {LINES} lines × {YEARS} years"
# All kinds of lines that a driver moves, and one that none moves.
KINDS = (
    (Category.PURCHASE, Measure.EURO),
    (Category.LICENCE, Measure.EURO),
    (Category.OWN_HOURS, Measure.EURO),
    (Category.ENERGY, Measure.KWH),
    (Category.MAINTENANCE, Measure.EURO),
)
World = dict[Driver, Any]


@dataclass(frozen=True)
class Line:
    """A yearly amount as the plain loop knows it."""

    category: Category
    measure: Measure
    amount: float
    growth: float


def measure() -> list[Verdict]:
    """Return whether we are far from the loop and near to bare NumPy."""
    sheet = _sheet()
    start = time.perf_counter()
    model = model_of(sheet, DEFAULTS)
    prepared = time.perf_counter() - start
    chances = draws(SEED, WORLDS, model.width)
    start = time.perf_counter()
    looped = _loop(_lines(sheet), _worlds(model, chances))
    took = time.perf_counter() - start
    found, by_hand = simulate(model, chances), _raw(model, chances)
    _same(found, np.array(looped))
    _same(found, by_hand)
    show([
        f"{WHAT}",
        f"  the plain loop        {1000 * took:8.0f} ms  (one run)",
        f"  adding up per driver  {1000 * prepared:8.1f} ms  (once per sheet)",
        f"  standings             {_standings(model, found):8.1f} ms",
    ])  # fmt: skip
    beside = compare(
        "The simulation beside the same arithmetic in bare NumPy",
        ("Inkoopkoers", _timed(lambda: simulate(model, chances))),
        ("NumPy by hand", _timed(lambda: _raw(model, chances))),
        pairs=PAIRS,
        unit="ms",
    )
    times = 1000 * took / (1000 * prepared + beside.ours.middle)
    ratio = beside.of()
    return [
        Verdict(
            f"{WHAT}: at least {FASTER} × as fast as a plain loop, with adding up",
            f"{times:.0f} ×",
            times >= FASTER,
        ),
        Verdict(
            f"{WHAT}: at most {AT_MOST} × bare NumPy",
            f"{ratio:.2f} ×",
            ratio <= AT_MOST,
        ),
    ]


def _sheet() -> CostSheet:
    offers = tuple(
        Alternative(
            f"aanbod-{offer}",
            f"Aanbod {offer}",
            lines=tuple(
                CostLine(
                    f"regel-{number}",
                    "Regel",
                    KINDS[number % len(KINDS)][0],
                    Decimal(1000 + 37 * number + 91 * offer),
                    KINDS[number % len(KINDS)][1],
                    growth=Decimal(number % 4) / 100,
                    rhythm=Rhythm.YEARLY,
                )
                for number in range(LINES)
            ),
        )
        for offer in range(OFFERS)
    )
    prices = Prices(*(Decimal(str(price)) for price in (KWH_EUR, CO2_EUR, CO2_KG)))
    rate = Rate((Band(Decimal(str(RATE))),), Basis.REAL)
    return CostSheet(YEARS, rate, 2026, offers, prices=prices)


def _lines(sheet: CostSheet) -> list[list[Line]]:
    return [
        [
            Line(
                line.category, line.measure, float(line.amount), float(line.growth or 0)
            )
            for line in one.lines
        ]
        for one in sheet.alternatives
    ]


def _worlds(model: Model, chances: Floats) -> Iterator[World]:
    """The drawn values of each world as plain numbers; drawing is not in the loop."""
    world = world_of(model, chances)
    columns = [world[driver].tolist() for driver in COMMON]
    purchases = world[Driver.PURCHASE_PRICE].tolist()
    for *common, prices in zip(*columns, purchases, strict=True):
        yield {**dict(zip(COMMON, common, strict=True)), Driver.PURCHASE_PRICE: prices}


def _loop(offers: list[list[Line]], worlds: Iterator[World]) -> list[list[float]]:
    """What anyone would write first."""
    return [
        [_cost(lines, world, offer) for offer, lines in enumerate(offers)]
        for world in worlds
    ]


def _cost(lines: list[Line], world: World, offer: int) -> float:
    total = 0.0
    rate = 1 + RATE + world[Driver.RATE]
    for line in lines:
        growth, price, co2 = 1 + line.growth, 1.0, 0.0
        if line.measure is Measure.KWH:
            price = KWH_EUR * world[Driver.ENERGY_PRICE]
            co2 = CO2_KG * CO2_EUR * world[Driver.CO2_PRICE]
        elif line.category is Category.PURCHASE:
            price = world[Driver.PURCHASE_PRICE][offer]
        elif line.category is Category.LICENCE:
            growth *= 1 + world[Driver.LICENCE_GROWTH]
        elif line.category is Category.OWN_HOURS:
            growth *= 1 + world[Driver.WAGE_GROWTH]
        for year in range(1, YEARS + 1):
            total += line.amount * (price * growth**year + co2) / rate**year
    return total


def _raw(model: Model, chances: Floats) -> Floats:
    """By hand in parts too: on one large array NumPy is slower."""
    parts = np.split(chances, range(AT_ONCE, len(chances), AT_ONCE))
    return np.concatenate([_raw_part(model, part) for part in parts])


def _raw_part(model: Model, chances: Floats) -> Floats:
    """The least that NumPy must do: no bands, no choice of drivers."""
    base = {group.drivers: group.base for group in model.groups}
    rate, energy, co2, licence, wages = (
        spread.values(chances[:, place])
        for place, spread in enumerate(model.common)
        if spread
    )
    purchase = np.column_stack(
        [
            spread.values(chances[:, len(COMMON) + place])
            for place, spread in enumerate(model.purchases)
            if spread
        ]
    )
    moments = model.moments
    logs = np.multiply.outer(-np.log1p(RATE + rate), moments)
    discount = np.exp(logs)
    licences = np.exp(logs + np.multiply.outer(np.log1p(licence), moments))
    hours = np.exp(logs + np.multiply.outer(np.log1p(wages), moments))
    total: Floats = (
        discount @ base[frozenset()].T
        + energy[:, None] * (discount @ base[frozenset({Driver.ENERGY_PRICE})].T)
        + co2[:, None] * (discount @ base[frozenset({Driver.CO2_PRICE})].T)
        + purchase * (discount @ base[frozenset({Driver.PURCHASE_PRICE})].T)
        + licences @ base[frozenset({Driver.LICENCE_GROWTH})].T
        + hours @ base[frozenset({Driver.WAGE_GROWTH})].T
    )
    return total


def _same(ours: Floats, other: Floats) -> None:
    if not np.allclose(ours, other, rtol=1e-9, atol=0):
        sys.exit("the ways do not come to the same euros")


def _standings(model: Model, totals: Floats) -> float:
    return _timed(lambda: standings_of(model, totals))()


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def take() -> float:
        start = time.perf_counter()
        work()
        return 1000 * (time.perf_counter() - start)

    return take
