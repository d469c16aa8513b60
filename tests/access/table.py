# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All modules together."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from tests.access import (
    accounts,
    awarding,
    costing,
    instruments,
    investing,
    library,
    measuring,
    organisations,
    over_time,
    planning,
    procurements,
    spending,
    web,
)
from tests.access.door import Cast, Door

MODULES: tuple[Any, ...] = (
    web, accounts, organisations, measuring, over_time, planning, investing,
    procurements, spending, costing, awarding, instruments, library,
)  # fmt: skip
TABLE: dict[str, Door] = {
    name: door for module in MODULES for name, door in module.TABLE.items()
}
PUBLIC: set[str] = {name for module in MODULES for name in module.PUBLIC}

Rows = dict[str, int | str]


def make_cast() -> Cast:
    """Make everyone with an account."""
    here = Organisation.objects.create(name="Gemeente Wilgenwaard")
    there = Organisation.objects.create(name="Provincie Elders")
    places = {
        "stranger": (there, Role.INKOPER),
        "lezer": (here, Role.LEZER),
        "invuller": (here, Role.INVULLER),
        "inkoper": (here, Role.INKOPER),
        "beheerder": (here, Role.BEHEERDER),
        "elsewhere": (there, Role.BEHEERDER),
    }
    people = {}
    for name, (organisation, role) in places.items():
        people[name] = User.objects.create_user(f"{name}@example.org")
        Membership.objects.create(
            organisation=organisation, user=people[name], role=role
        )
    people["editor"] = User.objects.create_user("editor@example.org")
    people["editor"].is_editor = True
    people["editor"].save()
    return Cast(here, people)


def make_rows(cast: Cast) -> Rows:
    """Make one of each kind of row that an address names."""
    made: Rows = {}
    for module in MODULES:
        if hasattr(module, "rows"):
            made |= module.rows(cast)
    return made


def filled(given: dict[str, Any], rows: Rows) -> dict[str, Any]:
    """Put the rows where their names stand."""
    return {
        key: rows.get(value, value) if isinstance(value, str) else value
        for key, value in given.items()
    }


def address(name: str, rows: Rows, role: str = "anonymous") -> str:
    """The address under a name as this role uses it."""
    door = TABLE[name]
    given = {**door.given, **(door.expired if role == "expired" else {})}
    return reverse(name, kwargs=filled(given, rows)) + door.query
