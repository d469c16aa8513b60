# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was avoided, per year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.nami import (
    Answer,
    Avoided,
    DossierNami,
    Outcome,
    Question,
)
from inkoopkoers.procurements.domain.totals import YearNami, over_all, per_year

pytestmark = pytest.mark.once


def in_year(
    year: int | None, key: int, amount: int, *, is_not_bought: bool = False
) -> YearNami:
    answer = Answer(Question.NOT, Outcome.YES, Avoided(eur=Decimal(amount)))
    return YearNami(year, DossierNami(key, (answer,), is_not_bought))


def test_years_come_oldest_first_and_no_year_last() -> None:
    found = per_year([in_year(None, 1, 1), in_year(2027, 2, 2), in_year(2025, 3, 3)])

    assert [one.year for one in found] == [2025, 2027, None]
    assert [one.avoided.eur for one in found] == [3, 2, 1]


def test_what_is_not_bought_is_a_part_of_the_year() -> None:
    (year,) = per_year([in_year(2027, 1, 5, is_not_bought=True), in_year(2027, 2, 7)])

    assert year.avoided.eur == 12
    assert year.not_bought == 1
    assert year.from_not_buying.eur == 5


def test_a_dossier_counts_in_one_year() -> None:
    found = per_year([in_year(2026, 1, 5), in_year(2027, 1, 5)])

    assert [one.year for one in found] == [2027]


def test_nothing_adds_up_to_nothing() -> None:
    assert per_year([]) == ()
    assert over_all([]).avoided.eur == 0


@given(
    st.lists(
        st.builds(
            in_year,
            st.sampled_from([None, 2025, 2026, 2027]),
            st.integers(1, 6),
            st.integers(0, 10**6),
            is_not_bought=st.booleans(),
        )
    )
)
def test_the_years_together_are_everything(rows: list[YearNami]) -> None:
    years, everything = per_year(rows), over_all(rows)

    assert sum(one.avoided.eur for one in years) == everything.avoided.eur
    assert sum(one.not_bought for one in years) == everything.not_bought
    assert sum(one.avoided.dossiers for one in years) == everything.avoided.dossiers
