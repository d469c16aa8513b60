# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chances that a simulation counts with: the same seed gives the same ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MOST_WORLDS = 100_000
WORLDS = 10_000


class TooManyWorlds(ValueError):
    """More than fits in memory without need: the figures no longer change."""


def draws(seed: int, number: int, width: int) -> NDArray[np.float64]:
    """A row per world with `width` numbers from 0 up to 1; the seed is not negative."""
    if not 0 < number <= MOST_WORLDS:
        raise TooManyWorlds(number)
    return np.random.Generator(np.random.PCG64(seed)).random((number, width))
