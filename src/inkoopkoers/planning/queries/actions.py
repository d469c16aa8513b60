# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read actions: mine, of an organisation, for a measured item."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.planning.domain.actions import (
    SOON_DAYS,
    DoneAction,
    Standing,
    standing,
)
from inkoopkoers.planning.models import Action


def actions_for(user: Visitor) -> QuerySet[Action]:
    """Every action that this user may see, without those that were removed."""
    return Action.objects.for_user(user).filter(removed_at=None)


def open_actions_of(user: Visitor) -> QuerySet[Action]:
    """What this user still has to do, what is due first on top."""
    if not user.is_authenticated:
        return Action.objects.none()
    return actions_for(user).filter(owner=user, done_at=None)


@dataclass(frozen=True)
class DueAction:
    """An open action with where it stands."""

    action: Action
    standing: Standing


MOST = 12


def due_soon(user: Visitor, today: date) -> list[DueAction]:
    """My own actions that are late or due within two weeks, the latest first."""
    mine = open_actions_of(user).filter(due__lte=today + timedelta(days=SOON_DAYS))
    mine = mine.select_related("organisation")
    return [
        DueAction(one, standing(due=one.due, is_done=False, today=today))
        for one in mine[:MOST]
    ]


def done_since(user: Visitor, since: datetime) -> list[Action]:
    """What my organisations finished since then, newest first."""
    found = actions_for(user).filter(done_at__gte=since)
    return list(found.order_by("-done_at")[:MOST])


def actions_by_item(
    user: Visitor, organisation: Organisation, instrument: str
) -> dict[str, list[Action]]:
    """The actions for each item of an instrument, in one query."""
    found: defaultdict[str, list[Action]] = defaultdict(list)
    rows = actions_for(user).filter(organisation=organisation, instrument=instrument)
    for action in rows.exclude(item="").select_related("owner"):
        found[action.item].append(action)
    return dict(found)


def done_actions(
    user: Visitor, organisation: Organisation, instrument: str, since: date, until: date
) -> list[DoneAction]:
    """What was finished for items of an instrument, from one day up to another."""
    rows = actions_for(user).filter(
        organisation=organisation, instrument=instrument, done_at__isnull=False
    )
    found = [
        DoneAction(action.item, action.title, timezone.localdate(action.done_at))
        for action in rows.exclude(item="").order_by("done_at", "pk")
    ]
    return [one for one in found if since <= one.done_on <= until]
