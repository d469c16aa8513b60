# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How full columns are: full, partly, empty; a month without lines has nothing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.filling import Fill, filling
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow

pytestmark = pytest.mark.once

EURO = Decimal(1)


def a_row(month: int, without: int, lines: int, gap: Gap = Gap.NO_KVK) -> HygieneRow:
    return HygieneRow(1, 2026, month, gap, without, EURO, lines, EURO, EURO)


def test_months_run_on_where_there_are_no_lines() -> None:
    found = filling([a_row(1, 0, 10), a_row(3, 10, 10)])

    assert found.months == ((2026, 1), (2026, 2), (2026, 3))
    assert found.share(Gap.NO_KVK, (2026, 2)) is None
    fills = [found.fill(Gap.NO_KVK, month) for month in found.months]
    assert fills == [Fill.FULL, Fill.EMPTY, Fill.EMPTY]


def test_a_column_is_always_full_or_always_empty_over_the_months_with_lines() -> None:
    rows = [
        *(a_row(month, 0, 9, Gap.NO_UNIT) for month in (1, 3)),
        *(a_row(month, 9, 9, Gap.NO_IBAN) for month in (1, 3)),
        a_row(1, 0, 9), a_row(3, 4, 9),
    ]  # fmt: skip

    found = filling(rows)

    assert Gap.NO_UNIT in found.columns_that(Fill.FULL)
    assert Gap.NO_IBAN in found.columns_that(Fill.EMPTY)
    assert Gap.NO_KVK not in found.columns_that(Fill.FULL)
    assert found.fill(Gap.NO_KVK, (2026, 3)) is Fill.PARTLY


def test_only_the_last_months_are_kept() -> None:
    found = filling([a_row(month, 0, 1) for month in range(1, 13)], most=3)

    assert found.months == ((2026, 10), (2026, 11), (2026, 12))


def test_without_rows_there_is_nothing() -> None:
    assert filling([]).months == ()
    assert filling([a_row(1, 1, 1, Gap.DUPLICATE)]).months == ()


@given(st.integers(1, 10**6), st.data())
def test_a_share_is_what_is_not_missing(lines: int, data: st.DataObject) -> None:
    without = data.draw(st.integers(0, lines))

    share = filling([a_row(5, without, lines)]).share(Gap.NO_KVK, (2026, 5))

    assert share == Fraction(lines - without, lines)
