# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture in two shapes: for a wide screen or paper, and for a phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inkoopkoers.charts.chart import Chart


@dataclass(frozen=True)
class Picture:
    """One picture, wide and narrow."""

    wide: Chart
    narrow: Chart


def in_both(draw: Callable[..., Chart], uid: str) -> Picture:
    """Draw it wide and narrow; ids on one page differ."""
    return Picture(draw(uid=uid, narrow=False), draw(uid=f"{uid}-smal", narrow=True))
