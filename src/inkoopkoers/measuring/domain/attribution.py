# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which finished work lies between two rounds, beside what the scores did.

That a score moved after an action does not prove that the action did it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inkoopkoers.measuring.domain.trend import Direction, Movement


@dataclass(frozen=True)
class DoneAction:
    """Something that was finished for one question, on a local date."""

    item: str
    title: str
    done_on: date


@dataclass(frozen=True)
class Attributed:
    """What a question did, with what was finished for it in between."""

    movement: Movement
    actions: tuple[DoneAction, ...]


@dataclass(frozen=True)
class Attribution:
    """Every question of either round in exactly one place."""

    moved_with_action: tuple[Attributed, ...]
    moved_without: tuple[Attributed, ...]
    finished_did_not_move: tuple[Attributed, ...]
    neither: tuple[Attributed, ...]
    not_comparable: tuple[Attributed, ...]


def attribute(
    movements: Iterable[Movement],
    actions: Iterable[DoneAction],
    *,
    from_: date,
    until: date,
) -> Attribution:
    """Lay finished actions beside movements; both days count.

    An action counts for its own question only, and only when it was finished after
    the earlier round was revealed (`from_`) and before the later one was (`until`).
    """
    between = [action for action in actions if from_ <= action.done_on <= until]
    found = [Attributed(one, tuple(_of(one.item.code, between))) for one in movements]
    compared = [one for one in found if one.movement.direction is not None]
    moved = [one for one in compared if _has_moved(one)]
    still = [one for one in compared if not _has_moved(one)]
    return Attribution(
        moved_with_action=tuple(one for one in moved if one.actions),
        moved_without=tuple(one for one in moved if not one.actions),
        finished_did_not_move=tuple(one for one in still if one.actions),
        neither=tuple(one for one in still if not one.actions),
        not_comparable=tuple(one for one in found if one.movement.direction is None),
    )


def _of(code: str, actions: Iterable[DoneAction]) -> list[DoneAction]:
    mine = [action for action in actions if action.item == code]
    return sorted(mine, key=lambda action: (action.done_on, action.title))


def _has_moved(one: Attributed) -> bool:
    return one.movement.direction is not Direction.SAME
