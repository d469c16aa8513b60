# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A readable difference between two versions of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from inkoopkoers.reports.blocks import Block
from inkoopkoers.reports.difference_lines import Line, LineKind, blocks_of, lines_of
from inkoopkoers.reports.difference_words import Change, Stretch, likeness, stretches

__all__ = [
    "Change",
    "Difference",
    "Line",
    "LineKind",
    "Part",
    "Stretch",
    "applied",
    "difference",
]

# Two lines are one line that changed when they share this part of their words.
ALIKE = 0.5
# How many lines ahead the changed form of a line is looked for.
AHEAD = 12


@dataclass(frozen=True)
class Part:
    """What happened to one line; `where` is the nearest heading above it.

    An added line has no `before`, a removed one no `after`. `is_look_only` means that
    the words stayed and their style, link or picture did not.
    """

    change: Change
    where: str
    before: Line | None
    after: Line | None
    words: tuple[Stretch, ...] = ()

    @property
    def line(self) -> Line:
        """The line as it is now, or as it last was."""
        line = self.after or self.before
        if line is None:
            raise ValueError("a part is about a line")
        return line

    @property
    def kind(self) -> LineKind:
        """What the line is in the document."""
        return self.line.kind

    @property
    def is_look_only(self) -> bool:
        """Whether the words are the same."""
        return self.change is Change.CHANGED and not self.words


@dataclass(frozen=True)
class Difference:
    """Every line of both versions once, in reading order."""

    parts: tuple[Part, ...]

    @property
    def changes(self) -> tuple[Part, ...]:
        """The parts that are not the same."""
        return tuple(part for part in self.parts if part.change is not Change.SAME)

    def count(self, change: Change) -> int:
        """How many lines this happened to."""
        return sum(part.change is change for part in self.parts)


def difference(old: Iterable[Block], new: Iterable[Block]) -> Difference:
    """Compare two documents line by line, and changed lines word by word."""
    before, after = lines_of(old), lines_of(new)
    keys = [line.key for line in before], [line.key for line in after]
    parts: list[tuple[Line | None, Line | None]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *keys).get_opcodes():
        some, others = before[i1:i2], after[j1:j2]
        paired = zip(some, others, strict=True) if tag == "equal" else None
        parts += paired or _paired(some, others)
    return Difference(tuple(_located(parts)))


def applied(made: Difference, old: Iterable[Block]) -> tuple[Block, ...]:
    """Return the new document; ValueError when the difference is about another one."""
    before = [part.before for part in made.parts if part.before is not None]
    if tuple(before) != lines_of(old):
        raise ValueError("this difference does not begin with this document")
    return blocks_of(part.after for part in made.parts if part.after is not None)


Pair = tuple[Line | None, Line | None]


def _paired(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Pair]:
    """Find the lines that became other lines; the rest went or came."""
    free = 0
    for line in before:
        found = _like(line, after, free)
        until = _section(line, after, free) if found is None else found
        yield from ((None, new) for new in after[free:until])
        yield line, None if found is None else after[found]
        free = until if found is None else found + 1
    yield from ((None, new) for new in after[free:])


def _section(line: Line, after: Sequence[Line], begin: int) -> int:
    """Before a heading that went, what came below the heading above it is told."""
    end = begin
    while line.kind is LineKind.HEADING and end < len(after):
        if after[end].kind is LineKind.HEADING:
            break
        end += 1
    return end


def _like(line: Line, after: Sequence[Line], begin: int) -> int | None:
    """The place of the line that shares most words with this one.

    A heading that others replaced is one that changed: the section is still there.
    """
    ahead = range(begin, min(begin + AHEAD, len(after)))
    alike = [
        (likeness(line.text, after[place].text), -place)
        for place in ahead
        if after[place].kind is line.kind
    ]
    best, place = max(alike, default=(0.0, 0))
    enough = 0.0 if line.kind is LineKind.HEADING else ALIKE
    return -place if alike and best >= enough else None


def _located(pairs: Iterable[Pair]) -> Iterator[Part]:
    """Name the heading that each line stands below; a line that went, its last."""
    below = {"old": "", "new": ""}
    for before, after in pairs:
        where = below["old"] if after is None else below["new"]
        if before is not None and before.kind is LineKind.HEADING:
            # A heading that changed has its new name in both.
            below["old"] = (after or before).text
        if after is not None and after.kind is LineKind.HEADING:
            below["new"] = after.text
        yield _part(before, after, where)


def _part(before: Line | None, after: Line | None, where: str) -> Part:
    if before is None:
        return Part(Change.ADDED, where, None, after)
    if after is None:
        return Part(Change.REMOVED, where, before, None)
    if before.key != after.key:
        words = stretches(before.text, after.text)
        return Part(Change.CHANGED, where, before, after, words)
    change = Change.SAME if before.look == after.look else Change.CHANGED
    return Part(change, where, before, after)
