# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of a report as a page shows them: pictures inline, chapters with an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from inkoopkoers.reports.blocks import Block, Figure, Heading, Table, tidy

DEEPEST = 6
NO_PICTURE = SafeString("")


@dataclass(frozen=True)
class Shown:
    """A block with the name of its kind; `tag` is that of a heading.

    `row` pairs every cell of a table with whether it is a number.
    """

    kind: str
    block: Block
    anchor: str = ""
    tag: str = ""
    svg: SafeString = NO_PICTURE
    rows: tuple[tuple[tuple[str, bool], ...], ...] = ()
    header: tuple[tuple[str, bool], ...] = ()


def shown(blocks: Iterable[Block], top: int = 3) -> tuple[Shown, ...]:
    """Every block in its order; a chapter becomes <h{top}>."""
    return tuple(_shown(place, one, top) for place, one in enumerate(tidy(blocks)))


def chapters(found: Iterable[Shown]) -> Iterator[Shown]:
    """The headings that a list of contents names."""
    for one in found:
        if isinstance(one.block, Heading) and one.block.level == 1:
            yield one


def _shown(place: int, block: Block, top: int) -> Shown:
    kind = type(block).__name__.lower()
    match block:
        case Heading():
            tag = f"h{min(block.level + top - 1, DEEPEST)}"
            return Shown(kind, block, anchor=f"deel-{place}", tag=tag)
        case Table():
            return Shown(kind, block, **_cells(block))
        case Figure():
            # Our own charts write this, and escape what people typed.
            return Shown(kind, block, svg=mark_safe(block.svg))  # noqa: S308
    return Shown(kind, block)


def _cells(table: Table) -> dict[str, Any]:
    def told(row: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
        return tuple(
            (text, place in table.numeric_columns) for place, text in enumerate(row)
        )

    return {
        "rows": tuple(told(row) for row in table.full_rows),
        "header": told(table.full_header),
    }


def reading(blocks: Iterable[Block]) -> dict[str, Any]:
    """What a page needs to show a document; there is nothing to write on it."""
    found = shown(blocks)
    return {
        "blocks": found,
        "contents": list(chapters(found)),
        "can_write": False,
    }
