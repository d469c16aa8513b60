# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two ladders: the level of the organisation limits that of its procurement."""

from collections.abc import Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .figures import NOTHING, Value, figure
from .marks import BAR, quiet
from .rows import Level, legend
from .svg import drawing, element, lines, number, path
from .wrapping import wrapped


@dataclass(frozen=True)
class Ladder:
    """How far something is: its mean and the level that it reached; None when hidden.

    A level is reached when the mean is at least that number.
    """

    label: str
    mean: Value | None
    level: int | None


@dataclass(frozen=True)
class GateWords:
    """The words in the picture and at the head of the table."""

    ladder: str = "onderdeel"
    mean: str = "gemiddelde"
    level: str = "niveau"
    counts: str = "niveau dat telt"
    reached: str = "bereikt"
    beyond: str = "bereikt, maar telt nog niet"
    cap: str = "hoger kan niet"
    hidden: str = "te weinig scores"


DUTCH = GateWords()


@dataclass(frozen=True)
class _Shape:
    """Where the two ladders stand and how high a level is."""

    width: float
    lefts: tuple[float, float]
    step_width: float
    step: float
    is_narrow: bool


_WIDE = _Shape(1000.0, (331.0, 691.0), 308.0, 56.0, is_narrow=False)
_NARROW = _Shape(350.0, (1.0, 186.0), 163.0, 66.0, is_narrow=True)


def gate_chart(
    *,
    title: str,
    description: str,
    limits: Ladder,
    limited: Ladder,
    levels: Sequence[Level],
    uid: str,
    words: GateWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw the ladder that limits, the one that is limited, and the line between."""
    if not levels:
        raise ValueError("a ladder has levels")
    shape = _NARROW if narrow else _WIDE
    gate = _Gate(limits, limited, tuple(levels), shape, words, uid)
    key = legend(gate.key(), shape.width, gate.foot + 30, 0 if narrow else 331)
    parts = (_patterns(uid), gate.names(), *gate.ladders(), gate.cap(), key.drawn)
    picture = drawing(
        parts,
        size=(shape.width, key.end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, limits, limited, words))


def counting(limits: Ladder, limited: Ladder) -> int | None:
    """The level of the limited ladder that counts."""
    if limits.level is None or limited.level is None:
        return None
    return min(limits.level, limited.level)


@dataclass(frozen=True)
class _Gate:
    limits: Ladder
    limited: Ladder
    levels: tuple[Level, ...]
    shape: _Shape
    words: GateWords
    uid: str

    @property
    def heads(self) -> list[tuple[str, ...]]:
        width = self.shape.step_width
        return [wrapped(one.label, width, 18, 3) for one in (self.limits, self.limited)]

    @property
    def top(self) -> float:
        return 36.0 + 21 * max(map(len, self.heads))

    @property
    def foot(self) -> float:
        return self.top + self.shape.step * len(self.levels)

    @property
    def is_capped(self) -> bool:
        level = self.limits.level
        return level is not None and level < self.levels[-1].value

    def begins(self, value: int) -> float:
        """Where a level begins; the lowest stands at the bottom."""
        return self.top + (self.levels[-1].value - value) * self.shape.step

    def names(self) -> str:
        """What each level is called: left of both ladders, or on a phone above them."""
        return "".join(self._name(level) for level in self.levels)

    def _name(self, level: Level) -> str:
        y, words = self.begins(level.value), f"{level.value} {level.label}".strip()
        if self.shape.is_narrow:
            cut = wrapped(words, self.shape.width, 15, 1)
            return lines(0, y + 18, cut, 18, font_size=15)
        cut = wrapped(words, 300, 17, 2)
        first = y + self.shape.step / 2 + 2 - 10 * (len(cut) - 1)
        return lines(0, first, cut, 20, font_size=17)

    def ladders(self) -> list[str]:
        counts = (self.limits.level, counting(self.limits, self.limited))
        both = zip((self.limits, self.limited), counts, self.heads, strict=True)
        drawn: list[str] = []
        for left, (ladder, counted, head) in zip(self.shape.lefts, both, strict=True):
            said = f"{self.words.mean} {figure(ladder.mean)}"
            if ladder.mean is None:
                said = self.words.hidden
            drawn.append(lines(left, 18, head, 21, font_size=18, font_weight=600))
            drawn.append(quiet(left, 20 + 21 * len(head), said))
            drawn += [
                self._box(left, level.value, self._fill(level.value, ladder, counted))
                for level in self.levels
            ]
        return drawn

    def _fill(
        self, level: int, ladder: Ladder, counted: int | None
    ) -> dict[str, object]:
        if counted is not None and level <= counted:
            return BAR
        if ladder.level is not None and level <= ladder.level:
            return {"fill": f"url(#{self.uid}-stripes)"}
        return {"fill": "none", "stroke_opacity": 0.4}

    def _box(self, x: float, level: int, fill: dict[str, object]) -> str:
        y, high = self.begins(level), self.shape.step - 8
        if self.shape.is_narrow:
            y, high = y + 24, high - 24
        place = {"x": x, "y": y, "width": self.shape.step_width, "height": high}
        edge = {"stroke": "currentColor", "stroke_width": 1.5}
        return element("rect", {**place, **edge, **fill})

    def cap(self) -> str:
        """A dashed line over both ladders, on top of the level that limits."""
        if not self.is_capped or self.limits.level is None:
            return ""
        y = min(self.begins(self.limits.level), self.foot) - 4
        d = f"M{number(self.shape.lefts[0])} {number(y)}H{number(self.shape.width)}"
        return path(d, stroke_width=3, stroke_dasharray="9 6")

    def key(self) -> list[tuple[str, str]]:
        box = {"x": 1.0, "y": -8.0, "width": 17.0, "height": 17.0}
        edge = {"stroke": "currentColor", "stroke_width": 1.5}
        striped = {"fill": f"url(#{self.uid}-stripes)"}
        items = [(element("rect", {**box, **edge, **BAR}), self.words.reached)]
        if counting(self.limits, self.limited) != self.limited.level:
            drawn = element("rect", {**box, **edge, **striped})
            items.append((drawn, self.words.beyond))
        if self.is_capped:
            line = path("M0 0H21", stroke_width=3, stroke_dasharray="9 3")
            items.append((line, self.words.cap))
        return items


def _patterns(uid: str) -> str:
    tile = {"width": 9, "height": 9, "patternUnits": "userSpaceOnUse"}
    stripes = path("M2 0V9", stroke_width=2.5)
    turned = {"id": f"{uid}-stripes", **tile, "patternTransform": "rotate(45)"}
    return element("defs", {}, element("pattern", turned, stripes))


def _table(caption: str, limits: Ladder, limited: Ladder, words: GateWords) -> Table:
    columns = (words.ladder, words.mean, words.level, words.counts)
    counted = ((limits, limits.level), (limited, counting(limits, limited)))
    rows = tuple(
        (ladder.label, figure(ladder.mean), _level(ladder.level), _level(counts))
        for ladder, counts in counted
    )
    return Table(caption, tuple(name.capitalize() for name in columns), rows)


def _level(level: int | None) -> str:
    return NOTHING if level is None else str(level)
