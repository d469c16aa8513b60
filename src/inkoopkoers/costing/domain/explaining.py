# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a number came about: per line quantity × amount × growth × factor, per payment."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.costing.domain.discounting import factor
from inkoopkoers.costing.domain.flows import Flow, Stream, flow_of, streams_of
from inkoopkoers.costing.domain.payments import payments_of
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
)


@dataclass(frozen=True)
class Step:
    """One payment: quantity × `unit_amount` × `growth` is the amount of the flow.

    That times the factor of the flow is its present value. `unit_amount` is in euros at
    the start and negative for income; `growth` is 1 when the price stays.
    """

    unit_amount: Decimal
    growth: float
    flow: Flow


@dataclass(frozen=True)
class LineExplanation:
    """What a line adds to a number.

    A line with kWh has two: its electricity and the CO2 of that, under Category.CO2.
    `quantity` has the factor and the probability of the line in it. `price_eur` is that
    of one of its measure (1 for euros), `unit_amount` the amount of the line times that
    price, `growth_rate` the growth of the price per year.
    """

    line: CostLine
    category: Category
    quantity: Decimal
    price_eur: Decimal
    unit_amount: Decimal
    growth_rate: Decimal
    flows: tuple[Step, ...]

    @property
    def present(self) -> float:
        """What it adds, worth at the start."""
        return math.fsum(step.flow.present for step in self.flows)

    @property
    def amount(self) -> float:
        """What it adds in money, without discounting."""
        return math.fsum(step.flow.amount for step in self.flows)


def explain(
    sheet: CostSheet,
    alternative: Alternative,
    *,
    category: Category | None = None,
    line: str = "",
    year: int | None = None,
) -> tuple[LineExplanation, ...]:
    """The lines behind a number, narrowed to a category, a line or a year if given.

    The present values add up to that number exactly as in the result.
    """
    explained = (
        _explained(sheet, stream, category, year)
        for stream in streams_of(sheet, alternative)
        if line in {"", stream.line.code}
    )
    return tuple(one for one in explained if one.flows)


def _explained(
    sheet: CostSheet, stream: Stream, category: Category | None, year: int | None
) -> LineExplanation:
    return LineExplanation(
        stream.line,
        stream.category,
        stream.quantity,
        stream.price_eur,
        stream.line.amount * stream.price_eur,
        stream.growth,
        tuple(
            step
            for step in _steps(sheet, stream)
            if category in {None, step.flow.category} and year in {None, step.flow.year}
        ),
    )


def _steps(sheet: CostSheet, stream: Stream) -> tuple[Step, ...]:
    sign = -1 if stream.category is Category.RESIDUAL else 1
    return tuple(
        Step(
            sign * payment.amount * stream.price_eur,
            stream.grown(payment.moment),
            flow_of(stream, payment, factor(sheet.rate, payment.moment)),
        )
        for payment in payments_of(stream.line, sheet.horizon_years, sheet.timing)
    )
