# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A part of a workbook in pieces that are documents of their own.

A piece is little in memory, and every core can read one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import numpy as np
import pyarrow as pa
from xml2arrow import XmlToArrowParser
from xml2arrow.exceptions import Xml2ArrowError

from inkoopkoers.spending.reading.limits import MEGABYTE

_READ = MEGABYTE // 8
_PIECE = 2 * _READ
# Something that cannot be cut and goes on for longer than this.
_MOST = 32 * MEGABYTE
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"(?:<\?xml(?![^>]*encoding=(?![\"'](?i:utf-8)))[^>]*\?>\s*)?<([\w.-]+:)?(?:worksheet|sst)\b"
)
_SPACES = (b"\t", b"\n", b"\r")
_SPACE = 0x20
# XML has no room for these, not even by their number.
_CONTROL = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));", re.IGNORECASE
)


class Unusual(Exception):
    """What the quick way does not know; it need not be wrong."""


@dataclass(frozen=True)
class Cutting:
    """Before which tag a piece may begin, and what goes around it."""

    tag: bytes
    before: bytes
    after: bytes


ROWS = Cutting(b"row ", b"<worksheet><sheetData>", b"</sheetData></worksheet>")
STRINGS = Cutting(b"si>", b"<sst>", b"</sst>")


def pieces_of(part: IO[bytes], cutting: Cutting, size: int = _PIECE) -> Iterator[bytes]:
    """Only UTF-8 that XML has room for, without prefix; the rest is Unusual.

    What stands before the first tag is in the first piece, what follows in the last.
    A cut inside of a comment leaves pieces that are no XML.
    """
    before, waiting = b"", part.read(_READ)
    start = _START.match(waiting)
    if start is None:
        raise Unusual
    prefix = start[1] or b""
    while chunk := part.read(_READ):
        waiting += chunk
        if len(waiting) < size:
            continue
        cut = waiting.rfind(b"<" + prefix + cutting.tag)
        if cut > 0:
            yield before + _plain(waiting[:cut], prefix) + cutting.after
            before, waiting = cutting.before, waiting[cut:]
        elif len(waiting) > _MOST:
            raise Unusual
    yield before + _plain(waiting, prefix)


def _plain(xml: bytes, prefix: bytes) -> bytes:
    """The same without prefix, and with ends of lines as XML wants them."""
    signs = int(np.count_nonzero(np.frombuffer(xml, np.uint8) < _SPACE))
    if signs and signs != sum(map(xml.count, _SPACES)):
        raise Unusual
    # One sign is found many times as fast as two.
    if b"&" in xml and b"&#" in xml and _CONTROL.search(xml):
        raise Unusual
    if b"\r" in xml:
        xml = xml.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if prefix:
        xml = xml.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
    return xml


def parsed(parser: XmlToArrowParser, xml: bytes, table: str) -> pa.RecordBatch:
    """What stands in a piece; what xml2arrow refuses may be read in another way.

    It looks at every tag, but at its attributes only when it is asked for one.
    """
    try:
        return parser.parse(xml)[table]
    except (Xml2ArrowError, TypeError, UnicodeError):
        # TypeError is its way to say that text is not UTF-8.
        raise Unusual from None
