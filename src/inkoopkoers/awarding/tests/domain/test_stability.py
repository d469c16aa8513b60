# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reversal that is found is one, none is missed, and absolute formulas have none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.domain.design import AfterExclusion, AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.stability import (
    certificate,
    leave_one_out,
    smallest_exclusion,
)
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design
from inkoopkoers.awarding.tests.domain.trying import ABSOLUTE, designs, fields


def first(ranks: dict[str, int], excluded: Sequence[str]) -> tuple[str, ...]:
    left = {code: rank for code, rank in ranks.items() if code not in excluded}
    best = min(left.values(), default=0)
    return tuple(sorted(code for code, rank in left.items() if rank == best))


def by_brute_force(
    design: AwardDesign, bids: Sequence[Bid], size: int
) -> dict[tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...]]]:
    """Per exclusion that changes who is first: who it was and who it is."""
    ranks = award(design, bids).ranks
    found = {}
    for out in combinations(sorted(ranks), size):
        left = [bid for bid in bids if bid.code not in out]
        now = award(design, left).ranks
        if first(now, ()) != first(ranks, out):
            found[out] = (first(ranks, out), first(now, ()))
    return found


def test_without_the_winner_the_third_overtakes_the_second() -> None:
    changes = leave_one_out(EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids)

    found = {change.excluded: change for change in changes}
    assert found[("alfa",)].before == ("beta",)
    assert found[("alfa",)].after == ("gamma",)
    assert found[("alfa",)].pairs == (("beta", "gamma"),)
    assert not found[("gamma",)].changes_winner
    assert list(found) == [("alfa",), ("beta",), ("gamma",)]


def test_the_search_says_whether_the_documents_keep_the_order() -> None:
    kept = smallest_exclusion(EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids)
    again = smallest_exclusion(
        replace(EXCLUDED_WINNER.design, after_exclusion=AfterExclusion.RECALCULATE),
        EXCLUDED_WINNER.bids,
    )

    assert kept.change
    assert kept.change.excluded == ("alfa",)
    assert kept.order_is_kept
    assert not again.order_is_kept


@settings(max_examples=200, deadline=None)
@given(designs(tuple(Formula)), fields())
def test_leave_one_out_finds_what_brute_force_finds(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    changes = leave_one_out(design, bids)

    found = {
        one.excluded: (one.before, one.after) for one in changes if one.changes_winner
    }
    assert found == by_brute_force(design, bids, 1)
    for change in changes:
        left = [bid for bid in bids if bid.code not in change.excluded]
        assert first(award(design, left).ranks, ()) == change.after


@settings(max_examples=200, deadline=None)
@given(designs(tuple(Formula)), fields())
def test_the_smallest_exclusion_is_the_smallest(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    search = smallest_exclusion(design, bids)

    one = by_brute_force(design, bids, 1)
    two = {} if one else by_brute_force(design, bids, 2)
    if search.change:
        out = search.change.excluded
        assert (one or two)[out] == (search.change.before, search.change.after)
    else:
        assert not one
        assert not two


@settings(max_examples=150, deadline=None)
@given(designs(ABSOLUTE), fields())
def test_brute_force_never_contradicts_a_certificate(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    assert certificate(design)

    assert not any(by_brute_force(design, bids, size) for size in (1, 2, 3))
    assert smallest_exclusion(design, bids).certificate == certificate(design)


@settings(max_examples=60, deadline=None)
@given(designs(tuple(Formula)), fields(), st.randoms(use_true_random=False))
def test_the_order_of_the_bids_does_not_matter(
    design: AwardDesign, bids: tuple[Bid, ...], chance: object
) -> None:
    shuffled = list(bids)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a Random

    assert leave_one_out(design, shuffled) == leave_one_out(design, bids)
    assert smallest_exclusion(design, shuffled) == smallest_exclusion(design, bids)


def test_rather_a_loser_than_the_winner_is_excluded() -> None:
    bids = [
        a_bid("a", 650, q=6),
        a_bid("b", 700, q=4),
        a_bid("c", 900, q=10),
        a_bid("d", 400, q=1),
    ]
    design = a_design(Formula.MIN_MAX)

    changing = [
        one.excluded for one in leave_one_out(design, bids) if one.changes_winner
    ]
    found = smallest_exclusion(design, bids).change

    assert changing == [("c",), ("d",)]
    assert award(design, bids).winners == ("c",)
    assert found
    assert found.excluded == ("d",)


@pytest.mark.parametrize("formula", [Formula.RELATIVE, Formula.RATIO])
def test_without_ranks_nothing_can_be_reversed(formula: Formula) -> None:
    design = a_design(formula)
    bids = [a_bid("nul", 0, q=5), a_bid("een", 100, q=5)]

    assert leave_one_out(design, bids) == ()
    assert smallest_exclusion(design, bids).change is None
    assert leave_one_out(design, []) == ()
