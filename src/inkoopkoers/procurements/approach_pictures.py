# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the approach: the place beside the threshold, and the planning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.position import Limit, position_chart
from inkoopkoers.charts.schedule import PhaseBar, schedule_chart
from inkoopkoers.procurements.domain.procedures import Advice
from inkoopkoers.procurements.domain.schedule import Schedule
from inkoopkoers.procurements.wording.planning import PHASES, conclusion
from inkoopkoers.procurements.wording.threshold import (
    THRESHOLD,
    limit_names,
    picture_title,
)


@dataclass(frozen=True)
class Picture:
    """One picture in two shapes: for a wide screen or paper, and for a phone."""

    wide: Chart
    narrow: Chart


def position_picture(advice: Advice) -> Picture:
    """The value as a bar with the limits and the threshold."""
    limit = advice.threshold.amount
    below = [
        Limit(name, amount)
        for name, amount in limit_names(advice.guidance)
        if amount < limit
    ]
    estimate = advice.question.estimate
    draw = partial(
        position_chart,
        estimate.total if estimate else None,
        [*below, Limit(str(THRESHOLD), limit, is_main=True)],
        title=picture_title(advice),
        description=_("Een balk van nul tot de waarde, met een streep bij elke grens."),
    )
    return Picture(draw(uid="plaats"), draw(uid="plaats-smal", narrow=True))


def planning_picture(planned: Schedule, today: date) -> Picture:
    """The phases as bars in time."""
    bars = [
        PhaseBar(
            str(PHASES[one.phase]), one.start, one.end, one.legal_days, one.is_late
        )
        for one in planned.phases
    ]
    draw = partial(schedule_chart, bars, today, title=conclusion(planned))
    return Picture(draw(uid="planning"), draw(uid="planning-smal", narrow=True))
