# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessors score alone; what differs is talked about; the agreed score has a reason."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.panels import (
    Agreed,
    Given,
    Lack,
    PanelGap,
    assessed_leaves,
    lacks_of,
    spreads_of,
    with_consensus,
)
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    ladder,
    leaf,
    mki,
)

DESIGN = a_design(
    Formula.RELATIVE,
    leaf("q", "40", scale="rws-0-3", minimum=Decimal(1)),
    mki("m", "20"),
    ladder(),
)
BIDS = [a_bid("x", 100, m=50, ladder=1), a_bid("gone", 90, "te laat")]
PEOPLE = ["anna", "bram", "cora"]


def given(*scores: str | None) -> list[Given]:
    return [
        Given(who, "x", "q", None if score is None else Decimal(score))
        for who, score in zip(PEOPLE, scores, strict=False)
    ]


def test_people_judge_only_what_has_a_scale() -> None:
    assert [one.code for one in assessed_leaves(DESIGN)] == ["q"]


def test_one_step_apart_needs_no_talk() -> None:
    (spread,) = spreads_of(DESIGN, BIDS, PEOPLE, given("1", "2", "2"))

    assert (spread.bid, spread.criterion) == ("x", "q")
    assert spread.steps_apart == 1
    assert not spread.needs_talk
    assert spread.is_complete


def test_more_than_one_step_apart_needs_talk() -> None:
    (spread,) = spreads_of(DESIGN, BIDS, PEOPLE, given("-1", "0", "1"))

    assert spread.steps_apart == 2
    assert spread.needs_talk


def test_who_has_not_scored_is_named_and_not_counted() -> None:
    (spread,) = spreads_of(DESIGN, BIDS, PEOPLE, given("2", None))

    assert spread.missing == ("bram", "cora")
    assert spread.scores == {"anna": Decimal(2)}
    assert spread.steps_apart == 0
    assert not spread.is_complete


def test_a_score_beside_the_scale_is_named() -> None:
    (spread,) = spreads_of(DESIGN, BIDS, PEOPLE, given("2.5", "2", "3"))

    assert spread.not_on_scale == ("anna",)
    assert spread.steps_apart == 1
    assert not spread.is_complete


def test_a_criterion_without_a_scale_has_no_steps() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", scale="?"))

    (spread,) = spreads_of(design, BIDS, PEOPLE, given("1"))

    assert spread.steps_apart == 0
    assert spread.not_on_scale == ("anna",)


def agreed(score: str | None, motivation: str = "Het plan is concreet.") -> Agreed:
    return Agreed("x", "q", None if score is None else Decimal(score), motivation)


def gaps(*scores: Agreed) -> list[PanelGap]:
    return [lack.gap for lack in lacks_of(DESIGN, BIDS, scores)]


def test_a_consensus_is_a_step_of_the_scale_with_a_motivation() -> None:
    assert gaps(agreed("2")) == []
    assert gaps(agreed("2", "  ")) == [PanelGap.NO_MOTIVATION]
    assert gaps(agreed("1.67")) == [PanelGap.NOT_ON_SCALE]
    assert gaps(agreed(None)) == [PanelGap.NO_SCORE]
    assert gaps() == [PanelGap.NO_SCORE, PanelGap.NO_MOTIVATION]


def test_a_consensus_below_the_minimum_is_said_and_blocks_nothing() -> None:
    (lack,) = lacks_of(DESIGN, BIDS, [agreed("0")])

    assert lack == Lack(PanelGap.BELOW_MINIMUM, "x", "q")
    assert not lack.gap.blocks
    assert PanelGap.NO_SCORE.blocks


def test_the_agreed_scores_join_what_the_bid_had() -> None:
    bid, gone = with_consensus(BIDS, [agreed("2")])

    assert bid.scores == {"m": 50, "ladder": 1, "q": 2}
    assert gone == BIDS[1]
