# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader of a sheet should know: formulas, merged cells, what is hidden."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.zips import Refused

_REFERENCE = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^>]*?\sr=[\"']([A-Z]*)([0-9]+)[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_HIDDEN = re.compile(rb"\shidden=[\"'](?:1|true)[\"']")
_HIDDEN_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*\shidden=[\"'](?:1|true)[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# A row without a number and a column name longer than XFD are no sheet of ours.
_LONGEST_COLUMN = 3


@dataclass(frozen=True)
class Marks:
    """How often something is in a sheet."""

    formulas: int
    merged: int
    hidden_rows: int
    hidden_columns: int


def look_at_sheet(book: ZipFile, name: str, limits: Limits) -> Marks:
    """Refuse a cell far away, before a reader makes room for all cells before it."""
    xml = book.read(part_of(book, name))
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("unreadable")
    _look_at_extent(xml, limits)
    return Marks(
        formulas=len(_FORMULA.findall(xml)),
        merged=len(_MERGED.findall(xml)),
        hidden_rows=sum(1 for row in _ROW.findall(xml) if _HIDDEN.search(row)),
        hidden_columns=len(_HIDDEN_COLUMN.findall(xml)),
    )


def _look_at_extent(xml: bytes, limits: Limits) -> None:
    """Look at cells and rows with content; the declared dimension says nothing.

    One more for the header.
    """
    for letters, number in _REFERENCE.findall(xml):
        if len(letters) > _LONGEST_COLUMN or _column(letters) > limits.columns:
            raise Refused("too_many_columns")
        is_cell = bool(letters)
        if is_cell and (len(number) > len("1048576") or int(number) > limits.rows + 1):
            raise Refused("too_many_rows")
    if len(_CELL.findall(xml)) > (limits.rows + 1) * limits.columns:
        raise Refused("too_many_rows")


def _column(letters: bytes) -> int:
    """A is 1, Z is 26, AA is 27; nothing is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def part_of(book: ZipFile, name: str) -> str:
    """The path in the zip of the sheet with this name."""
    sheets = ET.fromstring(book.read("xl/workbook.xml")).iter()  # noqa: S314 - no DOCTYPE
    ids = (one.get(_RELATION) for one in sheets if one.get("name") == name)
    wanted = next((id_ for id_ in ids if id_), None)
    relations = ET.fromstring(book.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - same
    for relation in relations:
        if relation.get("Id") == wanted:
            return posixpath.join("/xl", relation.get("Target", "")).lstrip("/")
    raise Refused("unreadable")
