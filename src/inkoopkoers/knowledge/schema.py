# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strict shape of every file in content/; an unknown field is an error."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from inkoopkoers.knowledge.domain.links import LinkState

# Control characters, and signs that turn the reading direction or take no room.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def _without_control(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("hier staat een onzichtbaar teken")
    return text


def _real_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("deze datum bestaat niet") from None
    return text


Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=2000, strip_whitespace=True),
    AfterValidator(_without_control),
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
Url = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"]{3,700}$"),
    AfterValidator(_without_control),
]
Rev = Annotated[int, Field(ge=1, le=999)]
Year = Annotated[int, Field(ge=1900, le=2100)]
Date = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(_real_date),
]
# Answers are written as 2-1-0-1-2, in which 0 says "weet ik niet".
OptionCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z1-9][A-Za-z0-9]{0,9}$")]


class Strict(BaseModel):
    """A file or entry in which nothing unknown and no other type is accepted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceEntry(Strict):
    """One publication."""

    id: Id
    author: Text
    title: Text | None
    year: Year | None
    basis: Text
    confirmed: bool
    link: Url | None
    note: Text | None = None


class LinkEntry(Strict):
    """An address with a label."""

    url: Url
    label: Text


class ExampleEntry(Strict):
    """One example from practice."""

    id: Id
    organisation: Text
    text: Text
    year: Text | None = None
    links: list[LinkEntry] = []
    nuance: Text | None = None


class KnownLink(Strict):
    """What is known of one address."""

    url: Url
    state: Annotated[LinkState, Field(strict=False)]
    checked_on: Date | None = None
    moved_to: Url | None = None
    note: Text | None = None


class Theme(Strict):
    """A subject under which tips are found."""

    id: Id
    name: Text
    explanation: Text


class Term(Strict):
    """A word of the field, explained."""

    id: Id
    term: Text
    full: Text | None = None
    meaning: Text
    source: Text | None = None


class SourceIssue(Strict):
    """A known flaw of the source and what we decided about it."""

    id: Annotated[str, StringConstraints(pattern=r"^I[0-9]{2,3}$")]
    kind: Literal[
        "outdated", "factual_error", "typo", "unclear", "contradiction", "duplicate",
        "missing_source", "link", "rights", "reference", "claim", "language", "origin",
        "text",
    ]  # fmt: skip
    where: Annotated[list[Text], Field(min_length=1)]
    problem: Text
    decision: Literal[
        "corrected", "dated", "nuance_shown", "left_out", "moved", "own_wording",
        "merged", "kept", "marked", "rule_is_ours",
    ]  # fmt: skip
    result: Text
    evidence: Url | None = None


class TourStep(Strict):
    """One question of the worked example and why it is answered like that."""

    item: Id
    answer: OptionCode
    why: Text
    certainty: Text | None = None


class TourFile(Strict):
    """The file tour.yaml."""

    title: Text
    intro: Text
    answers: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")
    ]
    owner: Text
    source_period: Text
    steps: Annotated[list[TourStep], Field(min_length=1)]
    closing: Text


class SourcesFile(Strict):
    """The file sources.yaml."""

    sources: list[SourceEntry]


class ExamplesFile(Strict):
    """The file examples.yaml."""

    examples: list[ExampleEntry]


class LinksFile(Strict):
    """The file links.yaml."""

    links: list[KnownLink]


class ThemesFile(Strict):
    """The file themes.yaml."""

    themes: list[Theme]


class TermsFile(Strict):
    """The file terms.yaml."""

    terms: list[Term]


class IssuesFile(Strict):
    """The file source_issues.yaml."""

    issues: list[SourceIssue]


class OriginEntry(Strict):
    """Where an instrument comes from."""

    title: Text
    author: Text
    client: Text
    period: Text
    note: Text


class GroupEntry(Strict):
    """Questions that belong together."""

    code: Id
    name: Text
    question: Text | None = None


class OptionEntry(Strict):
    """One answer of a choice."""

    code: OptionCode
    text: Text
    short: Text
    help: Text | None = None


class ItemEntry(Strict):
    """One question."""

    code: Id
    group: Id
    kind: Literal["choice", "scale"]
    rev: Rev
    text: Text
    short: Text
    help: Text
    options: list[OptionEntry] = []
    scale: Id | None = None
    sub_points: list[Text] = []


class LevelEntry(Strict):
    """One step of a scale."""

    value: Annotated[int, Field(ge=0, le=10)]
    label: Text


class ScaleEntry(Strict):
    """A scale."""

    code: Id
    levels: Annotated[list[LevelEntry], Field(min_length=2)]
    note: Text | None = None


class SectionEntry(Strict):
    """A part of the outcome."""

    code: Code
    name: Text
    explanation: Text
    moment: Text | None = None


class InstrumentFile(Strict):
    """The file instruments/<code>.yaml."""

    code: Id
    version: Annotated[int, Field(ge=1)]
    outcome: Literal["tips", "scores"]
    title: Text
    summary: Text
    minutes: Annotated[int, Field(ge=1, le=240)]
    origin: OriginEntry
    groups: Annotated[list[GroupEntry], Field(min_length=1)]
    items: Annotated[list[ItemEntry], Field(min_length=1)]
    scales: list[ScaleEntry] = []
    sections: list[SectionEntry] = []


class TipEntry(Strict):
    """One tip."""

    code: Code
    rev: Rev
    text: Text
    themes: Annotated[list[Id], Field(min_length=1, max_length=3)]


class ReferenceEntry(Strict):
    """What a source says."""

    source: Id
    point: Text
    link: Url | None = None
    nuance: Text | None = None


class CellEntry(Strict):
    """The tips under one condition, or the reason why there are none."""

    code: Code
    rev: Rev
    when: dict[Id, Annotated[list[OptionCode], Field(min_length=1)]] = {}
    empty: Text | None = None
    tips: list[TipEntry] = []
    examples: list[Id] = []
    references: list[ReferenceEntry] = []
    nuance: Text | None = None


class CellsFile(Strict):
    """The file instruments/<code>/<section>.yaml."""

    section: Code
    cells: Annotated[list[CellEntry], Field(min_length=1)]
