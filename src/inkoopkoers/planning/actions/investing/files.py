# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with assets: keep it until someone looked, then take it in or let it go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.planning.actions.investing.assets import take_in
from inkoopkoers.planning.actions.investing.plans import Refused, changing, note
from inkoopkoers.planning.domain.investing.importing import Preview, preview
from inkoopkoers.planning.models import AssetFile, InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import frame_with
from inkoopkoers.planning.queries.investing.figures import plain_assets

# Files that nobody looked at any more go when the next one comes.
KEPT_DAYS = 14


@dataclass(frozen=True)
class GivenTable:
    """What a file holds, and what was noticed in it."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int]
    notes: Sequence[str] = ()


def table_of(row: AssetFile) -> GivenTable:
    """What was kept of a file."""
    return GivenTable(**row.table)


def preview_of(plan: InvestmentPlan, table: GivenTable) -> Preview:
    """Lay the file beside the plan as it is now."""
    return preview(
        frame_with(plan), plain_assets(plan), table.header, table.rows, table.numbers
    )


def keep_file(plan: InvestmentPlan, table: GivenTable, *, by: User) -> AssetFile:
    """Keep it for its preview; the file that this person gave before goes.

    BadColumns and TooManyRows for a file that cannot be read.
    """
    require(by, Right.MANAGE, plan.organisation)
    preview_of(plan, table)
    with transaction.atomic():
        old = timezone.now() - timedelta(days=KEPT_DAYS)
        AssetFile.objects.filter(plan=plan, made_by=by).delete()
        AssetFile.objects.filter(plan=plan, made_at__lt=old).delete()
        return AssetFile.objects.create(
            organisation=plan.organisation,
            plan=plan,
            made_by=by,
            table={
                "header": list(table.header),
                "rows": [list(one) for one in table.rows],
                "numbers": list(table.numbers),
                "notes": list(table.notes),
            },
        )


def take_file(row: AssetFile, *, by: User, stamp: str) -> Preview:
    """Write what is new and changed; refused rows stay out.

    `stamp` is that of the plan when the preview was shown: Refused when it changed.
    """
    with changing(row.plan, by=by) as plan:
        if stamp != str(InvestmentPlan.objects.get(pk=plan.pk).stamp):
            raise Refused(
                _("Het plan is intussen veranderd. Kijk opnieuw wat het bestand doet.")
            )
        found = preview_of(plan, table_of(row))
        take_in(
            plan,
            [one.asset for one in found.new],
            [one.asset for one in found.changed],
        )
        details: dict[str, str | int] = {
            "new": len(found.new),
            "changed": len(found.changed),
        }
        note("investment_plan.imported", plan, by, details)
        row.delete()
    return found


def drop_file(row: AssetFile, *, by: User) -> None:
    """Let go of a file without taking anything in."""
    require(by, Right.MANAGE, row.organisation)
    row.delete()
