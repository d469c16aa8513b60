# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much a pattern asks for a look."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.splitting import Pattern, ranked, score

pytestmark = pytest.mark.once

PATTERN = Pattern(
    shape="supplier",
    limit="practice",
    limit_eur=Decimal(50_000),
    supplier=7,
    supplier_name="Bron BV",
    unit="Sport",
    category="909",
    first_on=date(2026, 3, 2),
    last_on=date(2026, 3, 2),
    purchases=2,
    smallest_eur=Decimal(49_000),
    largest_eur=Decimal(50_000),
    amount_eur=Decimal(99_000),
)


def test_two_on_one_day_just_below_the_limit_ask_most() -> None:
    assert score(PATTERN) == 100


def test_many_small_ones_far_apart_ask_little() -> None:
    many = PATTERN._replace(
        purchases=10,
        last_on=date(2026, 4, 1),
        largest_eur=Decimal(6_000),
    )

    assert score(many) == 10


@given(
    purchases=st.integers(2, 1000),
    days=st.integers(0, 365),
    largest=st.decimals("0.01", 10**9, places=2),
)
def test_a_score_is_from_0_to_100(purchases: int, days: int, largest: Decimal) -> None:
    last = date.fromordinal(PATTERN.first_on.toordinal() + days)
    one = PATTERN._replace(purchases=purchases, last_on=last, largest_eur=largest)

    assert 0 <= score(one) <= 100


def test_what_asks_most_comes_first_in_one_fixed_order() -> None:
    later = PATTERN._replace(last_on=date(2026, 3, 20))
    larger = PATTERN._replace(amount_eur=Decimal(100_000))

    assert ranked([later, PATTERN, larger]) == (larger, PATTERN, later)


def test_a_pattern_leads_to_its_lines() -> None:
    untagged = PATTERN._replace(category="", unit=None, supplier=None)

    assert PATTERN.selection == Selection(
        first=date(2026, 3, 2),
        last=date(2026, 3, 2),
        unit="Sport",
        category="909",
        supplier=7,
    )
    assert (untagged.selection.category, untagged.selection.unit) == ("-", "")
