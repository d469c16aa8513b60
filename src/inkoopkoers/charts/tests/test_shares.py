# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shares on one scale with a target."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inkoopkoers.charts.shares import MOST_ROWS, Goal, ShareRow, shares_chart


def chart(*rows: ShareRow, target: Goal | None = None) -> str:
    return shares_chart(
        title="De helft doet het",
        description="Staven",
        rows=rows,
        columns=("Jaar", "Deel"),
        uid="u",
        target=target,
    ).svg


def row(share: Fraction | None) -> ShareRow:
    return ShareRow("2026", share, "50 %")


def test_a_bar_is_as_long_as_its_share() -> None:
    assert 'width="139"' in chart(row(Fraction(1, 2)))
    assert 'width="278"' in chart(row(Fraction(1)))


def test_the_target_stands_at_its_share_with_its_name() -> None:
    drawn = chart(row(Fraction(1)), target=Goal(Fraction(1, 2), "doel: 50 %"))

    assert "doel: 50 %" in drawn
    assert "M147 " in drawn


def test_nothing_to_divide_is_a_dash() -> None:
    drawn = chart(row(None))

    assert "–" in drawn
    assert "<rect" not in drawn


@pytest.mark.parametrize("share", [Fraction(-1, 2), Fraction(3, 2)])
def test_a_share_outside_the_whole_is_refused(share: Fraction) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        chart(row(share))


@pytest.mark.parametrize("number", [0, MOST_ROWS + 1])
def test_too_few_or_too_many_rows_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="rows"):
        chart(*[row(Fraction(1))] * number)


def test_the_table_has_what_the_picture_tells() -> None:
    made = shares_chart(
        title="T", description="D", rows=[row(Fraction(1, 2))],
        columns=("Jaar", "Deel"), uid="u",
    )  # fmt: skip

    assert made.table.rows == (("2026", "50 %"),)
