# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the vocabularies; each entry names its source and its status."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from inkoopkoers.knowledge.domain.ambitions import CriterionKind
from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.schema.fields import Code, Date, Id, Strict, Text, Url
from inkoopkoers.knowledge.schema.rules import StatusName

CpvDigits = Annotated[str, StringConstraints(pattern=r"^[0-9]{3}00000$")]
KindName = Annotated[CriterionKind, Field(strict=False)]
LevelNumber = Annotated[int, Field(ge=0, le=3)]
OwnOrSource = Literal["own", "source"]


class VocabularySourceEntry(Strict):
    """What someone read, and when; no address for our own text."""

    id: Id
    title: Text
    url: Url | None
    checked_on: Date


class VocabularySourcesFile(Strict):
    """The file vocabularies/sources.yaml."""

    sources: Annotated[list[VocabularySourceEntry], Field(min_length=1)]


class Sourced(Strict):
    """An entry that says where it comes from."""

    source: Id
    status: StatusName


class ClusterEntry(Strict):
    """A cluster of product groups."""

    code: Id
    title: Text


class ProductGroupEntry(Sourced):
    """A product group with MVI criteria."""

    code: Id
    title: Text
    cluster: Id
    isv: Id | None
    cpv: Annotated[list[CpvDigits], Field(min_length=1)]
    note: Text | None = None


class ProductGroupsFile(Strict):
    """The file vocabularies/product_groups.yaml."""

    clusters: list[ClusterEntry]
    groups: list[ProductGroupEntry]


class IsvEntry(Sourced):
    """A risk category."""

    code: Id
    title: Text
    covers: list[Id] = []


class IsvEditionEntry(Strict):
    """The categories of one edition of the rule isv-risicocategorieen."""

    edition: Text
    categories: Annotated[list[IsvEntry], Field(min_length=1)]


class IsvFile(Strict):
    """The file vocabularies/isv.yaml."""

    editions: Annotated[list[IsvEditionEntry], Field(min_length=1)]


class ThemeEntry(Sourced):
    """A theme of an Ambitieweb."""

    code: Id
    name: Text
    meaning: Text
    pillar: Literal["Planet", "People", "Prosperity"] | None = None
    extra: bool = False


class PresetEntry(Strict):
    """A set of themes."""

    code: Id
    title: Text
    note: Text
    themes: Annotated[list[ThemeEntry], Field(min_length=1)]


class LevelDefinitionEntry(Sourced):
    """What another source says of a level."""

    text: Text


class AmbitionLevelEntry(Sourced):
    """A level of ambition."""

    value: LevelNumber
    code: Id
    name: Text
    meaning: Text
    when: Text
    effect: Text
    kind: KindName | None
    functional: bool
    suggestion: Text
    definitions: list[LevelDefinitionEntry] = []


class AmbitionsFile(Strict):
    """The file vocabularies/ambitions.yaml."""

    presets: list[PresetEntry]
    levels: Annotated[list[AmbitionLevelEntry], Field(min_length=4, max_length=4)]
    note: Text


class ProcedureEntry(Sourced):
    """A procedure."""

    code: Id
    title: Text
    what: Text
    fits: Text
    european: bool


class ProceduresFile(Strict):
    """The file vocabularies/procedures.yaml."""

    procedures: list[ProcedureEntry]


class FactorAnswerEntry(Strict):
    """An answer to a factor."""

    code: Id
    text: Text
    leans: Annotated[int, Field(ge=-1, le=1)]


class FactorEntry(Sourced):
    """A factor of proportionality."""

    code: Id
    title: Text
    question: Text
    answers: Annotated[list[FactorAnswerEntry], Field(min_length=3, max_length=3)]


class ProportionalityFile(Strict):
    """The file vocabularies/proportionality.yaml."""

    factors: list[FactorEntry]


class CpvEntry(Strict):
    """A division or a group; `words` are our own, to find it by."""

    code: CpvDigits
    name: Text
    words: str = ""
    status: StatusName = Status.VERIFIED


CpvPrefix = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,8}$")]


class SocialCodes(Sourced):
    """Beginnings of the codes of social and other specific services."""

    note: Text
    prefixes: Annotated[list[CpvPrefix], Field(min_length=1)]


class CpvFile(Strict):
    """The file vocabularies/cpv.yaml."""

    source: Id
    social: SocialCodes
    codes: list[CpvEntry]


class CriterionEntry(Strict):
    """An example criterion in our own words."""

    number: Code
    edition: Text
    theme: Id
    level: Annotated[int, Field(ge=1, le=3)]
    kind: KindName
    product_group: Id
    title: Text
    text: Text
    verification: Text
    source: Text
    replaces: Code | None = None


class CriteriaFile(Strict):
    """The file vocabularies/criteria.yaml."""

    criteria: list[CriterionEntry]
