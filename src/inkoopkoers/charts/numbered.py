# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers in a picture, and below it what every number stands for."""

from collections.abc import Sequence

from .marks import PAPER
from .svg import element, lines, text
from .wrapping import wrapped

SIZE = 16
LEADING = 20
MIDDLE = {"text_anchor": "middle", "font_size": 14, "font_weight": 600}


def numbered(x: float, y: float, count: int) -> str:
    """A number in a ring."""
    edge = {"stroke": "currentColor", "stroke_width": 2}
    ring = element("circle", {"cx": x, "cy": y, "r": 10.5, **PAPER, **edge})
    return ring + text(x, y + 5, str(count), **MIDDLE)


def on_fill(x: float, y: float, count: int) -> str:
    """A number on a pattern, with light around it."""
    light = element("circle", {"cx": x, "cy": y, "r": 9.0, **PAPER})
    return light + text(x, y + 5, str(count), **MIDDLE)


def told(labels: Sequence[str], width: float, top: float) -> tuple[str, float]:
    """Say what every number stands for; return that and where it ends."""
    drawn, y = "", top
    for count, label in enumerate(labels, 1):
        cut = wrapped(label, width - 32, SIZE, 3)
        drawn += numbered(11, y, count)
        drawn += lines(30, y + 6, cut, LEADING, font_size=SIZE)
        y += LEADING * max(len(cut), 1) + 8
    return drawn, y
