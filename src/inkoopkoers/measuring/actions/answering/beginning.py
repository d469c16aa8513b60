# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the response in which the answers of one person are kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.measuring.actions.locking import open_round_for_update
from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.domain.taking_part import AskedRound, Participant
from inkoopkoers.measuring.models import OpenStart, Respondent, Response, Round
from inkoopkoers.organisations.secret_links import new_link, token_of
from inkoopkoers.web.errors import DomainError
from inkoopkoers.web.sender_marks import mark_of

PURPOSE = "response"
# Many colleagues share one connection to the internet.
MAX_PER_CONNECTION_PER_HOUR = 60
KEPT = timedelta(days=1)


class TooManyStarts(DomainError):
    """Too many new participants from one connection; asks to come back later."""

    status = 429


class LinkGone(LookupError):
    """The round, or the respondent on its list, was removed after the link opened."""


@transaction.atomic
def begin_by_open_link(
    asked: AskedRound, facets: Mapping[str, str], *, address: str, now: datetime
) -> str:
    """Make a response for whoever has the code; return the token of its link.

    RoundClosed when the round takes no answers, TooManyStarts after 60 in an hour.
    """
    held = hold(asked, now)
    _count(address, now)
    response = _new_response(held, facets)
    return token_of(PURPOSE, response.nonce)


@transaction.atomic
def begin_with_facets(
    who: Participant, facets: Mapping[str, str], *, now: datetime
) -> None:
    """Make the response of someone on the list who told more about themselves.

    Nothing happens when there is one already. LinkGone when they are off the list.
    """
    held = hold(who.round, now)
    response_of(who, held, facets)


def hold(asked: AskedRound, now: datetime) -> Round:
    """Lock the round; RoundClosed when it takes no answers, LinkGone when removed."""
    try:
        return open_round_for_update(asked.pk, timezone.localdate(now))
    except Round.DoesNotExist:
        raise LinkGone from None


def response_of(
    who: Participant, held: Round, told: Mapping[str, str] | None = None
) -> int:
    """Return the response of someone, a new one when there is none yet.

    The round is held, so that two tabs make one response.
    """
    if who.response is not None:
        return who.response
    listed = Respondent.objects.filter(pk=who.respondent or 0).first()
    if listed is None:
        raise LinkGone
    if listed.response_id is None:
        response = _new_response(held, {**listed.facets, **(told or {})})
        Respondent.objects.filter(pk=listed.pk).update(response=response)
        return response.pk
    return listed.response_id


def _new_response(held: Round, facets: Mapping[str, str]) -> Response:
    nonce, digest = new_link(PURPOSE)
    return Response.objects.create(
        organisation_id=held.organisation_id,
        round=held,
        version=held.version,
        nonce=nonce,
        token_digest=digest,
        facets=dict(facets),
        signature=signature(facets),
    )


def _count(address: str, now: datetime) -> None:
    """Count by the hour; nothing here says which response it was."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    mark = mark_of("open start", address, now)
    start, is_first = OpenStart.objects.get_or_create(mark=mark, hour=hour)
    if start.times >= MAX_PER_CONNECTION_PER_HOUR:
        raise TooManyStarts(
            _(
                "Vanaf dit netwerk begonnen het afgelopen uur al veel mensen. "
                "Probeer het over een uur nog eens, of gebruik een ander netwerk."
            )
        )
    if is_first:
        forget_starts(now)
    else:
        OpenStart.objects.filter(pk=start.pk).update(times=F("times") + 1)


def forget_starts(now: datetime) -> None:
    """Drop the counts of more than a day ago."""
    OpenStart.objects.filter(hour__lt=now - KEPT).delete()
