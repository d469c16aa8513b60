# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tonnes from euros, exact and with what could not be estimated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.queries import spend_emissions
from inkoopkoers.spending.domain.climate import DivisionRow, OwnFactor, footprint
from inkoopkoers.spending.questions.climate import CLIMATE
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line

pytestmark = pytest.mark.once

FACTORS = {
    "45": OwnFactor(Decimal("0.3"), Decimal("0.1"), Decimal("0.5")),
    "72": OwnFactor(Decimal("0.1"), Decimal("0.05"), Decimal("0.2")),
}


def test_euros_are_summed_per_division_and_year() -> None:
    lines = [
        a_line(100, category_code="45233141"),
        a_line("0.10", category_code="45000000-7"),
        a_line(5, "2025-01-01", category_code="72000000"),
        a_line(7),
    ]

    rows = asked(CLIMATE, lines)

    assert rows == (
        DivisionRow(2025, "72", Decimal(5), 1),
        DivisionRow(2026, "", Decimal(7), 1),
        DivisionRow(2026, "45", Decimal("100.10"), 2),
    )


def test_tonnes_come_with_a_range_and_a_coverage() -> None:
    rows = [
        DivisionRow(2025, "72", Decimal(5000), 1),
        DivisionRow(2026, "72", Decimal(5000), 1),
        DivisionRow(2026, "45", Decimal(10000), 1),
        DivisionRow(2026, "75", Decimal(2000), 1),
        DivisionRow(2026, "30", Decimal(-10), 1),
        DivisionRow(2026, "", Decimal(3000), 1),
    ]

    found = footprint(rows, FACTORS)

    assert [these(one.division, one.tonnes) for one in found.emissions] == [
        ("45", 3),
        ("72", 1),
    ]
    assert these(found.low, found.tonnes, found.high) == (Decimal("1.5"), 4, 7)
    assert these(found.estimated, found.without_factor, found.untagged) == (
        20000,
        2000,
        3000,
    )
    assert found.coverage == Fraction(4, 5)


def test_a_factor_of_ones_own_goes_first() -> None:
    rows = [DivisionRow(2026, "45", Decimal(1000), 1)]
    own = {"45": OwnFactor(Decimal("0.02"), Decimal("0.02"), Decimal("0.02"))}

    (found,) = footprint(rows, FACTORS, own).emissions

    assert these(found.tonnes, found.is_own) == (Decimal("0.02"), True)


def test_a_factor_outside_its_range_is_refused() -> None:
    with pytest.raises(ValueError, match="between"):
        OwnFactor(Decimal(2), Decimal(0), Decimal(1))


def test_nothing_covers_nothing() -> None:
    assert footprint((), FACTORS).coverage == 0


def test_the_factors_that_we_ship_are_of_the_size_of_the_dutch_average() -> None:
    held = spend_emissions(date(2026, 1, 1))

    found = footprint([DivisionRow(2026, "45", Decimal(1000), 1)], held.factors)

    assert held.average / 2 < found.emissions[0].tonnes < held.average * 2


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "45", "72", "75"]),
            st.integers(-(10**12), 10**12),
        )
    )
)
def test_every_cost_is_estimated_or_told(cells: list[tuple[str, int]]) -> None:
    rows = [DivisionRow(2026, code, Decimal(cents) / 100, 1) for code, cents in cells]

    found = footprint(rows, FACTORS)

    sums = {
        code: sum((one.amount for one in rows if one.division == code), Decimal())
        for code in ("45", "72", "75")
    }
    positive = sum((eur for eur in sums.values() if eur > 0), Decimal())
    assert found.estimated + found.without_factor == positive
    assert found.low <= found.tonnes <= found.high
    assert 0 <= found.coverage <= 1
