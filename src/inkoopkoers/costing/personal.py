# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what happens when they go."""

from __future__ import annotations

from typing import Any

from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User


def known_of(user: User) -> dict[str, Any]:
    """Every comparison that this person made."""
    rows = Comparison.objects.filter(made_by=user).select_related("organisation")
    return {
        "Kostenvergelijkingen": [
            {
                "organisatie": str(row.organisation),
                "titel": row.title,
                "gemaakt": row.made_at.isoformat(),
            }
            for row in rows
        ]
    }


def forget_person(user: User) -> None:
    """Keep what was calculated, without who."""
    Comparison.objects.filter(made_by=user).update(made_by=None)
    Comparison.objects.filter(changed_by=user).update(changed_by=None)
