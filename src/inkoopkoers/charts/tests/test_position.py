# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An amount beside its limits: drawn to scale, words that cross no line, a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.position import Limit, position_chart
from inkoopkoers.charts.tests.drawn import said, shapes

THRESHOLD = Limit("Europese drempel", Decimal(216000), is_main=True)
SINGLE = Limit("Tot hier één aanbieder", Decimal(50000))
AMOUNTS = st.decimals(0, 10**11, places=2, allow_nan=False, allow_infinity=False)


def drawn(amount: Decimal | None, *limits: Limit, narrow: bool = False) -> Chart:
    return position_chart(
        amount,
        limits,
        uid="p",
        title="Plaats",
        description="Zo ligt het",
        narrow=narrow,
    )


def fill(chart: Chart) -> float:
    bars = [bar for bar in shapes(chart, "rect") if bar.get("fill-opacity") == "0.7"]
    return float(bars[0].get("width", "0"))


def test_the_bar_is_as_long_as_the_amount() -> None:
    half = fill(drawn(Decimal(108000), THRESHOLD))
    whole = fill(drawn(Decimal(216000), THRESHOLD))

    assert whole == pytest.approx(2 * half, abs=0.2)


def test_amounts_and_names_stand_in_the_picture() -> None:
    chart = drawn(Decimal(500000), SINGLE, THRESHOLD)

    words = said(chart)
    assert "Deze opdracht: € 500.000" in words
    assert "Europese drempel" in words
    assert "Tot hier één aanbieder" in words


def test_an_amount_that_nobody_knows_draws_the_limits_alone() -> None:
    chart = drawn(None, THRESHOLD)

    assert "nog niet geraamd" in said(chart)
    assert chart.table.rows == (
        ("Europese drempel", "€\N{NO-BREAK SPACE}216.000", "nog niet geraamd"),
    )


def test_exactly_on_a_limit_is_over_it() -> None:
    chart = drawn(Decimal(216000), SINGLE, THRESHOLD)

    assert [row[2] for row in chart.table.rows] == [
        "",
        "erop of erboven",
        "erop of erboven",
    ]


@pytest.mark.parametrize("count", [0, 6])
def test_no_limit_and_too_many_limits_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 5 limits"):
        drawn(None, *[THRESHOLD] * count)


@given(AMOUNTS, st.lists(AMOUNTS, min_size=1, max_size=5), st.booleans())
def test_every_amount_can_be_drawn(
    amount: Decimal, limits: list[Decimal], narrow: bool
) -> None:
    chart = drawn(amount, *(Limit("Grens", one) for one in limits), narrow=narrow)

    assert len(chart.table.rows) == len(limits) + 1
    assert 0 <= fill(chart) <= (326 if narrow else 976)
