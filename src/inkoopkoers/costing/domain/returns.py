# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What dated payments are worth, and at which rates they are worth nothing together.

Years are counted as days / 365 (ACT/365), as spreadsheets do in XNPV and XIRR. Paid is
negative and received positive, or the other way round.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_DAYS = 365
# Beyond these logarithms of 1 + rate, the rate itself is no number any more.
_LOWEST, _HIGHEST = -36.0, 700.0
# A value this small, beside its terms, is nothing.
_NOTHING = 1e-13


class UndefinedRate(ValueError):
    """Nothing is both paid and received, or all on one day: there is no such rate."""


@dataclass(frozen=True)
class Dated:
    """An amount on a day."""

    on: date
    amount: float


@dataclass(frozen=True)
class _Term:
    """`amount` · exp(-years · s), in which s is the logarithm of 1 + rate."""

    years: float
    amount: float


def xnpv(flows: Sequence[Dated], rate: float) -> float:
    """What dated amounts are worth on the day of the first given; rate is above -1."""
    return math.fsum(
        flow.amount * math.pow(1 + rate, -(flow.on - flows[0].on).days / _DAYS)
        for flow in flows
    )


def xirr(flows: Sequence[Dated]) -> tuple[float, ...]:
    """All rates above -1 at which the flows are together worth nothing, lowest first.

    More than one means that none of them is *the* return: say so, and use the present
    value. Raises UndefinedRate when there is none.
    """
    rates = tuple(math.expm1(root) for root in _roots(_terms(flows)))
    if not rates:
        raise UndefinedRate
    return rates


def _terms(flows: Sequence[Dated]) -> tuple[_Term, ...]:
    """One term for each day on which something is left, in order of time."""
    by_day: defaultdict[date, list[float]] = defaultdict(list)
    for flow in flows:
        by_day[flow.on].append(flow.amount)
    first = min(by_day, default=date.min)
    sums = ((day, math.fsum(by_day[day])) for day in sorted(by_day))
    return tuple(
        _Term((day - first).days / _DAYS, amount) for day, amount in sums if amount
    )


def _sign_changes(terms: Sequence[_Term]) -> int:
    return sum((one.amount > 0) != (two.amount > 0) for one, two in pairwise(terms))


def _roots(terms: tuple[_Term, ...]) -> list[float]:
    """All s at which the terms add up to nothing (Rolle and Descartes).

    Between two turning points there is at most one. Multiplying by exp(pivot · s) moves
    no root, and with the pivot at a change of sign the slope has one change less: in
    the end nothing turns any more.
    """
    if _sign_changes(terms) == 0:
        return []
    turns = [turn for turn in _roots(_slope(terms)) if _LOWEST < turn < _HIGHEST]
    edges = [(edge, _sign(terms, edge)) for edge in (_LOWEST, *turns, _HIGHEST)]
    touching = {edge for edge, sign in edges[1:-1] if sign == 0}
    crossing = {
        _between(terms, low, high)
        for (low, sign), (high, other) in pairwise(edges)
        if sign * other < 0
    }
    return sorted(touching | crossing)


def _slope(terms: tuple[_Term, ...]) -> tuple[_Term, ...]:
    pivot = next(
        (one.years + two.years) / 2
        for one, two in pairwise(terms)
        if (one.amount > 0) != (two.amount > 0)
    )
    return tuple(
        _Term(term.years, term.amount * (pivot - term.years)) for term in terms
    )


def _between(terms: tuple[_Term, ...], low: float, high: float) -> float:
    """Halve until nothing lies between; the signs at both ends differ."""
    rises = _value(terms, high) > 0
    while low < (middle := (low + high) / 2) < high:
        if (_value(terms, middle) > 0) is rises:
            high = middle
        else:
            low = middle
    return high


def _sign(terms: tuple[_Term, ...], at: float) -> int:
    value = _value(terms, at)
    if abs(value) <= _NOTHING:
        return 0
    return 1 if value > 0 else -1


def _value(terms: tuple[_Term, ...], at: float) -> float:
    """The sum as a part of its largest possible size; so scaled, nothing overflows."""
    largest = max(-term.years * at for term in terms)
    values = [term.amount * math.exp(-term.years * at - largest) for term in terms]
    return math.fsum(values) / math.fsum(map(abs, values))
