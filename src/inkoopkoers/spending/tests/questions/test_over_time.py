# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros per period add up, and stand beside a year before."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.periods import period_before
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.questions.over_time import (
    PER_MONTH,
    PER_QUARTER,
    PER_YEAR,
    PeriodRow,
)
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once


def test_a_month_stands_beside_the_same_month_a_year_before(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(40, "2025-03-31", invoice="1"),
            a_line(75, "2026-03-01", invoice="1"),
            a_line("-5", "2026-03-02", invoice="1"),
            a_line(30, "2026-04-01"),
        ],
    )

    rows = answer(PER_MONTH, dataset, Selection(first=date(2026, 1, 1)), Terms())

    assert rows == (
        PeriodRow(2026, 3, Decimal(70), 2, 1, Decimal("0.7"), Decimal(40)),
        PeriodRow(2026, 4, Decimal(30), 1, 0, Decimal("0.3"), None),
    )


def test_the_same_number_of_two_creditors_is_two_invoices(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path, [a_line(1, invoice="1"), a_line(1, supplier="Ander", invoice="1")]
    )

    (row,) = answer(PER_YEAR, dataset)

    assert (row.year, row.part, row.invoices) == (2026, 0, 2)


def test_without_a_positive_total_there_are_no_shares(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(-10), a_line(10, "2026-06-01")])

    rows = answer(PER_QUARTER, dataset)

    assert [(row.part, row.share) for row in rows] == [(1, None), (2, None)]


def test_no_lines_give_no_periods(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [])

    assert answer(PER_MONTH, dataset) == ()


_LINES = st.lists(
    st.tuples(
        st.dates(date(2024, 1, 1), date(2026, 12, 31)),
        st.decimals(-(10**9), 10**9, places=2),
    ),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(_LINES)
def test_periods_give_what_adding_by_hand_gives(
    lines: list[tuple[date, Decimal]],
) -> None:
    quarters: Counter[tuple[int, int]] = Counter()
    for day, amount in lines:
        quarters[day.year, (day.month + 2) // 3] += amount  # type: ignore[assignment]

    with TemporaryDirectory() as folder:
        dataset = a_dataset(
            Path(folder), [a_line(str(euros), str(day)) for day, euros in lines]
        )
        rows = answer(PER_QUARTER, dataset)

    assert {(row.year, row.part): row.amount for row in rows} == dict(quarters)


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28")),
        ("2026-01-01", "2026-03-31", ("2025-10-01", "2025-12-31")),
        ("2026-03-02", "2026-03-08", ("2026-02-23", "2026-03-01")),
    ],
)
def test_the_period_before_is_as_long(
    first: str, last: str, before: tuple[str, str]
) -> None:
    found = period_before(date.fromisoformat(first), date.fromisoformat(last))

    assert tuple(map(str, found)) == before


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (None, date(2026, 1, 1)),
        (date(2026, 1, 1), None),
        (date(2026, 1, 2), date(2026, 1, 1)),
        (date.min, date.max),
        (date(1, 1, 1), date(1, 12, 31)),
        (date(2, 1, 5), date.max),
    ],
)
def test_an_open_or_endless_period_has_none_before(
    first: date | None, last: date | None
) -> None:
    assert period_before(first, last) == (None, None)
