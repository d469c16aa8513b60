# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a group, against formulas that are too simple to be wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.counts import Counts, rounded, total

scores = st.lists(st.integers(0, 10), max_size=40)
few = st.integers(0, 5)


def counted(given_scores: list[int], *states: int) -> Counts:
    tally = {score: given_scores.count(score) for score in set(given_scores)}
    return Counts(tally, *states)


some_counts = st.builds(counted, scores, few, few, few)


def test_nobody_has_no_figures() -> None:
    nobody = Counts()

    assert (nobody.people, nobody.scored) == (0, 0)
    assert nobody.mean is nobody.median is nobody.spread is nobody.coverage is None
    assert nobody.lowest is nobody.highest is None


def test_one_score_has_no_spread() -> None:
    assert Counts({3: 1}).spread is None
    assert Counts({3: 1}).median == 3


def test_two_opposites_are_three_points_apart() -> None:
    assert Counts({1: 1, 4: 1}).spread == 3
    assert Counts({1: 2, 4: 2}).spread == 2


def test_coverage_leaves_out_those_to_whom_it_does_not_apply() -> None:
    counts = Counts({2: 3}, unknown=1, not_applicable=4, blank=2)

    assert counts.coverage == Fraction(1, 2)
    assert counts.people == 10
    assert Counts(not_applicable=4).coverage is None


def test_a_score_that_nobody_gave_makes_no_difference() -> None:
    assert Counts({4: 1, 1: 0, 2: 5}) == Counts({2: 5, 4: 1})
    assert list(Counts({4: 1, 2: 5}).scores) == [2, 4]


@pytest.mark.parametrize("wrong", [{"scores": {1: -1}}, {"unknown": -1}, {"blank": -1}])
def test_a_count_below_zero_is_a_bug(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="never below zero"):
        Counts(**wrong)  # type: ignore[arg-type] # that is the point


@given(scores)
def test_the_figures_are_those_of_the_list_of_scores(values: list[int]) -> None:
    counts = counted(values)

    assert counts.scored == len(values)
    assert counts.lowest == min(values, default=None)
    assert counts.highest == max(values, default=None)
    if values:
        assert counts.mean == Fraction(sum(values), len(values))
        assert counts.median == Fraction(median(values))
    if len(values) > 1:
        apart = [abs(one - other) for one, other in combinations(values, 2)]
        assert counts.spread == Fraction(sum(apart), len(apart))


@given(some_counts, some_counts)
def test_two_groups_add_up_to_the_group_of_both(one: Counts, other: Counts) -> None:
    both = one + other

    assert both.people == one.people + other.people
    assert both.scored == one.scored + other.scored
    assert both == other + one
    assert total([one, other, Counts()]) == both
    assert {score: n for score, n in both.scores.items() if n} == both.scores


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(5, 2), "2.5"),
        (Fraction(9, 4), "2.3"),
        (Fraction(249, 100), "2.5"),
        (Fraction(3), "3.0"),
        (Fraction(-1, 20), "0.0"),
        (Fraction(-3, 2), "-1.5"),
        (Fraction(0), "0.0"),
    ],
)
def test_halves_are_rounded_upwards(value: Fraction, shown: str) -> None:
    assert rounded(value) == Decimal(shown)
    assert str(rounded(value)) == shown
