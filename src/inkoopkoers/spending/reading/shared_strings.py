# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of a workbook, which its cells call by their number."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pyarrow as pa
from xml2arrow import XmlToArrowParser

from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.sheet_pieces import (
    STRINGS,
    Unusual,
    parsed,
    pieces_of,
)

_PART = "xl/sharedStrings.xml"
_CONFIGURATION = """\
tables:
- name: text
  xml_path: /sst
  levels: []
  fields:
  - {name: t, xml_path: /sst/si/t, data_type: Utf8, nullable: true}
  - {name: _, xml_path: /sst/si/t/@_, data_type: Utf8, nullable: true}
"""
# A text with a bold word in it stands in parts.
_RICH = (b"<r>", b"<r ", b"<rPh")


def strings_of(book: ZipFile, work: Path) -> pa.StringArray:
    """All of them; an empty one is null."""
    if _PART not in book.namelist():
        return pa.array([], pa.string())
    settings = work / "strings.yaml"
    settings.write_text(_CONFIGURATION, encoding="utf-8")
    parser = XmlToArrowParser(settings)
    with book.open(_PART) as part:
        found = in_turn(partial(_texts, parser), pieces_of(part, STRINGS))
        return pa.concat_arrays(list(found))


def _texts(parser: XmlToArrowParser, piece: bytes) -> pa.StringArray:
    """xml2arrow gives no row for a text that is not there: then they are counted."""
    if not any(mark in piece for mark in _RICH):
        found = parsed(parser, piece, "text").column(0)
        if len(found) == piece.count(b"<si"):
            return found
    return pa.array(_rich(piece), pa.string())


def _rich(piece: bytes) -> list[str | None]:
    """As it is shown, without how Japanese is to be said."""
    try:
        root = ET.fromstring(piece)  # noqa: S314 - no DOCTYPE
    except ET.ParseError:
        raise Unusual from None
    return [_plain(one) or None for one in root if _name(one) == "si"]


def _plain(text: ET.Element) -> str:
    parts = [one for one in text if _name(one) in ("t", "r")]
    found = [
        one.text or "" for part in parts for one in part.iter() if _name(one) == "t"
    ]
    return "".join(found)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
