# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the list: add, change, remove, and say in what condition it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.planning.actions.investing.plans import (
    Refused,
    changing,
    check_edition,
)
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.frames import ASSET_FIELDS
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset, PlanUnit

MOST_ASSETS = 10_000
BATCH = 500

Units = Mapping[str, PlanUnit]


def add_asset(plan: InvestmentPlan, asset: Asset, *, by: User) -> PlanAsset:
    """Put it on the list; Refused when its number is in use or the list is full."""
    with changing(plan, by=by) as row:
        _check_code(row, asset.code, None)
        _check_room(row, 1)
        made = new_row(row, asset, _units(row))
        made.save()
        return made


def change_asset(asset: PlanAsset, values: Asset, *, by: User, edition: int) -> None:
    """Change everything that a form asks; the moves of proposals stay."""
    with changing(asset.plan, by=by) as plan:
        row = PlanAsset.objects.get(pk=asset.pk)
        check_edition(row.edition, edition)
        _check_code(plan, values.code, row)
        fill(row, values, _units(plan))
        row.edition += 1
        row.save()


def look_at(
    asset: PlanAsset,
    condition: int | None,
    on: date | None,
    *,
    by: User,
    edition: int,
) -> None:
    """Keep in what condition someone found it; who fills in may do so."""
    with changing(asset.plan, by=by, right=Right.FILL_IN):
        row = PlanAsset.objects.get(pk=asset.pk)
        check_edition(row.edition, edition)
        row.condition, row.condition_on = condition, on
        row.edition += 1
        row.save(update_fields=["condition", "condition_on", "edition"])


def remove_asset(asset: PlanAsset, *, by: User) -> None:
    """Take it off the list; `restore_asset` puts it back."""
    with changing(asset.plan, by=by):
        PlanAsset.objects.filter(pk=asset.pk).update(removed_at=timezone.now())


def restore_asset(asset: PlanAsset, *, by: User) -> None:
    """Put it back; Refused when its number was given away or its school is gone."""
    with changing(asset.plan, by=by) as plan:
        _check_code(plan, asset.code, asset)
        _check_room(plan, 1)
        if asset.unit and asset.unit.removed_at:
            raise Refused(_("De school is weggehaald. Zet die eerst terug."))
        PlanAsset.objects.filter(pk=asset.pk).update(removed_at=None)


def take_in(
    plan: InvestmentPlan, new: Iterable[Asset], changed: Iterable[Asset]
) -> None:
    """Write what a file brought, inside `changing`; a changed one is found by its code."""
    units = _units(plan)
    made = [new_row(plan, one, units) for one in new]
    _check_room(plan, len(made))
    PlanAsset.objects.bulk_create(made, batch_size=BATCH)
    after = {one.code: one for one in changed}
    rows = PlanAsset.objects.filter(plan=plan, removed_at=None)
    found = [one for one in rows if one.code in after]
    for row in found:
        fill(row, after[row.code], units)
        row.edition += 1
    names = ["unit" if one == "unit" else one for one in ASSET_FIELDS]
    PlanAsset.objects.bulk_update(
        found, [*names, "due_year", "edition"], batch_size=BATCH
    )


def new_row(plan: InvestmentPlan, asset: Asset, units: Units) -> PlanAsset:
    """A row that is not yet saved."""
    row = PlanAsset(organisation_id=plan.organisation_id, plan=plan)
    fill(row, asset, units)
    return row


def fill(row: PlanAsset, asset: Asset, units: Units) -> None:
    """Write an asset over a row."""
    for name in ASSET_FIELDS:
        if name != "unit":
            setattr(row, name, getattr(asset, name))
    row.unit = units.get(asset.unit)
    row.due_year = asset.end_of_life + asset.moved_years if asset.is_replaced else None


def _units(plan: InvestmentPlan) -> dict[str, PlanUnit]:
    return {
        one.code: one for one in PlanUnit.objects.filter(plan=plan, removed_at=None)
    }


def _check_code(plan: InvestmentPlan, code: str, own: PlanAsset | None) -> None:
    """A file knows an asset by its number, whatever its capitals."""
    same = PlanAsset.objects.filter(plan=plan, removed_at=None, code__iexact=code)
    if own is not None:
        same = same.exclude(pk=own.pk)
    if same.exists():
        raise Refused(
            _("Nummer %s staat al op de lijst. Kies een ander nummer.") % code
        )


def _check_room(plan: InvestmentPlan, more: int) -> None:
    now = PlanAsset.objects.filter(plan=plan, removed_at=None).count()
    if now + more > MOST_ASSETS:
        raise Refused(
            _("Een plan heeft hoogstens %(most)d regels; nu staan er %(now)d.")
            % {"most": MOST_ASSETS, "now": now}
        )


def values_of(row: PlanAsset) -> dict[str, Any]:
    """A row as the form shows it."""
    shown = {name: getattr(row, name) for name in ASSET_FIELDS if name != "unit"}
    return {**shown, "unit": row.unit.code if row.unit else ""}
