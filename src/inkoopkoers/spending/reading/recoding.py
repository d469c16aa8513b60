# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write any text again as UTF-8 with plain line ends, a piece at a time."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from inkoopkoers.spending.reading.scanning import CHUNK, Look

_REPLACED = "\ufffd"
# How DOS ended a file; no text has it.
_END = "\x1a"
_ENDS = re.compile(r"\r+\n")


def recoded(path: Path, look: Look, to: Path) -> int:
    """Write `path` to `to`; returns how many characters could not be read.

    A file with returns only has lines that end so; elsewhere a single return is a
    stray sign in a cell and becomes a space.
    """
    is_old_mac = look.newlines == 0
    replaced = 0
    held = ""
    with path.open("rb") as file, to.open("w", encoding="utf-8", newline="") as out:
        for text in _texts(file, look.code):
            replaced += text.count(_REPLACED)
            whole = (held + text).removeprefix("\ufeff").replace(_END, "")
            end = whole.rstrip("\r")
            # The rest of a line end may be in the next piece.
            held = whole[len(end) :]
            out.write(_plain(end, is_old_mac=is_old_mac))
        out.write("\n" if held else "")
    return replaced


def _plain(text: str, *, is_old_mac: bool) -> str:
    if is_old_mac:
        return text.replace("\r", "\n")
    return _ENDS.sub("\n", text).replace("\r", " ")


def _texts(file: BinaryIO, code: str) -> Iterator[str]:
    if code == "cp1252":
        yield from _mixed(file)
        return
    decoder = codecs.getincrementaldecoder(code)(errors="replace")
    while chunk := file.read(CHUNK):
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _mixed(file: BinaryIO) -> Iterator[str]:
    """Windows' code page, unless a line is good UTF-8: some files hold both."""
    rest = b""
    while chunk := file.read(CHUNK):
        whole, mark, rest = (rest + chunk).rpartition(b"\n")
        yield _decoded(whole + mark)
    yield _decoded(rest)


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return "".join(map(_line, data.splitlines(keepends=True)))


def _line(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
