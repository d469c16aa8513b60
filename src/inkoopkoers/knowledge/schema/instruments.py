# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of an instrument: its head, and the files with its cells."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from inkoopkoers.knowledge.schema.fields import (
    Code,
    Id,
    OptionCode,
    Rev,
    Strict,
    Text,
    Url,
)

LevelValue = Annotated[int, Field(ge=0, le=10)]


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


class AnchorEntry(Strict):
    """What one level of the scale means for one question."""

    value: LevelValue
    text: Text


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
    anchors: list[AnchorEntry] = []


class LevelEntry(Strict):
    """One step of a scale."""

    value: LevelValue
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


class SubjectEntry(Strict):
    """What a round is about, when that is not the whole organisation."""

    label: Text
    help: Text


class GateEntry(Strict):
    """One group of questions that limits how far another can be."""

    limits: Id
    limited: Id


class InstrumentFile(Strict):
    """The file instruments/<code>.yaml."""

    code: Id
    version: Annotated[int, Field(ge=1)]
    outcome: Literal["tips", "scores", "gap", "gate"]
    title: Text
    summary: Text
    minutes: Annotated[int, Field(ge=1, le=240)]
    origin: OriginEntry
    groups: Annotated[list[GroupEntry], Field(min_length=1)]
    items: Annotated[list[ItemEntry], Field(min_length=1)]
    scales: list[ScaleEntry] = []
    sections: list[SectionEntry] = []
    subject: SubjectEntry | None = None
    gate: GateEntry | None = None


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
