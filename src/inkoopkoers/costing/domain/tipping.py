# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the order of two alternatives turns, or that it never does and why.

Prices and factors are exact, because present values are linear in them. A rate is
searched over a grid and then halved; years are tried one by one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from inkoopkoers.costing.domain.flows import flows_of
from inkoopkoers.costing.domain.parameters import (
    EQUAL_EUR,
    Parameter,
    ParameterKind,
    alternative_of,
    changed_values,
    parameters_of,
    values_of,
    with_value,
)
from inkoopkoers.costing.domain.sensitivity import best_two
from inkoopkoers.costing.domain.sheet import CostSheet

GRID = 640  # a step of 0.025 percentage point from -1 % to 15 %

Difference = Callable[[float], float]


class Never(StrEnum):
    """Why the order does not turn within what can exist."""

    NO_INFLUENCE = "geen-invloed"  # it does the same to both
    OUTSIDE = "buiten-bereik"  # it would, at a value that cannot exist
    NOT_IN_RANGE = "niet-gevonden"  # no value that can exist does it
    EQUAL = "altijd-gelijk"  # they cost the same whatever the value


@dataclass(frozen=True)
class Turn:
    """A value at which the order turns; `below` and `above` it that one is cheaper.

    At the value itself both cost the same. Only years can jump over that: then it is
    the first year, seen from now, that has the other order.
    """

    at: float
    below: str
    above: str


@dataclass(frozen=True)
class Tipping:
    """What one parameter can do to the order of two alternatives.

    `turns` has the nearest to now first. `cheaper_now` is empty when they are equal.
    `would_be` is the value that cannot exist, with OUTSIDE. `cheaper_there` are the
    others that cost less than both at the nearest turn: then the turn decides nothing.
    """

    parameter: Parameter
    pair: tuple[str, str]
    cheaper_now: str
    turns: tuple[Turn, ...] = ()
    never: Never | None = None
    would_be: float | None = None
    cheaper_there: tuple[str, ...] = ()

    @property
    def at(self) -> float | None:
        """The nearest value at which the order turns; None is never."""
        return self.turns[0].at if self.turns else None

    @property
    def distance(self) -> float | None:
        """How far that is from now, as a part of now; None when now is zero."""
        now = float(self.parameter.now)
        return None if self.at is None or not now else (self.at - now) / abs(now)


def tipping_points(
    sheet: CostSheet, pair: tuple[str, str] | None = None
) -> tuple[Tipping, ...]:
    """What each parameter can do to a pair, without a pair to the two cheapest."""
    chosen = pair or best_two(sheet)
    if chosen is None:
        return ()
    both = tuple(alternative_of(sheet, code) for code in chosen)
    two = replace(sheet, alternatives=both)
    now = values_of(two)
    tippings = (_tipping(two, parameter, now) for parameter in parameters_of(two))
    return tuple(_named_others(sheet, tipping) for tipping in tippings)


def difference_of(
    sheet: CostSheet, parameter: Parameter, now: Mapping[str, float]
) -> Difference:
    """How much more the first of two costs than the second, at a value.

    `now` are the present values of the sheet as it is.
    """
    if parameter.kind is ParameterKind.RATE:
        return _by_rate(sheet)
    first, second = (one.code for one in sheet.alternatives)

    def difference(value: float) -> float:
        values = {**now, **changed_values(sheet, parameter, value)}
        return values[first] - values[second]

    return difference


def bisected(difference: Difference, low: float, high: float) -> float:
    """The value between two with opposite signs at which nothing is left."""
    is_positive = difference(low) > 0
    while (middle := (low + high) / 2) not in {low, high}:
        if (difference(middle) > 0) is is_positive:
            low = middle
        else:
            high = middle
    return min((low, high), key=lambda value: abs(difference(value)))


def _tipping(two: CostSheet, parameter: Parameter, now: Mapping[str, float]) -> Tipping:
    difference = difference_of(two, parameter, now)
    low, high = float(parameter.lowest), float(parameter.highest)
    first, second = (one.code for one in two.alternatives)
    pair = (first, second)
    tipping = Tipping(parameter, pair, _cheaper(now[first] - now[second], pair))
    if parameter.is_linear:
        return _straight(tipping, difference, low, high)
    tried: Sequence[float]
    if parameter.is_whole:
        tried = [float(year) for year in range(int(low), int(high) + 1)]
    else:
        tried = [low + (high - low) * step / GRID for step in range(GRID + 1)]
    return _searched(tipping, difference, tried)


def _straight(
    tipping: Tipping, difference: Difference, low: float, high: float
) -> Tipping:
    at_low, at_high = difference(low), difference(high)
    if abs(at_high - at_low) <= EQUAL_EUR:
        is_equal = _sign(at_low) == _sign(at_high) == 0
        return replace(tipping, never=Never.EQUAL if is_equal else Never.NO_INFLUENCE)
    at = low + (high - low) * at_low / (at_low - at_high)
    if _sign(at_low) * _sign(at_high) < 0:
        return replace(tipping, turns=(_turn(at, at_low, at_high, tipping.pair),))
    return replace(tipping, never=Never.OUTSIDE, would_be=at)


def _searched(
    tipping: Tipping, difference: Difference, tried: Sequence[float]
) -> Tipping:
    found = [(value, difference(value)) for value in tried]
    unequal = [one for one in found if _sign(one[1])]
    if not unequal:
        return replace(tipping, never=Never.EQUAL)
    now, pair = float(tipping.parameter.now), tipping.pair
    turns = [
        _turn(_between(tipping, difference, low[0], high[0]), low[1], high[1], pair)
        for low, high in pairwise(unequal)
        if _sign(low[1]) != _sign(high[1])
    ]
    if turns:
        nearest = sorted(turns, key=lambda turn: (abs(turn.at - now), turn.at))
        return replace(tipping, turns=tuple(nearest))
    lies = [value for _, value in found]
    same = max(lies) - min(lies) <= EQUAL_EUR
    return replace(tipping, never=Never.NO_INFLUENCE if same else Never.NOT_IN_RANGE)


def _between(
    tipping: Tipping, difference: Difference, low: float, high: float
) -> float:
    """Of years: the one in which both cost the same, else the first beyond now."""
    if not tipping.parameter.is_whole:
        return bisected(difference, low, high)
    now = float(tipping.parameter.now)
    if high - low > 1:
        return min(max(now, low + 1), high - 1)
    return high if now <= low else low


def _turn(at: float, below: float, above: float, pair: tuple[str, str]) -> Turn:
    return Turn(at, _cheaper(below, pair), _cheaper(above, pair))


def _cheaper(difference: float, pair: tuple[str, str]) -> str:
    return {-1: pair[0], 0: "", 1: pair[1]}[_sign(difference)]


def _sign(eur: float) -> int:
    return 0 if abs(eur) <= EQUAL_EUR else int(math.copysign(1, eur))


def _by_rate(sheet: CostSheet) -> Difference:
    """Payments do not change with the rate, so they are added up per moment once."""
    nets = dict(_nets(sheet))

    def difference(rate: float) -> float:
        return math.fsum(eur * (1 + rate) ** -at for at, eur in nets.items())

    return difference


def _nets(sheet: CostSheet) -> Iterator[tuple[float, float]]:
    amounts: defaultdict[float, list[float]] = defaultdict(list)
    for sign, one in zip((1, -1), sheet.alternatives, strict=True):
        for flow in flows_of(sheet, one):
            amounts[flow.moment].append(sign * flow.amount)
    return ((moment, math.fsum(several)) for moment, several in amounts.items())


def _named_others(sheet: CostSheet, tipping: Tipping) -> Tipping:
    if tipping.at is None or len(sheet.alternatives) == len(tipping.pair):
        return tipping
    values = values_of(with_value(sheet, tipping.parameter, tipping.at))
    lowest = min(values[code] for code in tipping.pair)
    others = [code for code, value in values.items() if value < lowest - EQUAL_EUR]
    return replace(tipping, cheaper_there=tuple(sorted(others)))
