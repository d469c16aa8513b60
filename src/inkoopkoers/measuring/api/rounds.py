# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds and their results as JSON, for members of the organisation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Router, Schema
from ninja.security import django_auth

from inkoopkoers.instruments.api import InstrumentSummary, LevelOut, Problem
from inkoopkoers.measuring.api.outcomes import OwnGateOut
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import presented_for
from inkoopkoers.measuring.queries.rounds.listing import rounds_for
from inkoopkoers.measuring.result_json import result_json, round_json
from inkoopkoers.web.api_pages import PageOut, PageQuery, PerPageQuery, page_json

router = Router(tags=["Metingen"], auth=django_auth)


class OrganisationOut(Schema):
    """Whose round it is."""

    id: int
    name: str


class RoundOut(Schema):
    """One round; the days are local days, `result_digest` is there after the reveal."""

    id: int
    title: str
    subject: str
    organisation: OrganisationOut
    instrument: InstrumentSummary
    state: str
    opens_on: date
    closes_on: date
    minimum_group: int
    facets: dict[str, list[str]]
    revealed_on: date | None
    closed_on: date | None
    result_digest: str | None


class RoundsOut(PageOut):
    """A page of rounds, newest first."""

    items: list[RoundOut]


class RoundNameOut(Schema):
    """What names a round."""

    id: int
    title: str


class FacetOut(Schema):
    """A group of respondents; everyone has an empty facet and value."""

    facet: str
    value: str


class GroupSizeOut(FacetOut):
    """A group that may be shown, and how many of it took part."""

    people: int


class TargetOut(Schema):
    """What the organisation wants to reach, and before when."""

    value: str
    by: date


class ThemeScoreOut(FacetOut):
    """A theme in one group, of the `items_shown` of its `items` questions."""

    mean: str | None
    median: str | None
    spread: str | None
    wanted: str | None
    gap: str | None
    items_shown: int
    items: int
    is_fragile: bool


class ResultThemeOut(Schema):
    """One theme; themes are never added together."""

    code: str
    name: str
    target: TargetOut | None
    groups: list[ThemeScoreOut]


class ItemTableOut(FacetOut):
    """What one group answered to one question.

    `scores` is how many chose each level; null when too few did to show it.
    """

    scored: int
    unknown: int
    not_applicable: int
    blank: int
    coverage_percent: str | None
    scores: dict[str, int] | None
    mean: str | None
    median: str | None
    spread: str | None
    wanted_scores: dict[str, int] | None
    wanted_mean: str | None
    gap: str | None


class AgreedOut(Schema):
    """The score that the group agreed on, with its reason."""

    score: int
    reason: str
    on: date


class ResultItemOut(Schema):
    """One question; notes and links are of everyone together, in no order."""

    code: str
    number: int
    theme: str
    text: str
    levels: list[LevelOut]
    groups: list[ItemTableOut]
    agreed: AgreedOut | None
    target: TargetOut | None
    notes: list[str]
    evidence: list[str]


class ResultOut(Schema):
    """The frozen result of a round with all that follows from it."""

    round: RoundNameOut
    digest: str
    instrument: InstrumentSummary
    revealed_on: date
    minimum_group: int
    invited: int
    people: int
    groups: list[GroupSizeOut]
    hidden_groups: list[FacetOut]
    themes: list[ResultThemeOut]
    items: list[ResultItemOut]
    gate: OwnGateOut | None


@router.get(
    "/rounds",
    response={200: RoundsOut, 400: Problem, 401: Problem, 403: Problem},
    summary="De metingen van je organisaties",
    operation_id="listRounds",
    url_name="rounds",
)
def round_list(
    request: HttpRequest, page: PageQuery = 1, per_page: PerPageQuery = 25
) -> dict[str, Any]:
    """Return the rounds that you may see, newest first."""
    today = timezone.localdate()
    return page_json(
        rounds_for(request.user),
        lambda found: round_json(found, today),
        page=page,
        per_page=per_page,
    )


@router.get(
    "/rounds/{int:pk}",
    response={200: RoundOut, 401: Problem, 403: Problem, 404: Problem},
    summary="Eén meting",
    operation_id="getRound",
    url_name="round",
)
def round_detail(request: HttpRequest, pk: int) -> dict[str, Any]:
    """Return one round, without its result."""
    return round_json(_found(request, pk), timezone.localdate())


@router.get(
    "/rounds/{int:pk}/results",
    response={200: ResultOut, 401: Problem, 403: Problem, 404: Problem, 409: Problem},
    summary="Het resultaat van een meting",
    operation_id="getResults",
    url_name="round_results",
)
def round_results(request: HttpRequest, pk: int) -> dict[str, Any]:
    """Return the frozen result; 409 before the reveal."""
    found = _found(request, pk)
    return result_json(*presented_for(request.user, found.pk))


def _found(request: HttpRequest, pk: int) -> Round:
    return get_object_or_404(rounds_for(request.user), pk=pk)
