# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What really happened: what was spent, and how licences are used."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.planning.actions.investing.plans import (
    Refused,
    changing,
    check_edition,
)
from inkoopkoers.planning.domain.investing.licences import Licence
from inkoopkoers.planning.models import (
    ActualSpending,
    InvestmentPlan,
    PlanLicence,
    PlanUnit,
)

MOST_LICENCES = 500


def tell_spending(
    plan: InvestmentPlan,
    year: int,
    amounts: Mapping[int | None, Decimal | None],
    *,
    by: User,
    edition: int,
) -> None:
    """Keep what units, by number, and the board spent; None is: not known."""
    with changing(plan, by=by, right=Right.FILL_IN) as row:
        check_edition(row.edition, edition)
        kept = ActualSpending.objects.filter(plan=row, year=year, unit__removed_at=None)
        kept.delete()
        ActualSpending.objects.bulk_create(
            ActualSpending(
                organisation_id=row.organisation_id,
                plan=row,
                unit_id=unit,
                year=year,
                amount_eur=amount,
            )
            for unit, amount in amounts.items()
            if amount is not None
        )
        row.edition += 1


def add_licence(
    plan: InvestmentPlan, licence: Licence, unit: PlanUnit | None, *, by: User
) -> PlanLicence:
    """Put it on the list."""
    with changing(plan, by=by) as row:
        now = PlanLicence.objects.filter(plan=row, removed_at=None).count()
        if now >= MOST_LICENCES:
            raise Refused(_("Een plan heeft hoogstens %d licenties.") % MOST_LICENCES)
        return PlanLicence.objects.create(
            organisation=row.organisation, plan=row, unit=unit, **_values(licence)
        )


def change_licence(
    row: PlanLicence, licence: Licence, unit: PlanUnit | None, *, by: User, edition: int
) -> None:
    """Change everything."""
    with changing(row.plan, by=by):
        found = PlanLicence.objects.get(pk=row.pk)
        check_edition(found.edition, edition)
        for name, value in {**_values(licence), "unit": unit}.items():
            setattr(found, name, value)
        found.edition += 1
        found.save()


def tell_use(
    row: PlanLicence, activated: int, used: int, *, by: User, edition: int
) -> None:
    """Keep how many are switched on and used; who fills in may do so."""
    with changing(row.plan, by=by, right=Right.FILL_IN):
        found = PlanLicence.objects.get(pk=row.pk)
        check_edition(found.edition, edition)
        found.activated, found.used = activated, used
        found.edition += 1
        found.save()


def remove_licence(row: PlanLicence, *, by: User) -> None:
    """Take it off the list; `restore_licence` puts it back."""
    with changing(row.plan, by=by):
        PlanLicence.objects.filter(pk=row.pk).update(removed_at=timezone.now())


def restore_licence(row: PlanLicence, *, by: User) -> None:
    """Put it back; Refused when its school is gone."""
    with changing(row.plan, by=by):
        if row.unit and row.unit.removed_at:
            raise Refused(_("De school is weggehaald. Zet die eerst terug."))
        PlanLicence.objects.filter(pk=row.pk).update(removed_at=None)


def _values(licence: Licence) -> dict[str, object]:
    return {
        "name": licence.name,
        "bought": licence.bought,
        "activated": licence.activated,
        "used": licence.used,
        "price_per_year_eur": licence.price_per_year_eur,
    }
