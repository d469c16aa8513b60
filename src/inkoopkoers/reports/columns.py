# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""How wide the columns of a table become, by what stands in them.

A number and a day are never broken off, and get no more room than they need. A head
breaks between its words. What is left is for the words.
"""

from __future__ import annotations

import re
from itertools import chain
from math import ceil

from inkoopkoers.reports.blocks import Table

# Widths are in the size of the letters. This fits on a line; around a cell is room.
LINE = 44.5
ROOM = 1.35
# A head is bold, and our guess of the width of letters is one.
BOLD, SURE = 1.07, 1.03
# A word that is wider than this is broken off.
WIDEST_WORD = 7.0
# A number is no longer than this; what is, holds a sentence.
LONGEST_NUMBER = 18
# Words can do with so little when there are too many numbers beside them.
LEAST = 4.0
# As many lines as stay together on a page.
FEW_LINES = 28
# Smaller letters, as a part of the usual ones. With so much room words read well.
SMALL = 0.9
MUCH, MUCH_FIRST = 9.0, 12.0
# From so many columns on, the room around a cell is less.
MANY, TIGHT = 6, 0.95
NOTHING = 0.01
# How wide the letters of our font are, in groups that are nearly alike.
_WIDTHS = {
    one: width
    for letters, width in (
        ("\u200b\u00ad", 0.0),
        ("\u202f\u2009", 0.12),
        (" \u00a0", 0.2),
        ("ij',.:;’‘·|lIf!()[]{}-", 0.28),
        ("tr/\\", 0.35),
        ("sz*?xcvyJ–", 0.45),
        ("ABCDGHKNOPQRUw&", 0.63),
        ("mM%W@…—", 0.83),
    )
    for one in letters
}
_OTHER = 0.52
_DATE = re.compile(r"[0-9]{1,2} [a-z]{3,9}\.? [0-9]{4}|[0-9]{1,4}[-–][0-9-]{4,8}|")


def width_of(text: str) -> float:
    """How wide a text is, about."""
    return sum(_WIDTHS.get(one, _OTHER) for one in text)


def weights(table: Table) -> list[float]:
    """The part of the line that each column gets; they are one together."""
    line = _line(table)
    needs = [_need(table, column) for column in range(table.width)]
    roots = [width**0.5 for width in _naturals(table)]
    words = [at for at in range(table.width) if not is_whole(table, at)]
    rest = line - sum(needs)
    if rest > 0 and words:
        found = _with_rest(table, needs, words, rest)
    else:
        found = _squeezed(needs, words, line)
    left = max(0.0, line - sum(found))
    total = sum(found) + left
    return [
        round((one + left * root / sum(roots)) / total, 4)
        for one, root in zip(found, roots, strict=True)
    ]


def is_crowded(table: Table) -> bool:
    """Whether a table needs smaller letters: words would be broken off all the time."""
    naturals = _naturals(table)
    wishes = (
        _need(table, at)
        if is_whole(table, at)
        else min(naturals[at] + _room(table), MUCH if at else MUCH_FIRST)
        for at in range(table.width)
    )
    return sum(wishes) > LINE


def has_long_heads(table: Table) -> bool:
    """Whether a word in the head is broken off, because it has no room."""
    words = (part for head in table.full_header for part in _parts(head))
    widest = max(map(width_of, words), default=0.0)
    needed = sum(_need(table, column) for column in range(table.width))
    return widest > WIDEST_WORD or needed > _line(table)


def is_short(table: Table) -> bool:
    """Whether a table has so few lines that it belongs on one page."""
    return not table.may_break and sum(_heights(table)) <= FEW_LINES


def has_long_rows(table: Table) -> bool:
    """Whether a row may take so much of a page that it has to break."""
    return max(_heights(table), default=0) > FEW_LINES


def _heights(table: Table) -> list[int]:
    """How many lines each row takes, about."""
    line, room = _line(table), _room(table)
    widths = [max(1.0, part * line - room) for part in weights(table)]
    return [
        max(
            ceil(width_of(cell) / width) or 1
            for cell, width in zip(row, widths, strict=True)
        )
        for row in (table.full_header, *table.full_rows)
    ]


def _line(table: Table) -> float:
    return LINE / SMALL if is_crowded(table) else LINE


def _room(table: Table) -> float:
    return TIGHT if table.width >= MANY else ROOM


def is_whole(table: Table, column: int) -> bool:
    """Whether the cells of a column are never broken off: numbers, and days."""
    cells = [row[column] for row in table.full_rows]
    if column in table.numeric_columns:
        return all(len(cell) <= LONGEST_NUMBER for cell in cells)
    return any(cells) and all(_DATE.fullmatch(cell) for cell in cells)


def unbroken_rows(table: Table) -> tuple[tuple[str, ...], ...]:
    """The rows, in which a number and a day hold together."""
    whole = {column for column in range(table.width) if is_whole(table, column)}
    return tuple(
        tuple(
            cell.replace(" ", "\u00a0") if column in whole else cell
            for column, cell in enumerate(row)
        )
        for row in table.full_rows
    )


def _need(table: Table, column: int) -> float:
    """The least that a column can do with."""
    cells = [row[column] for row in table.full_rows]
    head = max(map(width_of, _parts(table.full_header[column])), default=0.0)
    if is_whole(table, column):
        inside = max(map(width_of, cells), default=0.0)
    else:
        parts = chain.from_iterable(map(_parts, cells))
        inside = min(WIDEST_WORD, max(map(width_of, parts), default=0.0))
    return max(min(head, WIDEST_WORD) * BOLD, inside) * SURE + _room(table)


def _parts(text: str) -> list[str]:
    """Pieces between which a line may break."""
    return re.split(r"(?<=-)|[ \u200b]", text)


def _naturals(table: Table) -> list[float]:
    """How wide the longest text of each column is."""
    rows = (table.full_header, *table.full_rows)
    return [
        max(1.0, *(width_of(row[column]) for row in rows))
        for column in range(table.width)
    ]


def _squeezed(needs: list[float], words: list[int], line: float) -> list[float]:
    """Words give way to numbers, as long as something of them can be read."""
    theirs = sum(needs[at] for at in words)
    left = line - (sum(needs) - theirs)
    if left < LEAST * len(words):
        return needs
    return [
        need * left / theirs if at in words else need for at, need in enumerate(needs)
    ]


def _with_rest(
    table: Table, needs: list[float], words: list[int], rest: float
) -> list[float]:
    """Words share what the rest leaves; none gets more than stands in it.

    The square root keeps a column of long sentences from pushing aside the rest.
    """
    found, naturals, room = list(needs), _naturals(table), _room(table)
    open_ones = set(words)
    while open_ones and rest > NOTHING:
        total = sum(naturals[at] ** 0.5 for at in open_ones)
        given = 0.0
        for at in sorted(open_ones):
            full = max(needs[at], naturals[at] * BOLD + room)
            more = min(rest * naturals[at] ** 0.5 / total, full - found[at])
            found[at] += more
            given += more
            if full - found[at] < NOTHING:
                open_ones.discard(at)
        rest -= given
    return found
