# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three decimals behind a comma: thousands or a part of one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.web.amounts import AmountField, NotAnAmount, parse_amount


@pytest.mark.parametrize("text", ["0,374", "0.374"])
def test_three_decimals_behind_a_zero_are_no_thousands(text: str) -> None:
    assert parse_amount(text) == Decimal("0.374")


def test_one_and_a_bit_stays_two_things() -> None:
    with pytest.raises(NotAnAmount):
        parse_amount("1,234")


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_what_a_field_shows_it_reads_back(amount: Decimal) -> None:
    field = AmountField(places=4)

    assert field.clean(field.prepare_value(amount)) == amount
