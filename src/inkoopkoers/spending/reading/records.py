# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the rows of a CSV with patience: whatever its quotes, every line counts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# A cell on more lines than this, or larger, is a quote that somebody forgot.
_MOST_LINES = 100
_MOST_CHARACTERS = 64 * 1024
_OPEN = "unexpected end of data"

_LARGEST_CELL = 4 * 1024 * 1024


@dataclass
class Records:
    """Rows with the line on which they start; `unclosed` are lines with an open quote.

    Such a line is read as if it had no quotes, so that it cannot swallow the others.
    """

    separator: str
    unclosed: list[int] = field(default_factory=list)

    def rows_of(self, lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
        """Lines come with their end; line 1 is the first."""
        # Of the whole process, so it is put back: others read with less patience.
        before = csv.field_size_limit(_LARGEST_CELL)
        try:
            yield from self._rows_of(lines)
        finally:
            csv.field_size_limit(before)

    def _rows_of(self, lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
        coming = enumerate(lines, 1)
        again: list[tuple[int, str]] = []
        while True:
            at, line = again.pop() if again else next(coming, (0, ""))
            if not at:
                return
            cells = self._cells(line)
            if cells is not None:
                yield at, cells
                continue
            taken = [(at, line)]
            cells = self._longer(taken, again, coming)
            if cells is None:
                self.unclosed.append(at)
                again.extend(reversed(taken[1:]))
                cells = self._without_quotes(line)
            yield at, cells

    def _longer(
        self,
        taken: list[tuple[int, str]],
        again: list[tuple[int, str]],
        coming: Iterator[tuple[int, str]],
    ) -> list[str] | None:
        """The row that goes on over the next lines, if it ends somewhere."""
        text = taken[0][1]
        while len(taken) <= _MOST_LINES and len(text) < _MOST_CHARACTERS:
            following = again.pop() if again else next(coming, None)
            if following is None:
                return None
            taken.append(following)
            text += following[1]
            if '"' in following[1] and (cells := self._cells(text)) is not None:
                return cells
        return None

    def _cells(self, text: str) -> list[str] | None:
        """The cells, or nothing when a quote is still open."""
        if '"' not in text:
            return text.rstrip("\n").split(self.separator)
        try:
            return self._read(text, is_strict=True)
        except csv.Error as error:
            if str(error) == _OPEN:
                return None
        return self._read(text, is_strict=False)

    def _read(self, text: str, *, is_strict: bool) -> list[str]:
        # Only a plain line end ends a line; Python knows eight more.
        lines = io.StringIO(text.rstrip("\n"), newline="\n")
        reader = csv.reader(lines, delimiter=self.separator, strict=is_strict)
        return next(reader, [])

    def _without_quotes(self, line: str) -> list[str]:
        return [cell.strip('"') for cell in line.rstrip("\n").split(self.separator)]
