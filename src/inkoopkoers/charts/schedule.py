# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A planning as bars on a time line: what the law asks, what we add, what is late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from inkoopkoers.web.dutch import long_date

from .chart import Chart, Table
from .figures import whole
from .rows import MOST_ROWS, Frame
from .schedule_axis import Days
from .schedule_bars import PhaseBar
from .schedule_rows import DUTCH, Rows, ScheduleWords
from .svg import drawing

__all__ = ["DUTCH", "PhaseBar", "ScheduleWords", "conclusion", "schedule_chart"]

WIDE = Frame(width=1000.0, label_width=370.0, start=400.0, end=990.0)
NARROW = Frame(width=350.0, label_width=350.0, start=0.0, end=350.0, is_narrow=True)


def conclusion(
    phases: Sequence[PhaseBar], today: date, words: ScheduleWords = DUTCH
) -> str:
    """Say when the first phase has to begin, or had to."""
    first = min(phase.start for phase in phases)
    said = words.too_late if first < today else words.begin
    return said.format(date=long_date(first))


def schedule_chart(
    phases: Sequence[PhaseBar],
    today: date,
    *,
    uid: str,
    title: str | None = None,
    description: str | None = None,
    words: ScheduleWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw 1 to 25 phases in the order given; the title is the conclusion."""
    _check(phases)
    named = conclusion(phases, today, words) if title is None else title
    told = words.described if description is None else description
    frame = NARROW if narrow else WIDE
    days = _days(phases, today, frame)
    parts, end = Rows(phases, today, days, frame, words, uid).drawn()
    picture = drawing(
        parts, size=(frame.width, end), title=named, description=told, uid=uid
    )
    return Chart(picture, named, told, _table(named, phases, words))


def _check(phases: Sequence[PhaseBar]) -> None:
    if not 1 <= len(phases) <= MOST_ROWS:
        raise ValueError(f"a planning has 1 to {MOST_ROWS} phases, not {len(phases)}")
    if any(phase.days < 0 for phase in phases):
        raise ValueError("a phase does not end before it begins")


def _days(phases: Sequence[PhaseBar], today: date, frame: Frame) -> Days:
    """All phases, and today when it lies no further off than the planning is long."""
    first = min(phase.start for phase in phases)
    last = max(phase.end for phase in phases)
    if last == first:
        last = min(last, date.max - timedelta(days=1)) + timedelta(days=1)
    reach = max((last - first).days, 60)
    # From the first of a month: a planning inside one month shows which one it is.
    first = first.replace(day=1)
    if -reach <= (today - first).days and (today - last).days <= reach:
        first, last = min(first, today.replace(day=1)), max(last, today)
    return Days(
        first, last, frame.start + (12 if frame.is_narrow else 0), frame.end - 12
    )


def _table(caption: str, phases: Sequence[PhaseBar], words: ScheduleWords) -> Table:
    names = (words.phase, words.start, words.end, words.days, words.legal, words.note)
    rows = tuple(
        (
            phase.name,
            long_date(phase.start),
            long_date(phase.end),
            whole(phase.days),
            whole(phase.legal),
            words.late if phase.is_late else "",
        )
        for phase in phases
    )
    return Table(caption, tuple(name.capitalize() for name in names), rows)
