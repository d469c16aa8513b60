# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One quick look at all bytes of a text file: its code, its lines, its quotes."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import Limits

CHUNK = 1024 * 1024
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# This share of zero bytes in every other place: UTF-16 without a mark.
_MOSTLY = 0.7
_LOOKED_AT = 4000
# Text has hardly any of these; a picture or a program is full of them.
_CONTROLS = bytes(set(range(32)) - {0, 9, 10, 11, 12, 13, 26, 27})
_MOST_CONTROLS = 0.02


@dataclass(frozen=True)
class Look:
    """`code` is what the bytes are in; the counts are of single bytes.

    `last_lines` counts the empty lines at the end; `pairs` are ends as Windows writes;
    `has_end` says that the file ends with the sign with which DOS ended a file.
    """

    code: str
    newlines: int
    returns: int
    pairs: int
    quotes: int
    last_lines: int
    ends_open: bool
    has_end: bool = False

    @property
    def newline(self) -> str | None:
        """What ends every line, or nothing when that differs or DOS put a sign last."""
        if self.has_end:
            return None
        if self.returns == 0:
            return "\n"
        return "\r\n" if self.returns == self.pairs == self.newlines else None

    @property
    def lines(self) -> int:
        """Lines until the last that is not empty."""
        return self.newlines - self.last_lines + self.ends_open


def code_of(start: bytes) -> str:
    """What UTF-16 the first bytes show, or else UTF-8, to be proven."""
    for mark, code in _MARKS:
        if start.startswith(mark):
            return code
    sample = start[:_LOOKED_AT]
    half = max(len(sample) // 2, 1)
    # A file of zeros only is no text.
    if sample[1::2].count(0) / half > _MOSTLY > sample[0::2].count(0) / half:
        return "utf-16-le"
    if sample[0::2].count(0) / half > _MOSTLY > sample[1::2].count(0) / half:
        return "utf-16-be"
    return "utf-8"


def is_binary(start: bytes) -> bool:
    """Whether this can be no text in any code that we know."""
    if code_of(start) != "utf-8" or not start:
        return False
    return len(start) - len(start.translate(None, _CONTROLS)) > (
        _MOST_CONTROLS * len(start)
    )


def look_at(path: Path, limits: Limits) -> Look:
    """Count, prove UTF-8, and refuse a line that is too long as soon as it is seen."""
    with path.open("rb") as file:
        code = code_of(file.read(CHUNK))
        file.seek(0)
        counts = _Counts(code == "utf-8", limits.line_bytes)
        while chunk := file.read(CHUNK):
            counts.take(chunk)
    if code == "utf-8" and not counts.is_utf8():
        code = "cp1252"
    return counts.look(code)


class _Counts:
    """Running counts over the chunks of a file."""

    def __init__(self, is_utf8: bool, line_bytes: int) -> None:  # noqa: FBT001 - private
        decoder = codecs.getincrementaldecoder("utf-8")
        self.decoder = decoder() if is_utf8 else None
        self.line_bytes = line_bytes
        self.newlines = self.returns = self.pairs = self.quotes = 0
        self.without = 0
        self.tail = b""

    def take(self, chunk: bytes) -> None:
        newlines, returns = chunk.count(b"\n"), chunk.count(b"\r")
        self._measure(chunk, newlines or returns)
        self.newlines += newlines
        self.returns += returns
        self.pairs += chunk.count(b"\r\n")
        self.pairs += self.tail.endswith(b"\r") and chunk.startswith(b"\n")
        self.quotes += chunk.count(b'"')
        self.tail = (self.tail + chunk)[-_LOOKED_AT:]
        self._prove(chunk)

    def is_utf8(self) -> bool:
        self._prove(b"", final=True)
        return self.decoder is not None

    def look(self, code: str) -> Look:
        end = self.tail.rstrip(b"\r\n")
        ended = self.tail[len(end) :]
        last = max(ended.count(b"\n"), ended.count(b"\r")) - 1
        is_open = not ended and bool(end)
        return Look(
            code,
            self.newlines,
            self.returns,
            self.pairs,
            self.quotes,
            max(last, 0),
            is_open,
            end.endswith(b"\x1a"),
        )

    def _measure(self, chunk: bytes, ends: int) -> None:
        """A line may go on from chunk to chunk; inside one it is never too long."""
        if ends:
            first = _first_end(chunk)
            longest = self.without + first
            last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            self.without = len(chunk) - last - 1
        else:
            longest = self.without = self.without + len(chunk)
        if longest > self.line_bytes:
            raise BadSource(BadFile.LINE_TOO_LONG, most=self.line_bytes)

    def _prove(self, chunk: bytes, *, final: bool = False) -> None:
        if self.decoder is not None:
            try:
                self.decoder.decode(chunk, final)
            except UnicodeDecodeError:
                self.decoder = None


def _first_end(chunk: bytes) -> int:
    places = [at for at in (chunk.find(b"\n"), chunk.find(b"\r")) if at >= 0]
    return min(places)
