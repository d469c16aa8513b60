# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may lean on: the fixed cast, its browsers, and the tables."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import settings

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from tests.clients import CheckedClient
from tests.databases import FILE, is_asked, keep_tables, leave_alone

# Machines differ in speed; a slow one is no bug. The same code gets the same examples,
# so that what passes here passes elsewhere; HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


# What takes longest comes first: a worker that gets it last keeps the others waiting.
LONG = {"browser", "slow", "both"}


def _marks(item: pytest.Item) -> set[str]:
    return {one.name for one in item.iter_markers()}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    items: list[pytest.Function],
) -> Generator[None, object, object]:
    """What cannot ask a database anything runs on one of the two."""
    for item in items:
        if not is_asked(item.fixturenames, _marks(item)):
            item.add_marker(pytest.mark.once)
    result = yield
    items.sort(key=lambda item: LONG.isdisjoint(_marks(item)))
    return result


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tables are kept."""
    return tmp_path_factory.mktemp("tables") / FILE


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: Any, empty_file: Path
) -> Iterator[None]:
    """The database of this run; its tables are kept before anything is in them."""
    with django_db_blocker.unblock():
        keep_tables(empty_file)
    yield
    with django_db_blocker.unblock():
        leave_alone()


@pytest.fixture(scope="session")
def tables(django_db_setup: None, empty_file: Path) -> Path:
    """A file of SQLite with all tables, for programs that a test starts."""
    return empty_file


@pytest.fixture
def client() -> Client:
    """A reader without an account."""
    return CheckedClient()


@pytest.fixture
def client_of(db: None) -> Callable[[User], Client]:
    """Make the browser of someone who is signed in."""

    def sign_in(user: User) -> Client:
        client = CheckedClient()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def wilgenwaard(db: None) -> Organisation:
    """The organisation of Anna and Bram."""
    return Organisation.objects.create(name="Gemeente Wilgenwaard")


def person(email: str, organisation: Organisation, role: Role) -> User:
    """Make someone with a role in an organisation."""
    user = User.objects.create_user(email)
    Membership.objects.create(organisation=organisation, user=user, role=role)
    return user


@pytest.fixture
def anna(wilgenwaard: Organisation) -> User:
    """Anna owns: beheerder of Wilgenwaard, and an editor of the installation."""
    user = person("anna@example.org", wilgenwaard, Role.BEHEERDER)
    user.is_editor = True
    user.save()
    return user


@pytest.fixture
def bram(wilgenwaard: Organisation) -> User:
    """Bram works with her: inkoper."""
    return person("bram@example.org", wilgenwaard, Role.INKOPER)


@pytest.fixture
def ivo(wilgenwaard: Organisation) -> User:
    """Ivo is asked for his opinion: invuller."""
    return person("ivo@example.org", wilgenwaard, Role.INVULLER)


@pytest.fixture
def lies(wilgenwaard: Organisation) -> User:
    """Lies may look: lezer."""
    return person("lies@example.org", wilgenwaard, Role.LEZER)


@pytest.fixture
def elsewhere(db: None) -> Organisation:
    """An organisation that has nothing to do with Wilgenwaard."""
    return Organisation.objects.create(name="Provincie Elders")


@pytest.fixture
def cora(elsewhere: Organisation) -> User:
    """Cora is a stranger: inkoper of another organisation."""
    return person("cora@example.org", elsewhere, Role.INKOPER)


@pytest.fixture
def otto(elsewhere: Organisation) -> User:
    """Otto is beheerder, but of another organisation."""
    return person("otto@example.org", elsewhere, Role.BEHEERDER)
