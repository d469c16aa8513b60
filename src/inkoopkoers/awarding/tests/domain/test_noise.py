# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One step more or less from an assessor: how often and how soon the winner changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.chance import uniforms
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.fewest_changes import fewest_changes
from inkoopkoers.awarding.domain.noise import noise_of
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.score_moves import Panel
from inkoopkoers.awarding.domain.steps import MKI_STEPS, steps_on
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    ladder,
    leaf,
    mki,
)
from inkoopkoers.awarding.tests.domain.trying import designs, fields

DOWN, SAME, UP = 0.1, 0.5, 0.9


def test_moves_are_down_none_and_up() -> None:
    bids = [a_bid("a", 500, q=5), a_bid("b", 500, q=5), a_bid("c", 500, q=4)]
    draws = np.array(
        [
            [[SAME], [SAME], [SAME]],
            [[UP], [SAME], [SAME]],
            [[DOWN], [DOWN], [UP]],
            [[DOWN], [DOWN], [SAME]],
        ]
    )

    found = noise_of(a_design(), bids, draws)

    assert found
    assert found.tries == 4
    assert found.stays == Fraction(1, 4)
    assert found.winners == {"a": 3, "b": 2, "c": 2}


@settings(max_examples=40, deadline=None)
@given(designs(tuple(Formula)), fields(4), st.integers(0, 99))
def test_every_try_is_an_award_over_moved_scores(
    design: AwardDesign, bids: tuple[Bid, ...], seed: int
) -> None:
    draws = uniforms(seed, 5, len(bids), 2)
    now = award(design, bids).winners

    found = noise_of(design, bids, draws)

    stays = 0
    for tries in draws:
        moved = []
        for bid, (q, r) in zip(bids, tries, strict=True):
            scores = {
                code: Decimal(
                    min(10, max(0, int(bid.scores[code] or 0) + int(draw * 3) - 1))
                )
                for code, draw in (("q", q), ("r", r))
            }
            moved.append(replace(bid, scores=scores))
        stays += award(design, moved).winners == now
    assert (found is None) == (not now)
    assert found is None or found.stays == Fraction(stays, 5)


def test_without_a_winner_or_draws_there_is_no_chance() -> None:
    assert noise_of(a_design(), [], uniforms(1, 5, 0, 1)) is None
    assert noise_of(a_design(), [a_bid("a", 5, q=5)], uniforms(1, 0, 1, 1)) is None
    assert fewest_changes(a_design(), []).changes is None


def test_what_is_not_given_by_assessors_stays() -> None:
    design = a_design(Formula.VALUE, leaf("q", "30"), mki("m", "30"), ladder())
    bids = [
        a_bid("a", 500, q=5, m=40, ladder=2),
        a_bid("b", 500, q=None, m=9, ladder=0),
    ]

    found = noise_of(design, bids, uniforms(1, 30, 2, 1))

    assert found
    assert found.stays == 1


def neighbours(design: AwardDesign, bids: Sequence[Bid]) -> Iterator[tuple[Bid, ...]]:
    """Every field in which one score differs by one step."""
    for at, code, by in product(range(len(bids)), ("q", "r"), (-1, 1)):
        score = int(bids[at].scores[code] or 0) + by
        if 0 <= score <= 10:
            scores = {**bids[at].scores, code: Decimal(score)}
            yield (*bids[:at], replace(bids[at], scores=scores), *bids[at + 1 :])


def fewest_by_brute_force(
    design: AwardDesign, bids: Sequence[Bid], most: int
) -> int | None:
    now = award(design, bids).winners
    layer = {repr(bids): tuple(bids)}
    for steps in range(1, most + 1):
        layer = {
            repr(one): one
            for field in layer.values()
            for one in neighbours(design, field)
        }
        if any(award(design, field).winners != now for field in layer.values()):
            return steps
    return None


@settings(max_examples=80, deadline=None)
@given(designs(tuple(Formula)), fields(4))
def test_the_fewest_changes_are_the_fewest(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    design = replace(design, tie_criterion="")
    if not award(design, bids).winners:
        return

    found = fewest_changes(design, bids, up_to=2)

    assert found.steps == fewest_by_brute_force(design, bids, 2)


@settings(max_examples=80, deadline=None)
@given(designs(tuple(Formula)), fields())
def test_the_changes_that_are_named_change_the_winner(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    found = fewest_changes(design, bids)

    scores = {bid.code: dict(bid.scores) for bid in bids}
    for change in found.changes or ():
        assert scores[change.bid][change.criterion] == change.before
        assert change.steps == abs(change.after - change.before)
        scores[change.bid][change.criterion] = change.after
    changed = [replace(bid, scores=scores[bid.code]) for bid in bids]
    assert award(design, changed).winners == found.winners
    before = award(design, bids).winners
    assert (found.winners == before) == (found.changes is None)


def test_a_bid_that_comes_above_its_minimum_joins() -> None:
    design = a_design(Formula.VALUE, leaf("q", minimum=Decimal(5)))
    bids = [a_bid("a", 500, q=7), a_bid("b", 150, q=4)]

    found = fewest_changes(design, bids)

    assert found.steps == 1
    assert found.changes
    assert found.changes[0].bid == "b"
    assert found.changes[0].after == 5


def test_joining_and_rising_on_one_criterion_is_one_change() -> None:
    design = a_design(Formula.VALUE, leaf("q", minimum=Decimal(5)))
    bids = [
        a_bid("a", 500, q=10),
        a_bid("b", 200, q=4),
        a_bid("c", 100, "te laat", q=9),
    ]

    found = fewest_changes(design, bids)

    assert found.steps in {2, 3}
    assert all(change.bid in {"a", "b"} for change in found.changes or ())


def test_the_best_that_can_be_reached_uses_the_heaviest_steps() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", "40"), leaf("r", "20"))
    panel = Panel(design)
    bid = a_bid("a", 500, q=9, r=5)

    up, down = panel.reach(bid, 3), panel.reach(bid, -2)

    assert up
    assert up.bid.scores == {"q": 10, "r": 7}
    assert up.cost == 3
    assert down
    assert down.bid.scores == {"q": 7, "r": 5}
    assert panel.reach(a_bid("b", 500, q=10, r=10), 1) is None
    assert panel.out(bid) is None
    assert panel.into(bid) is None


def test_a_score_that_is_missing_does_not_move() -> None:
    panel = Panel(a_design())

    assert panel.reach(a_bid("a", 500, q=None), 1) is None


def test_the_lowest_score_that_is_asked_keeps_nobody_out() -> None:
    panel = Panel(a_design(Formula.VALUE, leaf("q", minimum=Decimal(0))))

    assert panel.out(a_bid("a", 500, q=4)) is None


def test_who_wins_alone_can_only_fall_out() -> None:
    design = a_design(Formula.VALUE, leaf("q", minimum=Decimal(3)))

    found = fewest_changes(design, [a_bid("a", 500, q=4)])

    assert found.steps == 2
    assert found.winners == ()


def test_who_comes_in_turns_the_others_by_its_price() -> None:
    design = a_design(Formula.MIN_MAX, leaf("q", minimum=Decimal(5)))
    bids = [
        a_bid("a", 500, q=9),
        a_bid("b", 510, q=9),
        a_bid("c", 900, q=4),
        a_bid("d", 901, q=4),
    ]

    found = fewest_changes(design, bids)

    assert found.steps == 2
    assert found.winners == ("b",)


@settings(max_examples=80, deadline=None)
@given(designs(tuple(Formula)), fields(8))
def test_one_step_is_found_when_one_is_enough(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    design = replace(design, tie_criterion="")
    if award(design, bids).winners:
        found = fewest_changes(design, bids, up_to=1)

        assert found.steps == fewest_by_brute_force(design, bids, 1)


def test_a_minimum_that_the_scale_does_not_reach_lets_nobody_in() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(11)))

    assert Panel(design).into(a_bid("a", 500, q=4)) is None


def test_an_mki_goes_in_even_steps_and_needs_bounds() -> None:
    steps = steps_on(a_design(), mki())

    assert len(steps) == MKI_STEPS + 1
    assert steps[0].score == 100
    assert steps[-1].score == 20
    with pytest.raises(UnknownStep):
        steps_on(a_design(), replace(mki(), mki_floor_eur=None))
    with pytest.raises(UnknownStep):
        steps_on(a_design(), leaf("q", scale="onbekend"))
