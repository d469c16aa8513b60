# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The anchor file: the seals outside the database, so that a cut tail shows."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from inkoopkoers.audit.domain import Anchor

NAME = "audit-anchors"
DIGITS = 64
# As many digits as a number in the database can have.
NUMBER_DIGITS = 19
# More transactions than this never end at the same moment.
OUT_OF_STEP = 1_000


def anchor_file() -> Path:
    """Where this installation keeps its anchors."""
    return Path(settings.DATA) / NAME


def append(anchor: Anchor) -> None:
    """Add a line in one write, which no other process can come between.

    Called after the commit. A crash in between leaves an entry without a line;
    the next line covers it, because every seal covers all entries before it.
    """
    # The line break goes first: a line that a crash cut short then stays alone.
    line = f"\n{anchor.number} {anchor.seal} {anchor.mac}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    handle = os.open(anchor_file(), flags, 0o600)
    try:
        os.write(handle, line.encode())
    finally:
        os.close(handle)


def read_anchors() -> Iterator[Anchor] | None:
    """Every anchor of this moment by number; None when there is no file.

    Ask before reading the entries: an anchor that is added meanwhile is of an entry
    that is added meanwhile.
    """
    try:
        file = anchor_file().open("rb")
    except FileNotFoundError:
        return None
    end = file.seek(0, os.SEEK_END)
    file.seek(0)
    return _by_number(filter(None, map(_anchor, _lines(file, end))))


def _lines(file: BinaryIO, end: int) -> Iterator[str]:
    """The lines that begin before the end as it was."""
    begins = 0
    with file:
        for line in file:
            if begins >= end:
                return
            yield line.decode(errors="replace")
            begins += len(line)


def _anchor(line: str) -> Anchor | None:
    """Read a line; None for what a crash cut short, an empty anchor for nonsense."""
    match line.split():
        case [number, seal, mac] if _is_number(number):
            is_whole = len(seal) == len(mac) == DIGITS
            return Anchor(int(number), seal, mac) if is_whole else None
        case [_, _, _, *_]:
            return Anchor(0, "", "")
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= NUMBER_DIGITS


def _by_number(anchors: Iterable[Anchor]) -> Iterator[Anchor]:
    """Sort lines that two processes wrote in another order than they committed."""
    waiting: list[tuple[int, str, str]] = []
    for anchor in anchors:
        heapq.heappush(waiting, (anchor.number, anchor.seal, anchor.mac))
        if len(waiting) > OUT_OF_STEP:
            yield Anchor(*heapq.heappop(waiting))
    while waiting:
        yield Anchor(*heapq.heappop(waiting))
