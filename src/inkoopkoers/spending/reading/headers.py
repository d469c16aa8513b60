# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Find the row with the headers, and give every column a name of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource

Cells = Sequence[str | None]
# A row this full is the first row of the table; above it stand titles.
_FULL = 0.6
# More cells than this with nothing but a number or a date: a row of data.
_DATA = 0.3
# A column without a header that this share of rows fills is a column after all.
_IN_USE = 0.2
_VALUE = re.compile(r"[-+(]?[€$£]?\s*[-+]?\d[\d\s.,/:%-]*\)?-?")
_HEADER_LENGTH = 200


@dataclass(frozen=True)
class Head:
    """`at` counts the rows above the headers; `named` how many we had to name."""

    at: int
    headers: tuple[str, ...]
    named: int


def head_of(rows: Sequence[Cells], most: int) -> Head:
    """The headers among the first rows of a table; refuses a table without."""
    counts = [filled for filled in map(_filled, rows) if filled]
    if not counts:
        raise BadSource(BadFile.EMPTY)
    usual = median(counts)
    at = next(n for n, row in enumerate(rows) if _filled(row) >= _FULL * usual)
    header, below = rows[at], rows[at + 1 :]
    width = _width(header, below)
    if width > most:
        raise BadSource(BadFile.TOO_MANY_COLUMNS, found=width, most=most)
    if width <= 1:
        raise BadSource(BadFile.NO_TABLE)
    if _values(header) > _DATA * _filled(header):
        raise BadSource(BadFile.NO_HEADER)
    given = [cleaned(cell) for cell in header[:width]]
    given += [""] * (width - len(given))
    names = named(given)
    changed = sum(one != name for one, name in zip(given, names, strict=True))
    return Head(at, names, changed)


def named(given: Sequence[str]) -> tuple[str, ...]:
    """An empty header becomes "kolom 7", the second "Bedrag" becomes "Bedrag (2)"."""
    seen: Counter[str] = Counter()
    taken = set(given)
    names: list[str] = []
    for at, one in enumerate(given, 1):
        base = one or f"kolom {at}"
        seen[base] += 1
        name, number = base, seen[base]
        while number > 1 and (name := f"{base} ({number})") in taken:
            number += 1
        seen[base] = number
        taken.add(name)
        names.append(name)
    return tuple(names)


def _width(header: Cells, below: Sequence[Cells]) -> int:
    """Until the last header, or the last column that is in use without one."""
    last = max((at for at, cell in enumerate(header, 1) if cleaned(cell)), default=0)
    uses = Counter(
        at
        for row in below
        for at, cell in enumerate(row[last:], last + 1)
        if cleaned(cell)
    )
    enough = _IN_USE * len(below)
    return max([last, *(at for at, used in uses.items() if used > enough)])


def _filled(row: Cells) -> int:
    return sum(1 for cell in row if cleaned(cell))


def _values(row: Cells) -> int:
    return sum(1 for cell in row if _VALUE.fullmatch(cleaned(cell)))


def cleaned(cell: str | None) -> str:
    """A header on one line, without the signs that a file may hold."""
    text = "".join(sign if sign.isprintable() else " " for sign in cell or "")
    return " ".join(text.split())[:_HEADER_LENGTH]
