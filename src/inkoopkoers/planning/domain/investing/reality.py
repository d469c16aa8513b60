# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was planned beside what was really spent, per unit and per year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.planning.domain.investing.amounts import NOTHING, to_cent, total
from inkoopkoers.planning.domain.investing.plan import Actual, InvestmentPlan
from inkoopkoers.planning.domain.investing.rolling_up import PlanFigures
from inkoopkoers.planning.domain.investing.yearly import YearFigures


@dataclass(frozen=True)
class PlannedActual:
    """One unit (empty: the board's own items) in one year.

    `planned_eur` is everything bought, without contingency. `actual_eur` is None while
    nobody filled it in, which is not the same as nothing.
    """

    unit: str
    year: int
    planned_eur: Decimal
    actual_eur: Decimal | None

    @property
    def difference_eur(self) -> Decimal | None:
        """How much more than planned was spent; negative when it was less."""
        return None if self.actual_eur is None else self.actual_eur - self.planned_eur


@dataclass(frozen=True)
class YearCompared:
    """All units in one year; `counted` are the units that filled something in.

    Planned counts those units only, so that like is laid beside like.
    """

    year: int
    planned_eur: Decimal
    actual_eur: Decimal
    counted: int
    units: int

    @property
    def difference_eur(self) -> Decimal:
        """How much more than planned was spent; negative when it was less."""
        return self.actual_eur - self.planned_eur


def compared(
    plan: InvestmentPlan, figures: PlanFigures, actuals: Iterable[Actual]
) -> tuple[PlannedActual, ...]:
    """Year by year, the board first and then the units in the order of the plan.

    Actuals of a unit and a year that are given more than once are added.
    """
    spent: defaultdict[tuple[str, int], Decimal] = defaultdict(lambda: NOTHING)
    for one in actuals:
        spent[one.unit, one.year] += to_cent(one.amount_eur)
    return tuple(
        PlannedActual(unit, year.year, year.bought_eur, spent.get((unit, year.year)))
        for unit, year in _planned(figures)
    )


def _planned(figures: PlanFigures) -> Iterator[tuple[str, YearFigures]]:
    columns = [
        ("", figures.central),
        *((one.unit.code, one.own) for one in figures.units),
    ]
    for place in range(len(figures.board)):
        for unit, years in columns:
            yield unit, years[place]


def per_year(rows: Sequence[PlannedActual]) -> tuple[YearCompared, ...]:
    """The same for all units together, the oldest year first."""
    years: defaultdict[int, list[PlannedActual]] = defaultdict(list)
    for one in rows:
        years[one.year].append(one)
    return tuple(_year(year, years[year]) for year in sorted(years))


def _year(year: int, rows: Sequence[PlannedActual]) -> YearCompared:
    known = [one for one in rows if one.actual_eur is not None]
    return YearCompared(
        year,
        planned_eur=total(one.planned_eur for one in known),
        actual_eur=total(one.actual_eur or NOTHING for one in known),
        counted=len(known),
        units=len(rows),
    )
