# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria in a basket."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import (
    Criterion,
    CriterionKind,
    Suggestion,
    replaced_by_basket,
    share_of_impact,
    suggested_kind,
    weights,
    weights_total,
)

pytestmark = pytest.mark.once

NONE, BASIC, SIGNIFICANT, AMBITIOUS = AmbitionLevel
AWARD = CriterionKind.AWARD


def award(weight: str | None, theme: str = "", key: str = "a") -> Criterion:
    value = None if weight is None else Decimal(weight)
    return Criterion(key, theme=theme, kind=AWARD, weight=value)


baskets = st.lists(
    st.builds(
        Criterion,
        st.text("abc"),
        number=st.sampled_from(["1", "2", "3", ""]),
        theme=st.sampled_from(["", "klimaat", "water"]),
        level=st.sampled_from(AmbitionLevel),
        kind=st.sampled_from(CriterionKind),
        weight=st.none() | st.decimals(0, 100, places=2),
        replaces=st.lists(st.sampled_from(["1", "2", "3", ""])).map(tuple),
    ),
    unique_by=lambda one: one.key,
)


def test_the_level_suggests_the_kind() -> None:
    assert suggested_kind(NONE) is None
    assert suggested_kind(BASIC) == Suggestion(CriterionKind.REQUIREMENT)
    assert suggested_kind(SIGNIFICANT) == Suggestion(AWARD)
    assert suggested_kind(AMBITIOUS) == Suggestion(AWARD, is_functional=True)


def test_who_misses_a_requirement_is_out() -> None:
    assert [one.is_knock_out for one in CriterionKind] == [True, True, False, False]
    assert [one for one in CriterionKind if one.is_weighed] == [AWARD]


def low(number: str, level: AmbitionLevel, *replaces: str) -> Criterion:
    return Criterion(f"k{number}", number=number, level=level, replaces=replaces)


def test_a_higher_level_replaces_the_lower_one_that_it_names() -> None:
    basic, higher = low("1", BASIC), low("2", SIGNIFICANT, "1")

    (found,) = replaced_by_basket([basic, higher])

    assert (found.lower, found.higher) == (basic, higher)
    assert replaced_by_basket([basic, low("9", SIGNIFICANT)]) == ()


def test_the_highest_replaces_all_below_it_along_the_way() -> None:
    basket = [low("1", BASIC), low("2", SIGNIFICANT, "1"), low("3", AMBITIOUS, "2")]

    found = replaced_by_basket(basket)

    assert [(one.lower.number, one.higher.number) for one in found] == [
        ("1", "3"), ("2", "3"),
    ]  # fmt: skip


def test_the_library_knows_the_way_when_the_middle_is_not_in_the_basket() -> None:
    basket = [low("1", BASIC), low("3", AMBITIOUS, "2")]

    assert replaced_by_basket(basket) == ()
    assert len(replaced_by_basket(basket, {"2": ("1",)})) == 1


def test_the_same_level_replaces_nothing() -> None:
    assert replaced_by_basket([low("1", BASIC, "2"), low("2", BASIC, "1")]) == ()


def test_an_own_criterion_without_a_number_is_not_replaced() -> None:
    own = Criterion("own", level=BASIC)

    assert replaced_by_basket([own, low("2", SIGNIFICANT, "")]) == ()


@given(baskets)
def test_a_basket_without_what_is_replaced_has_nothing_replaced(
    basket: list[Criterion],
) -> None:
    found = replaced_by_basket(basket)

    gone = {one.lower.key for one in found}
    rest = [one for one in basket if one.key not in gone]
    assert replaced_by_basket(rest) == ()
    assert all(one.higher.level > one.lower.level for one in found)


@pytest.mark.parametrize(
    ("values", "difference", "is_exact"),
    [
        (["60", "40"], "0", True),
        (["60.00", "40.0"], "0", True),
        (["60", "39.9"], "-0.1", False),
        (["60", "40.01"], "0.01", False),
        ([], "-100", False),
        (["100", None], "0", False),
        (["100", "0"], "0", False),
    ],
)
def test_weights_are_exactly_a_hundred_or_say_what_they_are_off(
    values: list[str | None], difference: str, *, is_exact: bool
) -> None:
    found = weights([award(one) for one in values])

    assert found.difference == Decimal(difference)
    assert found.is_exact is is_exact


def test_only_award_criteria_have_a_weight() -> None:
    stray = Criterion("s", kind=CriterionKind.CLAUSE, weight=Decimal(30))

    assert weights_total([award("70"), stray]) == 70
    assert not stray.lacks_weight
    assert weights([award(None, key="x"), stray]).without == ("x",)


def test_the_share_of_impact_is_the_weight_on_themes() -> None:
    assert share_of_impact([award("60"), award("20", "klimaat")]) == Fraction(1, 4)
    assert share_of_impact([award("60")]) == 0
    assert share_of_impact([award(None, "klimaat")]) is None
    assert share_of_impact([]) is None


@given(baskets)
def test_the_share_of_impact_is_a_part_of_the_whole(basket: list[Criterion]) -> None:
    share = share_of_impact(basket)
    doubled = [
        replace(one, weight=one.weight * 2 if one.weight else one.weight)
        for one in basket
    ]

    assert share is None or 0 <= share <= 1
    assert share_of_impact(doubled) == share


@given(baskets)
def test_weights_add_up_to_their_difference_from_a_hundred(
    basket: list[Criterion],
) -> None:
    found = weights(basket)

    assert found.total - found.difference == 100
    assert found.total == sum(
        (one.weight or 0 for one in basket if one.kind is AWARD), Decimal(0)
    )
