# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation that can be compared, its browser, and whom it trusts."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.measuring.models import TrustedInstallation
from inkoopkoers.measuring.tests.comparing import KIND, ClientOf
from inkoopkoers.measuring.tests.signed_summaries import their_key
from inkoopkoers.organisations.models import Organisation, User


@pytest.fixture
def home(wilgenwaard: Organisation) -> Organisation:
    """Wilgenwaard with a kind, so that there are others like it."""
    wilgenwaard.kind = KIND
    wilgenwaard.save()
    return wilgenwaard


@pytest.fixture
def browser(client_of: ClientOf, anna: User) -> Client:
    """The browser of Anna."""
    return client_of(anna)


@pytest.fixture
def trusted(db: None) -> TrustedInstallation:
    """Another installation, by its fingerprint."""
    key, fingerprint = their_key()
    return TrustedInstallation.objects.create(
        name="Provincie Elders", fingerprint=fingerprint, public_key=key
    )
