# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that can be said of a design has its Dutch words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    Criterion,
    Formula,
    Measured,
    TieRule,
)
from inkoopkoers.awarding.domain.explaining import Working
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode, Value
from inkoopkoers.awarding.domain.scoring import BidState, Reason
from inkoopkoers.awarding.domain.suggesting import Why
from inkoopkoers.awarding.tests.making import a_design
from inkoopkoers.awarding.wording import declared, figures, formulas, problems, terms
from inkoopkoers.awarding.wording.clause import rounding, zero_prices
from inkoopkoers.awarding.wording.suggesting import REASONS

VALUES: dict[ProblemCode, dict[str, Value]] = {
    ProblemCode.WEIGHTS_NOT_100: {
        "made": Decimal("99.9"),
        "difference": Decimal("0.1"),
    },
    ProblemCode.DUPLICATE_TIE_RULE: {"rule": TieRule.PRICE},
}


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_says_what_to_do(code: ProblemCode) -> None:
    problem = Problem(code, criterion="plan", values=VALUES.get(code, {}))

    said = problems.sentence(problem, a_design())

    assert said.startswith("Plan van aanpak: ")
    assert said.endswith((".", "?"))


def test_weights_say_what_is_missing_or_too_much() -> None:
    missing = problems.weights_text(Decimal("99.9"), Decimal("0.1"))
    over = problems.weights_text(Decimal(110), Decimal(-10))

    assert missing == "De gewichten zijn samen 99,9 %. Er mist nog 0,1 %."
    assert over == "De gewichten zijn samen 110 %. Dat is 10 % te veel."
    assert problems.weights_text(Decimal(100), Decimal(0)) == "Samen 100 %."


def test_every_code_has_words() -> None:
    assert set(terms.MEASURES) == set(Measured)
    assert set(terms.TIE_RULES) == set(TieRule)
    assert set(terms.AFTER_EXCLUSIONS) == set(AfterExclusion)
    assert set(terms.BID_STATES) == set(BidState)
    assert set(terms.WORKINGS) == set(Working)
    assert set(formulas.PART_NAMES) == set(Formula)
    assert set(REASONS) == set(Why)


@pytest.mark.parametrize("formula", list(Formula))
def test_every_choice_says_its_consequence(formula: Formula) -> None:
    design = a_design(formula)

    choices = [*declared.figures_of(design), *declared.rules_of(design)]

    assert choices
    assert all(one.label and one.text and one.consequence for one in choices)
    assert formulas.formula_name(formula)
    assert ("nooit" in formulas.consequence(formula)) is formula.is_absolute
    assert "uitkomst" in formulas.who_wins(formula)
    assert isinstance(zero_prices(design), str)


def test_ties_are_told_in_their_order() -> None:
    design = a_design()

    def told(*ties: TieRule) -> str:
        return terms.ties_text(replace(design, ties=ties, tie_criterion="plan"))

    assert told() == "Bij een gelijke uitkomst delen inschrijvers hun plaats."
    assert told(TieRule.LOT) == "Bij een gelijke uitkomst beslist loting."
    assert told(TieRule.PRICE).endswith("gaat de laagste prijs voor.")
    assert told(TieRule.PRICE, TieRule.CRITERION, TieRule.LOT) == (
        "Bij een gelijke uitkomst gaat de laagste prijs voor. Is ook dat gelijk, dan de "
        "hoogste score op ‘Plan van aanpak’, en daarna beslist loting."
    )


def test_a_tie_looks_at_the_price_of_the_bid_and_at_the_lowest_mki() -> None:
    start = a_design()
    ladder = Criterion("ladder", "Ladder", measured=Measured.LADDER)
    mki = Criterion("mki", "Milieu", weight=Decimal(1), measured=Measured.MKI)
    design = replace(
        start,
        criteria=(*start.criteria, ladder, mki),
        ties=(TieRule.PRICE, TieRule.CRITERION),
        tie_criterion="mki",
    )

    assert terms.ties_text(design) == (
        "Bij een gelijke uitkomst gaat de laagste prijs vóór de korting van de ladder "
        "voor. Is ook dat gelijk, dan de laagste MKI op ‘Milieu’."
    )


def test_a_reason_names_its_criterion() -> None:
    said = terms.reason_text(Reason(BidState.BELOW_MINIMUM, "plan"), a_design())

    assert said == "scoort lager dan de ondergrens op ‘Plan van aanpak’"
    assert terms.reason_text(Reason(BidState.NO_PRICE), a_design()) == (
        "heeft nog geen prijs"
    )


def test_figures_read_as_a_dutch_reader_writes_them() -> None:
    assert figures.points_text(Fraction(3791, 100)) == "37,91"
    assert figures.points_text(Fraction(40)) == "40"
    assert figures.share_text(Fraction(5, 9)) == "55,6 %"
    assert figures.both_texts(Fraction(5, 9)) == "5/9 (55,56 %)"
    assert figures.both_texts(Fraction(1, 4)) == "25 %"
    assert figures.part_text(Fraction(1234567, 4000001)) == "30,86 %"
    assert figures.small_text(Fraction(9, 22000)) == "0,0004091"
    assert figures.small_text(Fraction(0)) == "0"
    assert figures.figure_text(Formula.VALUE, Fraction(-500)).endswith("−500")
    assert figures.figure_text(Formula.RATIO, Fraction(1, 3), 4) == "0,3333"
    assert figures.figure_text(Formula.VALUE, Fraction(1, 3), 4).endswith("0,3333")
    assert figures.figure_text(Formula.BOUNDS, Fraction(1, 3), 1) == "0,3"


def test_rounding_is_told_with_its_decimals() -> None:
    design = a_design()

    assert "ronden niets af" in rounding(design)
    assert "op een heel getal" in rounding(replace(design, decimals=0))
    assert "op 1 decimaal" in rounding(replace(design, decimals=1))
    assert "op 3 decimalen" in rounding(replace(design, decimals=3))
