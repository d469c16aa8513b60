# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each role gets at an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inkoopkoers.organisations.models import Organisation, User

# `elsewhere` is beheerder of another organisation, `editor` one of the installation
# without an organisation. `expired` comes with a secret link that is used or too
# old; at an address without such a link it is just anonymous.
ROLES = (
    "anonymous", "stranger", "lezer", "invuller", "inkoper", "beheerder",
    "elsewhere", "editor", "expired",
)  # fmt: skip
NOBODY = ("anonymous", "expired")
MEMBERS = ("lezer", "invuller", "inkoper", "beheerder")
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
Statuses = Mapping[str, int]


def all_get(status: int, **others: int) -> Statuses:
    """Everyone gets this status, except who is named."""
    return {role: others.get(role, status) for role in ROLES}


def signed_in(status: int, **others: int) -> Statuses:
    """Everyone with an account gets this; others are sent to the login."""
    return all_get(status, **dict.fromkeys(NOBODY, 302), **others)


def members(status: int, **others: int) -> Statuses:
    """Members get this; for others with an account the row does not exist."""
    return signed_in(404, **{**dict.fromkeys(MEMBERS, status), **others})


def fillers(status: int, **others: int) -> Statuses:
    """The right FILL_IN: lezers may know that it exists, but not do this."""
    return members(status, **{"lezer": 403, **others})


def managers(status: int, **others: int) -> Statuses:
    """The right MANAGE."""
    return fillers(status, **{"invuller": 403, **others})


def administrators(status: int, **others: int) -> Statuses:
    """The right ADMINISTER."""
    return managers(status, **{"inkoper": 403, **others})


def editors(status: int) -> Statuses:
    """Editors of the installation."""
    return signed_in(403, editor=status)


REFUSED = all_get(405)
CLOSED = signed_in(405)


@dataclass(frozen=True)
class Cast:
    """The people of the matrix and the organisation of the members."""

    organisation: Organisation
    people: Mapping[str, User]


@dataclass(frozen=True)
class Door:
    """The expected status per role; `rest` is PUT and DELETE.

    `given` fills the address; a value that is the name of a row becomes that row.
    `expired` does so for the role that comes with an expired link. Also in `data`,
    what is posted, the name of a row is replaced.
    """

    read: Statuses = field(default_factory=lambda: REFUSED)
    post: Statuses = field(default_factory=lambda: REFUSED)
    rest: Statuses = field(default_factory=lambda: REFUSED)
    options: Statuses = field(default_factory=lambda: REFUSED)
    given: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    expired: dict[str, Any] = field(default_factory=dict)
    query: str = ""

    def status(self, method: str, role: str) -> int:
        """The expected status of one method for one role."""
        if method in ("GET", "HEAD"):
            return self.read[role]
        chosen = {"POST": self.post, "OPTIONS": self.options}.get(method, self.rest)
        return chosen[role]


def page(**given: Any) -> Door:
    """Everyone may read it."""
    return Door(read=all_get(200), given=given)


def form(data: dict[str, Any], post: Statuses | None = None, **given: Any) -> Door:
    """Everyone may read it and fill it in."""
    return Door(all_get(200), post or all_get(302), given=given, data=data)


def closed(
    read: Statuses = CLOSED,
    post: Statuses = CLOSED,
    data: dict[str, Any] | None = None,
    **given: Any,
) -> Door:
    """Behind the login."""
    return Door(read, post, CLOSED, CLOSED, given, data or {})


def program(read: Statuses, **given: Any) -> Door:
    """Read by programs, behind the login; who is not signed in is told so."""
    shut = {**CLOSED, **dict.fromkeys(NOBODY, 401)}
    return Door({**read, **dict.fromkeys(NOBODY, 401)}, shut, shut, shut, given=given)


def linked(
    read: Statuses,
    post: Statuses,
    data: dict[str, Any],
    expired: dict[str, Any],
    **given: Any,
) -> Door:
    """Behind a secret link, for anyone who has it."""
    return Door(read, post, given=given, data=data, expired=expired)
