# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The thread of a dossier: twelve steps, the state of each, and who may write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """A step of the thread, in the order of the thread."""

    NEED = "behoefte"
    NAMI = "nami"
    ADVICE = "advies"
    AMBITIONS = "ambities"
    CRITERIA = "criteria"
    OBLIGATIONS = "verplichtingen"
    APPROACH = "aanpak"
    COSTS = "kosten"
    AWARD = "gunning"
    STRATEGY = "strategie"
    DECISION = "besluit"
    LESSONS = "lessen"


class StepState(StrEnum):
    """How far a step is; a step that is set aside has a reason."""

    OPEN = "open"
    DONE = "klaar"
    SET_ASIDE = "overgeslagen"


class Corner(StrEnum):
    """The four people of the gouden vierkant (source: the NAMI research)."""

    OPDRACHTGEVER = "opdrachtgever"
    INKOPER = "inkoper"
    CONTRACTMANAGER = "contractmanager"
    DUURZAAMHEIDSADVISEUR = "duurzaamheidsadviseur"


class Standing(StrEnum):
    """Where the dossier as a whole stands."""

    BUSY = "bezig"
    ASKED = "ter besluit"
    APPROVED = "goedgekeurd"
    NOT_BOUGHT = "niet gekocht"
    FINISHED = "afgerond"


# While a decision is asked, and after it, what the decision is about stays as it is.
_FROZEN = {Standing.ASKED, Standing.APPROVED, Standing.NOT_BOUGHT, Standing.FINISHED}
_ALWAYS_OPEN = {Step.DECISION, Step.LESSONS}


def is_frozen(standing: Standing, step: Step) -> bool:
    """Whether this step can no longer be written while the dossier stands here."""
    if step in _ALWAYS_OPEN:
        return False
    return standing in _FROZEN


def is_over(standing: Standing) -> bool:
    """Whether nothing is done in this dossier any more, but for lessons."""
    return standing in {Standing.NOT_BOUGHT, Standing.FINISHED}


@dataclass(frozen=True)
class Bead:
    """One step on the thread, with the number of findings that are open there."""

    step: Step
    state: StepState
    findings: int


def thread(
    states: Mapping[str, StepState],
    findings: Mapping[str, int],
    standing: Standing = Standing.BUSY,
) -> tuple[Bead, ...]:
    """The twelve steps in order; a step that nobody touched is open.

    What was approved is done up to the decision, also when nobody said so per step.
    """
    is_decided = standing in {Standing.APPROVED, Standing.FINISHED}
    return tuple(
        Bead(
            step,
            _state(states.get(step, StepState.OPEN), step, is_decided=is_decided),
            findings.get(step, 0),
        )
        for step in Step
    )


def _state(state: StepState, step: Step, *, is_decided: bool) -> StepState:
    is_before = is_decided and step is not Step.LESSONS
    return StepState.DONE if is_before and state is StepState.OPEN else state


def next_step(beads: tuple[Bead, ...], standing: Standing = Standing.BUSY) -> Step:
    """Where to go on: the first step that is open, else the last one.

    A decision that is asked comes first; after it only the lessons are left.
    """
    if standing is Standing.ASKED:
        return Step.DECISION
    if standing is not Standing.BUSY:
        return Step.LESSONS
    opens = (bead.step for bead in beads if bead.state is StepState.OPEN)
    return next(opens, Step.LESSONS)
