# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds that wait for someone: to fill in, to show, to talk about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.urls import reverse

from inkoopkoers.measuring.letters import PURPOSE
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.secret_links import token_of

MOST = 10


class Step(StrEnum):
    """What a round waits for."""

    FILL_IN = "fill in"
    REVEAL = "reveal"
    DISCUSS = "discuss"


@dataclass(frozen=True)
class Waiting:
    """A round that waits; `until` is the last day, for who still has to fill in."""

    step: Step
    title: str
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
    for one in asked.select_related("round").defer("round__result")[:MOST]:
        token = token_of(PURPOSE, one.nonce)
        href = reverse("measuring:answer_overview", args=[token])
        yield Waiting(Step.FILL_IN, one.round.title, href, one.round.closes_on)


def _to_lead(user: User, today: date) -> Iterator[Waiting]:
    """Rounds of organisations where this user has the right to go on with them."""
    mine = Round.objects.for_user(user, Right.MANAGE).filter(closed_at=None)
    ended = mine.filter(revealed_at=None, closes_on__lt=today)
    talking = mine.exclude(revealed_at=None)
    for one in (ended | talking).defer("result")[:MOST]:
        if one.revealed_at:
            href = reverse("measuring:discuss", args=[one.pk])
            yield Waiting(Step.DISCUSS, one.title, href)
        else:
            yield Waiting(
                Step.REVEAL, one.title, reverse("measuring:round", args=[one.pk])
            )


def revealed_since(user: User, since: datetime) -> list[Round]:
    """The rounds of my organisations that got results since then, newest first."""
    mine = Round.objects.for_user(user).filter(revealed_at__gte=since)
    return list(mine.defer("result").order_by("-revealed_at")[:MOST])
