# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers someone may see, and in which they may write."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor, may
from inkoopkoers.procurements.models import Dossier, TeamMember


def dossiers_for(user: Visitor) -> QuerySet[Dossier]:
    """Every dossier of the organisations where this person is a member."""
    return Dossier.objects.for_user(user).filter(removed_at=None)


def may_write(user: Visitor, dossier: Dossier) -> bool:
    """Who manages may write in any dossier; who fills in, in those of their team."""
    if may(user, Right.MANAGE, dossier.organisation):
        return True
    if not isinstance(user, User) or not may(user, Right.FILL_IN, dossier.organisation):
        return False
    return TeamMember.objects.filter(dossier=dossier, user=user).exists()
