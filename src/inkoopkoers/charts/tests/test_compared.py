# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where organisations stand: bars for all, the own place among them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.compared import Compared, Part, compared_chart
from inkoopkoers.charts.tests.drawn import said, shapes


def row(*counts: int, own: int | None = None) -> Compared:
    """Halves of a scale of 1 to 4; `own` is the place of the own half."""
    parts = tuple(
        Part(Fraction(2 + n, 2), Fraction(3 + n, 2), count, is_own=n == own)
        for n, count in enumerate(counts)
    )
    mean = None if own is None else Fraction(2 + own, 2)
    return Compared("Strategie", parts, mean)


def drawn(*rows: Compared, narrow: bool = False) -> Chart:
    return compared_chart(
        title="t", description="d", rows=rows, scale=(1, 4), uid="c", narrow=narrow
    )


def test_a_bar_for_every_part_that_someone_is_in() -> None:
    chart = drawn(row(0, 3, 0, 1, 2, 0, own=3))

    assert len(shapes(chart, "rect")) == 3
    assert [bar.get("class") for bar in shapes(chart, "rect")].count(
        "ik-figure__bar"
    ) == 1
    assert "3" in said(chart)


def test_the_own_place_is_a_triangle_with_its_figure() -> None:
    with_own, without = (
        drawn(row(6, 0, 0, 0, 0, 0, own=2)),
        drawn(row(6, 0, 0, 0, 0, 0)),
    )

    assert len(shapes(with_own, "path")) > len(shapes(without, "path"))
    assert "2,0" in said(with_own)
    assert "je eigen organisatie" in said(with_own)
    assert "je eigen organisatie" not in said(without)


def test_the_table_names_the_parts() -> None:
    table = drawn(row(0, 3, 0, 1, 2, 0, own=3)).table

    assert table.columns[1:3] == ("1,0 tot 1,5", "1,5 tot 2,0")
    assert table.rows == (("Strategie", "0", "3", "0", "1", "2", "0", "2,5"),)


@pytest.mark.parametrize(
    ("compared", "above", "below"),
    [
        (row(3, 1, 0, 0, 0, 2, own=5), True, False),
        (row(1, 0, 0, 2, 1, 2, own=0), False, True),
        (row(2, 2, 2, 0, 0, 0, own=1), False, False),
        (row(3, 0, 3, 0, 0, 0, own=1), False, False),
        (row(6, 0, 0, 0, 0, 0), False, False),
    ],
)
def test_high_or_low_is_said_only_beside_more_than_half(
    compared: Compared, above: bool, below: bool
) -> None:
    assert (compared.is_above_most, compared.is_below_most) == (above, below)
