# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter is checked figure by figure, as exactly as it was written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.letter import (
    LetterFigure,
    LetterLine,
    Missing,
    Range,
    Verdict,
    as_written,
)
from inkoopkoers.awarding.domain.ranking import as_decimal, award
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    leaf,
    mki,
)
from inkoopkoers.awarding.tests.domain.letter_building import check, line, of

QUALITY, PRICE = LetterFigure.QUALITY, LetterFigure.PRICE_POINTS
TOTAL, RANK = LetterFigure.TOTAL, LetterFigure.RANK
FOLLOWS, DIFFERS = Verdict.FOLLOWS, Verdict.DIFFERS


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


def test_after_a_lot_a_bid_may_have_any_of_the_shared_ranks() -> None:
    found = check(
        line("a", "100", q=5, rank=1),
        line("b", "100", q=5, rank=2),
        line("c", "100", q=4, rank=2),
    )

    assert [one.verdict for one in found.findings] == [FOLLOWS, FOLLOWS, DIFFERS]


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
