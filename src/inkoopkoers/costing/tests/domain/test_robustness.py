# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from inkoopkoers.costing.chance import draws
from inkoopkoers.costing.domain.parameters import values_of
from inkoopkoers.costing.domain.robustness import (
    Robustness,
    Standing,
    robustness_of,
    standings_of,
)
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.simulation import model_of, width_of
from inkoopkoers.costing.domain.uncertainty import DEFAULTS
from inkoopkoers.costing.tests.domain.laptops import (
    CHEAP,
    KEEP,
    LASTING,
    comparisons,
    laptops,
)

SEED = 2026


def found_for(sheet: CostSheet, number: int = 400) -> Robustness:
    chances = draws(SEED, number, width_of(len(sheet.alternatives)))
    return robustness_of(sheet, DEFAULTS, chances, seed=SEED)


def standing(found: Robustness, code: str) -> Standing:
    return next(one for one in found.standings if one.alternative == code)


@settings(max_examples=20, deadline=None)
@given(comparisons)
def test_the_shares_add_up_and_no_choice_is_better_than_the_best(
    sheet: CostSheet,
) -> None:
    found = found_for(sheet)

    assert sum(one.cheapest for one in found.standings) == pytest.approx(1)
    for one in found.standings:
        assert 0 <= one.mean_regret_eur <= one.worst_regret_eur
        assert one.p5_eur <= one.p50_eur <= one.p95_eur
        if one.cheapest == 1:
            assert one.worst_regret_eur <= 0.005


def test_who_always_wins_is_never_regretted() -> None:
    dear = replace(
        CHEAP,
        code="duur",
        lines=tuple(replace(line, amount=3 * line.amount) for line in CHEAP.lines),
    )

    found = found_for(laptops(CHEAP, dear))

    best, other = standing(found, "goedkoop"), standing(found, "duur")
    assert (best.cheapest, best.mean_regret_eur, best.worst_regret_eur) == (1, 0, 0)
    assert other.cheapest == 0
    assert other.mean_regret_eur == pytest.approx(other.mean_eur - best.mean_eur)


def test_equal_ones_share_every_world() -> None:
    one = replace(KEEP, code="a")
    found = found_for(laptops(one, replace(one, code="b")))

    assert [one.cheapest for one in found.standings] == [0.5, 0.5]
    assert {one.worst_regret_eur for one in found.standings} == {0}


def test_regret_is_what_one_pays_more_than_the_best_of_that_world() -> None:
    model = model_of(laptops(CHEAP, LASTING), DEFAULTS)
    totals = np.array([[10.0, 13.0], [20.0, 15.0], [30.0, 30.001], [8.0, 9.0]])

    found = standings_of(model, totals)

    first, second = (found[code] for code in model.alternatives)
    assert (first.cheapest, second.cheapest) == (0.625, 0.375)
    assert first.mean_regret_eur == pytest.approx(5 / 4)
    assert first.worst_regret_eur == 5
    assert second.worst_regret_eur == 3
    assert first.mean_eur == 17
    assert first.p50_eur == 15


def test_what_was_entered_and_expected_stands_beside_the_mean() -> None:
    sheet = laptops()

    found = found_for(sheet, 5000)

    values = values_of(sheet)
    assert [one.alternative for one in found.standings] == list(values)
    assert (found.number, found.seed, found.uncertainties) == (5000, SEED, DEFAULTS)
    for one in found.standings:
        assert one.entered_eur == pytest.approx(values[one.alternative])
        assert one.mean_eur == pytest.approx(one.expected_eur, rel=0.01)


def test_the_same_seed_gives_the_same_twice_in_whatever_order() -> None:
    once, again = found_for(laptops()), found_for(laptops())
    turned = found_for(laptops(KEEP, LASTING, CHEAP))

    assert once == again
    assert once.standings == turned.standings[::-1]
