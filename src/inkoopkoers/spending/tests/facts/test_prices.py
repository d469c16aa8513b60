# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The price of the same thing: over time, and between units."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.prices import (
    UnitPriceRow,
    by_effect,
    gaps_between_units,
)
from inkoopkoers.spending.questions.prices import (
    PRICED_SHARE,
    PRICES,
    PRICES_BETWEEN_UNITS,
)
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line

pytestmark = pytest.mark.once


def bought(price: str, on: str, quantity: int = 1, **more: Any) -> Any:
    one = Decimal(price)
    return a_line(
        str(one * quantity), on, quantity=Decimal(quantity), unit_price=one,
        **{"description": "Tegel 30x30", "measure": "stuk", **more},
    )  # fmt: skip


def test_a_price_is_compared_over_the_first_and_last_quarter() -> None:
    lines = [
        bought("2.00", "2025-01-10", 10), bought("3.00", "2025-06-01", 1),
        bought("2.42", "2027-01-05", 50, description="tegel 30X30"),
        bought("2.42", "2027-03-31", 50),
    ]  # fmt: skip

    (row,) = asked(PRICES, lines)

    assert these(row.name, row.item, row.purchases) == ("Bron BV", "tegel 30x30", 4)
    assert these(row.was, row.now) == (Decimal("2.0000"), Decimal("2.4200"))
    assert row.per_year == Decimal("0.1000")
    assert row.effect_eur == 42


def test_two_purchases_or_one_quarter_say_nothing() -> None:
    two = [bought("2.00", "2025-01-10"), bought("3.00", "2026-01-10")]
    same_quarter = [bought("2.00", f"2025-0{at}-10", supplier="B") for at in (1, 2, 3)]

    assert asked(PRICES, [*two, *same_quarter]) == ()


def test_another_measure_is_another_thing() -> None:
    lines = [bought("2.00", f"202{at}-01-10", measure=f"m{at}") for at in (5, 6, 7)]

    assert asked(PRICES, lines) == ()


def test_what_moved_most_euros_comes_first() -> None:
    lines = [
        *(bought(price, on, 1, supplier="Klein") for price, on in STEPS),
        *(bought(price, on, 100, supplier="Groot") for price, on in STEPS),
    ]

    rows = by_effect(asked(PRICES, lines))

    assert [one.name for one in rows] == ["Groot", "Klein"]


STEPS = (("1.00", "2025-01-01"), ("1.00", "2025-04-01"), ("2.00", "2025-07-01"))


def test_units_that_pay_more_are_found() -> None:
    cheap = [bought("1.00", "2026-01-01", 10, unit="Wegen") for _ in range(3)]
    dear = [bought("1.50", "2026-01-01", 20, unit="Groen") for _ in range(3)]
    twice = [bought("9.00", "2026-01-01", 1, unit="Zorg") for _ in range(2)]

    (gap,) = gaps_between_units(asked(PRICES_BETWEEN_UNITS, [*cheap, *dear, *twice]))

    assert [(one.unit, one.price) for one in gap.rows] == [
        ("Wegen", Decimal("1.0000")),
        ("Groen", Decimal("1.5000")),
    ]
    assert gap.effect_eur == 30


def test_units_that_pay_the_same_are_no_gap() -> None:
    lines = [bought("1", "2026-01-01", unit=unit) for unit in "abab" * 2]

    assert gaps_between_units(asked(PRICES_BETWEEN_UNITS, lines)) == ()


def test_a_price_that_rose_with_the_years_is_no_gap() -> None:
    old = [bought("1", "2025-06-01", unit="Wegen") for _ in range(3)]
    new = [bought("2", "2026-06-01", unit="Groen") for _ in range(3)]

    assert gaps_between_units(asked(PRICES_BETWEEN_UNITS, [*old, *new])) == ()


def test_every_year_has_its_own_lowest_price() -> None:
    lines = [
        bought(price, f"{year}-06-01", unit=unit)
        for year, unit, price in (
            (2025, "Wegen", "1"), (2025, "Groen", "2"),
            (2026, "Wegen", "5"), (2026, "Groen", "3"),
        )
        for _ in range(3)
    ]  # fmt: skip

    later, first = gaps_between_units(asked(PRICES_BETWEEN_UNITS, lines))

    assert these(later.rows[0].year, later.rows[0].unit, later.effect_eur) == (
        2026,
        "Groen",
        6,
    )
    assert these(first.rows[0].year, first.rows[0].unit, first.effect_eur) == (
        2025,
        "Wegen",
        3,
    )


def test_the_share_with_a_price_is_said() -> None:
    lines = [bought("30", "2026-01-01"), a_line(70), a_line(-10)]

    (row,) = asked(PRICED_SHARE, lines)

    assert these(row.lines, row.amount, row.all_lines, row.all_amount) == (
        1,
        30,
        2,
        100,
    )


PURCHASES = st.lists(
    st.tuples(st.integers(1, 9999), st.integers(1, 50), st.sampled_from("ab")),
    max_size=12,
)


@settings(max_examples=15, deadline=None)
@given(PURCHASES)
def test_costs_per_unit_are_as_by_hand(bag: list[tuple[int, int, str]]) -> None:
    lines = [
        bought(str(Decimal(cents) / 100), "2026-01-01", many, unit=unit)
        for cents, many, unit in bag
    ]

    rows = asked(PRICES_BETWEEN_UNITS, lines)

    expected = {
        unit: sum(Decimal(cents) * many for cents, many, one in bag if one == unit)
        / 100
        for unit in "ab"
    }
    enough = all(sum(one == unit for _, _, one in bag) >= 3 for unit in "ab")
    assert {one.unit: one.cost for one in rows} == (expected if enough else {})


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**4)), min_size=2))
def test_buying_at_the_lowest_price_never_costs_more(
    pairs: list[tuple[int, int]],
) -> None:
    rows = [
        UnitPriceRow(1, "x", "y", "", 2026, str(at), 3, Decimal(cost), Decimal(many))
        for at, (cost, many) in enumerate(pairs)
    ]

    for gap in gaps_between_units(rows):
        assert 0 < gap.effect_eur <= sum(one.cost for one in rows)
