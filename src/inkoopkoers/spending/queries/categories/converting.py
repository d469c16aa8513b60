# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the files call what was bought, largest first, for as far as it has no category."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.board import (
    Group,
    Level,
    one_per_name,
)
from inkoopkoers.spending.queries.categories.board import groups_at

PAGE_SIZE = 40
# Most files have some hundreds; nobody converts more by hand.
MOST = 2_000
GOAL = Decimal("0.80")
# Fewer names than this hold too much each: "goods and services" is no category.
_FEWEST = 20
_ENOUGH = Decimal("0.80")


def own_groups(organisation: Organisation, level: Level) -> tuple[Group, ...]:
    """What has no category, per category or ledger of the files, most euros first."""
    groups = groups_at(organisation, level, limit=MOST)
    return one_per_name(groups) if level is Level.GIVEN else groups


def better_level(organisation: Organisation) -> Level:
    """By category when the files have enough of them, else by ledger."""
    given = own_groups(organisation, Level.GIVEN)
    ledgers = own_groups(organisation, Level.LEDGER)
    enough = _size(given) >= _size(ledgers) * _ENOUGH
    if given and (not ledgers or (enough and len(given) >= _FEWEST)):
        return Level.GIVEN
    return Level.LEDGER if ledgers else Level.GIVEN


def needed_for(
    groups: Sequence[Group], tagged: Decimal, whole: Decimal, goal: Decimal = GOAL
) -> int | None:
    """How many of these, from the top, bring the tagged euros to the goal.

    None when all of them together do not.
    """
    for place, group in enumerate(groups, 1):
        tagged += group.amount
        if tagged >= whole * goal:
            return place
    return None


def _size(groups: Sequence[Group]) -> Decimal:
    return sum((abs(one.amount) for one in groups), Decimal(0))
