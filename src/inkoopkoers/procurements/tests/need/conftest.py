# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier of Bram, and his browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.tests.making import a_dossier


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """The laptops."""
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def browser(client_of: Callable[[User], Client], bram: User) -> Client:
    """Bram at work, without JavaScript."""
    return client_of(bram)
