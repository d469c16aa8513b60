# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of a category of spend: dossiers and actions, told by who keeps those.

Those features stand above spend, so they tell it themselves: see `follow`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor

# How an action or a dossier says that it came from spend.
SPEND = "spend"
_ITEM = "category-"
# Of one category, and of all categories of someone's organisations.
MOST, MOST_OF_ALL = 10, 1000


@dataclass(frozen=True)
class Followup:
    """Something that was begun for a category, or for a part of it.

    `about` says what it is and where it stands.
    """

    title: str
    about: str
    href: str
    organisation: int
    category: str
    made_at: datetime


# For a reader, in these organisations, for categories that begin with this: at most so
# many, the newest first.
Telling = Callable[[Visitor, Collection[int], str, int], Sequence[Followup]]
_tellers: list[Telling] = []


def follow(telling: Telling) -> None:
    """Let a feature tell what it began for a category; call it when Django is ready."""
    if telling not in _tellers:
        _tellers.append(telling)


def followups_of(
    user: Visitor, organisation: Organisation, category: str
) -> tuple[Followup, ...]:
    """All that this reader may see of what was begun for a category."""
    places = (organisation.pk,)
    return tuple(one for tell in _tellers for one in tell(user, places, category, MOST))


def all_followups(
    user: Visitor, organisations: Collection[int]
) -> tuple[Followup, ...]:
    """The same for every category of these organisations, the newest first."""
    found = [
        one for tell in _tellers for one in tell(user, organisations, "", MOST_OF_ALL)
    ]
    return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))


def item_of(category: str) -> str:
    """How a category is called where an item of a questionnaire may stand."""
    return f"{_ITEM}{category}"


def category_in(instrument: str, item: str) -> str:
    """The category that an action is for; "" for an action of something else."""
    if instrument != SPEND or not item.startswith(_ITEM):
        return ""
    return item.removeprefix(_ITEM)
