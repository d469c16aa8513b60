# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome after a lot was drawn between bids that nothing else parted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inkoopkoers.awarding.domain.design import TieRule
from inkoopkoers.awarding.domain.ranking import Outcome, Place

Drawn = Mapping[str, int]


def after_lots(outcome: Outcome, drawn: Drawn) -> Outcome:
    """Part the groups whose bids were all drawn; half a draw parts nobody.

    The numbers count inside a group: the lowest takes the rank that was shared.
    """
    done = [group for group in outcome.lots if is_drawn(group, drawn)]
    order = {
        code: at
        for group in done
        for at, code in enumerate(sorted(group, key=lambda one: drawn[one]))
    }
    places = [_parted(place, order) for place in outcome.places]
    last = len(places) + 1
    return replace(
        outcome,
        places=tuple(sorted(places, key=lambda one: (one.rank or last, one.code))),
        lots=tuple(group for group in outcome.lots if group not in done),
    )


def is_drawn(group: tuple[str, ...], drawn: Drawn) -> bool:
    """Every bid of the group has a number, and no two the same."""
    numbers = [drawn[code] for code in group if code in drawn]
    return len(numbers) == len(group) == len(set(numbers))


def _parted(place: Place, order: Mapping[str, int]) -> Place:
    if place.code not in order or place.rank is None:
        return place
    rank = place.rank + order[place.code]
    return replace(place, rank=rank, tie_broken_by=TieRule.LOT)
