# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan in the database: two schools, what they have, and what happened."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.investing import assets, plans, telling, units
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.licences import Licence
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset, PlanLicence
from inkoopkoers.planning.tests.investing.making import EIK, LINDE, a_plan, an_asset


def a_kept_plan(
    organisation: Organisation, by: User, title: str = "Plan van de scholen"
) -> InvestmentPlan:
    """Ten years and two schools, without assets."""
    made = plans.make_plan(organisation, title, a_plan(), by=by)
    for one in (EIK, LINDE):
        units.add_unit(made, one, by=by)
    return again(made)


def a_kept_asset(plan: InvestmentPlan, by: User, **changes: object) -> PlanAsset:
    """Twenty laptops of De Eik, unless said otherwise."""
    made = assets.add_asset(plan, an_asset(**changes), by=by)
    plan.refresh_from_db()
    return made


def a_filled_plan(organisation: Organisation, by: User) -> InvestmentPlan:
    """What is fine and due, what is poor, what is central, and a licence."""
    plan = a_kept_plan(organisation, by)
    fine = an_asset(code="L1", condition=1, first_year=2022)
    poor = replace(fine, code="L2", name="Tafels", unit="linde", condition=5)
    central = Asset(
        code="C1",
        name="Netwerk",
        quantity=1,
        unit_price_eur=Decimal(90_000),
        base_year=2026,
        first_year=2024,
        life_years=8,
    )
    for one in (fine, poor, central):
        assets.add_asset(plan, one, by=by)
    a_kept_licence(plan, by)
    return again(plan)


def a_kept_licence(plan: InvestmentPlan, by: User) -> PlanLicence:
    """A hundred bought, eighty on, fifty used."""
    licence = Licence("", "Rekenprogramma", 100, 80, 50, Decimal(12))
    made = telling.add_licence(plan, licence, None, by=by)
    plan.refresh_from_db()
    return made


def again(plan: InvestmentPlan) -> InvestmentPlan:
    """The plan as it is kept now."""
    return InvestmentPlan.objects.select_related("organisation").get(pk=plan.pk)
