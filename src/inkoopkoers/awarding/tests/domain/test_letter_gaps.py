# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a letter does not tell is named; the rest is checked all the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.letter import (
    Letter,
    LetterFigure,
    LetterLine,
    Missing,
    Range,
    Verdict,
)
from inkoopkoers.awarding.domain.letters import check_letter
from inkoopkoers.awarding.domain.scoring import BidState
from inkoopkoers.awarding.tests.domain.building import (
    a_design,
    ladder,
    leaf,
)
from inkoopkoers.awarding.tests.domain.letter_building import check, line, of

QUALITY, PRICE = LetterFigure.QUALITY, LetterFigure.PRICE_POINTS
TOTAL, RANK = LetterFigure.TOTAL, LetterFigure.RANK
FOLLOWS, DIFFERS = Verdict.FOLLOWS, Verdict.DIFFERS
CANNOT = Verdict.CANNOT_CHECK


def test_without_prices_the_stated_parts_are_added() -> None:
    found = check(
        line("a", quality="30", points="40", total="70"),
        line("b", q=6, points="33.3", total="71.0"),
    )

    assert of(found, "a", PRICE).missing is Missing.PRICE
    assert of(found, "a", TOTAL).verdict is FOLLOWS
    assert of(found, "b", TOTAL).verdict is DIFFERS


@pytest.mark.parametrize(
    ("lines", "figure", "missing"),
    [
        ((line("a", points="40"),), PRICE, Missing.PRICE),
        ((line("a", "100", points="40"), line("b")), PRICE, Missing.OTHER_PRICES),
        ((line("a", quality="30"),), QUALITY, Missing.SCORES),
        ((line("a", quality="30", q="10.5"),), QUALITY, Missing.SCORES),
        ((line("a", "100", total="70"),), TOTAL, Missing.QUALITY),
        ((line("a", q=5, total="70"),), TOTAL, Missing.PRICE),
        ((line("a", points="40", total="70"),), TOTAL, Missing.QUALITY),
        ((line("a", "0", q=5, points="40"),), PRICE, Missing.FIGURE),
        ((line("a", "0", q=5, total="70"),), TOTAL, Missing.FIGURE),
        ((line("a", "0", q=5, rank=1),), RANK, Missing.FIGURE),
        ((line("a", rank=1),), RANK, Missing.OTHER_TOTALS),
        ((line("a", total="70", rank=1), line("b")), RANK, Missing.OTHER_TOTALS),
    ],
)
def test_what_the_letter_does_not_tell_is_named(
    lines: tuple[LetterLine, ...], figure: LetterFigure, missing: Missing
) -> None:
    one = of(check(*lines), "a", figure)

    assert one.verdict is CANNOT
    assert one.missing is missing
    assert one.expected is None


def test_a_letter_that_does_not_name_all_bids_hides_the_lowest_price() -> None:
    lines = (line("a", "100", q=5, points="40", total="70", rank=1),)

    relative = check_letter(a_design(), Letter(lines, names_all=False))
    absolute = check_letter(
        a_design(Formula.BOUNDS),
        Letter((line("a", "100", points="36"),), names_all=False),
    )

    assert of(relative, "a", PRICE).missing is Missing.OTHER_BIDS
    assert of(relative, "a", RANK).missing is Missing.OTHER_BIDS
    assert of(relative, "a", TOTAL).verdict is FOLLOWS
    assert of(absolute, "a", PRICE).verdict is FOLLOWS


def test_ranks_follow_from_stated_totals_when_nothing_else_is_told() -> None:
    found = check(
        line("a", total="70.1", rank=1),
        line("b", total="69.9", rank=3),
        line("c", total="69.9", rank=2),
        line("d", total="60", rank=2),
    )

    assert of(found, "a", RANK).verdict is FOLLOWS
    assert of(found, "b", RANK).verdict is FOLLOWS
    assert of(found, "c", RANK).verdict is FOLLOWS
    assert of(found, "d", RANK).verdict is DIFFERS
    assert of(found, "d", RANK).expected == Range(Fraction(4), Fraction(4))


def test_under_a_price_the_lowest_total_is_first() -> None:
    found = check(
        line("a", total="70", rank=1),
        line("b", total="60", rank=2),
        design=a_design(Formula.VALUE),
    )

    assert of(found, "a", RANK).expected == Range(Fraction(2), Fraction(2))


def test_a_bid_that_should_be_out_sets_no_lowest_price() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(5)))

    found = check(
        line("a", "100", q=4, points="40", total="64", rank=1),
        line("b", "120", q=6, points="40", total="76", rank=2),
        line("c", "10", q=4),
        design=design,
    )

    out = of(found, "a", LetterFigure.TAKES_PART)
    assert (out.verdict, out.state) == (DIFFERS, BidState.BELOW_MINIMUM)
    assert out.criterion == "q"
    assert of(found, "a", PRICE).missing is Missing.PLACE
    assert of(found, "b", PRICE).verdict is FOLLOWS
    assert of(found, "b", RANK).expected == Range(Fraction(1), Fraction(1))
    assert not [one for one in found.findings if one.bid == "c"]


def test_a_ladder_must_be_told_before_a_price_can_be_checked() -> None:
    design = a_design(Formula.RELATIVE, leaf("q"), ladder())

    known = check(
        line("a", "100", q=5, ladder=0, points="40"),
        line("b", "200", q=5, ladder=3, points="21.05", quality="30"),
        design=design,
    )
    unknown = check(line("a", "100", points="40"), design=design)
    unheard = check(line("a", "100", points="40", ladder=9), design=design)

    assert [one.verdict for one in known.findings] == [FOLLOWS] * 3
    assert of(unknown, "a", PRICE).missing is Missing.SCORES
    assert of(unheard, "a", PRICE).missing is Missing.SCORES
