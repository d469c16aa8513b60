# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moving an open round to the newest version of its questions would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.moving import Fate, ItemMove, moves
from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.queries.rounds.instruments import measurable_one, pinned


@dataclass(frozen=True)
class MovePlan:
    """Both versions, what becomes of every question, and how many answered each.

    `people` is how many began; None, and no number per question either, while few
    enough did to guess who. A number that leaves out only a few stays away too.
    """

    old: Instrument
    new: Instrument
    moves: tuple[ItemMove, ...]
    answered: Mapping[str, int]
    people: int | None

    def of(self, *fates: Fate) -> tuple[tuple[ItemMove, int | None], ...]:
        """The questions with this fate, each with its number of answers if shown."""
        return tuple(
            (move, self.answered.get(move.code))
            for move in self.moves
            if move.fate in fates
        )


def plan_of(found: Round) -> MovePlan | None:
    """What there is to move, in two queries; None when nothing can be moved."""
    old, new = pinned(found), measurable_one(found.instrument)
    if found.revealed_at is not None or old is None or new is None:
        return None
    if new.version <= old.version:
        return None
    responses = Response.objects.filter(round=found, moved_to=None)
    answers = Answer.objects.filter(response__in=responses).values_list("item")
    people, least = responses.count(), found.minimum_group
    return MovePlan(
        old=old,
        new=new,
        moves=moves(old, new),
        answered={
            item: number
            for item, number in answers.annotate(people=Count("pk")).order_by()
            if number >= least and people - number not in range(1, least)
        },
        people=people if people >= least else None,
    )
