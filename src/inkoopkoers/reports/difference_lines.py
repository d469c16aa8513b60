# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blocks as lines that can be compared one by one, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from itertools import groupby

from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
    runs,
    tidy,
)
from inkoopkoers.reports.words import FIGURE

CELLS = " · "


class LineKind(StrEnum):
    """What a line is in the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    FIGURE = "figure"


@dataclass(frozen=True)
class Line:
    """The smallest part that is compared: what is read, and the block it is made of.

    The block of an item is a list with only that item, the block of a row a table
    with only that row. `begins` is true for the first item of a list.
    """

    kind: LineKind
    runs: Runs
    block: Block
    begins: bool = False

    @property
    def text(self) -> str:
        """The words, with one space between them."""
        return " ".join(plain(self.runs).split())

    @property
    def key(self) -> tuple[LineKind, str]:
        """Lines with the same key say the same."""
        return self.kind, self.text

    @property
    def look(self) -> tuple[object, ...]:
        """What besides the words a reader sees."""
        block = self.block
        match block:
            case Heading():
                return (block.level,)
            case Paragraph():
                return (block.role, *_styles(self.runs))
            case BulletList():
                return (block.ordered, *_styles(self.runs))
            case Figure():
                return (sha256(block.svg.encode(errors="replace")).hexdigest(),)
            case Table():
                return ()


def _styles(line: Runs) -> Iterator[tuple[object, ...]]:
    """The styled stretches of a line; how plain text is cut does not count."""
    styled = groupby(line, key=lambda run: (run.link, run.strong, run.emphasis))
    for style, some in styled:
        if any(style):
            yield (*style, " ".join(plain(some).split()))


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """Cut a document in lines; blank blocks are left out."""
    return tuple(line for block in tidy(blocks) for line in _lines(block))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading():
            yield Line(LineKind.HEADING, runs(block.text), block)
        case Paragraph():
            yield Line(LineKind.PARAGRAPH, block.runs, block)
        case BulletList():
            for place, item in enumerate(block.items):
                only = BulletList((item,), block.ordered)
                yield Line(LineKind.ITEM, item, only, begins=place == 0)
        case Table():
            yield from _table(block)
        case Figure():
            yield Line(LineKind.FIGURE, tuple(_figure(block)), block)


def _table(table: Table) -> Iterator[Line]:
    columns = CELLS.join(table.header)
    said = ": ".join(part for part in (table.caption.strip(), columns) if part)
    yield Line(LineKind.TABLE, runs(said), replace(table, rows=()))
    for row in table.rows:
        yield Line(LineKind.ROW, runs(CELLS.join(row)), Table("", (), (row,)))


def _figure(figure: Figure) -> Iterator[Run]:
    """A picture is compared by what it says to who does not see it."""
    rows = figure.data.rows if figure.data else ()
    words = [FIGURE, figure.caption, figure.alt, *(CELLS.join(row) for row in rows)]
    yield Run("; ".join(word.strip() for word in words if word.strip()))


def blocks_of(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Put lines together again."""
    made: list[Block] = []
    for line in lines:
        last = made[-1] if made else None
        joined = _joined(last, line)
        if joined is None:
            made.append(line.block)
        else:
            made[-1] = joined
    return tuple(made)


def _joined(last: Block | None, line: Line) -> Block | None:
    """The block that a line goes on with; None when it begins one."""
    match last, line.block:
        case BulletList(), BulletList() as item if not line.begins:
            return replace(last, items=last.items + item.items)
        case Table(), Table() as row if line.kind is LineKind.ROW:
            return replace(last, rows=last.rows + row.rows)
    return None
