# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Awards that wait for someone's scores."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import Assessor
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right

MOST = 10


@dataclass(frozen=True)
class WaitingAward:
    """An award that this person still has to score."""

    title: str
    place: str
    href: str


def to_score(user: User) -> list[WaitingAward]:
    """Where this person is an assessor and did not hand in yet; one query, at most ten.

    Nothing of who may no longer fill in, of a model that was removed, or of another
    stage than scoring.
    """
    rows = Assessor.objects.for_user(user, Right.FILL_IN).filter(
        user=user,
        handed_in_at=None,
        award__stage=Stage.SCORING.value,
        award__removed_at=None,
    )
    found = rows.select_related("award__organisation").order_by("-award__changed_at")
    return [
        WaitingAward(
            one.award.title,
            str(one.award.organisation),
            reverse("awarding:scoring", args=[one.award_id]),
        )
        for one in found[:MOST]
    ]
