# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A month that is unlike the months before it is seen, and one that is missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.drift import Change, Drift, absent_months, changes
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.domain.periods import Absent

pytestmark = pytest.mark.once


def a_month(
    at: int, *, lines: int = 10, empty: int = 0, moved: int = 1000, source: int = 1
) -> HygieneRow:
    return HygieneRow(
        source, 2026, at, Gap.NO_KVK, empty, Decimal(0), lines,
         Decimal(moved), Decimal(moved),
    )  # fmt: skip


def test_a_month_without_lines_between_others_is_missing() -> None:
    rows = [a_month(1), a_month(4), a_month(2, source=2)]

    assert absent_months(rows) == {1: Absent(((2026, 2), (2026, 3))), 2: Absent()}


def test_a_year_ends_in_december() -> None:
    before = a_month(11)._replace(year=2025)

    assert absent_months([before, a_month(1)]) == {1: Absent(((2025, 12),))}


def test_a_month_with_stray_lines_is_nearly_empty_but_not_at_an_end() -> None:
    few = {1, 4, 8}
    rows = [a_month(at, lines=2 if at in few else 10) for at in range(1, 9)]

    assert absent_months(rows) == {1: Absent(hollow=((2026, 4),))}


def test_a_column_that_is_suddenly_empty_vanished() -> None:
    rows = [*(a_month(at) for at in (1, 2, 3)), a_month(4, empty=10)]

    (found,) = changes(rows)

    assert found == Change(
        1,
        (2026, 4),
        Drift.VANISHED,
        Gap.NO_KVK,
        Fraction(1),
        Fraction(0),
        Decimal(1000),
    )


@pytest.mark.parametrize(
    ("last", "drift"),
    [
        (a_month(4, empty=2), Drift.EMPTIER),
        (a_month(4, lines=21, moved=2100), Drift.MORE_LINES),
        (a_month(4, lines=4, moved=400), Drift.FEWER_LINES),
        (a_month(4, moved=2010), Drift.LARGER_AMOUNTS),
        (a_month(4, moved=499), Drift.SMALLER_AMOUNTS),
    ],
)
def test_a_month_unlike_the_others_is_told(last: HygieneRow, drift: Drift) -> None:
    rows = [*(a_month(at) for at in (1, 2, 3)), last]

    assert [one.drift for one in changes(rows)] == [drift]


def test_a_column_that_is_filled_at_last_is_told_too() -> None:
    rows = [*(a_month(at, empty=10) for at in (1, 2, 3)), a_month(4)]

    assert [one.drift for one in changes(rows)] == [Drift.FULLER]


def test_a_column_that_stays_empty_is_told_once() -> None:
    rows = [a_month(at, empty=10 if at > 3 else 0) for at in range(1, 9)]

    assert [one.month for one in changes(rows)] == [(2026, 4)]


@pytest.mark.parametrize(
    "last",
    [a_month(4, empty=1), a_month(4, lines=20, moved=2000), a_month(4, moved=500)],
)
def test_a_small_difference_is_none(last: HygieneRow) -> None:
    assert changes([*(a_month(at) for at in (1, 2, 3)), last]) == ()


def test_of_a_month_with_a_few_lines_only_a_column_that_vanished_is_told() -> None:
    before = [a_month(at, lines=5) for at in (1, 2, 3)]

    for last in (a_month(4, lines=5, empty=1), a_month(4, lines=5, moved=100)):
        assert changes([*before, last]) == ()
    (found,) = changes([*before, a_month(4, lines=5, empty=5)])
    assert found.drift is Drift.VANISHED


def test_two_months_before_say_nothing() -> None:
    assert changes([a_month(1), a_month(2), a_month(3, empty=10)]) == ()


@given(st.integers(1, 50), st.integers(0, 10**6), st.integers(3, 12))
def test_months_that_are_alike_never_drift(lines: int, moved: int, many: int) -> None:
    rows = [a_month(at, lines=lines, moved=moved) for at in range(1, many + 1)]

    assert changes(rows) == ()
