# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an outcome depends on: per input how far it moves, and where the order turns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart, Table
from .figures import NOTHING
from .marks import diamond, quiet
from .money import Euros, Writing, exact, writing_of
from .money_axis import Across, across, head_height
from .money_scale import exact_scale
from .patterns import box, defs, sample
from .rows import NARROW, WIDE, Frame, Place, check_rows, legend, places, row_label
from .svg import drawing, number, path, text
from .wrapping import one_line, width_of

THICK = 24.0
BODY = 48.0
SIZE = 16
GAP = 9.0
# A longer setting is cut, so that the bars keep their room.
MOST_SETTING = 120.0
LOWER, HIGHER = 2, 0


@dataclass(frozen=True)
class End:
    """The outcome with one value of an input; `setting` is that value as people read it."""

    setting: str
    amount: Euros


@dataclass(frozen=True)
class Swing:
    """An input set lower and higher; `turns` are the outcomes where the order turns."""

    label: str
    lower: End
    higher: End
    turns: tuple[Euros, ...] = ()

    @property
    def size(self) -> Fraction:
        """How far apart both outcomes are."""
        return abs(exact(self.higher.amount) - exact(self.lower.amount))


@dataclass(frozen=True)
class TornadoWords:
    """The words in the picture and at the head of the table."""

    item: str = "Wat we veranderen"
    base: str = "zoals je het invulde"
    lower: str = "bij een lagere waarde"
    higher: str = "bij een hogere waarde"
    lower_setting: str = "Lagere waarde"
    lower_amount: str = "Uitkomst daarbij (euro)"
    higher_setting: str = "Hogere waarde"
    higher_amount: str = "Uitkomst bij de hogere (euro)"
    size: str = "Verschil (euro)"
    turns: str = "hier wordt een ander het goedkoopst"
    turns_at: str = "Ander goedkoopst bij (euro)"


DUTCH = TornadoWords()


def tornado_chart(
    *,
    title: str,
    description: str,
    base: Euros,
    swings: Sequence[Swing],
    uid: str,
    words: TornadoWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 inputs, the one that matters most on top.

    A turn that lies outside its bar stands in the table only.
    """
    check_rows(swings)
    ordered = sorted(swings, key=lambda one: -one.size)
    writing = writing_of([base, *_amounts(ordered)])
    frame = NARROW if narrow else WIDE
    picture = _Tornado(base, ordered, frame, writing, words, uid)
    drawn, end = picture.drawn()
    svg = drawing(
        drawn, size=(frame.width, end), title=title, description=description, uid=uid
    )
    return Chart(svg, title, description, _table(title, ordered, writing, words))


def _amounts(swings: Sequence[Swing]) -> Iterator[Euros]:
    for one in swings:
        yield one.lower.amount
        yield one.higher.amount


@dataclass(frozen=True)
class _Tornado:
    base: Euros
    swings: Sequence[Swing]
    frame: Frame
    writing: Writing
    words: TornadoWords
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        frame, axis = self.frame, self._axis()
        top = head_height(frame) + 26
        labels = [one.label for one in self.swings]
        placed = places(labels, [BODY] * len(labels), frame, top=top)
        foot = placed[-1].end
        key = legend(list(self._key()), frame.width, foot + 34)
        drawn = [
            defs(self.uid),
            *across(axis, frame, placed),
            *self._base(axis, placed),
        ]
        for swing, place in zip(self.swings, placed, strict=True):
            drawn += [row_label(place), *self._row(swing, place, axis)]
        return [*drawn, key.drawn], key.end

    def _axis(self) -> Across:
        """Both ends of the longest bar have room for their words."""
        most = self.frame.width / 4
        room = min(max(self._width(one) for one in self.swings), most) + GAP
        is_narrow = self.frame.is_narrow
        amounts = [self.base, *_amounts(self.swings)]
        scale = exact_scale(amounts, 3 if is_narrow else 6)
        return Across(scale, self.frame.start + room, self.frame.width - room)

    def _width(self, one: Swing) -> float:
        ends = (one.lower, one.higher)
        amounts = max(width_of(self.writing.shown(end.amount), SIZE) for end in ends)
        settings = max(width_of(end.setting, SIZE - 1) for end in ends)
        return max(amounts, min(settings, MOST_SETTING))

    def _base(self, axis: Across, placed: Sequence[Place]) -> Iterator[str]:
        """A line down from what was filled in; on a phone not through the labels."""
        top = head_height(self.frame)
        bands = [(top + 24, placed[-1].end)]
        if self.frame.is_narrow:
            bands = [(one.body - 2, one.end) for one in placed]
        x = axis.at(self.base)
        said = f"{self.writing.shown(self.base)} {self.words.base}"
        d = "".join(f"M{number(x)} {number(a)}V{number(b)}" for a, b in bands)
        yield path(d, stroke_width=2)
        half = width_of(said, SIZE) / 2
        inside = min(max(x, half), self.frame.width - half)
        strong = {"font_size": SIZE, "font_weight": 600, "text_anchor": "middle"}
        yield text(inside, top + 18, said, **strong)

    def _row(self, swing: Swing, place: Place, axis: Across) -> Iterator[str]:
        top = place.body + (BODY - THICK) / 2
        base = axis.at(self.base)
        ends = sorted(
            ((swing.lower, LOWER), (swing.higher, HIGHER)),
            key=lambda one: -abs(exact(one[0].amount) - exact(self.base)),
        )
        for end, look in ends:
            left, right = sorted((base, axis.at(end.amount)))
            if right > left:
                yield box(self.uid, look, (left, top), (right - left, THICK))
        spots = [base, axis.at(swing.lower.amount), axis.at(swing.higher.amount)]
        yield from self._ends(swing, min(spots), max(spots), place)
        for turn in swing.turns:
            low, high = sorted((exact(swing.lower.amount), exact(swing.higher.amount)))
            if low <= exact(turn) <= high:
                yield diamond(axis.at(turn), top + THICK / 2)

    def _ends(
        self, swing: Swing, left: float, right: float, place: Place
    ) -> Iterator[str]:
        """Write the smaller outcome at the left, whichever value gives it."""
        small, large = sorted(
            (swing.lower, swing.higher), key=lambda end: exact(end.amount)
        )
        middle = place.body + BODY / 2
        yield from self._end(small, left - GAP, left - GAP, middle, "end")
        room = self.frame.width - right - GAP
        yield from self._end(large, right + GAP, room, middle, "start")

    def _end(
        self, end: End, x: float, room: float, middle: float, anchor: str
    ) -> Iterator[str]:
        if anchor == "end":
            room = x - self.frame.start
        shown = self.writing.shown(end.amount)
        yield text(x, middle - 3, shown, font_size=SIZE, text_anchor=anchor)
        setting = one_line(end.setting, room, SIZE - 1)
        yield quiet(x, middle + 16, setting, font_size=SIZE - 1, text_anchor=anchor)

    def _key(self) -> Iterator[tuple[str, str]]:
        yield sample(self.uid, LOWER), self.words.lower
        yield sample(self.uid, HIGHER), self.words.higher
        if any(one.turns for one in self.swings):
            yield diamond(11, 0), self.words.turns


def _table(
    caption: str, swings: Sequence[Swing], writing: Writing, words: TornadoWords
) -> Table:
    heads = (
        words.item,
        words.lower_setting,
        words.lower_amount,
        words.higher_setting,
        words.higher_amount,
        words.size,
        words.turns_at,
    )
    rows = tuple(
        (
            one.label,
            one.lower.setting,
            writing.cell(one.lower.amount),
            one.higher.setting,
            writing.cell(one.higher.amount),
            writing.cell(one.size),
            "; ".join(writing.cell(turn) for turn in one.turns) or NOTHING,
        )
        for one in swings
    )
    return Table(caption, heads, rows)
