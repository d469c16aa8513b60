# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much money is left each year, and whether a signal of the caller goes off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.planning.domain.investing.amounts import to_cent, total
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan, Unit
from inkoopkoers.planning.domain.investing.yearly import YearFigures


class Signal(StrEnum):
    """What a reader should look at; a signal is no norm."""

    NO_MONEY_LEFT = "geen-geld"
    LITTLE_CASH = "weinig-geld"
    LOW_RATIO = "lage-liquiditeit"


@dataclass(frozen=True)
class Signals:
    """From where a signal goes off; the caller takes them from the dated rules.

    `least_ratio` is the current ratio: what is there or comes in within a year, divided
    by what must be paid within a year. It needs `debts_eur`; `claims_eur` is what comes
    in beside cash. Both stay the same through the plan.
    """

    least_cash_eur: Decimal | None = None
    least_ratio: Decimal | None = None
    debts_eur: Decimal | None = None
    claims_eur: Decimal = Decimal(0)


@dataclass(frozen=True)
class CashYear:
    """The money of one year; `ratio` is unknown without debts."""

    year: int
    opening_eur: Decimal
    income_eur: Decimal
    spent_eur: Decimal
    closing_eur: Decimal
    ratio: Decimal | None = None
    signals: tuple[Signal, ...] = ()


def liquidity_of(
    plan: InvestmentPlan, board: Sequence[YearFigures], signals: Signals | None = None
) -> tuple[CashYear, ...]:
    """The board: its opening cash, the income of board and units, all spending."""
    sources = [plan.income_eur, *(one.allocation_eur for one in plan.units)]
    return _years(plan, plan.opening_cash_eur, sources, board, signals or Signals())


def unit_liquidity_of(
    plan: InvestmentPlan, unit: Unit, together: Sequence[YearFigures]
) -> tuple[CashYear, ...]:
    """A unit: its allocation less its spending, added up from nothing."""
    return _years(plan, Decimal(0), [unit.allocation_eur], together, Signals())


def _years(
    plan: InvestmentPlan,
    opening_eur: Decimal,
    sources: Sequence[Decimal],
    figures: Sequence[YearFigures],
    signals: Signals,
) -> tuple[CashYear, ...]:
    found: list[CashYear] = []
    cash = to_cent(opening_eur)
    for one in figures:
        grown = (1 + plan.income_growth) ** (one.year - plan.from_year)
        income = total(to_cent(source * grown) for source in sources)
        closing = cash + income - one.cash_eur
        ratio = _ratio(closing, signals)
        gone_off = tuple(_gone_off(closing, ratio, signals))
        found.append(
            CashYear(one.year, cash, income, one.cash_eur, closing, ratio, gone_off)
        )
        cash = closing
    return tuple(found)


def _ratio(closing_eur: Decimal, signals: Signals) -> Decimal | None:
    if not signals.debts_eur:
        return None
    return (closing_eur + signals.claims_eur) / signals.debts_eur


def _gone_off(
    closing_eur: Decimal, ratio: Decimal | None, signals: Signals
) -> Iterator[Signal]:
    if closing_eur < 0:
        yield Signal.NO_MONEY_LEFT
    if signals.least_cash_eur is not None and closing_eur < signals.least_cash_eur:
        yield Signal.LITTLE_CASH
    if _is_less(ratio, signals.least_ratio):
        yield Signal.LOW_RATIO


def _is_less(ratio: Decimal | None, least: Decimal | None) -> bool:
    return ratio is not None and least is not None and ratio < least
