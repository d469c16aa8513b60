# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds that wait for someone: to fill in, to watch, to show, to talk about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.urls import reverse

from inkoopkoers.measuring.letters import PURPOSE
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.secret_links import token_of

MOST = 10
# Time enough for a reminder.
SOON_DAYS = 7


class Step(StrEnum):
    """What a round waits for."""

    FILL_IN = "fill in"
    REVEAL = "reveal"
    DISCUSS = "discuss"
    WATCH = "watch"


@dataclass(frozen=True)
class Waiting:
    """A round that waits; `until` is the last day, as long as it can be filled in."""

    step: Step
    title: str
    place: str
    href: str
    until: date | None = None


def waiting_for(user: User, today: date) -> list[Waiting]:
    """The rounds that wait for this user, in two queries; of each kind at most ten."""
    return [*_to_fill_in(user, today), *_to_lead(user, today)]


def _to_fill_in(user: User, today: date) -> Iterator[Waiting]:
    """Rounds that asked this address and got no answers, or not all of them."""
    asked = Respondent.objects.filter(
        email__iexact=user.email,
        round__revealed_at=None,
        round__opens_on__lte=today,
        round__closes_on__gte=today,
        response__handed_in_at=None,
    )
    rows = asked.select_related("round__organisation").defer("round__result")
    for one in rows[:MOST]:
        token = token_of(PURPOSE, one.nonce)
        href = reverse("measuring:answer_overview", args=[token])
        place, until = one.round.organisation.name, one.round.closes_on
        yield Waiting(Step.FILL_IN, one.round.title, place, href, until)


def _to_lead(user: User, today: date) -> Iterator[Waiting]:
    """Rounds of organisations where this user has the right to go on with them."""
    mine = Round.objects.for_user(user, Right.MANAGE).filter(closed_at=None)
    near_or_past = today + timedelta(days=SOON_DAYS)
    ending = mine.filter(revealed_at=None, closes_on__lte=near_or_past)
    begun = ending.filter(opens_on__lte=today)
    talking = mine.exclude(revealed_at=None)
    rows = (begun | talking).select_related("organisation").defer("result")
    for one in rows[:MOST]:
        yield _next_step(one, today)


def _next_step(one: Round, today: date) -> Waiting:
    place = one.organisation.name
    if one.revealed_at:
        href = reverse("measuring:discuss", args=[one.pk])
        return Waiting(Step.DISCUSS, one.title, place, href)
    href = reverse("measuring:round", args=[one.pk])
    if one.closes_on < today:
        return Waiting(Step.REVEAL, one.title, place, href)
    return Waiting(Step.WATCH, one.title, place, href, one.closes_on)


def revealed_since(user: User, since: datetime) -> list[Round]:
    """The rounds of my organisations that got results since then, newest first."""
    mine = Round.objects.for_user(user).filter(revealed_at__gte=since)
    return list(mine.defer("result").order_by("-revealed_at")[:MOST])
