# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Ambitieweb and example criteria: themes, levels, and what a level asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.knowledge.domain.vocabularies import Origin


class CriterionKind(StrEnum):
    """The place of a criterion in a tender."""

    SELECTION = "uitsluiting-selectie"
    REQUIREMENT = "minimumeis"
    AWARD = "gunningscriterium"
    CLAUSE = "contractbepaling"


@dataclass(frozen=True)
class AmbitionTheme:
    """A theme of an Ambitieweb; `is_extra`: offered, not there from the start."""

    code: str
    name: str
    meaning: str
    pillar: str  # Planet, People or Prosperity; empty when the preset has none
    is_extra: bool
    origin: Origin


@dataclass(frozen=True)
class AmbitionPreset:
    """A set of themes to start an Ambitieweb with."""

    code: str
    title: str
    note: str
    themes: tuple[AmbitionTheme, ...]


@dataclass(frozen=True)
class LevelDefinition:
    """What another source says that a level means."""

    text: str
    origin: Origin


@dataclass(frozen=True)
class AmbitionLevel:
    """A level from 0 to 3, and the kind of criterion that it suggests.

    `is_functional`: ask for the result and leave the means to the market.
    """

    value: int
    code: str
    name: str
    meaning: str
    when: str
    effect: str
    suggests: CriterionKind | None
    is_functional: bool
    suggestion: str
    definitions: tuple[LevelDefinition, ...]
    origin: Origin


@dataclass(frozen=True)
class ExampleCriterion:
    """A criterion in our own words, to take over or to change.

    `replaces` is the number of the criterion of a lower level that it makes needless.
    """

    number: str
    edition: str
    theme: str
    level: int
    kind: CriterionKind
    product_group: str
    title: str
    text: str
    verification: str
    source: str
    replaces: str | None
