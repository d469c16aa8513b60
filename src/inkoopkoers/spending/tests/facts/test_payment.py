# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days to pay, of the invoices where both days are known."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.spending.domain.payment import LAW
from inkoopkoers.spending.domain.selection import Terms
from inkoopkoers.spending.questions.payment import (
    PAYMENT,
    PAYMENT_PER_SUPPLIER,
    PAYMENT_PER_UNIT,
)
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line

pytestmark = pytest.mark.once

START = date(2026, 1, 1)


def paid(amount: int, days: int | None, due: int | None = None, **more: Any) -> Any:
    return a_line(
        amount,
        invoiced_on=START,
        paid_on=None if days is None else START + timedelta(days=days),
        due_on=None if due is None else START + timedelta(days=due),
        **more,
    )


def test_an_authority_pays_within_thirty_days() -> None:
    assert rulebook().on(LAW, date(2026, 1, 1)).rule.value == 30
    assert Terms().payment_days == 30


def test_late_is_more_than_the_settled_days_or_after_the_due_day() -> None:
    lines = [paid(100, 30, 14), paid(200, 31, 31), paid(400, None, 14), paid(-50, 90)]

    (row,) = asked(PAYMENT, lines)

    assert these(row.invoices, row.amount, row.dated, row.dated_amount) == (
        3,
        700,
        2,
        300,
    )
    assert these(row.late, row.late_amount) == (1, 200)
    assert these(row.due_known, row.past_due, row.past_due_amount) == (2, 1, 100)
    assert these(row.median, row.p90) == (30, 31)
    assert row.coverage == Fraction(3, 7)
    assert these(row.late_share, row.past_due_share) == (Fraction(1, 2), Fraction(1, 2))


def test_the_lines_of_one_invoice_are_one_invoice() -> None:
    lines = [paid(60, 40, invoice="F1"), paid(40, 40, invoice="F1"), paid(1, 5)]

    (row,) = asked(PAYMENT, lines)

    assert these(row.invoices, row.late, row.late_amount) == (2, 1, 100)


def test_units_and_suppliers_stand_with_the_most_late_euros_first() -> None:
    lines = [
        paid(10, 5, unit="Wegen"),
        paid(20, 50, unit="Groen", supplier="Traag BV"),
        paid(30, 50, unit="Wegen", supplier="Traag BV"),
    ]

    units = asked(PAYMENT_PER_UNIT, lines)
    suppliers = asked(PAYMENT_PER_SUPPLIER, lines)

    assert [these(one.key, one.late_amount) for one in units] == [
        ("Wegen", 30),
        ("Groen", 20),
    ]
    assert [these(one.key, one.late_amount) for one in suppliers] == [
        ("Traag BV", 50),
        ("Bron BV", 0),
    ]


def test_without_days_nothing_is_known() -> None:
    (row,) = asked(PAYMENT, [a_line(100)])

    assert these(row.median, row.p90, row.coverage) == (None, None, 0)
    assert these(row.late_share, row.past_due_share) == (None, None)
    assert asked(PAYMENT, []) == ()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 500), st.none() | st.integers(-20, 120)),
        min_size=1,
        max_size=25,
    ),
    st.integers(0, 60),
)
def test_ranks_and_lateness_are_as_by_hand(
    cells: list[tuple[int, int | None]], limit: int
) -> None:
    lines = [paid(eur, days) for eur, days in cells]
    known = sorted(days for _, days in cells if days is not None)

    (row,) = asked(PAYMENT, lines, terms=Terms(payment_days=limit))

    late = [eur for eur, days in cells if days is not None and days > limit]
    assert these(row.late, row.late_amount) == (len(late), Decimal(sum(late)))
    assert row.dated == len(known)
    if known:
        assert row.median == known[ceil(len(known) / 2) - 1]
        assert row.p90 == known[ceil(len(known) * 9 / 10) - 1]
