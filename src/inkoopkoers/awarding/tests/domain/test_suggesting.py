# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which formula fits what someone knows."""

from __future__ import annotations

from itertools import product

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.suggesting import (
    Answers,
    Why,
    Worth,
    suggestion_for,
)

YES, NO = True, False


@pytest.mark.parametrize(
    ("answers", "formula"),
    [
        (Answers(), Formula.BOUNDS),
        (Answers(knows_prices=YES), Formula.BOUNDS),
        (Answers(knows_prices=NO), Formula.SURCHARGE),
        (Answers(worth=Worth.PER_CRITERION), Formula.VALUE),
        (Answers(worth=Worth.PER_POINT), Formula.WILLINGNESS),
        (Answers(worth=Worth.UNKNOWN, knows_prices=YES), Formula.BOUNDS),
        (Answers(wants_weight=YES, worth=Worth.PER_POINT), Formula.BOUNDS),
        (Answers(wants_weight=YES, knows_prices=YES), Formula.BOUNDS),
        (Answers(wants_weight=YES, knows_prices=NO), Formula.SURCHARGE),
        (Answers(wants_weight=NO, worth=Worth.PER_CRITERION), Formula.VALUE),
    ],
)
def test_the_suggestion_fits_the_answers(answers: Answers, formula: Formula) -> None:
    assert suggestion_for(answers).formula is formula


def test_every_suggestion_is_absolute_has_reasons_and_leaves_a_choice() -> None:
    for prices, worth, weight in product(
        (None, YES, NO), (None, *Worth), (None, YES, NO)
    ):
        found = suggestion_for(Answers(prices, worth, weight))

        assert found.formula.is_absolute
        assert found.reasons[-1] is Why.NO_THIRD
        assert found.formula not in found.others
        assert len(found.others) == 3
