# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which investment plans someone may see and change, and what is in them."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor, may
from inkoopkoers.planning.domain.investing.licences import Licence
from inkoopkoers.planning.domain.investing.plan import Actual, Unit
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.frames import frame_of
from inkoopkoers.planning.models import (
    ActualSpending,
    InvestmentPlan,
    PlanAsset,
    PlanLicence,
    PlanUnit,
)


def plans_for(user: Visitor) -> QuerySet[InvestmentPlan]:
    """Every plan of the organisations where this person is a member."""
    rows = InvestmentPlan.objects.for_user(user).filter(removed_at=None)
    return rows.select_related("organisation")


def removed_plans_for(user: Visitor) -> QuerySet[InvestmentPlan]:
    """What this person may put back."""
    rows = InvestmentPlan.objects.for_user(user, Right.MANAGE)
    return rows.exclude(removed_at=None).select_related("organisation")


def may_change(user: Visitor, plan: InvestmentPlan) -> bool:
    """Who manages may change everything in the plan."""
    return may(user, Right.MANAGE, plan.organisation)


def may_fill_in(user: Visitor, plan: InvestmentPlan) -> bool:
    """Who fills in tells the condition, what was spent and what is used."""
    return may(user, Right.FILL_IN, plan.organisation)


def units_of(plan: InvestmentPlan) -> list[PlanUnit]:
    """The schools or departments, by name."""
    return list(PlanUnit.objects.filter(plan=plan, removed_at=None))


def assets_of(plan: InvestmentPlan) -> QuerySet[PlanAsset]:
    """What is on the list now."""
    return PlanAsset.objects.filter(plan=plan, removed_at=None)


def licences_of(plan: InvestmentPlan) -> QuerySet[PlanLicence]:
    """What is on the list now."""
    rows = PlanLicence.objects.filter(plan=plan, removed_at=None)
    return rows.select_related("unit")


def plain_unit(row: PlanUnit) -> Unit:
    """A unit as the rules know it."""
    return Unit(row.code, row.name, row.key_number, row.allocation_eur)


def plain_licence(row: PlanLicence) -> Licence:
    """A licence as the rules know it; its number is its code."""
    return Licence(
        code=str(row.pk),
        name=row.name,
        bought=row.bought,
        activated=row.activated,
        used=row.used,
        price_per_year_eur=row.price_per_year_eur,
        unit=row.unit.name if row.unit else "",
    )


def frame_with(plan: InvestmentPlan, units: list[PlanUnit] | None = None) -> Frame:
    """The frame with its units."""
    rows = units_of(plan) if units is None else units
    return frame_of(plan.frame, [plain_unit(one) for one in rows])


def actuals_of(plan: InvestmentPlan) -> list[Actual]:
    """What was spent, of units that are still there."""
    rows = ActualSpending.objects.filter(plan=plan, unit__removed_at=None)
    return [
        Actual(code or "", year, amount)
        for code, year, amount in rows.values_list("unit__code", "year", "amount_eur")
    ]
