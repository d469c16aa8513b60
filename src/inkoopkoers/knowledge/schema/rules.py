# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the dated rules, and of the sources of rules and vocabularies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.schema.fields import Date, Exact, Id, Strict, Text, Url

StatusName = Annotated[Status, Field(strict=False)]
UnitName = Literal[
    "EUR", "dagen", "procent", "maanden", "aantal",
    "jaar", "keer", "EUR per kg", "kg per kWh",
]  # fmt: skip


class RuleSourceEntry(Strict):
    """A law, page or document that someone read, and when; not all have an address."""

    id: Id
    title: Text
    url: Url | None
    checked_on: Date


class RuleSourcesFile(Strict):
    """The file rules/sources.yaml."""

    sources: Annotated[list[RuleSourceEntry], Field(min_length=1)]


class EditionEntry(Strict):
    """What one rule said in one period; both days belong to it."""

    value: Annotated[Exact, Field(ge=0, le=10**12)] | None
    valid_from: Date | None
    valid_to: Date | None
    law: Text
    source: Id
    status: StatusName
    note: Text | None = None


class RuleEntry(Strict):
    """One rule with its editions, oldest first."""

    code: Id
    title: Text
    unit: UnitName
    editions: Annotated[list[EditionEntry], Field(min_length=1)]


class RuleGroupEntry(Strict):
    """What the rules of one file have in common."""

    code: Id
    title: Text
    explanation: Text


class RulesFile(Strict):
    """A file in rules/ with one group of rules."""

    group: RuleGroupEntry
    rules: Annotated[list[RuleEntry], Field(min_length=1)]
