# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How spread the money of a category is, and who has most of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.questions.concentration import (
    CONCENTRATION,
    ConcentrationRow,
)
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once
WORK = "45210000"


def test_a_category_with_three_suppliers(tmp_path: Path) -> None:
    # 0.5² + 0.25² + 0.25² = 0.375; who only gave back is not in it.
    lines = [
        a_line(50, supplier="Vast", category_code=WORK),
        a_line(25, supplier="Nieuw", category_code="45233000"),
        a_line(25, supplier="Ander", category_code=WORK),
        a_line(-9, supplier="Terug", category_code=WORK),
        a_line(1, "2023-05-05", supplier="Vast", category_code=WORK),
        a_line(99),
    ]
    known = {"supplier": key_of("Vast"), "name": "Vast BV"}
    ends = date(2027, 1, 31)
    dataset = a_dataset(tmp_path, lines, suppliers=[{**known, "contract_ends": ends}])

    year = Selection(first=date(2026, 1, 1), last=date(2026, 12, 31))
    rows = answer(CONCENTRATION, dataset, year, Terms(category_digits=2))

    assert rows == (
        ConcentrationRow(
            "45", Decimal(100), 3, Decimal("0.375"), key_of("Vast"), "Vast BV",
            Decimal(50), Decimal("0.5"), 2, ends,
        ),
    )  # fmt: skip


def test_a_category_that_only_gave_back_is_left_out(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(-9, category_code=WORK)])

    assert answer(CONCENTRATION, dataset) == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 10**10), min_size=1, max_size=15))
def test_hhi_is_the_sum_of_squared_shares(cents: list[int]) -> None:
    exact = sum((one / sum(cents)) ** 2 for one in cents)

    with TemporaryDirectory() as folder:
        lines = [
            a_line(str(Decimal(one) / 100), supplier=f"s{at}", category_code=WORK)
            for at, one in enumerate(cents)
        ]
        dataset = a_dataset(Path(folder), lines)
        (row,) = answer(CONCENTRATION, dataset)

    assert float(row.hhi) == pytest.approx(exact, abs=3e-6)
    assert row.largest_amount == Decimal(max(cents)) / 100
