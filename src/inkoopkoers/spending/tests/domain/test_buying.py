# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shares of what was bought small, beside a contract or without an order."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.spending.domain.buying import SmallOrders, WithoutOrder

pytestmark = pytest.mark.once


def test_small_orders_are_a_part_of_invoices_and_of_euros() -> None:
    eur = Decimal
    found = SmallOrders(
        None,
        "",
        4,
        eur(1000),
        1,
        eur(50),
        bundled=1,
        cost_eur=eur(35),
        saved_eur=eur(0),
    )

    assert found.share == Fraction(1, 4)


def test_orders_are_usual_when_they_hold_most_of_the_euros() -> None:
    usual = WithoutOrder("Sport", 10, Decimal(100), 2, Decimal(49))
    not_usual = WithoutOrder("Zorg", 10, Decimal(100), 2, Decimal(50))

    assert usual.ordered_share == Fraction(51, 100)
    assert (usual.is_usual, not_usual.is_usual) == (True, False)
