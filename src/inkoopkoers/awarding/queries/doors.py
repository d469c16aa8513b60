# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which award models someone may see, change and score."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.awarding.models import Assessor, AwardModel
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor, may


def awards_for(user: Visitor) -> QuerySet[AwardModel]:
    """Every model of the organisations where this person is a member."""
    rows = AwardModel.objects.for_user(user).filter(removed_at=None)
    return rows.select_related("organisation")


def removed_awards_for(user: Visitor) -> QuerySet[AwardModel]:
    """What this person may put back."""
    rows = AwardModel.objects.for_user(user, Right.MANAGE)
    return rows.exclude(removed_at=None).select_related("organisation")


def may_change(user: Visitor, award: AwardModel) -> bool:
    """Who manages may change every model of the organisation."""
    return may(user, Right.MANAGE, award.organisation)


def assessor_of(user: User, award: AwardModel) -> Assessor | None:
    """This person as an assessor here, as long as they may fill in anything."""
    if not may(user, Right.FILL_IN, award.organisation):
        return None
    return Assessor.objects.filter(award=award, user=user).first()
