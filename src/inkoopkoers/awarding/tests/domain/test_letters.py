# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter is checked figure by figure, as exactly as it was written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.letter import (
    Finding,
    Letter,
    LetterFigure,
    LetterLine,
    Missing,
    Range,
    Verdict,
    as_written,
)
from inkoopkoers.awarding.domain.letters import LetterCheck, check_letter
from inkoopkoers.awarding.domain.ranking import as_decimal, award
from inkoopkoers.awarding.domain.scoring import BidState
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    ladder,
    leaf,
    mki,
)

QUALITY, PRICE = LetterFigure.QUALITY, LetterFigure.PRICE_POINTS
TOTAL, RANK = LetterFigure.TOTAL, LetterFigure.RANK
FOLLOWS, DIFFERS = Verdict.FOLLOWS, Verdict.DIFFERS
CANNOT = Verdict.CANNOT_CHECK


def line(bid: str, price: str | None = None, **said: Any) -> LetterLine:
    """A line: q is the score, and quality, points and total are what was written."""
    figures = {
        name: Decimal(said[short])
        for name, short in (
            ("quality", "quality"),
            ("price_points", "points"),
            ("total", "total"),
        )
        if short in said
    }
    scores: dict[str, Decimal] = {
        code: Decimal(said[code]) for code in ("q", "m", "ladder") if code in said
    }
    money = None if price is None else Decimal(price)
    return LetterLine(bid, bid, money, scores, **figures, rank=said.get("rank"))


def check(*lines: LetterLine, design: AwardDesign | None = None) -> LetterCheck:
    return check_letter(design or a_design(), Letter(lines))


def of(found: LetterCheck, bid: str, figure: LetterFigure) -> Finding:
    return next(one for one in found.findings if (one.bid, one.figure) == (bid, figure))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("37.9", "37.85", "37.95"), ("38", "37.5", "38.5"), ("3E+1", "29.5", "30.5")],
)
def test_a_written_figure_stands_for_half_its_last_digit_to_both_sides(
    written: str, low: str, high: str
) -> None:
    assert as_written(Decimal(written)) == Range(Fraction(low), Fraction(high))


def test_a_right_letter_follows() -> None:
    found = check(
        line("a", "100", q=5, quality="30", points="40", total="70", rank=1),
        line("b", "120", q=6, quality="36.0", points="33.3", total="69.33", rank=2),
    )

    assert [one.verdict for one in found.findings] == [FOLLOWS] * 8
    assert found.follows
    assert found.fitting == ()


@pytest.mark.parametrize(("points", "verdict"), [("33.3", FOLLOWS), ("33.4", DIFFERS)])
def test_price_points_are_checked_as_exactly_as_they_are_written(
    points: str, verdict: Verdict
) -> None:
    found = check(line("a", "100", q=5), line("b", "120", q=6, points=points))

    one = of(found, "b", PRICE)
    assert one.verdict is verdict
    assert one.stated == Decimal(points)
    assert one.expected == Range(Fraction(100, 3), Fraction(100, 3))


def test_a_wrong_figure_says_what_it_should_be_and_which_formula_fits() -> None:
    """The letter calculates linearly; the documents say relative to the lowest."""
    found = check(
        line("a", "100", q=5, points="40", total="70", rank=1),
        line("b", "125", q=6, points="30", total="66", rank=2),
    )

    assert of(found, "b", PRICE).expected == Range(Fraction(32), Fraction(32))
    assert of(found, "b", TOTAL).verdict is DIFFERS
    assert of(found, "b", RANK).verdict is FOLLOWS
    assert found.fitting == (Formula.LINEAR,)
    assert not found.follows


def test_no_formula_fits_a_letter_that_is_simply_wrong() -> None:
    """Nor does one that the design has no figures for, such as value here."""
    found = check(
        line("a", "100", q=5, points="12.34"),
        line("b", "125", q=6, points="31.9"),
        design=a_design(Formula.RELATIVE, leaf("q", value_eur=None)),
    )

    assert not found.follows
    assert found.fitting == ()


def test_a_total_of_rounded_parts_is_told_apart_from_a_wrong_one() -> None:
    """33.33 and 33.33 make 66.67; a letter that rounds first writes 66.6."""
    design = a_design(Formula.RELATIVE, leaf("q", scale="pianoo-1-10"))
    right = {"q": 6, "quality": "33.3", "points": "33.3"}

    early = check(
        line("a", "100"), line("b", "120", total="66.6", **right), design=design
    )
    wrong = check(
        line("a", "100"), line("b", "120", total="66.5", **right), design=design
    )
    unsaid = check(line("a", "100"), line("b", "120", q=6, total="66.6"), design=design)

    assert of(early, "b", TOTAL).verdict is Verdict.ROUNDED_EARLIER
    assert early.follows
    assert of(wrong, "b", TOTAL).verdict is DIFFERS
    assert of(unsaid, "b", TOTAL).verdict is DIFFERS


def test_a_total_of_wrong_parts_is_wrong_although_it_adds_up() -> None:
    found = check(
        line("a", "100", q=5),
        line("b", "120", q=6, quality="36", points="35", total="71"),
    )

    assert of(found, "b", TOTAL).verdict is DIFFERS


def test_on_value_a_total_of_rounded_parts_is_told_too() -> None:
    design = a_design(
        Formula.VALUE, leaf("q", scale="pianoo-1-10", value_eur=Decimal(100))
    )

    found = check(line("a", "200.44", q=6, quality="56", total="144.44"), design=design)
    without = check(line("a", "200", q=6, total="100"), design=design)

    assert of(found, "a", QUALITY).verdict is FOLLOWS
    assert of(found, "a", TOTAL).verdict is Verdict.ROUNDED_EARLIER
    assert of(without, "a", TOTAL).verdict is DIFFERS


def test_a_ratio_has_no_sum_of_rounded_parts() -> None:
    found = check(
        line("a", "200", q=5, quality="30", total="0.5"),
        design=a_design(Formula.RATIO),
    )

    assert of(found, "a", TOTAL).verdict is DIFFERS


def test_declared_rounding_is_applied_before_comparing() -> None:
    found = check(
        line("a", "100", q=5),
        line("b", "120", q=6, total="69.300"),
        design=a_design(decimals=1),
    )

    assert of(found, "b", TOTAL).verdict is FOLLOWS


def test_quality_that_was_only_stated_gives_the_total_a_range() -> None:
    found = check(
        line("a", "100", quality="30.0", total="70.04"),
        line("b", "120", quality="36", total="70"),
    )

    assert of(found, "a", TOTAL).verdict is FOLLOWS
    assert of(found, "b", TOTAL).expected == Range(
        Fraction(100, 3) + Fraction("35.5"), Fraction(100, 3) + Fraction("36.5")
    )
    assert of(found, "a", QUALITY).missing is Missing.SCORES


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


def test_after_a_lot_a_bid_may_have_any_of_the_shared_ranks() -> None:
    found = check(
        line("a", "100", q=5, rank=1),
        line("b", "100", q=5, rank=2),
        line("c", "100", q=4, rank=2),
    )

    assert [one.verdict for one in found.findings] == [FOLLOWS, FOLLOWS, DIFFERS]


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


def test_an_mki_is_read_as_it_was_promised() -> None:
    design = a_design(Formula.RELATIVE, mki("m"))

    found = check(line("a", "100", m="60", quality="30"), design=design)

    assert of(found, "a", QUALITY).verdict is FOLLOWS


def test_under_the_utility_index_the_quality_of_others_counts() -> None:
    design = a_design(Formula.UTILITY)

    exact = check(
        line("a", "200", q=10, total="0.5"),
        line("b", "100", q=5, total="0.25"),
        design=design,
    )
    rounded = check(
        line("a", "200", quality="60", total="0.5"),
        line("b", "100", quality="30", total="0.27"),
        design=design,
    )
    hidden = check(line("a", "200", q=10, total="0.5"), line("b", "100"), design=design)

    assert exact.follows
    assert rounded.follows
    assert of(hidden, "a", TOTAL).missing is Missing.OTHER_QUALITIES


@pytest.mark.parametrize("formula", Formula)
@pytest.mark.parametrize("decimals", [0, 2, 4])
def test_a_letter_made_by_the_award_always_follows(
    formula: Formula, decimals: int
) -> None:
    design = a_design(formula, leaf("q", scale="pianoo-1-10"))
    bids = [a_bid("a", "317.20", q=4), a_bid("b", 420, q=8), a_bid("c", 401, q=7)]
    places = award(design, bids).places

    lines = []
    for place in places:
        assert place.figure is not None
        assert place.quality is not None
        on_value = formula is Formula.VALUE
        quality = place.quality.value if on_value else place.quality.points
        lines.append(
            LetterLine(
                place.code,
                place.code,
                place.bid.price_eur,
                {"q": place.bid.scores["q"] or Decimal(0)},
                as_decimal(quality, decimals),
                as_decimal(place.figure.price, decimals),
                as_decimal(place.figure.total, decimals),
                place.rank,
            )
        )

    assert {one.verdict for one in check(*lines, design=design).findings} == {FOLLOWS}


def test_a_design_that_cannot_be_calculated_checks_nothing() -> None:
    with pytest.raises(Unworkable):
        check(line("a"), design=a_design(Formula.RELATIVE, leaf("q", None)))
