# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say something about a dossier, and take back what one said."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import note
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, Remark


@transaction.atomic
def add_remark(dossier: Dossier, text: str, step: Step | None, *, by: User) -> Remark:
    """Keep a remark at a step, or about the whole; also while a decision is asked.

    It needs the right to fill in, not a place in the team: a colleague may look along.
    """
    require(by, Right.FILL_IN, dossier.organisation)
    made = Remark.objects.create(
        dossier=dossier, text=text, step=step.value if step else "", said_by=by
    )
    note("dossier.remark_made", dossier, by)
    return made


@transaction.atomic
def remove_remark(remark: Remark, *, by: User) -> None:
    """Take one's own words back; those of others stay."""
    if remark.said_by_id != by.pk:
        raise PermissionDenied
    dossier = remark.dossier
    remark.delete()
    note("dossier.remark_removed", dossier, by)
