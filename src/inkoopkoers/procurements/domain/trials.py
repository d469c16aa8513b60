# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a trial is whose last day someone chose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inkoopkoers.procurements.domain.nami import TrialState


class Verdict(StrEnum):
    """How people go on after they looked at the facts."""

    GO_ON = "doorgaan"
    ADJUST = "aanpassen"
    STOP = "stoppen"


@dataclass(frozen=True)
class PlannedTrial:
    """From the start up to, and without, the end; 100 days unless someone chose."""

    start: date
    end: date
    is_evaluated: bool = False


def planned_state(trial: PlannedTrial, today: date) -> TrialState:
    """An evaluation ends the trial, also when it comes early."""
    if trial.is_evaluated:
        return TrialState.EVALUATED
    if today < trial.start:
        return TrialState.PLANNED
    return TrialState.RUNNING if today < trial.end else TrialState.OVER
