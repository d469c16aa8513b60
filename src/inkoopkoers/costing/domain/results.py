# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each alternative costs, in total and in parts, and which is cheapest.

Nothing is rounded here. Only whether two alternatives are equal is decided in cents,
because that is what people see.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import TypeVar

from inkoopkoers.costing.domain.discounting import yearly_equivalent
from inkoopkoers.costing.domain.flows import Flow, flows_of
from inkoopkoers.costing.domain.sheet import Alternative, Budget, Category, CostSheet

K = TypeVar("K")


@dataclass(frozen=True)
class Cash:
    """What the buyer pays in one year, in euros of that year; year 0 is the start."""

    year: int
    investment: float
    running: float

    @property
    def total(self) -> float:
        """Out of both budgets."""
        return self.investment + self.running


@dataclass(frozen=True)
class Result:
    """What an alternative costs; all but `cash` and `paid` is worth at the start.

    `total` is `internal` (the buyer) and `external` (society) together. Budgets, payers
    and cash hold only what the buyer pays. `cumulative` is the total up to and
    including each year from 0, `paid` the same without discounting.
    """

    alternative: str
    name: str
    total: float
    internal: float
    external: float
    yearly: float
    by_category: Mapping[Category, float]
    by_budget: Mapping[Budget, float]
    by_payer: Mapping[str, float]
    cash: tuple[Cash, ...]
    cumulative: tuple[float, ...]
    paid: tuple[float, ...]


@dataclass(frozen=True)
class Ranked:
    """The place of an alternative; equal ones share the best place: 1, 1, 3."""

    place: int
    result: Result
    is_equal: bool


def results_of(sheet: CostSheet) -> tuple[Result, ...]:
    """What each alternative costs, in the order of the sheet."""
    return tuple(result_of(sheet, one) for one in sheet.alternatives)


def result_of(sheet: CostSheet, alternative: Alternative) -> Result:
    """What one alternative of the sheet costs."""
    flows = flows_of(sheet, alternative)
    internal = tuple(flow for flow in flows if not flow.category.is_external)
    total = present_value(flows)
    return Result(
        alternative.code,
        alternative.name,
        total,
        present_value(internal),
        present_value(flow for flow in flows if flow.category.is_external),
        yearly_equivalent(total, sheet.rate, sheet.horizon_years),
        _in_order(Category, present_by(flows, lambda flow: flow.category)),
        _in_order(Budget, present_by(internal, lambda flow: flow.budget)),
        dict(sorted(present_by(internal, lambda flow: flow.payer).items())),
        _cash(internal, sheet.horizon_years),
        _cumulative(flows, sheet.horizon_years, lambda flow: flow.present),
        _cumulative(flows, sheet.horizon_years, lambda flow: flow.amount),
    )


def present_value(flows: Iterable[Flow]) -> float:
    """What flows are worth at the start together; their order never matters."""
    return math.fsum(flow.present for flow in flows)


def present_by(flows: Iterable[Flow], key: Callable[[Flow], K]) -> Mapping[K, float]:
    """What the flows with the same key are worth at the start."""
    return _sums(flows, key, lambda flow: flow.present)


def in_cents(euros: float) -> int:
    """As people see it: half a cent goes up, away from zero."""
    return int((Decimal(repr(euros)) * 100).to_integral_value(ROUND_HALF_UP))


def ranking(results: Sequence[Result]) -> tuple[Ranked, ...]:
    """The cheapest first; what is equal to the cent keeps the order given."""
    cents = [in_cents(result.total) for result in results]
    ranked = (
        Ranked(
            1 + sum(other < mine for other in cents),
            result,
            is_equal=cents.count(mine) > 1,
        )
        for result, mine in zip(results, cents, strict=True)
    )
    return tuple(sorted(ranked, key=lambda one: one.place))


def cheapest(results: Sequence[Result]) -> tuple[Result, ...]:
    """The cheapest; more than one when they are equal to the cent."""
    return tuple(one.result for one in ranking(results) if one.place == 1)


def _in_order(order: Iterable[K], found: Mapping[K, float]) -> Mapping[K, float]:
    return {key: found[key] for key in order if key in found}


def _sums(
    flows: Iterable[Flow], key: Callable[[Flow], K], value: Callable[[Flow], float]
) -> Mapping[K, float]:
    found: defaultdict[K, list[float]] = defaultdict(list)
    for flow in flows:
        found[key(flow)].append(value(flow))
    return {one: math.fsum(values) for one, values in found.items()}


def _cash(flows: Sequence[Flow], horizon: int) -> tuple[Cash, ...]:
    paid = _sums(flows, lambda flow: (flow.year, flow.budget), lambda flow: flow.amount)
    return tuple(
        Cash(
            year,
            paid.get((year, Budget.INVESTMENT), 0.0),
            paid.get((year, Budget.RUNNING), 0.0),
        )
        for year in range(horizon + 1)
    )


def _cumulative(
    flows: Sequence[Flow], horizon: int, value: Callable[[Flow], float]
) -> tuple[float, ...]:
    by_year = _sums(flows, lambda flow: flow.year, value)
    return tuple(accumulate(by_year.get(year, 0.0) for year in range(horizon + 1)))
