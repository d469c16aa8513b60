# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts and counts as templates show them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.web.templatetags.amounts import as_number


@pytest.mark.parametrize(
    ("value", "shown"),
    [(8286, "8.286"), (0, "0"), (Decimal("1234.50"), "1.234,5"), (None, "")],
)
def test_a_count_has_points_like_an_amount(
    value: Decimal | int | None, shown: str
) -> None:
    assert as_number(value) == shown
