# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take proposals to use things longer or to spread them, and undo that."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.planning.actions.investing.assets import BATCH
from inkoopkoers.planning.actions.investing.plans import changing, note
from inkoopkoers.planning.domain.investing.smoothing import Smoothing
from inkoopkoers.planning.frames import smoothing_document
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset


def keep_smoothing(plan: InvestmentPlan, found: Smoothing, *, by: User) -> None:
    """Keep a proposal beside the plan; it changes nothing of it, so the stamp stays.

    The document remembers the stamp that it was counted under, and so whether the
    plan changed since.
    """
    document = {"found": smoothing_document(found), "stamp": str(plan.stamp)}
    with transaction.atomic():
        row = InvestmentPlan.objects.select_for_update().get(pk=plan.pk)
        require(by, Right.MANAGE, row.organisation)
        row.smoothing = document
        row.save(update_fields=["smoothing"])
        note("investment_plan.changed", row, by)


def take_moves(
    plan: InvestmentPlan,
    moved: Mapping[str, int],
    *,
    by: User,
    is_smoothing: bool = False,
) -> int:
    """Give assets, by code, these moved years; returns how many changed.

    With `is_smoothing` they come from the kept proposal, whose other moves then still
    stand: each asset moves once.
    """
    with changing(plan, by=by) as row:
        rows = PlanAsset.objects.filter(plan=row, removed_at=None)
        found = [
            one
            for one in rows
            if moved.get(one.code, one.moved_years) != one.moved_years
        ]
        row.taken = [[one.pk, one.moved_years, moved[one.code]] for one in found]
        for one in found:
            _move(one, moved[one.code])
        _save(found)
        if is_smoothing and row.smoothing:
            row.smoothing = {**row.smoothing, "stamp": str(row.stamp)}
    return len(found)


def undo_moves(plan: InvestmentPlan, *, by: User) -> int:
    """Put back what was last taken; what someone moved since then stays."""
    with changing(plan, by=by) as row:
        before = {pk: (was, now) for pk, was, now in row.taken}
        rows = PlanAsset.objects.filter(plan=row, removed_at=None, pk__in=before)
        found = [one for one in rows if one.moved_years == before[one.pk][1]]
        for one in found:
            _move(one, before[one.pk][0])
        _save(found)
        row.taken = []
    return len(found)


def _move(row: PlanAsset, years: int) -> None:
    row.moved_years = years
    row.due_year = row.first_year + row.life_years + years
    row.edition += 1


def _save(rows: list[PlanAsset]) -> None:
    PlanAsset.objects.bulk_update(
        rows, ["moved_years", "due_year", "edition"], batch_size=BATCH
    )
