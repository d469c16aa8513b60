# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different, less of one dossier: answers, obstacles, trials, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.domain.nami import Intervention, NamiQuestion
from inkoopkoers.knowledge.domain.nami import Obstacle as ShelvedObstacle
from inkoopkoers.knowledge.queries import nami
from inkoopkoers.procurements.domain.nami import (
    CornerSign,
    Outcome,
    Question,
    Signature,
    TrialState,
    is_signed_off,
    sign_off,
    trial_state,
)
from inkoopkoers.procurements.domain.nami import Trial as PlainTrial
from inkoopkoers.procurements.domain.steps import Corner
from inkoopkoers.procurements.models import (
    Dossier,
    NamiAnswer,
    Obstacle,
    SignOff,
    TeamMember,
    Trial,
)


@dataclass(frozen=True)
class AskedQuestion:
    """One of the three questions, and the answer when there is one."""

    question: Question
    shelved: NamiQuestion
    answer: NamiAnswer | None

    @property
    def outcome(self) -> Outcome:
        """OPEN until someone answered."""
        return Outcome(self.answer.outcome) if self.answer else Outcome.OPEN


@dataclass(frozen=True)
class NamedObstacle:
    """An obstacle in this dossier, with its words and what is done about it."""

    row: Obstacle
    text: str
    chosen: tuple[Intervention, ...]


@dataclass(frozen=True)
class TrialNow:
    """A trial and how far it is."""

    row: Trial
    state: TrialState


@dataclass(frozen=True)
class SignedCorner:
    """A corner, who stands in it, and what they signed."""

    sign: CornerSign
    member: TeamMember | None
    signature: SignOff | None


@dataclass(frozen=True)
class NamiStep:
    """What the step holds; `edition` is that of the answers, 0 without any."""

    questions: tuple[AskedQuestion, ...]
    obstacles: tuple[NamedObstacle, ...]
    trials: tuple[TrialNow, ...]
    removed_trials: tuple[Trial, ...]
    corners: tuple[SignedCorner, ...]
    edition: int

    @property
    def is_signed(self) -> bool:
        """Whether all four corners agree with what is there now."""
        return is_signed_off(one.sign for one in self.corners)

    @property
    def next_question(self) -> AskedQuestion | None:
        """The first question without an answer."""
        return next(
            (one for one in self.questions if one.outcome is Outcome.OPEN), None
        )


def nami_step(dossier: Dossier, today: date) -> NamiStep:
    """Everything of this step; the number of queries does not depend on it."""
    answers = {one.question: one for one in dossier.namianswer_set.all()}
    edition = max((one.edition for one in answers.values()), default=0)
    trials = list(dossier.trial_set.all())
    return NamiStep(
        questions=tuple(_asked(answers)),
        obstacles=obstacles_of(dossier),
        trials=tuple(_now(one, today) for one in trials if one.removed_at is None),
        removed_trials=tuple(one for one in trials if one.removed_at),
        corners=_corners(dossier, edition),
        edition=edition,
    )


def asked_question(dossier: Dossier, question: Question) -> AskedQuestion:
    """One question with its answer."""
    answers = {one.question: one for one in dossier.namianswer_set.all()}
    return next(one for one in _asked(answers) if one.question is question)


def _asked(answers: dict[str, NamiAnswer]) -> list[AskedQuestion]:
    shelved = {one.code: one for one in nami().questions}
    return [
        AskedQuestion(one, shelved[one.value], answers.get(one.value))
        for one in Question
    ]


def obstacles_of(dossier: Dossier) -> tuple[NamedObstacle, ...]:
    """The obstacles that are there, in the order of the grid."""
    known = nami()
    order = {one.code: place for place, one in enumerate(known.obstacles)}
    helps = {one.code: one for one in known.interventions}
    rows = dossier.obstacle_set.filter(removed_at=None)
    named = [
        NamedObstacle(
            one,
            obstacle_text(one),
            tuple(helps[code] for code in one.interventions if code in helps),
        )
        for one in rows
    ]
    last = len(order)
    return tuple(sorted(named, key=lambda one: order.get(one.row.code, last)))


def obstacle_text(row: Obstacle) -> str:
    """The words of an obstacle; the code when the content no longer has it."""
    return row.text or _shelved().get(row.code, row.code)


def _shelved() -> dict[str, str]:
    return {one.code: one.text for one in nami().obstacles}


def proposed(row: Obstacle) -> tuple[Intervention, ...]:
    """What may help: against this obstacle, or against those in the same cell."""
    known = nami()
    codes = [row.code] if row.code in _shelved() else _neighbours(row)
    return known.interventions_for(codes)


def _neighbours(row: Obstacle) -> list[str]:
    return [one.code for one in nami().cell(row.dimension, row.level)]


@dataclass(frozen=True)
class Cell:
    """One field of the grid: a level within a dimension."""

    level: str
    obstacles: tuple[ShelvedObstacle, ...]


@dataclass(frozen=True)
class GridRow:
    """One dimension with its fields, from person to world."""

    name: str
    cells: tuple[Cell, ...]


def grid() -> tuple[GridRow, ...]:
    """The four dimensions by three levels."""
    known = nami()
    return tuple(
        GridRow(
            side.name,
            tuple(
                Cell(level.name, known.cell(side.code, level.code))
                for level in known.levels
            ),
        )
        for side in known.dimensions
    )


def _now(row: Trial, today: date) -> TrialNow:
    plan = PlainTrial(row.starts_on, row.evaluated_on is not None, row.ends_on)
    return TrialNow(row, trial_state(plan, today))


def _corners(dossier: Dossier, edition: int) -> tuple[SignedCorner, ...]:
    team = {one.corner: one for one in dossier.team.select_related("user")}
    signed = {
        one.corner: one for one in dossier.signoff_set.select_related("signed_by")
    }
    signs = sign_off(
        [Corner(code) for code in team],
        [Signature(Corner(one.corner), one.edition) for one in signed.values()],
        edition,
    )
    return tuple(
        SignedCorner(one, team.get(one.corner.value), signed.get(one.corner.value))
        for one in signs
    )
