# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Between which amounts alternatives end up, and how often each is the cheapest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart, Table
from .marks import diamond
from .money import Euros, Writing, exact, writing_of
from .money_axis import Across, across, head_height
from .money_scale import exact_scale
from .rows import NARROW, WIDE, Frame, Place, check_rows, legend, places, row_label
from .svg import drawing, element, number, path, text
from .wrapping import width_of

BODY = 58.0
THICK = 14.0
SIZE = 15
SHARE = 17


@dataclass(frozen=True)
class Spread:
    """An alternative: amounts that 5, 50 and 95 % of the draws stay below.

    `cheapest` is the part of the draws, 0 to 1, in which it costs the least.
    """

    label: str
    low: Euros
    middle: Euros
    high: Euros
    cheapest: Fraction | float


@dataclass(frozen=True)
class SpreadWords:
    """The words in the picture and at the head of the table."""

    item: str = "Alternatief"
    low: str = "Laag: 5 % valt eronder (euro)"
    middle: str = "Midden (euro)"
    high: str = "Hoog: 5 % valt erboven (euro)"
    cheapest: str = "Goedkoopst in"
    share: str = "goedkoopst in {share}"
    bar: str = "negen van de tien uitkomsten"
    mark: str = "de middelste uitkomst"


DUTCH = SpreadWords()


def spread_chart(
    *,
    title: str,
    description: str,
    spreads: Sequence[Spread],
    uid: str,
    words: SpreadWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 alternatives in the order given."""
    check_rows(spreads)
    for one in spreads:
        _check(one)
    frame = NARROW if narrow else WIDE
    writing = writing_of(list(_amounts(spreads)))
    drawn, end = _Spreads(spreads, frame, writing, words).drawn()
    svg = drawing(
        drawn, size=(frame.width, end), title=title, description=description, uid=uid
    )
    return Chart(svg, title, description, _table(title, spreads, writing, words))


def percent(share: Fraction | float) -> str:
    """Write a share in whole percents; only what is always so becomes 100 %."""
    # 0.825 is a little less in a computer, and 82,5 % to a reader.
    exact_share = Fraction(str(float(share))) if isinstance(share, float) else share
    hundred = exact_share * 100
    if 0 < hundred < Fraction(1, 2):
        return "< 1 %"
    if Fraction(199, 2) <= hundred < 100:  # noqa: PLR2004 - percents
        return "> 99 %"
    return f"{(hundred + Fraction(1, 2)).__floor__()} %"


def _check(one: Spread) -> None:
    if not exact(one.low) <= exact(one.middle) <= exact(one.high):
        raise ValueError(
            "a low outcome is not above the middle, nor that above the high"
        )
    if not 0 <= one.cheapest <= 1:
        raise ValueError("a share is from 0 to 1")


def _amounts(spreads: Sequence[Spread]) -> Iterator[Euros]:
    for one in spreads:
        yield from (one.low, one.middle, one.high)


@dataclass(frozen=True)
class _Spreads:
    spreads: Sequence[Spread]
    frame: Frame
    writing: Writing
    words: SpreadWords

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        frame, axis = self.frame, self._axis()
        body = BODY + (26 if frame.is_narrow else 0)
        labels = [one.label for one in self.spreads]
        placed = places(labels, [body] * len(labels), frame, top=head_height(frame))
        key = legend(list(self._key()), frame.width, placed[-1].end + 34)
        drawn = list(across(axis, frame, placed))
        for one, place in zip(self.spreads, placed, strict=True):
            drawn += [row_label(place), *self._row(one, place, axis)]
        return [*drawn, key.drawn], key.end

    def _axis(self) -> Across:
        is_narrow, frame = self.frame.is_narrow, self.frame
        scale = exact_scale(_amounts(self.spreads), 4 if is_narrow else 6)
        if is_narrow:
            return Across(scale, frame.start + 12, frame.end - 12)
        room = width_of(self.words.share.format(share="> 99 %"), SHARE) + 34
        return Across(scale, frame.start + 20, frame.width - room)

    def _row(self, one: Spread, place: Place, axis: Across) -> Iterator[str]:
        y = place.body + BODY / 2
        low, middle, high = (
            axis.at(value) for value in (one.low, one.middle, one.high)
        )
        yield _range(low, high, y)
        yield diamond(middle, y)
        yield from self._figures(one, (low, middle, high), y)
        said = self.words.share.format(share=percent(one.cheapest))
        strong = {"font_size": SHARE, "font_weight": 600}
        if self.frame.is_narrow:
            yield text(0, place.end - 4, said, **strong)
        else:
            yield text(self.frame.width, y + 6, said, text_anchor="end", **strong)

    def _figures(
        self, one: Spread, at: tuple[float, float, float], y: float
    ) -> Iterator[str]:
        """The middle above the bar, both ends below it, apart from each other."""
        yield self._figure(at[1], y - 14, one.middle, font_weight=600)
        if one.low == one.high:
            return
        half = [width_of(self.writing.shown(v), SIZE) / 2 for v in (one.low, one.high)]
        room = half[0] + half[1] + 10 - (at[2] - at[0])
        aside = max(room, 0) / 2
        yield self._figure(at[0] - aside, y + 26, one.low, opacity=0.75)
        yield self._figure(at[2] + aside, y + 26, one.high, opacity=0.75)

    def _figure(self, x: float, y: float, value: Euros, **more: object) -> str:
        said = self.writing.shown(value)
        half = width_of(said, SIZE) / 2
        left = self.frame.start
        inside = min(max(x, left + half), self.frame.width - half)
        return text(inside, y, said, font_size=SIZE, text_anchor="middle", **more)

    def _key(self) -> Iterator[tuple[str, str]]:
        yield _range(1, 23, 0), self.words.bar
        yield diamond(11, 0), self.words.mark


def _range(low: float, high: float, y: float) -> str:
    """A bar with a stop at both ends; it has a width also when nothing varies."""
    top = y - THICK / 2
    place = {"x": low, "y": top, "width": max(high - low, 1.0), "height": THICK}
    bar = element("rect", {**place, "fill": "currentColor", "fill_opacity": 0.3})
    stops = "".join(
        f"M{number(x)} {number(top - 3)}v{number(THICK + 6)}" for x in (low, high)
    )
    return bar + path(stops, stroke_width=2)


def _table(
    caption: str, spreads: Sequence[Spread], writing: Writing, words: SpreadWords
) -> Table:
    heads = (words.item, words.low, words.middle, words.high, words.cheapest)
    rows = tuple(
        (
            one.label,
            writing.cell(one.low),
            writing.cell(one.middle),
            writing.cell(one.high),
            percent(one.cheapest),
        )
        for one in spreads
    )
    return Table(caption, heads, rows)
