# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round that was revealed and can be talked about, and the browser of Bram."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.talking import revealed_round
from inkoopkoers.organisations.models import Organisation, User


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    """Six people filled it in; they differ."""
    return revealed_round(wilgenwaard, bram)


@pytest.fixture
def browser(client_of: Callable[[User], Client], bram: User) -> Client:
    """The browser of Bram."""
    return client_of(bram)
