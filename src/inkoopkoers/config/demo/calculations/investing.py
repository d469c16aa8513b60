# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A demo investment plan: three schools, what they have, and what they spent.

Years count from the year of today: this is the third year of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from inkoopkoers.config.demo.calculations.possessions import (
    CENTRAL,
    LICENCES,
    LICENCES_OF_METHODS,
    LOTS,
    SPENT,
    UNITS,
    Lot,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.investing.assets import take_in
from inkoopkoers.planning.actions.investing.plans import changing, make_plan
from inkoopkoers.planning.actions.investing.telling import add_licence, tell_spending
from inkoopkoers.planning.actions.investing.units import add_unit
from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.licences import Licence
from inkoopkoers.planning.domain.investing.plan import (
    Contingency,
    PriceIndex,
    Unit,
    YearRate,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.models import InvestmentPlan, PlanUnit

TITLE = "Meerjareninvesteringsplan scholen"
PAST_YEARS = 2
YEARS = 12
ICT = "ict"


def add_plan(schools: Organisation, by: User, day: date) -> InvestmentPlan:
    """The plan with all that hangs below it."""
    plan = make_plan(schools, TITLE, _frame(day.year), by=by)
    units = {
        code: add_unit(plan, Unit(code, name, Decimal(pupils), Decimal(eur)), by=by)
        for code, name, pupils, eur in UNITS
    }
    with changing(plan, by=by) as row:
        take_in(row, list(assets_of(day)), ())
    for unit, name, bought, activated, used, price in LICENCES:
        licence = Licence("", name, bought, activated, used, Decimal(price), unit)
        add_licence(plan, licence, units.get(unit), by=by)
    _tell_spending(plan, units, by, day.year)
    return plan


def _frame(year: int) -> Frame:
    first = year - PAST_YEARS
    rates = (YearRate(first + 1, Decimal("0.018")), YearRate(year, Decimal("0.026")))
    return Frame(
        from_year=first,
        to_year=first + YEARS - 1,
        threshold_eur=Decimal(1000),
        contingency=Contingency(fixed_eur=Decimal(5000)),
        unit_contingency=Contingency(share=Decimal("0.03")),
        opening_cash_eur=Decimal(95_000),
        income_eur=Decimal(27_000),
        income_growth=Decimal("0.02"),
        growth=Decimal("0.022"),
        indices=(PriceIndex(ICT, "Prijzen van ICT", rates, Decimal("0.012")),),
    )


def assets_of(day: date) -> Iterator[Asset]:
    """Everything on the list, each with its own number."""
    for unit, lots in (*LOTS.items(), ("", CENTRAL)):
        for number, lot in enumerate(lots, 1):
            yield _asset(
                f"{(unit or 'centraal')[:1].upper()}{number:02}", unit, lot, day
            )
    for number, (unit, name, pupils, price, ago, years) in enumerate(
        LICENCES_OF_METHODS, 1
    ):
        yield Asset(
            f"M{number:02}", name, unit, "Leermethoden", AssetKind.LICENCE, pupils,
            Decimal(price), base_year=day.year, first_year=day.year - ago,
            first_month=8, life_years=years,
        )  # fmt: skip


def _asset(code: str, unit: str, lot: Lot, day: date) -> Asset:
    seen = date(day.year, 3, 1) if day.month > 3 else date(day.year - 1, 10, 1)  # noqa: PLR2004
    return Asset(
        code=code,
        name=lot.name,
        unit=unit,
        category=lot.category,
        quantity=lot.pieces,
        unit_price_eur=Decimal(lot.price_eur),
        index=ICT if lot.category == "ICT" else "",
        base_year=day.year,
        first_year=day.year - lot.years_ago,
        first_month=8,
        life_years=lot.life,
        condition=lot.condition,
        condition_on=seen if lot.condition else None,
        residual_eur=Decimal(lot.residual_eur),
        subsidy_eur=Decimal(lot.subsidy_eur),
        threshold_mode=ThresholdMode.PER_LOT,
    )


def _tell_spending(
    plan: InvestmentPlan, units: dict[str, PlanUnit], by: User, year: int
) -> None:
    for ago, spent in SPENT:
        amounts = {
            units[code].pk if code else None: Decimal(eur)
            for code, eur in spent.items()
        }
        plan.refresh_from_db()
        tell_spending(plan, year - ago, amounts, by=by, edition=plan.edition)
