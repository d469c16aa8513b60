# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What alternatives cost, each a bar cut in categories, with its total at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .chart import Chart, Table
from .marks import diamond
from .money import Euros, Writing, exact, writing_of
from .money_axis import Across, across, head_height
from .money_scale import exact_scale
from .numbered import on_fill
from .patterns import box, defs, sample
from .rows import NARROW, WIDE, Frame, Place, check_rows, legend, places, row_label
from .svg import drawing, text
from .wrapping import one_line, width_of

MOST_CATEGORIES = 14
MOST_PARTS = 6
THICK = 26.0
BODY = 40.0
SIZE = 18
GAP = 10.0
# Its smallest letters are 8 points on a page of A4 with ordinary margins.
PAPER = Frame(width=740.0, label_width=240.0, start=255.0, end=620.0, gap=4.0)
# Narrower than this a part does not hold its number.
HOLDS = 20.0


@dataclass(frozen=True)
class Stack:
    """An alternative: an amount per category; what it brings in is below zero."""

    label: str
    amounts: tuple[Euros, ...]

    @property
    def total(self) -> Fraction:
        """All amounts together."""
        return sum(map(exact, self.amounts), Fraction(0))


@dataclass(frozen=True)
class StackedWords:
    """The words in the picture and at the head of the table."""

    category: str = "Kosten (euro)"
    alternative: str = "Alternatief (euro)"
    total: str = "Totaal"
    rest: str = "Overig"
    below: str = "totaal na aftrek"


DUTCH = StackedWords()


@dataclass(frozen=True)
class _Part:
    """One or more categories under one name."""

    label: str
    categories: tuple[int, ...]

    def amounts(self, stack: Stack) -> tuple[Fraction, Fraction]:
        """What it brings in and what it costs: the rest may do both."""
        found = [exact(stack.amounts[place]) for place in self.categories]
        zero = Fraction(0)
        below = sum((one for one in found if one < 0), zero)
        return below, sum((one for one in found if one > 0), zero)


def stacked_chart(
    *,
    title: str,
    description: str,
    categories: Sequence[str],
    stacks: Sequence[Stack],
    uid: str,
    words: StackedWords = DUTCH,
    narrow: bool = False,
    paper: bool = False,
) -> Chart:
    """Draw at most 25 alternatives of 14 categories; the smallest become one part."""
    check_rows(stacks)
    _check(categories, stacks)
    parts = _parts(categories, stacks, words)
    frame = PAPER if paper else NARROW if narrow else WIDE
    writing = writing_of(
        [amount for one in stacks for amount in (*one.amounts, one.total)]
    )
    picture = _Stacked(stacks, parts, frame, writing, words, uid)
    drawn, end = picture.drawn()
    svg = drawing(
        drawn, size=(frame.width, end), title=title, description=description, uid=uid
    )
    return Chart(
        svg, title, description, _table(title, categories, stacks, writing, words)
    )


def _check(categories: Sequence[str], stacks: Sequence[Stack]) -> None:
    if not 1 <= len(categories) <= MOST_CATEGORIES:
        raise ValueError(f"there are 1 to {MOST_CATEGORIES} categories")
    if any(len(one.amounts) != len(categories) for one in stacks):
        raise ValueError("an alternative has one amount per category")


def _parts(
    categories: Sequence[str], stacks: Sequence[Stack], words: StackedWords
) -> tuple[_Part, ...]:
    """In the order given, without what is nothing; the rest comes last."""
    sizes = [
        sum(abs(exact(one.amounts[place])) for one in stacks)
        for place in range(len(categories))
    ]
    used = [place for place, size in enumerate(sizes) if size]
    if len(used) <= MOST_PARTS:
        return tuple(_Part(categories[place], (place,)) for place in used)
    largest = sorted(used, key=lambda place: -sizes[place])[: MOST_PARTS - 1]
    rest = tuple(place for place in used if place not in largest)
    own = [_Part(categories[place], (place,)) for place in sorted(largest)]
    return *own, _Part(words.rest, rest)


@dataclass(frozen=True)
class _Stacked:
    stacks: Sequence[Stack]
    parts: tuple[_Part, ...]
    frame: Frame
    writing: Writing
    words: StackedWords
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        frame, axis = self.frame, self._axis()
        placed = places(
            [one.label for one in self.stacks],
            [BODY] * len(self.stacks),
            frame,
            top=head_height(frame),
        )
        key = legend(list(self._key()), frame.width, placed[-1].end + 34)
        drawn = [defs(self.uid), *across(axis, frame, placed)]
        for stack, place in zip(self.stacks, placed, strict=True):
            drawn += [row_label(place), *self._bar(stack, place, axis)]
        return [*drawn, key.drawn], key.end

    def _axis(self) -> Across:
        """Behind the longest bar its total has room."""
        room = max(self._width(one) for one in self.stacks) + 2 * GAP
        start = self.frame.start + (8 if self.frame.is_narrow else 20)
        ends = [end for one in self.stacks for end in self._ends(one)]
        scale = exact_scale([*ends, 0.0], 4 if self.frame.is_narrow else 7)
        return Across(scale, start, self.frame.width - room)

    def _ends(self, stack: Stack) -> tuple[Fraction, Fraction]:
        found = [part.amounts(stack) for part in self.parts]
        zero = Fraction(0)
        return sum((a for a, _ in found), zero), sum((b for _, b in found), zero)

    def _width(self, stack: Stack) -> float:
        return width_of(self.writing.shown(stack.total), SIZE)

    def _bar(self, stack: Stack, place: Place, axis: Across) -> Iterator[str]:
        top = place.body + (BODY - THICK) / 2
        low, high = self._ends(stack)
        mark = axis.at(stack.total) if low else None
        for count, start, end in self._segments(stack, axis):
            yield box(self.uid, count, (start, top), (end - start, THICK))
            middle = (start + end) / 2
            is_free = mark is None or abs(mark - middle) > HOLDS
            if end - start > HOLDS and is_free:
                yield on_fill(middle, top + THICK / 2, count + 1)
        last = axis.at(high)
        if mark is not None:
            yield diamond(mark, top + THICK / 2)
            last = max(last, mark + 9)
        said = self.writing.shown(stack.total)
        yield text(last + GAP, top + 19, said, font_weight=600)

    def _segments(
        self, stack: Stack, axis: Across
    ) -> Iterator[tuple[int, float, float]]:
        """Which part stands from where to where, from zero to both sides."""
        below = above = Fraction(0)
        for count, part in enumerate(self.parts):
            left, right = part.amounts(stack)
            if left:
                yield count, axis.at(below + left), axis.at(below)
            if right:
                yield count, axis.at(above), axis.at(above + right)
            below, above = below + left, above + right

    def _key(self) -> Iterator[tuple[str, str]]:
        room = self.frame.width - 40
        for count, part in enumerate(self.parts):
            words = one_line(f"{count + 1} {part.label}", room, 16)
            yield sample(self.uid, count), words
        if any(self._ends(one)[0] for one in self.stacks):
            yield diamond(10, 0), one_line(self.words.below, room, 16)


def _table(
    caption: str,
    categories: Sequence[str],
    stacks: Sequence[Stack],
    writing: Writing,
    words: StackedWords,
) -> Table:
    """The longest list goes down, so that the table stays readable on paper."""
    cells = [
        [writing.cell(amount) for amount in (*one.amounts, one.total)] for one in stacks
    ]
    names, labels = (*categories, words.total), tuple(one.label for one in stacks)
    if len(stacks) > len(categories):
        rows = tuple((a, *b) for a, b in zip(labels, cells, strict=True))
        return Table(caption, (words.alternative, *names), rows)
    turned = zip(*cells, strict=True)
    rows = tuple((a, *b) for a, b in zip(names, turned, strict=True))
    return Table(caption, (words.category, *labels), rows)
