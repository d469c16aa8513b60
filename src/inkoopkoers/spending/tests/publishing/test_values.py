# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An amount and a date are read as written, in Python and in SQL alike."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark
from inkoopkoers.spending.domain.values import amount_of, date_of
from inkoopkoers.spending.reading.parsing import (
    amount_sql,
    date_sql,
    is_too_large_sql,
)

pytestmark = pytest.mark.once

NASTY_AMOUNTS = st.text("0123456789.,-+ ()€£$\u00a0\u2009'’−eEURx", max_size=14)
NEAR_AMOUNTS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "-", "(", "€ ", "EUR ", "- ", "+"]),
    st.one_of(st.integers(0, 10**15).map(str), st.sampled_from(["1.234", "12,345"])),
    st.sampled_from(["", ",5", ".25", ",125", ".1234567", ",-", ",--", "."]),
    st.sampled_from(["", "-", ")", " ", " €", "x"]),
)
NASTY_DATES = st.text("0123456789-/. :tabcdejanmrtok,", max_size=14)
NEAR_DATES = st.builds(
    "{}{}{}{}{}{}".format,
    st.integers(0, 2999),
    st.sampled_from("-/. "),
    st.one_of(st.integers(0, 40), st.sampled_from(["mrt", "May", "dec.", "okto"])),
    st.sampled_from("-/. "),
    st.integers(0, 2999),
    st.sampled_from(["", " 00:00", "T10:11:12", "x"]),
)


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1.234,56", DecimalMark.COMMA, "1234.56"),
        ("1,234.56", DecimalMark.POINT, "1234.56"),
        ("1234", DecimalMark.COMMA, "1234.00"),
        ("-12,50", DecimalMark.COMMA, "-12.50"),
        ("12,50-", DecimalMark.COMMA, "-12.50"),
        ("(12,50)", DecimalMark.COMMA, "-12.50"),
        ("€ 12,50", DecimalMark.COMMA, "12.50"),
        ("12,-", DecimalMark.COMMA, "12.00"),
        ("2,142.73 ", DecimalMark.POINT, "2142.73"),
        ("1\u202f234,56", DecimalMark.COMMA, "1234.56"),
        ("1.234", DecimalMark.COMMA, "1234.00"),
        ("12,345", DecimalMark.COMMA, "12.35"),
        ("-12,345", DecimalMark.COMMA, "-12.35"),
        ("1,5E3", DecimalMark.COMMA, None),
        ("12.50", DecimalMark.COMMA, None),
        ("0,005", DecimalMark.POINT, None),
        ("(-5)", DecimalMark.COMMA, None),
        ("-", DecimalMark.COMMA, None),
        ("=1+1", DecimalMark.COMMA, None),
    ],
)
def test_an_amount_is_read_as_written_or_not_at_all(
    text: str, decimal: DecimalMark, value: str | None
) -> None:
    found = amount_of(text, decimal)

    assert found.value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("24/12/2010", DateOrder.DAY_FIRST, date(2010, 12, 24)),
        ("26-May-11", DateOrder.DAY_FIRST, date(2011, 5, 26)),
        ("2010-12-24", DateOrder.DAY_FIRST, date(2010, 12, 24)),
        ("20101224", DateOrder.COMPACT, date(2010, 12, 24)),
        ("24 december 2010", DateOrder.ISO, date(2010, 12, 24)),
        ("1 mrt. 2020", DateOrder.DAY_FIRST, date(2020, 3, 1)),
        ("40536", DateOrder.SPREADSHEET, date(2010, 12, 24)),
        ("40536.75", DateOrder.DAY_FIRST, date(2010, 12, 24)),
        ("2010-12-24T10:11:12", DateOrder.ISO, date(2010, 12, 24)),
        ("03/04/2010", DateOrder.DAY_FIRST, date(2010, 4, 3)),
        ("03/04/2010", DateOrder.MONTH_FIRST, date(2010, 3, 4)),
        ("03/04/2010", DateOrder.ISO, None),
        ("12/24/2010", DateOrder.ISO, date(2010, 12, 24)),
        ("29-02-2023", DateOrder.DAY_FIRST, None),
        ("infinity", DateOrder.ISO, None),
        ("epoch", DateOrder.ISO, None),
    ],
)
def test_a_date_is_read_in_its_order_or_when_it_can_be_only_one(
    text: str, order: DateOrder, day: date | None
) -> None:
    assert date_of(text, order) == day


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(NASTY_AMOUNTS, NEAR_AMOUNTS), min_size=60, max_size=60))
def test_sql_reads_amounts_as_python_does(cells: list[str]) -> None:
    for decimal in DecimalMark:
        for places in (2, 4):
            wanted = [amount_of(cell, decimal, places) for cell in cells]

            found = _asked(
                cells,
                f"{amount_sql('x', decimal, places)}, {is_too_large_sql('x', decimal)}",
            )

            assert found == [(one.value, one.is_too_large) for one in wanted]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.one_of(NASTY_DATES, NEAR_DATES), min_size=60, max_size=60))
def test_sql_reads_dates_as_python_does(cells: list[str]) -> None:
    for order in DateOrder:
        found = _asked(cells, date_sql("x", order))

        assert [one for (one,) in found] == [date_of(cell, order) for cell in cells]


def _asked(cells: list[str], expressions: str) -> list[tuple[object, ...]]:
    table = pa.table({"number": range(len(cells)), "x": pa.array(cells, pa.string())})
    with duckdb.connect() as connection:
        connection.register("cells", table)
        asked = f"SELECT {expressions} FROM cells ORDER BY cells.number"
        return connection.execute(asked).fetchall()
