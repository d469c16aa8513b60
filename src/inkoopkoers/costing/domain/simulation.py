# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every alternative costs in thousands of worlds, one draw per driver and world.

Payments are first added up per set of drivers that moves them and per moment. Then a
world is a few multiplications, however many lines there are.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inkoopkoers.costing.domain.flows import Flow, flows_of
from inkoopkoers.costing.domain.parameters import (
    Parameter,
    ParameterKind,
    alternative_of,
    possible,
    with_value,
)
from inkoopkoers.costing.domain.sheet import Alternative, CostSheet
from inkoopkoers.costing.domain.spreads import Floats, ImpossibleSpread, Spread
from inkoopkoers.costing.domain.uncertainty import (
    NEEDED,
    Driver,
    Uncertainty,
    spread_of,
)

AT_ONCE = 4096  # worlds, so that memory does not grow with their number
COMMON = tuple(driver for driver in Driver if driver is not Driver.PURCHASE_PRICE)
GROWTHS = frozenset({Driver.LICENCE_GROWTH, Driver.WAGE_GROWTH})
# The driver of what changes when a parameter does; the rate moves everything.
MOVERS: Mapping[ParameterKind, Driver] = {
    NEEDED[driver]: driver for driver in Driver if driver is not Driver.RATE
}

# For each driver: a value per world, or one value for all worlds. The purchase price has
# a column per alternative.
World = Mapping[Driver, Floats]
# Euros per set of drivers that move them and moment.
Cells = Mapping[tuple[frozenset[Driver], float], float]


@dataclass(frozen=True)
class Group:
    """Euros per alternative and moment, of the payments that these drivers move."""

    drivers: frozenset[Driver]
    base: Floats


@dataclass(frozen=True)
class Model:
    """A sheet that is ready for simulation; alternatives are in the order of code.

    `years[k, m]` are the years up to moment m that the rate of band k discounts.
    """

    alternatives: tuple[str, ...]
    moments: Floats
    rates: Floats
    years: Floats
    groups: tuple[Group, ...]
    common: tuple[Spread | None, ...]
    purchases: tuple[Spread | None, ...]

    @property
    def width(self) -> int:
        """How many chances one world takes."""
        return width_of(len(self.alternatives))


def width_of(alternatives: int) -> int:
    """Every driver has its own column, so that leaving one out moves no other."""
    return len(COMMON) + alternatives


def model_of(sheet: CostSheet, uncertainties: Iterable[Uncertainty]) -> Model:
    """Raises ImpossibleSpread when a discount rate could become -100 %."""
    given = tuple(uncertainties)
    ordered = sorted(sheet.alternatives, key=lambda one: one.code)
    movers = [parameter for parameter in possible(sheet) if parameter.kind in MOVERS]
    cells = [_cells(sheet, one, movers) for one in ordered]
    moments = sorted({moment for found in cells for _, moment in found})
    keys = sorted({drivers for found in cells for drivers, _ in found}, key=sorted)
    model = Model(
        alternatives=tuple(one.code for one in ordered),
        moments=np.array(moments),
        rates=np.array([float(band.rate) for band in sheet.rate.bands]),
        years=_years(sheet, moments),
        groups=tuple(_group(key, cells, moments) for key in keys),
        common=tuple(spread_of(given, driver) for driver in COMMON),
        purchases=tuple(
            spread_of(given, Driver.PURCHASE_PRICE, one.code) for one in ordered
        ),
    )
    shift = model.common[COMMON.index(Driver.RATE)]
    if shift and model.rates.min() + shift.low <= -1:
        raise ImpossibleSpread(Driver.RATE.value)
    return model


def as_entered(model: Model) -> Floats:
    """What each alternative costs when nothing differs from the sheet."""
    totals: Floats = _totals(model, {one: _nothing(one) for one in Driver})[0]
    return totals


def simulate(model: Model, chances: Floats) -> Floats:
    """The present value per world and alternative.

    `chances` has a row per world with `model.width` numbers from 0 to 1.
    """
    totals = np.empty((len(chances), len(model.alternatives)))
    for start in range(0, len(chances), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        totals[part] = _totals(model, world_of(model, chances[part]))
    return totals


def world_of(model: Model, chances: Floats) -> World:
    """What each driver is in these worlds."""
    world: dict[Driver, Floats] = {
        driver: _drawn(driver, spread, chances[:, column])
        for column, (driver, spread) in enumerate(
            zip(COMMON, model.common, strict=True)
        )
    }
    purchase = Driver.PURCHASE_PRICE
    columns = [
        np.broadcast_to(_drawn(purchase, spread, column), len(chances))
        for spread, column in zip(
            model.purchases, chances.T[len(COMMON) :], strict=True
        )
    ]
    return {**world, purchase: np.column_stack(columns)}


def _drawn(driver: Driver, spread: Spread | None, chances: Floats) -> Floats:
    return spread.values(chances) if spread else _nothing(driver)


def _nothing(driver: Driver) -> Floats:
    return np.array([driver.as_entered])


def _totals(model: Model, world: World) -> Floats:
    """Growth and discount are added as logarithms, so that each world costs one exp."""
    discount = -np.log1p(model.rates + world[Driver.RATE][:, np.newaxis]) @ model.years
    factors = {
        growths: np.exp(discount + _grown(model, world, growths))
        for growths in {_growths(group) for group in model.groups}
    }
    totals: Floats = np.zeros((1, len(model.alternatives)))
    for group in model.groups:
        euros = factors[_growths(group)] @ group.base.T
        for driver in group.drivers - GROWTHS:
            euros = euros * _as_columns(world[driver])
        totals = totals + euros
    return totals


def _growths(group: Group) -> frozenset[Driver]:
    return group.drivers & GROWTHS


def _grown(model: Model, world: World, growths: frozenset[Driver]) -> Floats:
    """The logarithm of what these growths come to at each moment."""
    yearly: Floats = np.zeros(1)
    for driver in sorted(growths):
        yearly = yearly + np.log1p(world[driver])
    return yearly[:, np.newaxis] * model.moments


def _as_columns(values: Floats) -> Floats:
    """What is the same for all alternatives becomes one column."""
    return values if values.ndim > 1 else values[:, np.newaxis]


def _group(
    key: frozenset[Driver], cells: Sequence[Cells], moments: Sequence[float]
) -> Group:
    base = [[found.get((key, moment), 0.0) for moment in moments] for found in cells]
    return Group(key, np.array(base))


def _years(sheet: CostSheet, moments: Sequence[float]) -> Floats:
    """As discounting.factor does it: bands in order, the last one goes on."""
    bands, since, rows = sheet.rate.bands, np.zeros(len(moments)), []
    for band in bands[:-1]:
        last = np.inf if band.through is None else band.through
        until = np.minimum(moments, last)
        rows.append(until - since)
        since = until
    return np.array([*rows, np.array(moments) - since])


def _cells(
    sheet: CostSheet, alternative: Alternative, parameters: Iterable[Parameter]
) -> Cells:
    """The payments of an alternative, added up per set of drivers and moment."""
    flows = flows_of(sheet, alternative)
    drivers: list[set[Driver]] = [set() for _ in flows]
    for parameter in parameters:
        if parameter.alternative in {"", alternative.code}:
            for place in _moved(sheet, alternative, parameter, flows):
                drivers[place].add(MOVERS[parameter.kind])
    amounts: defaultdict[tuple[frozenset[Driver], float], list[float]]
    amounts = defaultdict(list)
    for found, flow in zip(drivers, flows, strict=True):
        amounts[frozenset(found), flow.moment].append(flow.amount)
    return {key: math.fsum(several) for key, several in amounts.items()}


def _moved(
    sheet: CostSheet,
    alternative: Alternative,
    parameter: Parameter,
    flows: Sequence[Flow],
) -> Iterator[int]:
    """The places of the payments that change when the parameter doubles."""
    doubled = with_value(sheet, parameter, 2 * parameter.now)
    changed = flows_of(doubled, alternative_of(doubled, alternative.code))
    for place, (was, now) in enumerate(zip(flows, changed, strict=True)):
        if was.amount != now.amount:
            yield place
