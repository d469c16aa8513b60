# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What strategic bidders try: whether it wins under a design, and what stops it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.steps import step_at, steps_on
from inkoopkoers.awarding.domain.strategic import (
    Attempt,
    Guard,
    Strategy,
    try_strategies,
)
from inkoopkoers.awarding.domain.strategic_field import reasonable_field
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    having,
    leaf,
    mki,
)
from inkoopkoers.awarding.tests.domain.trying import designs, fields

ESTIMATE = Decimal(500)


def tried(
    design: AwardDesign, bids: tuple[Bid, ...] = ()
) -> dict[tuple[Strategy, str], Attempt]:
    found = try_strategies(design, ESTIMATE, bids)
    return {(one.strategy, one.criterion): one for one in found}


def test_a_light_criterion_can_be_left_empty_unless_there_is_a_minimum() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", "55"), leaf("light", "5"))
    guarded = a_design(
        Formula.RELATIVE, leaf("q", "55"), leaf("light", "5", minimum=Decimal(2))
    )

    empty = tried(design)[Strategy.ZERO_LINE, "light"]
    stopped = tried(guarded)[Strategy.ZERO_LINE, "light"]

    assert empty.wins
    assert empty.bid
    assert empty.bid.scores["light"] == 0
    assert [(one.guard, one.is_in_place, one.still_wins) for one in empty.guards] == [
        (Guard.MINIMUM, False, False)
    ]
    assert not stopped.wins
    assert stopped.percent is None
    assert stopped.guards[0].is_in_place


def test_the_drop_that_is_found_is_the_smallest() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", "40"), leaf("r", "20"))
    field = reasonable_field(design, ESTIMATE)
    best = award(design, field).ranked[0].bid

    found = tried(design)[Strategy.ZERO_LINE, "r"]

    def wins(drop: int) -> bool:
        price = (best.price_eur or Decimal(0)) * (100 - drop) / 100
        bid = Bid("x", "x", price, {**best.scores, "r": Decimal(0)})
        return award(design, [*field, bid]).winners == ("x",)

    assert found.percent
    assert wins(found.percent)
    assert not wins(found.percent - 1)


def test_an_mki_has_no_minimum() -> None:
    found = tried(a_design(Formula.VALUE, leaf("q", "30"), mki("m", "30")))

    assert found[Strategy.ZERO_LINE, "m"].guards == ()
    assert not found[Strategy.LOSS_LEADER, ""].guards[1].is_in_place


def test_a_heavy_price_invites_a_loss_leader_and_bounds_or_a_minimum_stop_it() -> None:
    design = having(
        a_design(Formula.RELATIVE, leaf("q", "30"), price_weight=Decimal(70)),
        lower_eur=Decimal(450),
    )

    found = tried(design)[Strategy.LOSS_LEADER, ""]

    assert found.wins
    assert found.percent == 50
    assert found.winners == ("strategisch",)
    assert {one.guard for one in found.guards} == {Guard.BOUNDS, Guard.MINIMUM}
    assert not found.guards[1].still_wins


def test_above_the_upper_bound_the_price_stopped_counting() -> None:
    design = having(
        a_design(Formula.BOUNDS, leaf("q", "90"), price_weight=Decimal(10)),
        lower_eur=Decimal(400),
        upper_eur=Decimal(600),
    )

    found = tried(design)[Strategy.SQUEEZE, ""]

    assert found.wins
    assert found.percent == 1000
    assert found.bid
    assert found.bid.price_eur == 5500
    assert [(one.guard, one.still_wins) for one in found.guards] == [
        (Guard.CEILING, False)
    ]


def test_a_ceiling_that_is_there_is_used() -> None:
    design = a_design(Formula.RELATIVE, ceiling_eur=Decimal(700))

    found = tried(design)[Strategy.SQUEEZE, ""]

    assert not found.wins
    assert found.guards[0].is_in_place


def test_a_decoy_turns_a_relative_award_and_never_an_absolute_one() -> None:
    bids = EXCLUDED_WINNER.bids[1:]

    found = {
        one.strategy: one
        for one in try_strategies(EXCLUDED_WINNER.design, ESTIMATE, bids)
    }
    absolute = tried(a_design(Formula.BOUNDS))[Strategy.DECOY, ""]

    decoy = found[Strategy.DECOY]
    assert decoy.wins
    assert decoy.bid
    assert decoy.winners == ("beta",)
    assert [(one.is_in_place, one.still_wins) for one in decoy.guards] == [
        (False, False)
    ]
    assert not absolute.wins
    assert absolute.guards[0].is_in_place


@settings(max_examples=25, deadline=None)
@given(designs(tuple(Formula)), fields(4))
def test_what_wins_really_wins(design: AwardDesign, bids: tuple[Bid, ...]) -> None:
    for attempt in try_strategies(design, ESTIMATE, bids):
        if attempt.bid:
            found = award(design, [*bids, attempt.bid]).winners
            assert found == attempt.winners
            if attempt.strategy is Strategy.DECOY:
                assert attempt.bid.code not in found
            elif attempt.wins:
                assert attempt.bid.code in found


def test_the_field_keeps_to_every_minimum() -> None:
    design = a_design(
        Formula.RELATIVE, leaf("q", "50", minimum=Decimal(8)), leaf("r", "10")
    )

    scores = [
        (bid.scores["q"], bid.scores["r"]) for bid in reasonable_field(design, ESTIMATE)
    ]

    assert [[str(score) for score in pair] for pair in scores] == [
        ["8", "6"],
        ["8", "7"],
        ["8", "8"],
        ["9", "9"],
    ]


def test_a_minimum_above_the_scale_leaves_nobody() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(11)))

    assert try_strategies(design, ESTIMATE) == ()


def test_free_bids_and_a_code_that_is_taken_go_well() -> None:
    design = having(a_design(Formula.BOUNDS), lower_eur=None, upper_eur=None)
    bids = (a_bid("strategisch", 0, q=5),)

    found = tried(a_design(Formula.BOUNDS), bids)
    relative = try_strategies(
        having(a_design(Formula.SURCHARGE), lower_eur=None), ESTIMATE, bids
    )

    assert design.parameters.lower_eur is None
    assert found[Strategy.LOSS_LEADER, ""].winners == ("strategisch",)
    assert {one.strategy for one in relative} == set(Strategy)


@pytest.mark.parametrize(("level", "score"), [("0", 0), ("0.55", 6), ("1", 10)])
def test_a_level_is_the_nearest_step(level: str, score: int) -> None:
    from fractions import Fraction

    design = a_design()

    steps = steps_on(design, design.criteria[0])
    assert step_at(steps, Fraction(level)).score == score
