# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a workbook says about its sheets, and how far the cells of a sheet reach."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspection import Remark, RemarkKind
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits
from inkoopkoers.uploads.remarks import column_number

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
# Among so many rows the headers are looked for.
HEAD_ROWS = 60
_MOST_SHEETS = 200
_TRUE = ("1", "true")
_CHUNK = MEGABYTE // 2
# Longer than any opening tag that we look for, so that none falls between two pieces.
_KEPT = 512
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]{1,3})(\d{1,7})"')
# No cell is written in less; a sheet that declares more cells than fit is not believed.
_CELL_BYTES = 8
_ROW = re.compile(rb'<row [^>]*?\br="(\d{1,7})"')
_COLUMN = re.compile(rb'<c [^>]*?\br="([A-Z]{1,3})\d')
_HIDDEN_ROW = re.compile(rb'<row [^>]*?\bhidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<col [^>]*?\bhidden="(?:1|true)"')
_MOST_ROWS = 1_048_576
_START = 8 * 1024
# Up to ZZ.
_TWO_LETTERS = 702


@dataclass(frozen=True)
class Sheet:
    """A sheet by name and where it stands in the zip."""

    name: str
    path: str
    is_hidden: bool


@dataclass(frozen=True)
class Workbook:
    """The sheets that can hold a table."""

    sheets: tuple[Sheet, ...]
    is_1904: bool


@dataclass
class Reach:
    """The last row and column with a cell, and what was counted on the way."""

    rows: int = 0
    columns: int = 0
    formulas: int = 0
    errors: int = 0
    merged: int = 0
    hidden_rows: int = 0
    hidden_columns: int = 0

    def remarks(self, part: str) -> tuple[Remark, ...]:
        """What a reader should know."""
        counts = (
            (RemarkKind.FORMULAS, self.formulas),
            (RemarkKind.ERRORS, self.errors),
            (RemarkKind.MERGED, self.merged),
            (RemarkKind.HIDDEN_ROWS, self.hidden_rows),
            (RemarkKind.HIDDEN_COLUMNS, self.hidden_columns),
        )
        return tuple(Remark(kind, part, count) for kind, count in counts if count)


@dataclass(frozen=True)
class Written:
    """A sheet that now is a Parquet: its number of rows with text, and the first."""

    reach: Reach
    rows: int
    top: tuple[tuple[Any, ...], ...]


def workbook_of(book: ZipFile) -> Workbook:
    """The sheets in their order; charts and macros are none."""
    root = ET.fromstring(_small(book, "xl/workbook.xml"))  # noqa: S314 - no DOCTYPE
    targets = {
        one.get("Id"): one.get("Target", "")
        for one in ET.fromstring(_small(book, "xl/_rels/workbook.xml.rels"))  # noqa: S314
        if one.get("Type", "").endswith("/worksheet")
    }
    sheets, is_1904 = [], False
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name == "workbookPr":
            is_1904 = element.get("date1904") in _TRUE
        target = targets.get(element.get(_RELATION) or element.get(_STRICT))
        if name == "sheet" and target:
            path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            hidden = element.get("state", "visible") != "visible"
            sheets.append(Sheet(element.get("name", ""), path, hidden))
    if len(sheets) > _MOST_SHEETS:
        raise BadSource(BadFile.TOO_MANY_PARTS, found=len(sheets), most=_MOST_SHEETS)
    return Workbook(tuple(sheets), is_1904)


def _small(book: ZipFile, name: str) -> bytes:
    """A part that says how the others hang together; megabytes of that are a trick."""
    if book.getinfo(name).file_size > 8 * MEGABYTE:
        raise BadSource(BadFile.TOO_LARGE_UNPACKED, most=8 * MEGABYTE)
    return book.read(name)


def declared_of(book: ZipFile, sheet: Sheet, limits: Limits) -> Reach:
    """How far the sheet says that it reaches; nothing when that cannot be so."""
    with book.open(sheet.path) as part:
        found = _DIMENSION.search(part.read(_START))
    if found is None:
        return Reach()
    columns, rows = column_number(found[1].decode()), int(found[2])
    room = book.getinfo(sheet.path).file_size // _CELL_BYTES
    if columns > limits.columns or rows > _MOST_ROWS or columns * rows > room:
        return Reach()
    return Reach(rows=rows, columns=columns)


def reach_of(book: ZipFile, sheet: Sheet, declared: int, limits: Limits) -> Reach:
    """How far the cells really reach; `declared` columns are only a first guess."""
    reach = Reach(columns=declared)
    beyond = _beyond(declared)
    with book.open(sheet.path) as part:
        tail = b""
        while chunk := part.read(_CHUNK):
            seen = tail + chunk
            cut = seen.rfind(b"<", -_KEPT)
            seen, tail = (seen, b"") if cut < 0 else (seen[:cut], seen[cut:])
            _take(reach, seen, beyond)
    if reach.columns > limits.columns:
        most = limits.columns
        raise BadSource(BadFile.TOO_MANY_COLUMNS, found=reach.columns, most=most)
    return reach


def _take(reach: Reach, xml: bytes, beyond: re.Pattern[bytes]) -> None:
    last = xml.rfind(b"<row ")
    if last >= 0 and (found := _ROW.match(xml, last)):
        reach.rows = min(max(reach.rows, int(found[1])), _MOST_ROWS)
    elif last >= 0:
        # A program may leave the numbers out.
        reach.rows = min(reach.rows + xml.count(b"<row"), _MOST_ROWS)
    if beyond.search(xml):
        seen = {column_number(one.decode()) for one in _COLUMN.findall(xml)}
        reach.columns = max(reach.columns, *seen, 0)
    reach.errors += xml.count(b' t="e"')
    count(reach, xml)


def count(reach: Reach, xml: bytes) -> None:
    """What a reader should know of, but for errors."""
    # A sign that is rare in a sheet is found many times as fast as a word.
    if b"f" in xml and b"<f" in xml:
        reach.formulas += xml.count(b"<f>") + xml.count(b"<f ") + xml.count(b"<f/>")
    if b"g" in xml:
        reach.merged += xml.count(b"<mergeCell ")
    if b"i" in xml and b"hidden=" in xml:
        reach.hidden_rows += len(_HIDDEN_ROW.findall(xml))
        reach.hidden_columns += len(_HIDDEN_COLUMN.findall(xml))


def _beyond(columns: int) -> re.Pattern[bytes]:
    """Finds a cell to the right of the column with this number, or one without place."""
    if not 1 <= columns < _TWO_LETTERS:
        return re.compile(rb"<c[ >]")
    first, last = divmod(columns - 1, 26)
    if not first:
        after = _letters(last + 1) + b"|" + _letters(0) + _letters(0)
    else:
        same = chr(ord("A") + first - 1).encode() + _letters(last + 1)
        after = same + b"|" + _letters(first) + _letters(0) + b"|[A-Z]{3}"
    return re.compile(rb'<c r="(?:' + after + rb")|<c (?!r=)|<c>")


def _letters(start: int) -> bytes:
    """A class of the letters from here to Z; after Z comes none."""
    return b"[%c-Z]" % (ord("A") + start) if start < 26 else b"(?!)"  # noqa: PLR2004
