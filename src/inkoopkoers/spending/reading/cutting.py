# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cut a large CSV into tables, so that numbering their rows keeps all cores busy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from inkoopkoers.spending.reading.limits import MEGABYTE
from inkoopkoers.spending.reading.tables import Form, RawTable

# Below this, starting the next piece costs more than it gives.
_SMALLEST = 32 * MEGABYTE
_CHUNK = 4 * MEGABYTE


def cut(table: RawTable, work: Path, pieces: int) -> tuple[RawTable, ...]:
    """The same rows with the same numbers, in at most so many tables.

    Only a CSV whose rows are lines can be cut; anything else comes back whole. On many
    file systems a piece costs no room.
    """
    size = table.path.stat().st_size
    count = min(pieces, size // _SMALLEST)
    if table.form is not Form.CSV or not table.is_exact or count <= 1:
        return (table,)
    work.mkdir(parents=True, exist_ok=True)
    return tuple(_pieces(table, work, _starts(table.path, size, count)))


def _starts(path: Path, size: int, count: int) -> list[int]:
    """Where the pieces begin: after the end of a line; the last is the end."""
    with path.open("rb") as file:
        starts = [0]
        for number in range(1, count):
            file.seek(size * number // count)
            file.readline()
            starts.append(file.tell())
    return sorted({*starts, size})


def _pieces(table: RawTable, work: Path, starts: list[int]) -> Iterator[RawTable]:
    above = 0
    with table.path.open("rb") as file:
        for number, (start, end) in enumerate(pairwise(starts)):
            to = work / f"piece{number}.csv"
            lines = _copied(file, to, start, end)
            first = above + 1
            is_first = number == 0
            yield replace(
                table,
                path=to,
                skip=table.skip if is_first else 0,
                first_row=table.first_row if is_first else first,
                rows=lines - (table.skip if is_first else 0),
            )
            above += lines


def _copied(file: BinaryIO, to: Path, start: int, end: int) -> int:
    """Copy these bytes; returns how many lines they are."""
    lines, last = 0, b"\n"
    file.seek(start)
    with to.open("wb") as out:
        while chunk := file.read(min(_CHUNK, end - file.tell())):
            out.write(chunk)
            lines += chunk.count(b"\n")
            last = chunk[-1:]
    return lines + (last != b"\n")
