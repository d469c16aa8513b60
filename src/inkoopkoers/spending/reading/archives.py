# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a zip holds, looked at before it is unpacked, and unpacked with a bound."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits
from inkoopkoers.spending.reading.reasons import refusal_of

_ENCRYPTED = 0x1
# A short text may pack very well.
_SMALL = MEGABYTE
_START = 64 * 1024
_DOCTYPES = tuple(
    "<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")
)
# How zipfile and zlib say that a file is not what it should be.
_DAMAGED = (
    BadZipFile, zlib.error, EOFError, LookupError, ValueError, RuntimeError, OSError,
    NotImplementedError,
)  # fmt: skip


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[ZipFile]:
    """A zip that is no bomb, as far as its directory tells; BadSource for damage."""
    try:
        with ZipFile(path) as book:
            _look_at(book, limits)
            yield book
    except _DAMAGED as error:
        raise refusal_of(error) from None


def _look_at(book: ZipFile, limits: Limits) -> None:
    parts = book.infolist()
    if len(parts) > limits.parts:
        raise BadSource(BadFile.TOO_MANY_PARTS, found=len(parts), most=limits.parts)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise BadSource(BadFile.PASSWORD)
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise BadSource(BadFile.TOO_LARGE_UNPACKED, most=limits.unpacked_bytes)
    if any(
        part.file_size > _SMALL + limits.ratio * part.compress_size for part in parts
    ):
        raise BadSource(BadFile.TOO_LARGE_UNPACKED, most=limits.unpacked_bytes)


def files_of(book: ZipFile) -> list[ZipInfo]:
    """The files that somebody put in, without what a computer adds by itself."""
    return [part for part in book.infolist() if not part.is_dir() and not _is_own(part)]


def _is_own(part: ZipInfo) -> bool:
    steps = PurePosixPath(part.filename).parts
    return any(
        step.startswith((".", "__MACOSX")) and step != ".." for step in steps
    ) or (bool(steps) and steps[-1].lower() in ("thumbs.db", "desktop.ini"))


def unpack(book: ZipFile, part: ZipInfo, to: Path) -> None:
    """Write one part; more than its directory says is damage, and zipfile tells."""
    with book.open(part) as packed, to.open("wb") as out:
        while chunk := packed.read(MEGABYTE):
            out.write(chunk)


def refuse_doctypes(book: ZipFile) -> None:
    """A spreadsheet program never writes a document type; it can only stand in front."""
    for part in book.infolist():
        if part.filename.endswith((".xml", ".rels")):
            with book.open(part) as packed:
                start = packed.read(_START)
            if any(mark in start.upper() for mark in _DOCTYPES):
                raise BadSource(BadFile.DOCTYPE)
