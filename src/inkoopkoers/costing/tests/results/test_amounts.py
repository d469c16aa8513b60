# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts as people read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.wording.amounts import unit_price


@pytest.mark.parametrize(
    ("eur", "shown"),
    [("0", "0,00"), ("0.3", "0,30"), ("0.374", "0,374"), ("0.04862", "0,04862")],
)
def test_the_price_of_a_kwh_has_cents_or_all_its_decimals(eur: str, shown: str) -> None:
    assert unit_price(Decimal(eur)) == f"€\N{NO-BREAK SPACE}{shown}"
