# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Depreciation is linear, adds up, and never goes below what is left."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.depreciating import books_of, parts_of_life
from inkoopkoers.planning.domain.investing.plan import Convention
from inkoopkoers.planning.domain.investing.replacing import Purchase
from inkoopkoers.planning.tests.investing.making import euros


def a_lot(**changes: Any) -> Purchase:
    given: dict[str, Any] = {
        "asset": "L1",
        "year": 2024,
        "month": 8,
        "cost_eur": Decimal(12_000),
        "subsidy_eur": Decimal(0),
        "residual_eur": Decimal(0),
        "is_replacement": False,
        "is_expense": False,
    }
    return Purchase(**{**given, **changes})


def amounts(lot: Purchase, convention: Convention, through: int = 2035) -> list[Any]:
    books = books_of(lot, 5, convention, through)
    return [one.depreciation_eur for one in books if one.depreciation_eur]


def test_by_the_month_it_begins_in_the_month_of_first_use() -> None:
    # 60 months of 200: five in 2024, seven in 2029
    assert amounts(a_lot(), Convention.MONTH) == [1000, 2400, 2400, 2400, 2400, 1400]
    assert parts_of_life(2024, 1, 2, Convention.MONTH) == {2024: 12, 2025: 12}


def test_by_the_year_the_first_year_counts_in_full() -> None:
    assert amounts(a_lot(), Convention.FULL_YEAR) == [2400] * 5


def test_half_a_year_counts_in_the_first_year_and_after_the_last() -> None:
    assert amounts(a_lot(), Convention.HALF_YEAR) == [
        1200,
        2400,
        2400,
        2400,
        2400,
        1200,
    ]


def test_subsidy_and_residual_value_are_not_written_off() -> None:
    lot = a_lot(subsidy_eur=Decimal(1000), residual_eur=Decimal(500))

    books = books_of(lot, 5, Convention.FULL_YEAR, 2031)

    assert [one.depreciation_eur for one in books] == [2100] * 5 + [0] * 3
    assert [one.book_value_eur for one in books][:2] == [8900, 6800]
    assert books[-1].book_value_eur == Decimal(500)


def test_what_does_not_divide_into_cents_still_adds_up() -> None:
    books = books_of(a_lot(cost_eur=Decimal(100)), 3, Convention.FULL_YEAR, 2030)

    assert [one.depreciation_eur for one in books[:3]] == [
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    ]


@pytest.mark.parametrize(
    ("convention", "depreciation", "loss"),
    [
        # bought August 2024; out in April 2026: 5 + 12 + 3 of 60 months
        (Convention.MONTH, [1000, 2400, 600], 8000),
        (Convention.FULL_YEAR, [2400, 2400, 0], 7200),
        (Convention.HALF_YEAR, [1200, 2400, 1200], 7200),
    ],
)
def test_out_of_use_too_early_is_a_loss_in_the_books(
    convention: Convention, depreciation: list[int], loss: int
) -> None:
    lot = a_lot(out_year=2026, out_month=4)

    books = books_of(lot, 5, convention, 2035)

    assert [one.year for one in books] == [2024, 2025, 2026]
    assert [one.depreciation_eur for one in books] == depreciation
    assert [books[-1].loss_eur, books[-1].book_value_eur] == [loss, 0]


@pytest.mark.parametrize(
    ("convention", "depreciation"),
    [(Convention.MONTH, 400), (Convention.FULL_YEAR, 0), (Convention.HALF_YEAR, 1200)],
)
def test_out_of_use_in_the_year_of_purchase(
    convention: Convention, depreciation: int
) -> None:
    lot = a_lot(out_year=2024, out_month=10)

    (only,) = books_of(lot, 5, convention, 2035)

    assert only.depreciation_eur == depreciation
    assert only.loss_eur == 12_000 - depreciation


def test_replaced_at_the_end_of_its_life_there_is_no_loss() -> None:
    for convention in Convention:
        books = books_of(a_lot(out_year=2029, out_month=8), 5, convention, 2035)

        assert total(one.loss_eur for one in books) == 0
        assert books[-1].book_value_eur == 0


@st.composite
def lots(draw: st.DrawFn) -> Purchase:
    cost, month = draw(euros()), draw(st.integers(1, 12))
    subsidy = min(draw(euros()), cost)
    used = draw(st.one_of(st.none(), st.integers(0, 35)))
    return a_lot(
        cost_eur=cost,
        subsidy_eur=subsidy,
        residual_eur=min(draw(euros()), cost - subsidy),
        month=month,
        out_year=None if used is None else 2024 + used,
        out_month=draw(st.integers(month if used == 0 else 1, 12)),
    )


@settings(max_examples=150)
@given(lots(), st.integers(1, 30), st.sampled_from(Convention))
def test_the_books_add_up_and_never_go_below_the_residual_value(
    lot: Purchase, life: int, convention: Convention
) -> None:
    books = books_of(lot, life, convention, 2024 + 40)

    written = total(one.depreciation_eur + one.loss_eur for one in books)
    assert written == lot.written_off_eur
    assert all(one.depreciation_eur >= 0 and one.loss_eur >= 0 for one in books)
    values = [one.book_value_eur for one in books]
    assert values == sorted(values, reverse=True)
    assert values[-1] == (lot.residual_eur if lot.out_year is None else 0)
    assert min(values) >= 0
