# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A phase of a planning, and how it looks: of the law, of our own, late, or a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .marks import BAR, EDGE, FAINT, INK, PAPER, diamond
from .schedule_axis import Days
from .svg import element, path, text
from .wrapping import width_of

THICK = 24.0
# A thinner bar could not be seen.
THINNEST = 3.0
STRONG: dict[str, object] = {"font_size": 16, "font_weight": 600}
DASHES: dict[str, object] = {**EDGE, "fill": "none", "stroke_dasharray": "6 4"}


@dataclass(frozen=True)
class PhaseBar:
    """A phase from its first day up to `end`, when the next one begins.

    `legal_days` is how many of its days the law asks at least. A phase without days
    is a moment.
    """

    name: str
    start: date
    end: date
    legal_days: int = 0
    is_late: bool = False

    @property
    def days(self) -> int:
        """How long it takes."""
        return (self.end - self.start).days

    @property
    def legal(self) -> int:
        """The days that the law asks, as far as they lie in this phase."""
        return min(max(self.legal_days, 0), self.days)


def hatched(uid: str) -> dict[str, object]:
    """Look of the days that the law asks."""
    return {"fill": f"url(#{uid}-stripes)", **EDGE, "stroke_width": 1.5}


def bar(phase: PhaseBar, days: Days, y: float, uid: str) -> Iterator[str]:
    """Draw the days of the law hatched, and those of our own behind them filled."""
    start, end = _ends(phase, days)
    if not phase.days:
        yield diamond(start, y + THICK / 2)
        return
    turn = start + (end - start) * phase.legal / phase.days
    high = {"y": y, "height": THICK}
    if phase.legal:
        place = {"x": start, "width": turn - start, **high}
        yield element("rect", {**place, **hatched(uid)})
    if turn < end:
        yield element("rect", {"x": turn, "width": end - turn, **high, **BAR})


def _ends(phase: PhaseBar, days: Days) -> tuple[float, float]:
    start, end = days.at(phase.start), days.at(phase.end)
    return (start, max(end, start + THINNEST)) if phase.days else (start, start)


def late(
    phase: PhaseBar, days: Days, y: float, *, word: str, ends: tuple[float, float]
) -> str:
    """Draw a dashed frame around a bar, with the word beside or in it."""
    start, end = _ends(phase, days)
    room = 4.0 if phase.days else 11.0
    x, after = start - room, end + room
    box = {"x": x, "y": y - 4, "width": after - x, "height": THICK + 8}
    drawn = element("rect", {**box, **DASHES})
    wide = width_of(word, 16) + 8
    if after + 4 + wide <= ends[1]:
        return drawn + _word(after + 4, y, word)
    if x - 4 - wide >= ends[0]:
        return drawn + _word(x - 4 - wide, y, word)
    return drawn + _word(x + 8, y, word)


def _word(x: float, y: float, word: str) -> str:
    """Write on paper, whatever runs behind it."""
    wide = width_of(word, 16) + 8
    place = {"x": x, "y": y + 2, "width": wide, "height": THICK - 4}
    said = text(x + 4, y + THICK / 2 + 5.5, word, **STRONG)
    return element("rect", {**place, **PAPER}) + said


def patterns(uid: str) -> str:
    """Make the hatching that the bars refer to."""
    tile = {"width": 8, "height": 8, "patternUnits": "userSpaceOnUse"}
    ground = element(
        "rect", {"width": 8, "height": 8, **INK, "fill_opacity": FAINT / 2}
    )
    stripes = ground + path("M2 0V8", stroke_width=2.5)
    turned = {"id": f"{uid}-stripes", **tile, "patternTransform": "rotate(45)"}
    return element("defs", {}, element("pattern", turned, stripes))
