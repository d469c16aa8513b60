# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who wins over all plausible rates and prices, and how much a choice is regretted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from inkoopkoers.costing.domain.expectation import expected
from inkoopkoers.costing.domain.parameters import EQUAL_EUR
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.simulation import (
    Model,
    as_entered,
    model_of,
    simulate,
)
from inkoopkoers.costing.domain.spreads import Floats
from inkoopkoers.costing.domain.uncertainty import Uncertainty


@dataclass(frozen=True)
class Standing:
    """One alternative over all worlds; euros are present values.

    `cheapest` is the part of the worlds in which it is; equal ones share a world.
    Regret is what it costs more than the cheapest of that world. `expected_eur` is the
    mean without chance, `entered_eur` what the sheet itself says.
    """

    alternative: str
    cheapest: float
    mean_eur: float
    expected_eur: float
    entered_eur: float
    p5_eur: float
    p50_eur: float
    p95_eur: float
    mean_regret_eur: float
    worst_regret_eur: float


@dataclass(frozen=True)
class Robustness:
    """What came out, with all that is needed to do it again.

    Standings are in the order of the sheet.
    """

    number: int
    seed: int
    uncertainties: tuple[Uncertainty, ...]
    standings: tuple[Standing, ...]


def robustness_of(
    sheet: CostSheet,
    uncertainties: Iterable[Uncertainty],
    chances: Floats,
    *,
    seed: int,
) -> Robustness:
    """What the worlds say that these chances make.

    The chances are those of `chance.draws` with this seed: at least one row of
    `simulation.width_of(alternatives)`.
    """
    given = tuple(uncertainties)
    model = model_of(sheet, given)
    standings = standings_of(model, simulate(model, chances))
    in_order = tuple(standings[one.code] for one in sheet.alternatives)
    return Robustness(len(chances), seed, given, in_order)


def standings_of(model: Model, totals: Floats) -> dict[str, Standing]:
    """What the totals per world and alternative come to, by alternative."""
    lowest = totals.min(axis=1, keepdims=True)
    regret = totals - lowest
    wins = regret <= EQUAL_EUR
    columns = (
        (wins / wins.sum(axis=1, keepdims=True)).mean(axis=0),
        totals.mean(axis=0),
        expected(model),
        as_entered(model),
        *np.quantile(totals, (0.05, 0.5, 0.95), axis=0),
        regret.mean(axis=0),
        regret.max(axis=0),
    )
    return {
        code: Standing(code, *(float(column[place]) for column in columns))
        for place, code in enumerate(model.alternatives)
    }
