# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer and the instruments as JSON."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import P, PathEx, QueryEx, Router, Schema
from pydantic import WithJsonSchema

from inkoopkoers.instruments import queries
from inkoopkoers.instruments.as_json import (
    advice_json,
    instrument_json,
    instrument_summary,
)
from inkoopkoers.instruments.domain import BadAnswers
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument, instruments


class BadInput(Exception):
    """Input that was understood but does not fit; told per field."""

    def __init__(self, error: BadAnswers) -> None:
        self.errors = [
            {"field": one.item.code if one.item else "answers", "detail": one.message}
            for one in error.problems
        ]
        super().__init__(str(error))


router = Router(tags=["Wegwijzer"])


class Problem(Schema):
    """An error, after RFC 9457."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    instance: str
    errors: list[dict[str, str]] | None = None


class InstrumentSummary(Schema):
    """What names one version of an instrument."""

    code: str
    title: str
    version: int
    digest: str


class ItemOption(Schema):
    """One possible answer."""

    code: str
    text: str


class LevelTextOut(Schema):
    """What one step of the scale means for one question."""

    value: int
    text: str


class ItemOut(Schema):
    """One question; `levels` is empty when the scale says enough."""

    code: str
    kind: str
    group: str
    text: str
    help: str
    options: list[ItemOption]
    scale: str | None
    levels: list[LevelTextOut]


class LevelOut(Schema):
    """One step of a scale."""

    value: int
    label: str


class ScaleOut(Schema):
    """A scale."""

    code: str
    levels: list[LevelOut]


class SectionOut(Schema):
    """A part of the outcome."""

    code: str
    name: str
    explanation: str


class GateOut(Schema):
    """The group `limited` cannot be further than the group `limits`."""

    limits: str
    limited: str


class InstrumentOut(InstrumentSummary):
    """An instrument with its questions; `subject` names what a round is about."""

    summary: str
    minutes: int
    outcome: str
    items: list[ItemOut]
    scales: list[ScaleOut]
    sections: list[SectionOut]
    subject: str | None
    gate: GateOut | None


class SituationOut(Schema):
    """One question with the answer given; None is "weet ik niet"."""

    item: str
    question: str
    option: str | None
    answer: str | None


class ReasonOut(Schema):
    """The answer that brings a cell into the advice."""

    item: str
    option: str
    text: str


class LinkOut(Schema):
    """An address with what is known of it."""

    url: str
    state: str
    checked_on: str | None


class LabelledLinkOut(Schema):
    """An address with the words that say where it goes, and what is known of it."""

    label: str
    url: str
    state: str
    checked_on: str | None


class TipOut(Schema):
    """One tip."""

    code: str
    text: str
    themes: list[str]


class ExampleOut(Schema):
    """One example from practice."""

    id: str
    organisation: str
    text: str
    year: str | None
    nuance: str | None
    links: list[LabelledLinkOut]


class ReferenceOut(Schema):
    """What a source says."""

    author: str
    title: str | None
    year: int | None
    confirmed: bool
    point: str
    nuance: str | None
    link: LinkOut | None


class CellOut(Schema):
    """The tips for one reason, or the general ones."""

    code: str
    general: bool
    reasons: list[ReasonOut]
    tips: list[TipOut]
    nuance: str | None
    examples: list[ExampleOut]
    examples_told_before: list[str]
    references: list[ReferenceOut]


class SilentOut(Schema):
    """A chosen answer without advice of its own, on purpose."""

    code: str
    reasons: list[ReasonOut]
    explanation: str


class AdviceSectionOut(Schema):
    """The advice for one activity."""

    code: str
    name: str
    cells: list[CellOut]
    without_advice: list[SilentOut]


class AdviceOut(Schema):
    """The advice for one situation."""

    answers: str
    instrument: InstrumentSummary
    situation: list[SituationOut]
    sections: list[AdviceSectionOut]


# The pattern is told, not checked: the messages about wrong answers are ours.
AnswersText = Annotated[
    str, WithJsonSchema({"type": "string", "pattern": "^[012](-[012]){4}$"})
]
AnswersPath = PathEx[
    AnswersText,
    P(
        description="Vijf antwoorden met streepjes; 0 is 'weet ik niet'.",
        example="2-1-2-1-2",
    ),
]
VersionQuery = QueryEx[
    Annotated[int | None, WithJsonSchema({"type": "integer", "minimum": 1})],
    P(
        default=None,
        ge=1,
        description="De versie van de Wegwijzer; zonder is het de nieuwste.",
    ),
]


@router.get(
    "/wegwijzer/{answers}",
    response={200: AdviceOut, 400: Problem, 404: Problem},
    summary="Het advies bij vijf antwoorden",
    operation_id="getAdvice",
    url_name="advice",
)
def wegwijzer(
    request: HttpRequest, answers: AnswersPath, version: VersionQuery = None
) -> dict[str, Any]:
    """Return the advice, the same as on the page and on the command line."""
    try:
        return advice_json(queries.advice_for(answers, version))
    except BadAnswers as error:
        raise BadInput(error) from None
    except queries.UnknownVersion as error:
        raise Http404(str(error)) from None


@router.get(
    "/instruments",
    response=list[InstrumentSummary],
    summary="De gepubliceerde instrumenten",
    operation_id="listInstruments",
    url_name="instruments",
)
def instrument_list(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the latest version of every instrument."""
    return [instrument_summary(one) for one in instruments()]


@router.get(
    "/instruments/{code}",
    response={200: InstrumentOut, 404: Problem},
    summary="Een instrument met zijn vragen",
    operation_id="getInstrument",
    url_name="instrument",
)
def instrument_detail(request: HttpRequest, code: str) -> dict[str, Any]:
    """Return one instrument, enough to fill it in."""
    try:
        return instrument_json(instrument(code))
    except UnknownInstrument:
        raise Http404("Dit instrument bestaat niet.") from None
