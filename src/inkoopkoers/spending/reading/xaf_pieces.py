# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile cut between transactions, so that pieces are parsed side by side."""

from __future__ import annotations

import mmap
import re
from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE

# Small enough for a core's own memory; a smaller file is read as a whole.
PIECE_BYTES = 4 * MEGABYTE
# A piece stands in memory, so a transaction of hundreds of megabytes makes no pieces.
LARGEST_BYTES = 64 * MEGABYTE
AROUND = ("auditfile", "company", "transactions", "journal")
_TAIL_BYTES = 4096
_END = re.compile(rb"</\s*([\w.-]+:)?auditfile\s*>(?:\s|<!--.*?-->)*$", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """Some bytes of a file, with the tags that make them a whole one."""

    path: Path
    start: int
    end: int
    before: bytes
    after: bytes

    def content(self) -> bytearray:
        """What a parser takes for a file."""
        start, end = len(self.before), len(self.before) + self.end - self.start
        found = bytearray(end + len(self.after))
        found[:start], found[end:] = self.before, self.after
        with self.path.open("rb") as file, memoryview(found) as room:
            file.seek(self.start)
            file.readinto(room[start:end])
        return found


def prefix_of(path: Path) -> bytes:
    """The prefix of its names; BadSource when the last tag is missing.

    Cut between two elements a file would raise nothing.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL_BYTES))
        found = _END.search(file.read())
    if found is None:
        raise BadSource(BadFile.BROKEN)
    return found[1] or b""


def pieces_of(path: Path, prefix: bytes, piece_bytes: int) -> list[Piece]:
    """The whole file in pieces that end where a transaction does; [] when that is one.

    Text may look like the end of a transaction, in a comment or CDATA. A piece that
    ends there leaves it open, which no parser accepts: then there are no pieces.
    """
    names = [prefix + name.encode() for name in AROUND]
    opened = b"".join(b"<" + name + b">" for name in names)
    closed = b"".join(b"</" + name + b">" for name in reversed(names))
    cuts = _cuts(path, b"</" + prefix + b"transaction>", piece_bytes)
    spans = list(zip([0, *cuts], [*cuts, path.stat().st_size], strict=True))
    if not cuts or any(end - start > LARGEST_BYTES for start, end in spans):
        return []
    last = len(cuts)
    return [
        Piece(path, start, end, opened if at else b"", closed if at < last else b"")
        for at, (start, end) in enumerate(spans)
    ]


def _cuts(path: Path, mark: bytes, piece_bytes: int) -> list[int]:
    """Where a piece ends and the next begins; what is left is worth a piece."""
    cuts: list[int] = []
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        at = piece_bytes
        while at + piece_bytes < len(content):
            found = content.find(mark, at)
            if found < 0:
                break
            cuts.append(found + len(mark))
            at = cuts[-1] + piece_bytes
    return cuts
