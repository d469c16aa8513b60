# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The schools and departments of a plan."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.planning.actions.investing.plans import (
    Refused,
    changing,
    check_edition,
)
from inkoopkoers.planning.domain.investing.importing.words import CENTRAL, key_of
from inkoopkoers.planning.domain.investing.plan import Unit
from inkoopkoers.planning.models import (
    InvestmentPlan,
    PlanAsset,
    PlanLicence,
    PlanUnit,
)

MOST_UNITS = 300


def add_unit(plan: InvestmentPlan, unit: Unit, *, by: User) -> PlanUnit:
    """Add a school; Refused when its code or name is in use, or there are too many."""
    with changing(plan, by=by) as row:
        _check(row, unit, None)
        if PlanUnit.objects.filter(plan=row, removed_at=None).count() >= MOST_UNITS:
            raise Refused(_("Een plan heeft hoogstens %d scholen.") % MOST_UNITS)
        return PlanUnit.objects.create(
            organisation=row.organisation, plan=row, **_values(unit)
        )


def change_unit(unit: PlanUnit, values: Unit, *, by: User, edition: int) -> None:
    """Change what is known of a school."""
    with changing(unit.plan, by=by) as plan:
        row = PlanUnit.objects.get(pk=unit.pk)
        check_edition(row.edition, edition)
        _check(plan, values, row)
        for name, value in _values(values).items():
            setattr(row, name, value)
        row.edition += 1
        row.save()


def remove_unit(unit: PlanUnit, *, by: User) -> None:
    """Take an empty school off; Refused while assets or licences hang on it."""
    with changing(unit.plan, by=by):
        held = {"unit": unit, "removed_at": None}
        if PlanAsset.objects.filter(**held).exists():
            raise Refused(
                _(
                    "Hier staat nog bezit op de lijst. Verplaats dat eerst, of haal het weg."
                )
            )
        if PlanLicence.objects.filter(**held).exists():
            raise Refused(
                _("Hier staan nog licenties. Verplaats die eerst, of haal ze weg.")
            )
        PlanUnit.objects.filter(pk=unit.pk).update(removed_at=timezone.now())


def restore_unit(unit: PlanUnit, *, by: User) -> None:
    """Put it back; Refused when its code or name was given away."""
    with changing(unit.plan, by=by) as plan:
        _check(plan, Unit(unit.code, unit.name), unit)
        PlanUnit.objects.filter(pk=unit.pk).update(removed_at=None)


def _values(unit: Unit) -> dict[str, object]:
    return {
        "code": unit.code,
        "name": unit.name,
        "key_number": unit.key_number,
        "allocation_eur": unit.allocation_eur,
    }


def _check(plan: InvestmentPlan, unit: Unit, own: PlanUnit | None) -> None:
    """A file names a school by code or name, so each may mean one school only."""
    wanted = {key_of(unit.code), key_of(unit.name)}
    if wanted & CENTRAL:
        raise Refused(_("Zo heet het bestuur zelf al. Kies een andere naam en code."))
    others = PlanUnit.objects.filter(plan=plan, removed_at=None)
    if own is not None:
        others = others.exclude(pk=own.pk)
    for code, name in others.values_list("code", "name"):
        if wanted & {key_of(code), key_of(name)}:
            raise Refused(_("Er is al een school met deze naam of code."))
