# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided on once: an order, a bill, or one month of a number that stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.spending.questions.thresholds import PurchaseRow, purchases_in
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once

FIRST = date(2026, 1, 20)


def power(eur: int, on: str, **cells: Any) -> dict[str, Any]:
    """A line of the company that writes one number on all that it sends."""
    given = {"category_code": "09310000", "invoice": "KLANT-1", **cells}
    return a_line(eur, on, "Stroom BV", **given)


def bought(
    folder: Path, lines: Sequence[dict[str, Any]]
) -> list[tuple[str, str, int, Decimal]]:
    """From when to when, how many lines, and how much; in the order of the day."""
    rows: Sequence[PurchaseRow] = answer(purchases_in(), a_dataset(folder, lines))
    return sorted(
        (str(one.booked_on), str(one.last_on), one.lines, one.amount) for one in rows
    )


def test_a_number_that_comes_back_all_year_is_a_purchase_a_month(
    tmp_path: Path,
) -> None:
    lines = [power(1_000, f"2026-{month:02}-15") for month in range(1, 13)]

    found = bought(tmp_path, lines)

    assert [one[0] for one in found] == [f"2026-{at:02}-15" for at in range(1, 13)]
    assert {one[3] for one in found} == {Decimal(1_000)}


def test_what_is_booked_in_one_month_of_such_a_number_is_one_purchase(
    tmp_path: Path,
) -> None:
    lines = [
        power(100, "2026-01-02"), power(20, "2026-01-30"), power(-5, "2026-01-31"),
        power(300, "2026-02-01"), power(40, "2026-04-09"),
    ]  # fmt: skip

    found = bought(tmp_path, lines)

    assert found == [
        ("2026-01-02", "2026-01-31", 3, Decimal(115)),
        ("2026-02-01", "2026-02-01", 1, Decimal(300)),
        ("2026-04-09", "2026-04-09", 1, Decimal(40)),
    ]


@pytest.mark.parametrize(("days", "purchases"), [(31, 1), (32, 2)])
def test_a_bill_that_was_booked_in_31_days_is_one_purchase(
    tmp_path: Path, days: int, purchases: int
) -> None:
    last = (FIRST + timedelta(days=days)).isoformat()

    found = bought(tmp_path, [power(60, FIRST.isoformat()), power(40, last)])

    assert len(found) == purchases
    assert sum(one[3] for one in found) == 100


def test_an_order_is_one_purchase_however_long_it_lasts(tmp_path: Path) -> None:
    lines = [power(10, f"2026-{at:02}-15", order_number="O1") for at in range(1, 13)]

    found = bought(tmp_path, lines)

    assert found == [("2026-01-15", "2026-12-15", 12, Decimal(120))]


def test_a_long_number_of_one_category_says_nothing_of_another(tmp_path: Path) -> None:
    short = [
        power(1, f"2026-{month:02}-{day:02}", category_code="65300000")
        for month, day in ((3, 28), (4, 2))
    ]
    long = [power(5, "2026-01-05"), power(5, "2026-06-05")]

    found = bought(tmp_path, [*long, *short])

    assert ("2026-03-28", "2026-04-02", 2, Decimal(2)) in found
    assert len(found) == 3
