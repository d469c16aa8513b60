# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two names of one supplier, another supplier, and a person: all with lines."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

KVK = "12345678"
LINES = [
    a_line(900, supplier="Bron bv", kvk=KVK, is_kvk_valid=True),
    a_line(100, supplier="De Bron", kvk=KVK, is_kvk_valid=True),
    a_line(50, supplier="Zee Schepen"),
    a_line(10, supplier="J. de Vries"),
]


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation whose lines count and whose names were compared."""
    cache.clear()
    published_lines(wilgenwaard, bram, LINES)
    make_proposals(wilgenwaard)
    return wilgenwaard
