# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What findings look at: everything of one dossier, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inkoopkoers.procurements.domain.ambitions import Ambition
from inkoopkoers.procurements.domain.award_shares import WeakAmbition
from inkoopkoers.procurements.domain.criteria import Criterion
from inkoopkoers.procurements.domain.nami import Answer, Trial
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.wording_check import FunctionalNeed


@dataclass(frozen=True)
class NeedFact:
    """A need in the dossier; `key` is what criteria name it by."""

    key: str
    label: str
    need: FunctionalNeed


@dataclass(frozen=True)
class ObligationFact:
    """An obligation that applies, and whether the dossier says what it does with it.

    `is_explained` says that it is deviated from: an answer too, that asks for a reason.
    """

    code: str
    title: str = ""
    is_answered: bool = False
    is_explained: bool = False
    reason: str = ""


@dataclass(frozen=True)
class PinnedRule:
    """The edition of a rule that the dossier uses, and the one that holds now."""

    code: str
    title: str
    pinned: str
    in_force: str


@dataclass(frozen=True)
class ApproachFact:
    """The procedure that was chosen, and why; both empty at first."""

    chosen: str = ""
    motivation: str = ""


@dataclass(frozen=True)
class CostFact:
    """Whether costs should be compared by now, and whether what was taken is old."""

    is_missing: bool = False
    has_changed: bool = False


@dataclass(frozen=True)
class AwardFact:
    """What is wrong between the basket and the award model of the dossier.

    `differences` is how many there are. `is_relative` says that a third bid can decide
    who wins.
    """

    is_missing: bool = False
    differences: int = 0
    weak: tuple[WeakAmbition, ...] = ()
    is_relative: bool = False


@dataclass(frozen=True)
class Moment:
    """A date in the order of the thread; `field` is the field that holds it."""

    field: str
    label: str
    day: date | None


@dataclass(frozen=True)
class StepFact:
    """How far a step is, and why when it is set aside."""

    state: StepState = StepState.OPEN
    reason: str = ""


@dataclass(frozen=True)
class DossierFacts:
    """One dossier on one day.

    `obligations` are those that apply or may apply. `moments` stand in the order in
    which they must come. A corner that is not named, or has an empty name, is empty.
    """

    today: date
    needs: tuple[NeedFact, ...] = ()
    consulted: int = 0
    corners: Mapping[Corner, str] = field(default_factory=dict)
    nami: tuple[Answer, ...] = ()
    trial: Trial | None = None
    ambitions: tuple[Ambition, ...] = ()
    basket: tuple[Criterion, ...] = ()
    obligations: tuple[ObligationFact, ...] = ()
    rules: tuple[PinnedRule, ...] = ()
    approach: ApproachFact = ApproachFact()
    costs: CostFact = CostFact()
    award: AwardFact = AwardFact()
    moments: tuple[Moment, ...] = ()
    steps: Mapping[Step, StepFact] = field(default_factory=dict)

    def step(self, step: Step) -> StepFact:
        """A step that nobody touched is open."""
        return self.steps.get(step, StepFact())
