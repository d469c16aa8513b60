# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier with a pinned advice, and a second version of the Wegwijzer."""

from __future__ import annotations

import pytest
from django.utils import timezone

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.conftest import (
    first_version,
    publish,
    two_versions,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.advice import pin
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.tests.making import a_dossier

__all__ = ["dossier", "first_version", "pinned", "publish", "two_versions"]

ANSWERS = "2-1-2-1-2"


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """Laptops, without advice."""
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def pinned(dossier: Dossier, bram: User) -> Dossier:
    """The same with the advice of version 1."""
    found = advice_for(ANSWERS, 1)
    pin(dossier, found, by=bram, now=timezone.now(), edition=None)
    return dossier
