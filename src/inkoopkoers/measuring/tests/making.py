# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, respondents and answers for tests, made straight in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.domain.answers import is_gap, scale_items
from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.secret_links import new_link, token_of

ROLES: Mapping[str, Sequence[str]] = {"Rol": ["inkoper", "opdrachtgever", "jurist"]}


def today() -> date:
    """The day at which the product looks."""
    return timezone.localdate()


def make_round(
    organisation: Organisation, code: str = "checklist", **changed: Any
) -> Round:
    """Make a round that began last week and ends in two weeks; fields by name."""
    pinned = instrument(code)
    fields = {
        "title": "Checklist 2026",
        "instrument": code,
        "version": pinned.version,
        "digest": pinned.digest,
        "opens_on": today() - timedelta(days=7),
        "closes_on": today() + timedelta(days=14),
    }
    return Round.objects.create(organisation=organisation, **{**fields, **changed})


def make_respondent(
    found: Round, email: str = "ruth@example.org", **facets: str
) -> tuple[Respondent, str]:
    """Put someone on the list; return the row and the token of the link."""
    nonce, digest = new_link("respondent")
    row = Respondent.objects.create(
        organisation=found.organisation,
        round=found,
        email=email,
        nonce=nonce,
        token_digest=digest,
        facets=facets,
        signature=signature(facets),
    )
    return row, token_of("respondent", nonce)


def make_response(found: Round, **facets: str) -> tuple[Response, str]:
    """Begin by the open link; return the row and the token of the link."""
    nonce, digest = new_link("response")
    row = Response.objects.create(
        organisation=found.organisation,
        round=found,
        version=found.version,
        nonce=nonce,
        token_digest=digest,
        facets=facets,
        signature=signature(facets),
    )
    return row, token_of("response", nonce)


def answer(response: Response, item: str, given: int | str, **changed: Any) -> Answer:
    """Answer one item: a level, "unknown" or "na"; other fields by name."""
    score = isinstance(given, int)
    fields: dict[str, Any] = {
        "state": "score" if score else given,
        "value": given if score else None,
    }
    return Answer.objects.create(response=response, item=item, **{**fields, **changed})


def answer_all(
    found: Round, given: int | str, *, wanted: int | None = None, **facets: str
) -> Response:
    """Someone who answers everything the same, and hands in."""
    pinned = instrument(found.instrument, found.version)
    response, _token = make_response(found, **facets)
    also = {"wanted": wanted} if is_gap(pinned) else {}
    for item in scale_items(pinned):
        answer(response, item.code, given, **also)
    response.handed_in_at = timezone.now()
    response.save()
    return response
