# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tie is exact, shared, and broken only by a declared rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    TieRule,
)
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design, leaf


def order(outcome: Outcome) -> list[tuple[str, int | None, TieRule | None]]:
    return [(one.code, one.rank, one.tie_broken_by) for one in outcome.places]


def test_without_a_rule_a_rank_is_shared_and_the_next_is_skipped() -> None:
    bids = [a_bid("b", 1, q=5), a_bid("a", 1, q=5), a_bid("c", 1, q=4)]

    outcome = award(a_design(ties=()), bids)

    assert order(outcome) == [("a", 1, None), ("b", 1, None), ("c", 3, None)]
    assert outcome.winners == ("a", "b")
    assert outcome.shared == (("a", "b"),)
    assert outcome.lots == ()


def test_a_lot_is_asked_for_and_never_drawn() -> None:
    bids = [a_bid("b", 1, q=5), a_bid("a", 1, q=5)]

    outcome = award(a_design(ties=(TieRule.LOT, TieRule.PRICE)), bids)

    assert outcome.winners == ("a", "b")
    assert outcome.lots == (("a", "b"),)
    assert outcome.shared == ()


def test_the_better_quality_breaks_a_tie() -> None:
    bids = [a_bid("cheap", 100, q=5), a_bid("good", 200, q="8.0"), a_bid("x", 400, q=1)]
    design = a_design(Formula.RELATIVE, leaf("q", "40"), price_weight=Decimal(24))

    outcome = award(design, bids)

    assert [one.total for one in outcome.places] == [44, 44, 10]
    assert order(outcome) == [
        ("good", 1, TieRule.QUALITY),
        ("cheap", 2, TieRule.QUALITY),
        ("x", 3, None),
    ]


def test_the_lower_price_breaks_a_tie_when_that_comes_first() -> None:
    bids = [a_bid("cheap", 100, q=5), a_bid("good", 200, q=8)]
    design = a_design(
        Formula.RELATIVE,
        leaf("q", "40"),
        price_weight=Decimal(24),
        ties=(TieRule.PRICE, TieRule.QUALITY),
    )

    assert order(award(design, bids)) == [
        ("cheap", 1, TieRule.PRICE),
        ("good", 2, TieRule.PRICE),
    ]


def by_criterion(code: str, formula: Formula = Formula.RELATIVE) -> AwardDesign:
    return a_design(
        formula,
        Criterion("group", "Group"),
        leaf("q", "20", parent="group"),
        leaf("r", "20", parent="group"),
        leaf("s", "20"),
        ties=(TieRule.CRITERION, TieRule.LOT),
        tie_criterion=code,
    )


@pytest.mark.parametrize("formula", [Formula.RELATIVE, Formula.VALUE])
def test_a_criterion_or_a_group_breaks_a_tie(formula: Formula) -> None:
    bids = [a_bid("a", 100, q=1, r=2, s=3), a_bid("b", 100, q=0, r=2, s=4)]

    by_leaf = award(by_criterion("s", formula), bids)
    by_group = award(by_criterion("group", formula), bids)
    by_nothing = award(by_criterion("r", formula), bids)

    assert by_leaf.winners == ("b",)
    assert by_group.winners == ("a",)
    assert by_nothing.lots == (("a", "b"),)


def test_on_value_quality_is_what_it_is_worth_in_euros() -> None:
    design = a_design(Formula.VALUE, leaf("q", "60", value_eur=Decimal(100)))

    outcome = award(design, [a_bid("a", 100, q=0), a_bid("b", 150, q=5)])

    assert order(outcome) == [("b", 1, TieRule.QUALITY), ("a", 2, TieRule.QUALITY)]


def test_each_bid_knows_the_last_rule_that_parted_it() -> None:
    bids = [
        a_bid("a", 100, q=5, r=5),
        a_bid("b", 100, q=4, r=7),
        a_bid("c", 100, q=3, r=9),
        a_bid("d", 100, q=3, r=9),
    ]
    design = a_design(
        Formula.RELATIVE,
        leaf("q", "40"),
        leaf("r", "20"),
        ties=(TieRule.PRICE, TieRule.CRITERION, TieRule.LOT),
        tie_criterion="q",
    )

    outcome = award(design, bids)

    assert order(outcome) == [
        ("a", 1, TieRule.CRITERION),
        ("b", 2, TieRule.CRITERION),
        ("c", 3, TieRule.CRITERION),
        ("d", 3, TieRule.CRITERION),
    ]
    assert outcome.lots == (("c", "d"),)


def test_a_difference_that_no_float_shows_is_no_tie() -> None:
    bids = [a_bid("a", "1000000000000.00", q=5), a_bid("b", "999999999999.99", q=5)]

    assert award(a_design(), bids).winners == ("b",)


def test_thirds_that_are_equal_do_tie() -> None:
    bids = [a_bid("a", 300, q=4), a_bid("b", 150, q=2), a_bid("c", 100, q=0)]
    design = a_design(
        Formula.RELATIVE, leaf("q", "100"), price_weight=Decimal(60), ties=()
    )

    outcome = award(design, bids)

    assert [one.total for one in outcome.places] == [60, 60, 60]
    assert outcome.winners == ("a", "b", "c")
