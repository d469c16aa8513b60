# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results of the parts of an organisation taken together.

The total is made only of figures that are shown per part, so whoever takes parts off
the total finds nothing that was not shown already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.counts import Counts, total
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.measuring.domain.scores import ThemeScore, items_of, mean_of


@dataclass(frozen=True)
class Together:
    """The scores of several parts; `people` is how many answered in all of them."""

    parts: int
    people: int
    scores: tuple[ThemeScore, ...]


def together(results: Sequence[RoundResult], instrument: Instrument) -> Together:
    """Add up results of one version; every person counts the same.

    A question is in it only when every part shows it: otherwise a theme would be of
    other parts for one question than for the next.
    """
    counts = {
        item.code: added
        for item in scale_items(instrument)
        if (added := _added(results, item.code)) is not None
    }
    return Together(
        parts=len(results),
        people=sum(result.people for result in results),
        scores=tuple(
            _score(theme.code, instrument, counts)
            for theme in instrument.groups
            if items_of(instrument, theme.code)
        ),
    )


def _added(results: Sequence[RoundResult], code: str) -> Counts | None:
    found = [result.counts(code) for result in results]
    shown = [counts for counts in found if counts is not None]
    return total(shown) if shown and len(shown) == len(found) else None


def _score(theme: str, instrument: Instrument, counts: dict[str, Counts]) -> ThemeScore:
    asked = items_of(instrument, theme)
    found = [counts[item.code] for item in asked if item.code in counts]
    means = [one.mean for one in found if one.mean is not None]
    return ThemeScore(
        theme=theme,
        mean=mean_of(means),
        median=None,
        spread=None,
        counts=total(found),
        shown=len(means),
        of=len(asked),
    )
