# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seeded numbers for synthetic markets and for doubt about scores: outside the rules."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def uniforms(seed: int, *shape: int) -> NDArray[np.float64]:
    """Return numbers from 0 up to 1; the same seed and shape give the same again."""
    return np.random.Generator(np.random.PCG64(seed)).random(shape)
