# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is paid for licences that nobody uses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.planning.domain.investing.licences import (
    Licence,
    licence_problems,
    use_of,
    use_of_all,
)
from inkoopkoers.planning.domain.investing.problems import ProblemCode


def a_licence(**changes: Any) -> Licence:
    given: dict[str, Any] = {
        "code": "rekenen",
        "name": "Rekenmethode",
        "bought": 400,
        "activated": 350,
        "used": 290,
        "price_per_year_eur": Decimal("18.50"),
    }
    return Licence(**{**given, **changes})


def test_what_is_bought_and_not_used_is_waste() -> None:
    found = use_of(a_licence())

    assert (found.never_activated, found.not_used, found.missing) == (50, 60, 0)
    assert found.paid_eur == 7400
    assert [found.never_activated_eur, found.not_used_eur] == [925, 1110]
    assert found.wasted_eur == 2035


def test_more_in_use_than_was_bought_is_missing_and_no_negative_waste() -> None:
    found = use_of(a_licence(activated=410, used=405))

    assert [found.missing, found.wasted_eur] == [10, 0]
    assert use_of(a_licence(used=420)).missing == 20


def test_the_most_wasted_licence_comes_first() -> None:
    found = use_of_all([a_licence(code="b", used=350), a_licence(code="a")])

    assert [one.licence.code for one in found.licences] == ["a", "b"]
    assert [found.paid_eur, found.wasted_eur] == [14_800, 2960]


def test_numbers_that_cannot_be_are_told() -> None:
    wrong = a_licence(bought=-1, activated=0, used=5)

    assert [(one.code, one.field) for one in licence_problems([wrong])] == [
        (ProblemCode.NEGATIVE, "bought"),
        (ProblemCode.USED_BEYOND_ACTIVATED, "used"),
        (ProblemCode.ACTIVATED_BEYOND_BOUGHT, "activated"),
    ]
    assert list(licence_problems([a_licence()])) == []


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_waste_and_use_are_together_what_is_paid(
    bought: int, activated: int, used: int
) -> None:
    found = use_of(a_licence(bought=bought, activated=activated, used=used))

    in_use = min(used, activated, bought) * Decimal("18.50")
    assert found.wasted_eur + in_use == found.paid_eur
