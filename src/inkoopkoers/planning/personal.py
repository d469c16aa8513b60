# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what happens when they go."""

from __future__ import annotations

from typing import Any

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions import acting as actions
from inkoopkoers.planning.models import (
    Action,
    AssetFile,
    CalendarLink,
    InvestmentPlan,
)


def known_of(user: User) -> dict[str, Any]:
    """Every action that has this person's name on it, and every plan they made."""
    rows = Action.objects.filter(owner=user).select_related("organisation")
    return {
        "Acties": [
            {
                "organisatie": str(row.organisation),
                "wat": row.title,
                "toelichting": row.note,
                "uiterlijk": row.due.isoformat(),
                "klaar": row.done_at.isoformat() if row.done_at else None,
                "opbrengst": row.outcome,
            }
            for row in rows
        ],
        "Eigen agenda-adres": CalendarLink.objects.filter(user=user).exists(),
        "Investeringsplannen": [
            {
                "organisatie": str(row.organisation),
                "titel": row.title,
                "gemaakt": row.made_at.isoformat(),
            }
            for row in InvestmentPlan.objects.filter(made_by=user).select_related(
                "organisation"
            )
        ],
    }


def forget_person(user: User) -> None:
    """Keep what was agreed, without who."""
    Action.objects.filter(owner=user).update(owner=None, owner_name="")
    CalendarLink.objects.filter(user=user).delete()
    InvestmentPlan.objects.filter(made_by=user).update(made_by=None)
    AssetFile.objects.filter(made_by=user).delete()


def open_work(user: User, organisation: Organisation) -> int:
    """How much someone who leaves would leave undone."""
    return Action.objects.filter(
        organisation=organisation, owner=user, done_at=None, removed_at=None
    ).count()


def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    """Give open actions to someone who stays."""
    return actions.hand_over(user, organisation, to)
