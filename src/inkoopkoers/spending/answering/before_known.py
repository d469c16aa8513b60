# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines from before the first limit that we know: not judged, and that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.thresholds import known_from
from inkoopkoers.spending.questions.coverage import COVERAGE, CoverageRow
from inkoopkoers.spending.questions.thresholds import Known
from inkoopkoers.spending.wording.thresholds import before_told


def before_known(asked: Asked, known: Known, selection: Selection) -> str:
    """How much of this selection is older than what we know; "" for nothing."""
    first = known_from(known.limits)
    if first is None:
        return ""
    seen = _before(asked, first, selection)
    return before_told(first, seen.amount, seen.lines) if seen else ""


def is_all_before(asked: Asked, known: Known, selection: Selection) -> bool:
    """Whether all lines of this selection are older, so that nothing can be said."""
    first = known_from(known.limits)
    if first is None or not _before(asked, first, selection):
        return False
    if selection.last and selection.last < first:
        return True
    newer = replace(selection, first=max(first, selection.first or first))
    seen = next(iter(asked.answering(COVERAGE, newer)), None)
    return seen is None or not seen.lines


def _before(asked: Asked, first: date, selection: Selection) -> CoverageRow | None:
    if selection.first and selection.first >= first:
        return None
    eve = first - timedelta(days=1)
    older = replace(selection, last=min(eve, selection.last or eve))
    seen = next(iter(asked.answering(COVERAGE, older)), None)
    return seen if seen and seen.lines else None
