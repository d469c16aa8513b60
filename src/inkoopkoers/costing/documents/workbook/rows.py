# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a row of an alternative: a line, its CO2, or what is left of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from inkoopkoers.costing.domain.discounting import factor
from inkoopkoers.costing.domain.flows import Flow, Stream, flow_of, streams_of
from inkoopkoers.costing.domain.payments import Payment, payments_of
from inkoopkoers.costing.domain.results import present_value
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostSheet,
    Rhythm,
)

# More of these is no workbook that anyone can read, or that opens in a moment.
MOST_PAYMENTS = 40_000
# A payment and the column that it stands in: its year and its moment.
Moment = tuple[int, float]


class TooManyPayments(ValueError):
    """The sheet has more payments than a workbook holds."""


@dataclass(frozen=True)
class Row:
    """Payments of one line that share everything but their moment.

    `main` is the place of the row whose amount this one follows: the CO2 of electricity
    does so, and what is left of the last unit.
    """

    stream: Stream
    payments: tuple[Payment, ...]
    flows: tuple[Flow, ...]
    main: int | None
    is_co2_of_power: bool

    @property
    def is_remaining(self) -> bool:
        """What the last unit is still worth."""
        return self.payments[0].is_remaining

    @property
    def category(self) -> Category:
        """What kind of cost it is booked as."""
        return self.flows[0].category

    @property
    def sign(self) -> int:
        """Whether the amount of the line counts as cost (1) or income (-1)."""
        is_income = self.stream.category is Category.RESIDUAL
        return 1 if is_income is self.is_remaining else -1

    @property
    def times(self) -> int:
        """How often its amount is paid in one payment."""
        return 12 if self.stream.line.rhythm is Rhythm.MONTHLY else 1

    @property
    def present(self) -> float:
        """What its payments are worth at the start."""
        return present_value(self.flows)

    @property
    def by_moment(self) -> dict[Moment, float]:
        """The euros of each payment."""
        return {(flow.year, flow.moment): flow.amount for flow in self.flows}


def rows_of(sheet: CostSheet, alternative: Alternative) -> tuple[Row, ...]:
    """Every row of an alternative that counts."""
    rows: list[Row] = []
    mains: dict[str, int] = {}
    for stream in streams_of(sheet, alternative):
        main = mains.get(stream.line.code)
        for paid in _split(sheet, stream):
            follows = mains.get(stream.line.code) if paid[0].is_remaining else main
            flows = _flows(sheet, stream, paid)
            rows.append(Row(stream, paid, flows, follows, main is not None))
            mains.setdefault(stream.line.code, len(rows) - 1)
    return tuple(rows)


def _split(sheet: CostSheet, stream: Stream) -> Iterator[tuple[Payment, ...]]:
    paid = payments_of(stream.line, sheet.horizon_years, sheet.timing)
    for _is_remaining, found in groupby(paid, lambda one: one.is_remaining):
        yield tuple(found)


def _flows(
    sheet: CostSheet, stream: Stream, paid: Iterable[Payment]
) -> tuple[Flow, ...]:
    return tuple(
        flow_of(stream, payment, factor(sheet.rate, payment.moment)) for payment in paid
    )


def moments_of(rows: Iterable[Row]) -> tuple[Moment, ...]:
    """The columns, in order of time; the start is always there."""
    found = {moment for row in rows for moment in row.by_moment}
    return tuple(sorted({(0, 0.0), *found}))


def refuse_too_many(sheet: CostSheet) -> None:
    """Raises TooManyPayments; counts them without calculating anything."""
    paid = sum(
        1
        for one in sheet.alternatives
        for line in one.lines
        for _payment in payments_of(line, sheet.horizon_years, sheet.timing)
    )
    if paid > MOST_PAYMENTS:
        raise TooManyPayments(paid)
