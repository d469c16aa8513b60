# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may lean on: the fixed cast, and a client that checks headers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from hypothesis import settings

from inkoopkoers.organisations.models import Organisation, User
from tests.header_rules import broken_rules

# Machines differ in speed; a slow one is no bug.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")


class CheckedClient(Client):
    """Holds every response of the suite against the header rules."""

    def request(self, **request: Any) -> Any:
        """Answer, but never with a response that breaks a rule."""
        response = super().request(**request)
        assert broken_rules(response.headers) == []
        return response


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


@pytest.fixture
def anna(wilgenwaard: Organisation) -> User:
    """Anna owns: an editor, and a member of Wilgenwaard."""
    user = User.objects.create_user("anna@example.org")
    user.is_editor = True
    user.save()
    wilgenwaard.members.add(user)
    return user


@pytest.fixture
def bram(wilgenwaard: Organisation) -> User:
    """Bram works with her."""
    user = User.objects.create_user("bram@example.org")
    wilgenwaard.members.add(user)
    return user


@pytest.fixture
def cora(db: None) -> User:
    """Cora is a stranger, from another organisation."""
    user = User.objects.create_user("cora@example.org")
    Organisation.objects.create(name="Provincie Elders").members.add(user)
    return user
