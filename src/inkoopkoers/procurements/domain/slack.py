# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a planning can give when it is too late: days that no law asks."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.procurements.domain.periods import (
    DIRECT,
    Circumstances,
    Phase,
)
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.schedule import Schedule


@dataclass(frozen=True)
class Slack:
    """A phase with the days in it that the law does not ask."""

    phase: Phase
    days: int


@dataclass(frozen=True)
class WaysOut:
    """What could give, the most days first; and what else would shorten a period."""

    slack: tuple[Slack, ...]
    can_be_electronic: bool
    can_have_prior_notice: bool


def ways_out(planned: Schedule, circumstances: Circumstances) -> WaysOut:
    """Say where days can be won.

    Urgency is not named: who has it knows, and who has not may not use it.
    """
    found = [
        Slack(one.phase, spare)
        for one in planned.phases
        if (spare := (one.end - one.start).days - one.legal_days) > 0
    ]
    is_open = circumstances.procedure is Procedure.OPEN
    return WaysOut(
        slack=tuple(sorted(found, key=lambda one: -one.days)),
        can_be_electronic=not circumstances.is_electronic
        and circumstances.procedure not in DIRECT
        and any(one.phase is Phase.CLOSING for one in planned.legal),
        can_have_prior_notice=is_open and not circumstances.has_prior_notice,
    )
