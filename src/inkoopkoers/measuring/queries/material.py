# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that a document or a sheet of a round is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import presented_for
from inkoopkoers.measuring.queries.session import ItemAction, actions_by_item
from inkoopkoers.measuring.queries.trend import Compared, compared, done_in, trend_of
from inkoopkoers.organisations.tenancy import Visitor


@dataclass(frozen=True)
class Material:
    """A result with what people do about it; `since` is None at the first round."""

    round: Round
    presented: PresentedResult
    actions: Mapping[str, tuple[ItemAction, ...]]
    since: Compared | None


def material_for(user: Visitor, pk: int, group: str = "") -> Material:
    """Read it all, in a number of queries that depends on nothing.

    `group` and the exceptions are those of `presented_for`.
    """
    found, presented = presented_for(user, pk, group)
    return Material(
        round=found,
        presented=presented,
        actions=actions_by_item(found, user),
        since=_since(user, found),
    )


def _since(user: Visitor, found: Round) -> Compared | None:
    """This round beside the one before it, about the same."""
    trend = trend_of(user, found.organisation, found.instrument, found.subject)
    places = [one.round.pk for one in trend.rounds]
    place = places.index(found.pk) if found.pk in places else 0
    if not place:
        return None
    earlier, later = trend.rounds[place - 1], trend.rounds[place]
    return compared(earlier, later, done_in(user, trend))
