# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one decision about rules still does, so that a page can offer to undo it."""

from __future__ import annotations

from datetime import datetime

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import CategoryRule


def rules_made_at(organisation: Organisation, at: datetime) -> int:
    """How many rules of this decision still hold."""
    rows = CategoryRule.objects.filter(organisation=organisation, made_at=at)
    return rows.filter(retired_at=None).count()


def rules_retired_at(organisation: Organisation, at: datetime) -> int:
    """How many rules this decision retired."""
    return CategoryRule.objects.filter(organisation=organisation, retired_at=at).count()
