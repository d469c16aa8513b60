# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the directory of a zip says, looked at before anything is unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from inkoopkoers.uploads.limits import Limits

_ENCRYPTED = 0x1
_CHUNK = 64 * 1024
# XML knows the word in capitals only; a spreadsheet program never writes it.
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le"))


class Refused(Exception):
    """The file is not read; the one argument is the code of the reason."""


def look_at(book: ZipFile, limits: Limits) -> None:
    """Refuse a bomb by what the directory says, and every document type."""
    parts = book.infolist()
    if len(parts) > limits.parts:
        raise Refused("too_large")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Refused("locked")
    for part in parts:
        _look_at_size(part, limits)
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise Refused("too_large")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _look_for_doctype(book, part)


def _look_at_size(part: ZipInfo, limits: Limits) -> None:
    small = 100 * 1024  # a short text may pack very well
    if part.file_size > small + limits.ratio * part.compress_size:
        raise Refused("too_large")


def _look_for_doctype(book: ZipFile, part: ZipInfo) -> None:
    end = b""
    for chunk in chunks(book, part.filename):
        seen = end + chunk
        if any(mark in seen for mark in _DOCTYPES):
            raise Refused("unsafe")
        end = seen[-32:]


def chunks(book: ZipFile, name: str) -> Iterator[bytes]:
    """The unpacked bytes of one part; zipfile stops at the size it declares."""
    with book.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield chunk
