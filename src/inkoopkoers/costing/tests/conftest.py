# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of costs share."""

from __future__ import annotations

import pytest

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.organisations.models import Organisation, User


@pytest.fixture
def comparison(wilgenwaard: Organisation, bram: User) -> Comparison:
    """400 laptops, two offers, of Bram."""
    return a_comparison(wilgenwaard, bram)
