# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quality adds up, and a bid that may not take part says why."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import Bid, Criterion, Formula
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.scoring import (
    BidState,
    Reason,
    quality_of,
    reasons_against,
)
from inkoopkoers.awarding.domain.tree import (
    groups_of,
    leaves_of,
    leaves_under,
    quality_weight,
)
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    having,
    ladder,
    leaf,
    mki,
)


def test_quality_is_weight_times_part_over_the_leaves() -> None:
    design = a_design(
        Formula.RELATIVE,
        Criterion("group", "Group"),
        leaf("a", "40", parent="group"),
        leaf("b", "20", scale="pianoo-1-10"),
    )

    quality = quality_of(design, a_bid("x", 1, a=5, b=6))

    assert quality.points == 20 + Fraction(20 * 5, 9)
    assert quality.value == 200 + Fraction(200 * 5, 9)
    assert quality.ladder == 0
    assert [one.criterion for one in quality.leaves] == ["a", "b"]


def test_leaves_are_what_nothing_hangs_under() -> None:
    design = a_design(
        Formula.RELATIVE,
        Criterion("top", "Top"),
        Criterion("mid", "Mid", parent="top"),
        leaf("a", "40", parent="mid"),
        leaf("b", "20"),
        ladder(),
    )

    assert [one.code for one in leaves_of(design)] == ["a", "b", "ladder"]
    assert [one.code for one in groups_of(design)] == ["top", "mid"]
    assert leaves_under(design, "top") == {"a"}
    assert leaves_under(design, "b") == {"b"}
    assert quality_weight(design) == 60


@pytest.mark.parametrize(
    ("promised", "part"), [("100", "0"), ("60", "1/2"), ("20", "1"), ("-5", "1")]
)
def test_an_mki_earns_by_its_place_between_floor_and_ceiling(
    promised: str, part: str
) -> None:
    design = a_design(Formula.RELATIVE, mki())

    quality = quality_of(design, a_bid("x", 1, mki=promised))

    assert quality.points == 60 * Fraction(part)


@pytest.mark.parametrize(
    ("level", "part"), [(0, "0"), (1, "0.01"), (2, "0.02"), (3, "0.05")]
)
def test_a_ladder_lowers_the_price_and_earns_no_points(level: int, part: str) -> None:
    design = a_design(Formula.VALUE, leaf("q"), ladder())

    quality = quality_of(design, a_bid("x", 1, q=10, ladder=level))

    assert quality.ladder == Fraction(part)
    assert [quality.points, quality.value] == [60, 600]


@pytest.mark.parametrize("score", [None, "10.5", "11"])
def test_quality_is_never_made_up_from_a_score_that_is_not_there(
    score: str | None,
) -> None:
    with pytest.raises(UnknownStep):
        quality_of(a_design(), a_bid("x", 1, q=score))


STRICT = a_design(
    Formula.RELATIVE,
    leaf("q", "40", minimum=Decimal(6)),
    mki("m", "20"),
    ladder(),
    ceiling_eur=Decimal(500),
)


def strictly(price: str | None = "100", because: str = "", **scores: str | None) -> Bid:
    return a_bid("x", price, because, **{"q": "6", "m": "50", "ladder": "1", **scores})


@pytest.mark.parametrize(
    ("bid", "state", "criterion"),
    [
        (strictly(because="te laat"), BidState.EXCLUDED, ""),
        (strictly(None), BidState.NO_PRICE, ""),
        (strictly("-0.01"), BidState.NEGATIVE_PRICE, ""),
        (strictly("500.01"), BidState.ABOVE_CEILING, ""),
        (strictly(q="5"), BidState.BELOW_MINIMUM, "q"),
        (strictly(q="5.5"), BidState.UNKNOWN_SCORE, "q"),
        (strictly(q=None), BidState.MISSING_SCORE, "q"),
        (strictly(m="100.01"), BidState.MKI_ABOVE_CEILING, "m"),
        (strictly(ladder="4"), BidState.UNKNOWN_SCORE, "ladder"),
        (strictly(ladder="1.5"), BidState.UNKNOWN_SCORE, "ladder"),
        (strictly(ladder="-1"), BidState.UNKNOWN_SCORE, "ladder"),
    ],
)
def test_a_bid_that_is_out_says_why(bid: Bid, state: BidState, criterion: str) -> None:
    assert reasons_against(STRICT, bid) == (Reason(state, criterion),)


@pytest.mark.parametrize("bid", [strictly(), strictly("500", m="100"), strictly("0")])
def test_a_bid_on_the_edge_takes_part(bid: Bid) -> None:
    assert reasons_against(STRICT, bid) == ()


def test_all_reasons_are_told_the_heaviest_first() -> None:
    bid = strictly("900", because="te laat", q=None, m="200")

    assert [one.state for one in reasons_against(STRICT, bid)] == [
        BidState.EXCLUDED,
        BidState.ABOVE_CEILING,
        BidState.MKI_ABOVE_CEILING,
        BidState.MISSING_SCORE,
    ]


def test_a_minimum_of_zero_keeps_a_malus_out() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", scale="rws-0-3", minimum=Decimal(0)))

    assert reasons_against(design, a_bid("x", 1, q=-1)) == (
        Reason(BidState.BELOW_MINIMUM, "q"),
    )


def test_a_criterion_without_scale_or_bounds_cannot_be_scored() -> None:
    for criterion in (leaf("q", scale="?"), mki("q", floor=100)):
        design = a_design(Formula.RELATIVE, criterion)

        assert reasons_against(design, a_bid("x", 1, q=1)) == (
            Reason(BidState.UNKNOWN_SCORE, "q"),
        )


def test_an_empty_ladder_has_only_level_zero() -> None:
    design = having(a_design(Formula.RELATIVE, leaf("q"), ladder()), ladder=())

    assert reasons_against(design, a_bid("x", 1, q=1, ladder=0)) == ()


def test_only_what_can_be_filled_in_is_incomplete() -> None:
    assert {one for one in BidState if one.is_incomplete} == {
        BidState.NO_PRICE,
        BidState.MISSING_SCORE,
        BidState.UNKNOWN_SCORE,
    }
