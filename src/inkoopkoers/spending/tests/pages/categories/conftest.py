# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines without a category, on two ledgers."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

LINES = [
    a_line(900, supplier="Glas BV", ledger="4310", description="glasbewassing kantoor"),
    a_line(100, supplier="Glas BV", ledger="4310", description="glasbewassing school"),
    a_line(500, supplier="Raad BV", ledger="4700", description="advies"),
]


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation whose lines count."""
    cache.clear()
    published_lines(wilgenwaard, bram, LINES)
    return wilgenwaard
