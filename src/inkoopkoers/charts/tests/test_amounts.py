# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts as bars from zero."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.chart import Chart


def drawn(*values: int, narrow: bool = False) -> Chart:
    return amount_bars(
        title="Het meest in 2027",
        description="Per jaar",
        amounts=[Amount(f"Jaar {v}", Decimal(v), f"€ {v}") for v in values],
        columns=("Jaar", "Bedrag"),
        uid="proef",
        narrow=narrow,
    )


def widths(chart: Chart) -> list[float]:
    return [
        float(one) for one in re.findall(r'<rect [^>]*width="([0-9.]+)"', chart.svg)
    ]


@pytest.mark.parametrize("narrow", [True, False])
def test_a_bar_is_as_long_as_its_amount(narrow: bool) -> None:
    small, large = widths(drawn(50, 100, narrow=narrow))

    assert large == pytest.approx(2 * small, abs=0.2)


def test_nothing_at_all_has_no_length() -> None:
    assert widths(drawn(0, 0)) == [0.0, 0.0]


def test_the_table_says_the_same() -> None:
    chart = drawn(5, 7)

    assert chart.table.columns == ("Jaar", "Bedrag")
    assert chart.table.rows == (("Jaar 5", "€ 5"), ("Jaar 7", "€ 7"))


def test_a_figure_stays_inside_the_picture_also_behind_the_longest_bar() -> None:
    chart = drawn(1, 10**11, narrow=True)
    box = float(re.findall(r'viewBox="0 0 ([0-9.]+)', chart.svg)[0])
    ends = re.findall(r'<text x="([0-9.]+)"[^>]*>(€[^<]*)', chart.svg)

    assert all(float(x) + 8 * len(words) <= box for x, words in ends)


@pytest.mark.parametrize("narrow", [True, False])
def test_a_long_figure_stands_below_its_bar_so_that_the_bar_keeps_its_room(
    narrow: bool,
) -> None:
    told = "€ 154,87 miljoen · 58 % · in 3 kalenderjaren, sinds 1 januari 2024"
    chart = amount_bars(
        title="Drie",
        description="Per categorie",
        amounts=[Amount("Een", Decimal(1), told), Amount("Twee", Decimal(2), told)],
        columns=("Categorie", "Bedrag"),
        uid="proef",
        narrow=narrow,
    )
    small, large = widths(chart)
    box = float(re.findall(r'viewBox="0 0 ([0-9.]+)', chart.svg)[0])

    assert large == pytest.approx(2 * small, abs=0.2)
    assert large > box / 4
    assert chart.svg.count("miljoen") >= 2


@pytest.mark.parametrize("values", [(), (-1,), tuple(range(26))])
def test_what_cannot_be_drawn_is_refused(values: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"chart|below"):
        drawn(*values)
