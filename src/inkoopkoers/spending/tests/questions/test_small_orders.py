# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small invoices and what they cost."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.buying import BILL_DAYS, SmallOrders
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.small_orders import (
    SMALL_ORDERS,
    SMALL_ORDERS_BY_SUPPLIER,
    SMALL_ORDERS_BY_UNIT,
)
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once


def test_small_invoices_are_counted_costed_and_bundled(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            # One invoice of two lines: not small.
            a_line(200, "2026-03-02", invoice="1", unit="Sport"),
            a_line(50, "2026-03-02", invoice="1", unit="Sport"),
            # Three small ones in a month, one in the next.
            a_line(10, "2026-03-02", invoice="2", unit="Sport"),
            a_line("249.99", "2026-03-09", invoice="3", unit="Sport"),
            a_line(20, "2026-03-31", unit="Sport"),
            a_line(20, "2026-04-01", unit="Sport"),
            # Another unit, and a credit note that is no order.
            a_line(5, "2026-03-02", invoice="5", unit="Zorg", supplier="Glans BV"),
            a_line(-5, "2026-03-02", invoice="6", unit="Zorg", supplier="Glans BV"),
        ],
    )

    (total,) = Duck().ask(SMALL_ORDERS, dataset, Selection(), Terms())
    units = Duck().ask(SMALL_ORDERS_BY_UNIT, dataset, Selection(), Terms())
    suppliers = Duck().ask(SMALL_ORDERS_BY_SUPPLIER, dataset, Selection(), Terms())

    assert total == SmallOrders(
        None, "", 6, Decimal("554.99"), 5, Decimal("304.99"),
        bundled=3, cost_eur=Decimal(175), saved_eur=Decimal(70),
    )  # fmt: skip
    assert [(one.group, one.small_invoices) for one in units] == [
        ("Sport", 4),
        ("Zorg", 1),
    ]
    assert [(one.group, one.bundled) for one in suppliers] == [
        ("Bron BV", 2),
        ("Glans BV", 1),
    ]


@pytest.mark.parametrize(
    ("last", "invoices", "small"), [("2026-04-01", 1, 0), ("2026-04-02", 2, 2)]
)
def test_a_number_that_lasts_is_an_invoice_every_month(
    tmp_path: Path, last: str, invoices: int, small: int
) -> None:
    lines = [
        a_line(60, "2026-03-01", invoice="KLANT"),
        a_line(70, "2026-03-20", invoice="KLANT"),
        a_line(150, last, invoice="KLANT"),
    ]
    dataset = a_dataset(tmp_path, lines)

    (total,) = Duck().ask(SMALL_ORDERS, dataset, Selection(), Terms())

    assert (total.invoices, total.small_invoices) == (invoices, small)
    assert total.amount == 280


def test_nothing_bought_has_no_small_orders(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(-5)])

    assert Duck().ask(SMALL_ORDERS, dataset, Selection(), Terms()) == ()


LINES = st.lists(
    st.tuples(
        st.decimals(-100, 400, places=2),
        st.integers(0, 70),
        st.sampled_from("AB"),
        st.sampled_from([None, "1", "2", "3"]),
    ),
    min_size=1,
    max_size=25,
)


@given(lines=LINES, below=st.integers(1, 300), cost=st.decimals(0, 90, places=2))
@settings(max_examples=25, deadline=None)
def test_small_orders_are_those_of_plain_python(
    lines: list[tuple[Decimal, int, str, str | None]], below: int, cost: Decimal
) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for _, n, _, _ in lines]
    made = [
        a_line(str(eur), day.isoformat(), supplier=name, invoice=invoice)
        for (eur, _, name, invoice), day in zip(lines, days, strict=True)
    ]
    asked = Terms(small_order_eur=Decimal(below), order_cost_eur=cost)

    with TemporaryDirectory() as folder:
        found = Duck().ask(
            SMALL_ORDERS, a_dataset(Path(folder), made), Selection(), asked
        )

    when: dict[object, list[date]] = {}
    for (_eur, _, name, invoice), day in zip(lines, days, strict=True):
        when.setdefault((name, invoice), []).append(day)
    invoices: dict[object, list[tuple[Decimal, date]]] = {}
    for at, ((eur, _, name, invoice), day) in enumerate(zip(lines, days, strict=True)):
        own = when[name, invoice]
        month = day.month if (max(own) - min(own)).days > BILL_DAYS else 0
        key = (name, at, 0) if invoice is None else (name, invoice, month)
        invoices.setdefault(key, []).append((eur, day))
    sums = {
        key: (sum(eur for eur, _ in parts), min(day for _, day in parts))
        for key, parts in invoices.items()
    }
    small = {key: one for key, one in sums.items() if 0 < one[0] < below}
    months = {(key[0], day.month) for key, (_, day) in small.items()}  # type: ignore[index]
    if not any(eur > 0 for eur, _ in sums.values()):
        assert found == ()
        return
    (row,) = found
    assert row.small_invoices == len(small)
    assert row.small_amount == sum(eur for eur, _ in small.values())
    assert row.bundled == len(months)
    assert row.cost_eur == len(small) * cost
    assert row.saved_eur == (len(small) - len(months)) * cost
