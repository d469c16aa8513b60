# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids are checked against their design, and every problem says where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.awarding.domain.checking import problems_of_bids
from inkoopkoers.awarding.domain.design import Bid
from inkoopkoers.awarding.domain.problems import ProblemCode
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design

P = ProblemCode

BAD_BIDS: list[tuple[Bid, ProblemCode, str, str]] = [
    (a_bid("a", None, q=1), P.PRICE_MISSING, "", "price_eur"),
    (a_bid("a", -1, q=1), P.PRICE_NEGATIVE, "", "price_eur"),
    (a_bid("a", "1e13", q=1), P.NUMBER_OUT_OF_RANGE, "", "price_eur"),
    (a_bid("a", 1), P.SCORE_MISSING, "q", "score"),
    (a_bid("a", 1, q=None), P.SCORE_MISSING, "q", "score"),
    (a_bid("a", 1, q="10.5"), P.SCORE_NOT_ON_SCALE, "q", "score"),
    (a_bid("a", 1, q="NaN"), P.NUMBER_OUT_OF_RANGE, "q", "score"),
    (a_bid("a", 1, q=1, x=2), P.SCORE_OF_NOTHING, "x", "score"),
]


@pytest.mark.parametrize(("bid", "code", "criterion", "place"), BAD_BIDS)
def test_a_bid_that_cannot_be_ranked_says_why(
    bid: Bid, code: ProblemCode, criterion: str, place: str
) -> None:
    (problem,) = problems_of_bids(a_design(), [bid, a_bid("b", 1, q=1)])

    assert (problem.code, problem.bid) == (code, "a")
    assert (problem.criterion, problem.field) == (criterion, place)


def test_two_bids_never_share_a_code() -> None:
    bids = [a_bid("a", 1, q=1), replace(a_bid("a", 2, q=2), name="Other")]

    problems = problems_of_bids(a_design(), bids)

    assert [(one.code, one.bid) for one in problems] == [(P.DUPLICATE_BID, "a")] * 2
    assert problems[0].blocks


def test_the_same_name_twice_is_a_warning() -> None:
    bids = [a_bid("a", 1, q=1), replace(a_bid("b", 2, q=2), name="A ")]

    problems = problems_of_bids(a_design(), bids)

    assert [one.code for one in problems] == [P.DUPLICATE_BID_NAME] * 2
    assert not problems[0].blocks


def test_five_hundred_bids_are_the_most() -> None:
    bids = [a_bid(f"b{at}", at, q=1) for at in range(501)]

    (problem,) = problems_of_bids(a_design(), bids)

    assert problem.code is P.TOO_MANY_BIDS
    assert problem.values == {"count": 501, "most": 500}
    assert problems_of_bids(a_design(), bids[:500]) == ()
