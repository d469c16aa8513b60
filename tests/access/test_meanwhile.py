# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose rights ended halfway a session, or lie elsewhere in the tree, is a stranger."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import Client

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from tests.access import accounts
from tests.access.door import Cast
from tests.access.table import (
    PUBLIC,
    TABLE,
    Rows,
    address,
    filled,
)

# Behind the login, and other for who is beheerder elsewhere than for one here; not
# the own account, which goes along.
TENANT = sorted(
    name
    for name, door in TABLE.items()
    if name not in PUBLIC
    and name not in accounts.TABLE
    and any(
        door.status(method, "elsewhere") != door.status(method, "beheerder")
        for method in ("GET", "POST")
    )
)
ClientOf = Callable[[User], Client]


def statuses(browser: Client, name: str, rows: Rows) -> dict[str, int]:
    """What one gets for reading and for changing; nothing stays changed."""
    url, data = address(name, rows), filled(TABLE[name].data, rows)
    seen = {}
    for method in ("GET", "POST"):
        with transaction.atomic():
            ask = browser.post if method == "POST" else browser.get
            seen[method] = ask(url, data if method == "POST" else None).status_code
            transaction.set_rollback(True)
    return seen


def expected(name: str, role: str) -> dict[str, int]:
    return {method: TABLE[name].status(method, role) for method in ("GET", "POST")}


def test_there_is_something_to_try() -> None:
    assert len(TENANT) > 40


@pytest.mark.parametrize("name", TENANT)
def test_who_was_removed_halfway_a_session_is_a_stranger(
    name: str, cast: Cast, rows: Rows, client_of: ClientOf
) -> None:
    gone = cast.people["beheerder"]
    browser = client_of(gone)
    browser.get("/organisatie/")

    Membership.objects.filter(user=gone).update(
        organisation=Organisation.objects.get(name="Provincie Elders")
    )

    assert statuses(browser, name, rows) == expected(name, "elsewhere")


@pytest.mark.parametrize("name", TENANT)
def test_who_lost_a_right_halfway_a_session_cannot_use_it(
    name: str, cast: Cast, rows: Rows, client_of: ClientOf
) -> None:
    user = cast.people["beheerder"]
    browser = client_of(user)
    browser.get("/organisatie/")

    Membership.objects.filter(user=user).update(role=Role.LEZER)

    assert statuses(browser, name, rows) == expected(name, "lezer")


@pytest.mark.parametrize("name", TENANT)
def test_a_beheerder_elsewhere_in_the_tree_is_a_stranger(
    name: str, cast: Cast, rows: Rows, client_of: ClientOf
) -> None:
    here, there = cast.organisation, Organisation.objects.get(name="Provincie Elders")
    top = Organisation.objects.create(name="Rijk")
    browser = client_of(cast.people["elsewhere"])
    parents = {"above": (there, None), "below": (None, here), "beside": (top, top)}

    for place, (of_here, of_there) in parents.items():
        with transaction.atomic():
            here.parent, there.parent = of_here, of_there
            here.save()
            there.save()
            assert statuses(browser, name, rows) == expected(name, "elsewhere"), place
            transaction.set_rollback(True)


@pytest.mark.parametrize("name", sorted(set(TABLE) - PUBLIC))
def test_who_was_closed_halfway_a_session_is_nobody(
    name: str, cast: Cast, rows: Rows, client_of: ClientOf
) -> None:
    user = cast.people["beheerder"]
    browser = client_of(user)

    User.objects.filter(pk=user.pk).update(is_active=False)

    assert statuses(browser, name, rows) == expected(name, "anonymous")
