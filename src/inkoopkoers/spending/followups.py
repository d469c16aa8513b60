# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of a category of spend: dossiers and actions, told by who keeps those.

Those features stand above spend, so they tell it themselves: see `follow`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor

# How an action or a dossier says that it came from spend.
SPEND = "spend"
_ITEM = "category-"


@dataclass(frozen=True)
class Followup:
    """Something that was begun; `about` says what it is and where it stands."""

    title: str
    about: str
    href: str


Telling = Callable[[Visitor, Organisation, str], Sequence[Followup]]
_tellers: list[Telling] = []


def follow(telling: Telling) -> None:
    """Let a feature tell what it began for a category; call it when Django is ready."""
    if telling not in _tellers:
        _tellers.append(telling)


def followups_of(
    user: Visitor, organisation: Organisation, category: str
) -> tuple[Followup, ...]:
    """All that this reader may see of what was begun for a category."""
    return tuple(one for tell in _tellers for one in tell(user, organisation, category))


def item_of(category: str) -> str:
    """How a category is called where an item of a questionnaire may stand."""
    return f"{_ITEM}{category}"


def category_in(instrument: str, item: str) -> str:
    """The category that an action is for; "" for an action of something else."""
    if instrument != SPEND or not item.startswith(_ITEM):
        return ""
    return item.removeprefix(_ITEM)
