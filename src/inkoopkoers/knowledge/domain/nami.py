# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different, less: the questions, obstacles and interventions of NAMI."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.vocabularies import Origin


@dataclass(frozen=True)
class NamiQuestion:
    """One of the three questions before something is bought."""

    code: str
    name: str
    strategy: str  # refuse, rethink or reduce
    question: str
    help: str


@dataclass(frozen=True)
class NamiSide:
    """A dimension or a level of the grid of obstacles."""

    code: str
    name: str
    meaning: str = ""


@dataclass(frozen=True)
class Obstacle:
    """What keeps people from buying less; `is_own`: not from the source."""

    code: str
    dimension: str
    level: str
    text: str
    is_own: bool


@dataclass(frozen=True)
class Intervention:
    """What helps against obstacles; `fits` are the codes of these."""

    code: str
    title: str
    text: str
    fits: tuple[str, ...]
    is_own: bool


@dataclass(frozen=True)
class Nami:
    """All of it; every cell of dimension and level has an obstacle."""

    questions: tuple[NamiQuestion, ...]
    dimensions: tuple[NamiSide, ...]
    levels: tuple[NamiSide, ...]
    obstacles: tuple[Obstacle, ...]
    interventions: tuple[Intervention, ...]
    origin: Origin

    def cell(self, dimension: str, level: str) -> tuple[Obstacle, ...]:
        """Return the obstacles in one cell of the grid."""
        return tuple(
            one
            for one in self.obstacles
            if one.dimension == dimension and one.level == level
        )

    def interventions_for(self, obstacles: Collection[str]) -> tuple[Intervention, ...]:
        """Return what helps against these obstacles, most fitting first."""
        chosen = set(obstacles)
        found = [one for one in self.interventions if chosen.intersection(one.fits)]
        return tuple(sorted(found, key=lambda one: -len(chosen.intersection(one.fits))))
