# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving terms, peaks and first days, beside those of plain Python."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.thresholds import (
    Kind,
    limit_on,
    moving_sum,
    without_gaps,
)
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.thresholds import (
    Known,
    TermRow,
    terms,
    thresholds,
)
from inkoopkoers.spending.tests.making import a_dataset, a_line
from inkoopkoers.spending.tests.questions.limits import CARE, CLEANING, LIMITS

pytestmark = pytest.mark.once

LINES = st.lists(
    st.tuples(
        st.decimals(-200, 600, places=2),
        st.integers(0, 800),
        st.sampled_from([CLEANING, CARE, None]),
        st.sampled_from([None, "C-1", " "]),
    ),
    min_size=1,
    max_size=25,
)


@given(lines=LINES, window=st.integers(1, 400))
@settings(max_examples=25, deadline=None)
def test_terms_and_peaks_are_those_of_plain_python(
    lines: list[tuple[Decimal, int, str | None, str | None]], window: int
) -> None:
    start = date(2025, 1, 1)
    made = [
        a_line(
            str(eur),
            (start + timedelta(days=n)).isoformat(),
            category_code=category,
            contract=contract,
        )
        for eur, n, category, contract in lines
    ]
    known, term = Known(LIMITS, ("85",)), Terms(window_days=window)

    with TemporaryDirectory() as folder:
        dataset = a_dataset(Path(folder), made)
        grown = Duck().ask(terms(known), dataset, Selection(), term)
        peaks = Duck().ask(thresholds(known), dataset, Selection(), term)

    assert grown == _expected(made, window)
    for row in peaks:
        days = [
            one
            for one in grown
            if one.category == row.category and one.threshold_eur == row.threshold_eur
        ]
        assert row.peak_eur == max(one.amount for one in days)
        for part, reached in (
            (60, row.reached_60_on),
            (80, row.reached_80_on),
            (100, row.reached_100_on),
        ):
            passed = [
                one.booked_on
                for one in grown
                if one.category == row.category
                and one.amount * 100 >= one.threshold_eur * part
            ]
            assert reached == min(passed, default=None)


def _expected(lines: list[dict[str, Any]], window: int) -> tuple[TermRow, ...]:
    made = []
    for category, kind in (("851", Kind.SOCIAL), ("909", Kind.OTHER)):
        own = [
            one for one in lines if (one["category_code"] or "").startswith(category)
        ]
        free: dict[date, Decimal] = {}
        total: dict[date, Decimal] = {}
        for one in own:
            day, eur = one["booked_on"], one["amount"]
            total[day] = total.get(day, Decimal(0)) + eur
            free[day] = free.get(day, Decimal(0)) + (
                Decimal(0) if (one["contract"] or "").strip() else eur
            )
        sums = zip(moving_sum(free, window), moving_sum(total, window), strict=True)
        for (day, eur), (_, all_eur) in sums:
            held = limit_on(without_gaps(LIMITS), kind, day)
            assert held is not None
            made.append(
                TermRow(category, day, free[day], total[day], eur, all_eur, held.amount)
            )
    return tuple(made)
