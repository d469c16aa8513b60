# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A difference as blocks: what changed in words, so that print and ears have it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from inkoopkoers.reports import words
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Role,
    Run,
    Runs,
    runs,
)
from inkoopkoers.reports.difference_lines import LineKind
from inkoopkoers.reports.difference_words import Change, Stretch
from inkoopkoers.reports.differences import Difference, Part


def to_blocks(made: Difference, level: int = 1) -> tuple[Block, ...]:
    """Tell what changed below each heading; `level` is that of those headings."""
    return tuple(_blocks(made, level))


def _blocks(made: Difference, level: int) -> Iterator[Block]:
    yield Paragraph(runs(summary(made)), Role.LEAD)
    for where, parts in groupby(made.changes, key=lambda part: part.where):
        yield Heading(where or words.BEGINNING, level)
        yield BulletList(tuple(said(part) for part in parts))


def summary(made: Difference) -> str:
    """Count what came, went and changed, in one sentence."""
    counts = (
        (made.count(Change.ADDED), words.ADDED),
        (made.count(Change.REMOVED), words.REMOVED),
        (made.count(Change.CHANGED), words.CHANGED),
    )
    told = [f"{count} {word}" for count, word in counts if count]
    if not told:
        return words.NOTHING_CHANGED
    *first, last = told
    listed = f"{', '.join(first)} {words.AND} {last}" if first else last
    return f"{words.LINES_CHANGED}: {listed}."


def said(part: Part) -> Runs:
    """One change as a line: what it is, what happened to it, and its words."""
    happened = {
        Change.ADDED: words.ADDED,
        Change.REMOVED: words.REMOVED,
        Change.CHANGED: words.RESTYLED if part.is_look_only else words.CHANGED,
        Change.SAME: words.UNCHANGED,
    }[part.change]
    opening = Run(f"{_KINDS[part.kind]} {happened}: ", strong=True)
    if part.change is Change.CHANGED and part.words:
        return (opening, *_marked(part.words))
    return (opening, *part.line.runs)


_KINDS = {
    LineKind.HEADING: words.HEADING,
    LineKind.PARAGRAPH: words.PARAGRAPH,
    LineKind.ITEM: words.ITEM,
    LineKind.TABLE: words.TABLE,
    LineKind.ROW: words.ROW,
    LineKind.FIGURE: words.FIGURE,
}


def _marked(stretches: Iterable[Stretch]) -> Iterator[Run]:
    """Brackets and a word, so that nobody needs to see bold or italic."""
    last = Change.SAME
    for stretch in stretches:
        is_new = stretch.change is Change.ADDED
        if is_new and last is Change.REMOVED:
            yield Run(" ")
        last = stretch.change
        if last is Change.SAME:
            yield Run(stretch.text)
            continue
        bare = stretch.text.strip()
        before, after = stretch.text.split(bare, 1) if bare else (stretch.text, "")
        marked = f"{before}[{words.ADDED if is_new else words.REMOVED}: {bare}]{after}"
        yield Run(marked, strong=is_new, emphasis=not is_new)
