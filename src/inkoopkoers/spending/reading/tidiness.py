# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether all cells of a CSV are clean already, found by looking at its bytes once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inkoopkoers.spending.reading.tables import Form, RawTable

# Fits in the cache of a core, so that looking many times is cheap.
_STEP = 1 << 17
_SPACE, _QUOTE, _NEWLINE, _RETURN, _RUBOUT = 32, 34, 10, 13, 127
# How spaces that are not the ordinary one begin, and marks that turn a text around.
_ODD = (0xC2A0, 0xE280, 0xE281)


@dataclass(frozen=True)
class Tidiness:
    """What need not be done to the cells of a table.

    `is_clean`: no cell holds a control character or has a space around it. `is_short`:
    no line, and so no cell, is longer than we keep. Both may say no to a file for
    which it holds; doing the work then changes nothing.
    """

    is_clean: bool = False
    is_short: bool = False


def tidiness_of(table: RawTable, longest: int) -> Tidiness:
    """Look at a CSV; `longest` is how many bytes a cell may have."""
    if table.form is not Form.CSV:
        return Tidiness()
    edges = (ord(table.separator), _QUOTE, _NEWLINE, _RETURN)
    is_clean = is_short = True
    with table.path.open("rb") as file:
        last, behind = b"\n", 0
        while (is_clean or is_short) and (piece := file.read(_STEP)):
            signs = np.frombuffer(last + piece, dtype=np.uint8)
            is_clean = is_clean and _is_tidy(signs, edges)
            if is_short:
                longest_here, behind = _longest(signs[1:], behind)
                is_short = longest_here <= longest
            last = piece[-1:]
    return Tidiness(is_clean and last != b" ", is_short)


def _longest(
    piece: np.ndarray[tuple[int], np.dtype[np.uint8]], before: int
) -> tuple[int, int]:
    """The longest line in a piece, and how much of a line stands at its end."""
    ends = np.flatnonzero(piece == _NEWLINE)
    if not len(ends):
        return before + len(piece), before + len(piece)
    within = int(np.diff(ends).max()) if len(ends) > 1 else 0
    behind = len(piece) - int(ends[-1]) - 1
    return max(before + int(ends[0]), within, behind), behind


def _is_tidy(
    piece: np.ndarray[tuple[int], np.dtype[np.uint8]], edges: tuple[int, ...]
) -> bool:
    low = int(np.count_nonzero(piece < _SPACE))
    ends = sum(int(np.count_nonzero(piece == one)) for one in (_NEWLINE, _RETURN))
    if low != ends or np.any(piece == _RUBOUT):
        return False
    one, other = piece[:-1], piece[1:]
    for first, second in (divmod(pair, 256) for pair in _ODD):
        odd = one == first
        if odd.any() and np.any(odd & (other == second)):
            return False
    space, edge = piece == _SPACE, piece == edges[0]
    for sign in edges[1:]:
        edge |= piece == sign
    return not (np.any(space[:-1] & edge[1:]) or np.any(edge[:-1] & space[1:]))
