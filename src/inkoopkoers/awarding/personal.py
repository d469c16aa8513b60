# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what happens when they go."""

from __future__ import annotations

from typing import Any

from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import (
    AgreedScore,
    Assessor,
    AwardModel,
    Score,
    StageMove,
)
from inkoopkoers.organisations.models import Organisation, User


def known_of(user: User) -> dict[str, Any]:
    """Every model that this person made, and what they scored."""
    made = AwardModel.objects.filter(made_by=user).select_related("organisation")
    scored = Score.objects.filter(assessor__user=user).select_related("award", "bid")
    return {
        "Gunningsmodellen": [
            {
                "organisatie": str(row.organisation),
                "titel": row.title,
                "gemaakt": row.made_at.isoformat(),
            }
            for row in made
        ],
        "Scores die je gaf": [
            {
                "gunning": str(row.award),
                "inschrijving": str(row.bid),
                "criterium": row.criterion,
                "score": str(row.score),
                "toelichting": row.note,
            }
            for row in scored
        ],
    }


def forget_person(user: User) -> None:
    """Keep what was agreed, without who; own scores go with the assessor."""
    AwardModel.objects.filter(made_by=user).update(made_by=None)
    AwardModel.objects.filter(changed_by=user).update(changed_by=None)
    AgreedScore.objects.filter(agreed_by=user).update(agreed_by=None)
    StageMove.objects.filter(moved_by=user).update(moved_by=None)
    Assessor.objects.filter(user=user).delete()


def open_work(user: User, organisation: Organisation) -> int:
    """How many bids wait for this person's scores."""
    return Assessor.objects.filter(
        organisation=organisation,
        user=user,
        handed_in_at=None,
        award__stage=Stage.SCORING,
        award__removed_at=None,
    ).count()


def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    """Scores are personal: who goes, no longer assesses; nobody takes it over."""
    gone, _per_model = Assessor.objects.filter(
        organisation=organisation, user=user, handed_in_at=None
    ).delete()
    return gone
