# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which comparisons someone may see and change."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor, may


def comparisons_for(user: Visitor) -> QuerySet[Comparison]:
    """Every comparison of the organisations where this person is a member."""
    rows = Comparison.objects.for_user(user).filter(removed_at=None)
    return rows.select_related("organisation")


def removed_comparisons_for(user: Visitor) -> QuerySet[Comparison]:
    """What this person may put back."""
    rows = Comparison.objects.for_user(user, Right.MANAGE)
    return rows.exclude(removed_at=None).select_related("organisation")


def may_change(user: Visitor, comparison: Comparison) -> bool:
    """Who manages may change every comparison of the organisation."""
    return may(user, Right.MANAGE, comparison.organisation)
