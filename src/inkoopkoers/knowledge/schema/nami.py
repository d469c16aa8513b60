# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the file about not, different, less."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from inkoopkoers.knowledge.schema.fields import Id, Strict, Text
from inkoopkoers.knowledge.schema.vocabularies import OwnOrSource, Sourced


class NamiQuestionEntry(Strict):
    """One of the three questions."""

    code: Id
    name: Text
    strategy: Text
    question: Text
    help: Text


class NamiSideEntry(Strict):
    """A dimension or a level."""

    code: Id
    name: Text
    meaning: Text = ""


class ObstacleEntry(Strict):
    """What keeps people from buying less."""

    code: Id
    dimension: Id
    level: Id
    text: Text
    origin: OwnOrSource


class InterventionEntry(Strict):
    """What helps."""

    code: Id
    title: Text
    text: Text
    fits: Annotated[list[Id], Field(min_length=1)]
    origin: OwnOrSource


class NamiFile(Sourced):
    """The file vocabularies/nami.yaml."""

    questions: Annotated[list[NamiQuestionEntry], Field(min_length=3, max_length=3)]
    dimensions: list[NamiSideEntry]
    levels: list[NamiSideEntry]
    obstacles: list[ObstacleEntry]
    interventions: list[InterventionEntry]
