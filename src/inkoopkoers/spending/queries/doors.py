# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose spend someone may see and change."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor, may, organisations_of


def organisations_for(user: Visitor) -> QuerySet[Organisation]:
    """Every organisation of which this person may read the spend."""
    return organisations_of(user, Right.READ).order_by("name", "pk")


def may_change(user: Visitor, organisation: Organisation) -> bool:
    """Who manages may import, judge and undo."""
    return may(user, Right.MANAGE, organisation)
