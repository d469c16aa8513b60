# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of one's own answers as JSON; public, and nothing is stored."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import P, PathEx, QueryEx, Router, Schema
from pydantic import WithJsonSchema

from inkoopkoers.instruments.api import InstrumentSummary, Problem, TipOut
from inkoopkoers.measuring.domain.answers import BadAnswer
from inkoopkoers.measuring.outcome_json import outcome_json
from inkoopkoers.measuring.queries.trying import NotToTry, outcome_for

router = Router(tags=["Metingen"])


class BadOutcome(Exception):
    """Answers that do not fit the questions; the text is for who asked."""


class OwnItemOut(Schema):
    """One question with the answer; `value` only when `state` is score."""

    code: str
    text: str
    state: str
    value: int | None
    wanted: int | None
    tips: list[TipOut]


class OwnThemeOut(Schema):
    """One theme; figures are text with one decimal, None without a score."""

    code: str
    name: str
    mean: str | None
    wanted: str | None
    gap: str | None
    scored: int
    items: list[OwnItemOut]


class OwnGateOut(Schema):
    """How far the theme `limits` lets the theme `limited` be."""

    limits: str
    limited: str
    limits_level: int | None
    limited_level: int | None
    level: int | None


class OwnOutcomeOut(Schema):
    """The outcome of one person; `weakest` are codes, most to gain first."""

    answers: str
    instrument: InstrumentSummary
    themes: list[OwnThemeOut]
    gate: OwnGateOut | None
    weakest: list[str]


AnswersPath = PathEx[
    # The pattern is told, not checked: the messages about wrong answers are ours.
    Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-9abxn]+$"})],
    P(
        description=(
            "Eén teken per vraag: de plaats van het niveau op de schaal, 0 voor "
            "overgeslagen, x voor 'weet ik niet', n voor 'n.v.t.'. Vraagt de meting "
            "ook wat je wilt, dan twee tekens per vraag."
        ),
        example="12340xn12341",
    ),
]
VersionQuery = QueryEx[
    Annotated[int | None, WithJsonSchema({"type": "integer", "minimum": 1})],
    P(
        default=None,
        ge=1,
        description="De versie van de vragen; zonder is het de nieuwste.",
    ),
]


@router.get(
    "/instruments/{code}/outcome/{answers}",
    response={200: OwnOutcomeOut, 400: Problem, 404: Problem},
    summary="De uitkomst van je eigen antwoorden",
    operation_id="getOutcome",
    url_name="outcome",
)
def outcome(
    request: HttpRequest,
    code: str,
    answers: AnswersPath,
    version: VersionQuery = None,
) -> dict[str, Any]:
    """Return the outcome, the same as on the page and on the command line."""
    try:
        return outcome_json(outcome_for(code, answers, version))
    except BadAnswer as error:
        raise BadOutcome(str(error)) from None
    except NotToTry as error:
        raise Http404(str(error)) from None
