# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases below a limit that reach it together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.splitting import SPLIT_DAYS, Pattern
from inkoopkoers.spending.domain.thresholds import Kind, Limit, LimitCode
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.splitting import by_supplier, by_unit, just_below
from inkoopkoers.spending.questions.thresholds import Known
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once

KNOWN = Known((Limit(LimitCode.PRACTICE, Kind.OTHER, Decimal(50_000)),))
CLEANING = "90910000"


def asked(
    folder: Path,
    lines: Sequence[dict[str, Any]],
    question: Callable[[Known], Question[Pattern]] = by_supplier,
) -> tuple[Pattern, ...]:
    dataset = a_dataset(folder, lines)
    return Duck().ask(question(KNOWN), dataset, Selection(), Terms())


def order(amount: int, on: str, **cells: Any) -> dict[str, Any]:
    return a_line(amount, on, category_code=CLEANING, **cells)


def test_two_below_the_limit_in_a_month_are_together_above_it(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        [
            order(30_000, "2026-03-02", unit="Sport"),
            order(25_000, "2026-03-20", unit="Sport"),
        ],
    )

    assert found == (
        Pattern(
            "supplier", "practice", Decimal(50_000), key_of("Bron BV"), "Bron BV",
            "Sport", "909", date(2026, 3, 2), date(2026, 3, 20), 2,
            Decimal(25_000), Decimal(30_000), Decimal(55_000),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        # Further apart than the days that we look at.
        [order(30_000, "2026-03-02"), order(25_000, "2026-04-01")],
        # Not together at the limit.
        [order(30_000, "2026-03-02"), order(19_999, "2026-03-02")],
        # One of them is at the limit itself, and was decided on as such.
        [order(50_000, "2026-03-02"), order(25_000, "2026-03-02")],
        # Under a contract.
        [order(30_000, "2026-03-02", contract="C"), order(25_000, "2026-03-02")],
        # One order that comes with two invoices.
        [
            order(30_000, "2026-03-02", order_number="1", invoice="1"),
            order(25_000, "2026-03-02", order_number="1", invoice="2"),
        ],
        # Too small to be a part.
        [order(46_000, "2026-03-02"), order(4_999, "2026-03-02")],
        # Not the same things.
        [order(30_000, "2026-03-02"), a_line(25_000, "2026-03-02")],
    ],
)
def test_what_is_no_pattern_stays_away(
    tmp_path: Path, lines: list[dict[str, Any]]
) -> None:
    assert asked(tmp_path, lines) == ()


def test_a_unit_that_buys_the_same_from_several_is_a_pattern(tmp_path: Path) -> None:
    (found,) = asked(
        tmp_path,
        [
            order(30_000, "2026-03-02", unit="Sport"),
            order(25_000, "2026-03-20", unit="Sport", supplier="Glans BV"),
            order(49_000, "2026-03-20", unit="Zorg", supplier="Glans BV"),
        ],
        by_unit,
    )

    assert (found.shape, found.unit, found.supplier) == ("unit", "Sport", None)
    assert found.amount_eur == Decimal(55_000)


def test_repeated_amounts_just_below_a_limit_are_a_pattern(tmp_path: Path) -> None:
    (found,) = asked(
        tmp_path,
        [
            order(49_500, "2026-01-02"),
            order(45_000, "2026-11-02"),
            order(44_999, "2026-11-02"),
        ],
        just_below,
    )

    assert (found.purchases, found.smallest_eur) == (2, Decimal(45_000))
    assert found.unit is None


PURCHASES = st.lists(
    st.tuples(st.integers(-100, 60_000), st.integers(0, 90), st.sampled_from("AB")),
    min_size=1,
    max_size=20,
)


@given(purchases=PURCHASES)
@settings(max_examples=25, deadline=None)
def test_patterns_are_those_of_plain_python(
    purchases: list[tuple[int, int, str]],
) -> None:
    start = date(2026, 1, 1)
    lines = [
        order(eur, (start + timedelta(days=n)).isoformat(), supplier=name)
        for eur, n, name in purchases
    ]

    with TemporaryDirectory() as folder:
        found = asked(Path(folder), lines)

    sums = {one.supplier_name: one.amount_eur for one in found}
    assert sums == _expected(purchases)


def _expected(purchases: list[tuple[int, int, str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    parts = [one for one in purchases if 5_000 <= one[0] < 50_000]
    for _, last, name in parts:
        term = [
            eur
            for eur, day, who in parts
            if who == name and last - SPLIT_DAYS < day <= last
        ]
        if len(term) > 1 and sum(term) >= 50_000:
            found[name] = max(found.get(name, 0), sum(term))
    return found
