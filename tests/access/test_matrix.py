# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every address × method × role, against the tables in tests/access.

An address that is in no table fails: whoever adds one decides who may use it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import User
from tests.access.door import METHODS, ROLES, Cast
from tests.access.table import (
    MODULES,
    PUBLIC,
    TABLE,
    Rows,
    address,
    filled,
)
from tests.addresses import all_patterns
from tests.header_rules import broken_rules

# What names a row, a person or a secret; one that does not exist is not found.
NUMBERED = [name for name, door in TABLE.items() if "pk" in door.given]
# The other methods are answered before a row is looked for: one of each sort of role.
REFUSED_TO = ("anonymous", "stranger", "beheerder")
# The forms of these need one against forms of other sites.
SETS_A_COOKIE = {"account_login", "mfa_login_webauthn"}
CHANGING = sorted(
    name
    for name, door in TABLE.items()
    if name not in PUBLIC and 405 not in (door.post["beheerder"], door.post["editor"])
)


@pytest.fixture
def people(
    cast: Cast, client: Client, client_of: Callable[[User], Client]
) -> dict[str, Client]:
    """A browser per role."""
    known = {name: client_of(user) for name, user in cast.people.items()}
    return {role: known.get(role, client) for role in ROLES}


def test_every_address_is_in_a_table() -> None:
    assert set(all_patterns()) == set(TABLE)


def test_no_address_is_in_two_tables() -> None:
    assert sum(len(module.TABLE) for module in MODULES) == len(TABLE)


def test_what_needs_no_login_is_exactly_what_is_listed() -> None:
    opened = {
        name
        for name, pattern in all_patterns().items()
        if not getattr(pattern.callback, "login_required", True)
    }

    assert opened == PUBLIC


def ask(browser: Client, method: str, url: str, data: Any, role: str) -> Any:
    """Send one request, each role from its own address, and take back what it did."""
    sender: Any = {"REMOTE_ADDR": f"192.0.2.{ROLES.index(role)}"}
    with transaction.atomic():
        if method == "POST":
            response = browser.post(url, data, **sender)
        else:
            response = browser.generic(method, url, **sender)
        transaction.set_rollback(True)
    return response


@pytest.mark.parametrize("name", TABLE)
def test_everyone_gets_what_the_table_says(
    name: str, people: dict[str, Client], rows: Rows
) -> None:
    door = TABLE[name]
    wanted, seen = {}, {}

    for method in METHODS:
        for role in ROLES if method in {"GET", "POST"} else REFUSED_TO:
            url = address(name, rows, role)
            data = filled(door.data, rows)
            response = ask(people[role], method, url, data, role)
            wanted[method, role] = door.status(method, role)
            seen[method, role] = response.status_code
            assert broken_rules(response.headers) == []
            if method == "HEAD":
                assert response.content == b""

    assert seen == wanted


@pytest.mark.parametrize("name", sorted(set(TABLE) - PUBLIC))
def test_who_is_not_signed_in_is_sent_to_the_login(
    name: str, client: Client, rows: Rows
) -> None:
    url = address(name, rows)

    for method in METHODS:
        response = client.generic(method, url)

        if name.startswith("api:"):
            assert response["Content-Type"] == "application/problem+json"
            continue
        assert response.headers["Location"].startswith(
            f"{reverse('account_login')}?next="
        )


@pytest.mark.parametrize("name", sorted(PUBLIC - SETS_A_COOKIE))
def test_a_reader_gets_no_cookie(name: str, client: Client, rows: Rows) -> None:
    url, data = address(name, rows), filled(TABLE[name].data, rows)

    for method in METHODS:
        response = ask(client, method, url, data, "anonymous")

        assert not response.cookies, method
    assert not client.cookies


@pytest.mark.parametrize("name", NUMBERED)
def test_a_row_that_is_not_there_is_not_found(
    name: str, people: dict[str, Client], rows: Rows
) -> None:
    door = TABLE[name]
    given = filled(door.given, rows)
    role = "editor" if door.post["editor"] < 400 else "beheerder"

    for pk in (0, 10**12, 10**30):
        url = reverse(name, kwargs={**given, "pk": pk}) + door.query
        asked = (ask(people[role], method, url, {}, role) for method in METHODS)
        seen = {response.status_code for response in asked}

        assert seen <= {404, 405}, pk
        assert 404 in seen, pk


def test_a_row_of_an_organisation_is_not_there_for_others() -> None:
    for name in NUMBERED:
        door = TABLE[name]
        if door.read["beheerder"] == 403 or door.post["beheerder"] == 403:
            continue  # a row of the installation, for its editors

        for role in ("stranger", "elsewhere"):
            found = {door.status(method, role) for method in METHODS}
            assert found <= {404, 405}, (name, role)


@pytest.mark.parametrize("name", CHANGING)
def test_a_form_of_another_site_changes_nothing(
    name: str, cast: Cast, rows: Rows
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.people["beheerder"])

    assert strict.post(address(name, rows)).status_code == 403


# A form for something that is not there yet.
MADE_FROM_NOTHING = {
    "planning:new", "procurements:criterion_new", "procurements:criteria_own",
    "costing:quantities", "investing:new", "spending:contract_new",
}  # fmt: skip
EDITION = re.compile(r'<input[^>]*name="edition"[^>]*>')


def test_every_form_carries_the_edition_that_it_was_made_from(
    people: dict[str, Client], rows: Rows
) -> None:
    """An empty one would make every save look like one over a colleague's work."""
    pages = [name for name, door in TABLE.items() if door.read["beheerder"] == 200]

    seen = [
        (name, field)
        for name in pages
        for field in EDITION.findall(_page(people["beheerder"], address(name, rows)))
    ]

    assert len(seen) > 20
    empty = {name for name, field in seen if not re.search(r'value="[0-9]+"', field)}
    assert empty == MADE_FROM_NOTHING


def _page(browser: Client, url: str) -> str:
    response = browser.get(url)
    is_page = response.headers["Content-Type"].startswith("text/html")
    return response.content.decode() if is_page else ""


def test_the_door_of_a_secret_link_knows_an_expired_one() -> None:
    secret = {name for name, door in TABLE.items() if "token" in door.given}

    assert secret == {name for name in secret if TABLE[name].expired}
