# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers that wait for someone: to decide, to sign, to begin in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db.models import Count, Q
from django.urls import reverse

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import DecisionRequest, Dossier, SignOff, Vote
from inkoopkoers.procurements.queries.doors import dossiers_for

MOST = 10
# Time enough to get a publication ready, or to move it.
SOON_DAYS = 30


class Asked(StrEnum):
    """What a dossier waits for."""

    DECIDE = "decide"
    SIGN = "sign"
    PUBLISH = "publish"


@dataclass(frozen=True)
class WaitingDossier:
    """A dossier that waits; `until` is the day that nears."""

    asked: Asked
    title: str
    place: str
    href: str
    until: date | None = None


@dataclass(frozen=True)
class Decided:
    """A decision on a dossier of mine."""

    title: str
    outcome: str
    href: str
    when: datetime


def waiting_for(user: User, today: date) -> list[WaitingDossier]:
    """What waits for this person; of each kind at most ten, in four queries."""
    return [*_to_decide(user), *_to_sign(user), *_to_publish(user, today)]


def _to_decide(user: User) -> Iterator[WaitingDossier]:
    votes = Vote.objects.for_user(user).filter(
        user=user, verdict="", request__outcome="", dossier__removed_at=None
    )
    for one in votes.select_related("dossier__organisation")[:MOST]:
        yield _waiting(Asked.DECIDE, one.dossier, "decision")


def _to_sign(user: User) -> Iterator[WaitingDossier]:
    """A corner of mine has not signed, and the three questions have an answer."""
    signed = SignOff.objects.filter(signed_by=user).values_list("dossier_id", "corner")
    done = set(signed)
    answers = Count(
        "namianswer_set", filter=~Q(namianswer_set__outcome=Outcome.OPEN), distinct=True
    )
    mine = dossiers_for(user).filter(standing=Standing.BUSY, team__user=user)
    rows = (
        mine.annotate(answered=answers)
        .filter(answered=len(Question))
        .values_list("pk", "title", "organisation__name", "team__corner")
    )
    waiting = [row for row in rows if (row[0], row[3]) not in done]
    for pk, title, place, _corner in waiting[:MOST]:
        href = reverse("procurements:nami", args=[pk])
        yield WaitingDossier(Asked.SIGN, title, place, href)


def _to_publish(user: User, today: date) -> Iterator[WaitingDossier]:
    """Mine, with a publication that nears while nobody decided yet."""
    mine = dossiers_for(user).filter(
        Q(made_by=user) | Q(team__user=user),
        standing__in=[Standing.BUSY, Standing.ASKED],
        publish_on__range=(today, today + timedelta(days=SOON_DAYS)),
    )
    rows = mine.select_related("organisation").order_by("publish_on", "pk").distinct()
    for one in rows[:MOST]:
        yield _waiting(Asked.PUBLISH, one, "dossier", one.publish_on)


def decided_since(user: User, since: datetime) -> list[Decided]:
    """Decisions on dossiers that I asked for or work on, the latest first."""
    rows = DecisionRequest.objects.for_user(user).filter(
        Q(asked_by=user) | Q(dossier__team__user=user),
        ended_at__gte=since,
        dossier__removed_at=None,
    )
    found = rows.select_related("dossier").order_by("-ended_at", "-pk").distinct()
    return [
        Decided(
            one.dossier.title,
            one.outcome,
            reverse("procurements:decision", args=[one.dossier_id]),
            one.ended_at,
        )
        for one in found[:MOST]
        if one.ended_at
    ]


def _waiting(
    asked: Asked, dossier: Dossier, page: str, until: date | None = None
) -> WaitingDossier:
    href = reverse(f"procurements:{page}", args=[dossier.pk])
    return WaitingDossier(asked, dossier.title, str(dossier.organisation), href, until)
