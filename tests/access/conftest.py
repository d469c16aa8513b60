# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cast with one row of everything, made once per module; every test undoes its own.

Making the rows takes longer than most tests with them. Tests here go without the mark
`django_db`: it would close the connection under the world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from inkoopkoers.organisations.models import User
from tests.access.door import Cast
from tests.access.table import Rows, make_cast, make_rows
from tests.clients import CheckedClient


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Cast, Rows]]:
    """The cast and the rows, in a transaction that ends with the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        cast = make_cast()
        yield cast, make_rows(cast)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def sessions(world: tuple[Cast, Rows], django_db_blocker: Any) -> dict[int, str]:
    """What the browser of each person holds who signed in, by the number of the person.

    Signing in seven people takes longer than most tests do.
    """
    found = {}
    with django_db_blocker.unblock():
        for user in world[0].people.values():
            browser = Client()
            browser.force_login(user)
            found[user.pk] = browser.cookies[settings.SESSION_COOKIE_NAME].value
    return found


@pytest.fixture
def client_of(db: None, sessions: dict[int, str]) -> Callable[[User], Client]:
    """Make the browser of someone of the cast, who is signed in."""

    def open_again(user: User) -> Client:
        browser = CheckedClient()
        browser.cookies[settings.SESSION_COOKIE_NAME] = sessions[user.pk]
        return browser

    return open_again


@pytest.fixture
def db(world: tuple[Cast, Rows], django_db_blocker: Any) -> Iterator[None]:
    """The database with the world in it; what the test writes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def cast(db: None, world: tuple[Cast, Rows]) -> Cast:
    """Everyone with an account."""
    return deepcopy(world[0])


@pytest.fixture
def rows(db: None, world: tuple[Cast, Rows]) -> Rows:
    """One row of each kind that an address may name."""
    return dict(world[1])
