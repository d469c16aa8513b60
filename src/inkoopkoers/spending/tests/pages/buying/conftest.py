# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of a few suppliers that count."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

LINES = [
    a_line(
        "140000", "2026-02-02", "Schoon BV", category_code="90910000", kvk="12345678"
    ),
    a_line("95000", "2026-06-01", "Fris BV", category_code="90910000", invoice="F7"),
    a_line("5000", "2026-06-02", "Papier BV", category_code="30197000"),
    a_line("40", "2026-06-02", "Papier BV", category_code="30197000", invoice="P1"),
    a_line("12000", "2026-06-02", "=cmd|' /C calc'!A0"),
]


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation with lines."""
    published_lines(wilgenwaard, bram, LINES)
    return wilgenwaard
