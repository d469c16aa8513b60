# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mean cost without chance: drivers are independent, so their means multiply.

Each mean is taken over evenly spread chances. What a simulation comes to in the mean
lies close to this; the difference says how much its number of worlds still matters.
"""

from __future__ import annotations

import numpy as np

from inkoopkoers.costing.domain.simulation import GROWTHS, Model, World, world_of
from inkoopkoers.costing.domain.spreads import Floats
from inkoopkoers.costing.domain.uncertainty import Driver

STEPS = 2000


def expected(model: Model) -> Floats:
    """The mean present value per alternative."""
    chances = (np.arange(STEPS) + 0.5) / STEPS
    world = world_of(model, np.tile(chances[:, np.newaxis], model.width))
    discount = _mean_discount(model, world)
    totals: Floats = np.zeros(len(model.alternatives))
    for group in model.groups:
        factors = discount
        for driver in sorted(group.drivers & GROWTHS):
            grown = (1 + world[driver][:, np.newaxis]) ** model.moments
            factors = factors * grown.mean(axis=0)
        euros = group.base @ factors
        for driver in group.drivers - GROWTHS:
            euros = euros * world[driver].mean(axis=0)
        totals = totals + euros
    return totals


def _mean_discount(model: Model, world: World) -> Floats:
    rates = 1 + model.rates + world[Driver.RATE][:, np.newaxis]
    worth = rates[:, :, np.newaxis] ** -model.years
    found: Floats = worth.prod(axis=1).mean(axis=0)
    return found
