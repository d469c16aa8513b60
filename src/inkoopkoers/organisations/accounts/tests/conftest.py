# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A provider to sign in at, started once for all tests of OpenID Connect."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from inkoopkoers.organisations.accounts.tests import provider as providers
from inkoopkoers.organisations.accounts.tests.provider import Provider, point_to


@pytest.fixture(scope="session")
def running() -> Iterator[Provider]:
    with providers.running() as provider:
        yield provider


@pytest.fixture
def provider(running: Provider, settings: Settings) -> Provider:
    point_to(settings, running)
    return running
