# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lots that were drawn, and who sees what at which stage."""

from __future__ import annotations

import pytest

from inkoopkoers.awarding.domain.design import Formula, TieRule
from inkoopkoers.awarding.domain.lots import after_lots, is_drawn
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.domain.seeing import (
    Seer,
    sees_given_scores,
    sees_outcome,
    sees_prices,
)
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design

MANAGER, ASSESSOR, READER = Seer(manages=True), Seer(assesses=True), Seer()


@pytest.fixture
def tied() -> Outcome:
    """A, B and C are equal; D is dearer."""
    design = a_design(Formula.BOUNDS, ties=(TieRule.LOT,))
    prices = {"A": 100, "B": 100, "C": 100, "D": 200}
    return award(design, [a_bid(code, price, q=5) for code, price in prices.items()])


def test_a_lot_gives_each_its_own_rank(tied: Outcome) -> None:
    drawn = {"A": 3, "B": 1, "C": 2}

    found = after_lots(tied, drawn)

    assert found.ranks == {"B": 1, "C": 2, "A": 3, "D": 4}
    assert [place.code for place in found.ranked] == ["B", "C", "A", "D"]
    assert found.of("B").tie_broken_by is TieRule.LOT
    assert found.of("D").tie_broken_by is None
    assert found.lots == ()
    assert found.winners == ("B",)


@pytest.mark.parametrize(
    "drawn", [{}, {"A": 1, "B": 2}, {"A": 1, "B": 1, "C": 2}, {"D": 1}]
)
def test_half_a_draw_parts_nobody(tied: Outcome, drawn: dict[str, int]) -> None:
    assert after_lots(tied, drawn) == tied
    assert not is_drawn(("A", "B", "C"), drawn)


@pytest.mark.parametrize("stage", Stage)
def test_scores_of_others_are_closed_until_they_are_opened(stage: Stage) -> None:
    is_open = stage in {Stage.CONSENSUS, Stage.AWARDED}

    assert sees_given_scores(stage, MANAGER) is is_open
    assert sees_given_scores(stage, ASSESSOR) is is_open
    assert not sees_given_scores(stage, READER)


@pytest.mark.parametrize("stage", Stage)
def test_a_reader_sees_the_outcome_once_it_is_awarded(stage: Stage) -> None:
    assert sees_outcome(stage, READER) is (stage is Stage.AWARDED)


@pytest.mark.parametrize("stage", Stage)
def test_who_judges_quality_knows_no_price_while_judging(stage: Stage) -> None:
    assert sees_prices(stage, MANAGER)
    assert sees_prices(stage, ASSESSOR) is (stage is Stage.AWARDED)
    assert sees_prices(stage, READER) is (stage is Stage.AWARDED)
