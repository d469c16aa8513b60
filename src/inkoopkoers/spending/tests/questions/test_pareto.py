# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers in order of euros, with their letters and the tail."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.questions.pareto import PARETO, PARETO_SUMS
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once


def test_letters_fall_at_80_and_95_percent(tmp_path: Path) -> None:
    # A had 0 and 60 before it, B 80 and 90, C 95.
    euros = {"v": 60, "w": 20, "x": 10, "y": 5, "z": 5, "terug": -3}
    dataset = a_dataset(tmp_path, [a_line(one, supplier=n) for n, one in euros.items()])

    rows = answer(PARETO, dataset)

    assert [(r.rank, r.amount, r.cumulative, r.letter) for r in rows] == [
        (1, 60, 60, "A"),
        (2, 20, 80, "A"),
        (3, 10, 90, "B"),
        (4, 5, 95, "B"),
        (5, 5, 100, "C"),
    ]
    assert rows[1].cumulative_share == Decimal("0.8")


def test_the_sums_tell_the_tail_and_what_came_back(tmp_path: Path) -> None:
    euros = {"groot": 8000, "middel": 1500, "klein": 500, "terug": -40, "nul": 0}
    dataset = a_dataset(tmp_path, [a_line(one, supplier=n) for n, one in euros.items()])

    (sums,) = answer(PARETO_SUMS, dataset)

    assert (sums.suppliers, sums.amount) == (3, 10_000)
    assert (sums.a_suppliers, sums.b_suppliers, sums.c_suppliers) == (1, 1, 1)
    assert (sums.small_suppliers, sums.small_amount) == (1, 500)
    assert (sums.returned_suppliers, sums.returned_amount) == (2, -40)


def test_a_page_begins_after_a_rank(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(9 - at, supplier=str(at)) for at in range(5)])

    rows = answer(PARETO, dataset, parameters={"after": 2, "rows": 2})

    assert [row.rank for row in rows] == [3, 4]


def test_nothing_bought_gives_zeros(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [])

    (sums,) = answer(PARETO_SUMS, dataset)

    assert (sums.suppliers, sums.amount, sums.returned_amount) == (0, 0, 0)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(-100, 10**11), min_size=1, max_size=20))
def test_letters_are_what_walking_down_the_list_gives(cents: list[int]) -> None:
    left = sorted((one for one in cents if one > 0), reverse=True)
    expected, before = [], 0
    for one in left:
        small = before * 100 < 95 * sum(left)
        expected.append("A" if before * 100 < 80 * sum(left) else "B" if small else "C")
        before += one

    with TemporaryDirectory() as folder:
        lines = [
            a_line(str(Decimal(one) / 100), supplier=f"s{at}")
            for at, one in enumerate(cents)
        ]
        rows = answer(PARETO, a_dataset(Path(folder), lines))

    assert [row.letter for row in rows] == expected
