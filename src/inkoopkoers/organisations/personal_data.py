# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every feature knows of a person, and what becomes of it when they leave.

The setting PERSONAL_DATA names modules, such as "inkoopkoers.planning.personal".
Such a module may have these functions; one that it lacks means "nothing":

* `known_of(user) -> dict[str, Any]`: what is known of this person, under Dutch
  headings that no other feature uses. A value is a dict of facts, a list of dicts, or
  one fact; facts are text, numbers, truth values, dates or None.
* `open_work(user, organisation) -> int`: how many things they still have to do there.
* `hand_over(user, organisation, to) -> int`: give what they still have to do there to
  a colleague, or to nobody when `to` is None; return how many things moved.
* `forget_person(user) -> None`: take the person out of every row that outlives their
  account. The account itself is deleted right after, with all rows that hang on it.

`hand_over` and `forget_person` run inside the transaction that ends the membership or
the account, and are called before it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from django.conf import settings

from inkoopkoers.organisations.models import Organisation, User


def known_of(user: User) -> dict[str, Any]:
    """Everything that is known of this person, per heading."""
    return {
        heading: facts
        for ask in _functions("known_of")
        for heading, facts in ask(user).items()
    }


def open_work(user: User, organisation: Organisation) -> int:
    """How many things this person still has to do there."""
    return sum(ask(user, organisation) for ask in _functions("open_work"))


def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    """Give away what this person still has to do there; return how many things."""
    return sum(give(user, organisation, to) for give in _functions("hand_over"))


def forget_person(user: User) -> None:
    """Take the person out of every row that outlives the account."""
    for forget in _functions("forget_person"):
        forget(user)


def _functions(name: str) -> Iterator[Callable[..., Any]]:
    """The function of this name of every module that has one."""
    for dotted in settings.PERSONAL_DATA:
        if found := getattr(import_module(dotted), name, None):
            yield found
