# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a bid falls away both orders are known, and the one that was promised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.awarding.domain.design import AfterExclusion, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.excluding import closed_up, without
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design

DESIGN, BIDS = EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids


def test_without_the_winner_the_third_overtakes_the_second() -> None:
    """The shape of HR 9 May 2014, ECLI:NL:HR:2014:1078."""
    found = without(DESIGN, BIDS, EXCLUDED_WINNER.excluded)

    assert found.before.ranks == {"alfa": 1, "beta": 2, "gamma": 3}
    assert found.kept == {"beta": 1, "gamma": 2}
    assert found.recalculated.ranks == {"gamma": 1, "beta": 2}
    assert found.swapped == (("beta", "gamma"),)
    assert found.differs
    assert found.winner_differs


@pytest.mark.parametrize(
    ("promised", "winner"),
    [(AfterExclusion.KEEP_ORDER, "beta"), (AfterExclusion.RECALCULATE, "gamma")],
)
def test_the_order_that_the_documents_promise_holds(
    promised: AfterExclusion, winner: str
) -> None:
    found = without(replace(DESIGN, after_exclusion=promised), BIDS, "alfa")

    assert found.promised is promised
    assert found.promised_winners == (winner,)
    assert found.promised_ranks[winner] == 1


def test_excluding_who_did_not_count_changes_nothing() -> None:
    bids = (*BIDS, a_bid("late", 10, "te laat", plan=10, service=10))

    found = without(DESIGN, bids, "late")

    assert not found.differs
    assert not found.winner_differs
    assert found.swapped == ()


def test_an_absolute_formula_has_one_order() -> None:
    found = without(a_design(Formula.BOUNDS, *DESIGN.criteria), BIDS, "alfa")

    assert not found.differs


def test_a_shared_rank_stays_shared() -> None:
    ranks = {"a": 1, "b": 2, "c": 2, "d": 4}

    assert closed_up(ranks, "a") == {"b": 1, "c": 1, "d": 3}
    assert closed_up(ranks, "b") == {"a": 1, "c": 2, "d": 3}


def test_where_no_order_was_the_recalculated_one_is_the_only_one() -> None:
    bids = [a_bid("zero", 0, q=1), a_bid("b", 100, q=10), a_bid("c", 100, q=9)]

    found = without(a_design(), bids, "zero")

    assert found.before.winners == ()
    assert found.promised_winners == ("b",)
    assert not found.differs


def test_a_bid_that_nobody_made_cannot_be_excluded() -> None:
    with pytest.raises(KeyError):
        without(DESIGN, BIDS, "?")
