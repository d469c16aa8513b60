# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that many tests here need."""

from __future__ import annotations

import pytest
from django.utils import timezone

from inkoopkoers.organisations.actions import invite
from inkoopkoers.organisations.models import Invitation, Organisation, User
from inkoopkoers.organisations.rights import Role


@pytest.fixture
def invited(wilgenwaard: Organisation, anna: User) -> Invitation:
    """Someone new who may join Wilgenwaard as inkoper."""
    (made,) = invite(
        wilgenwaard, ["nora@example.org"], Role.INKOPER, by=anna, now=timezone.now()
    )
    return made
