# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the files that stand beside the instruments."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.schema.fields import (
    Date,
    Id,
    OptionCode,
    Strict,
    Text,
    Url,
    Year,
)


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
