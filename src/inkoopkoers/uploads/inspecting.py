# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at each cell of a sheet: formulas, errors, merged cells, what is hidden.

This runs in the program that reads workbooks; it knows no Django.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from inkoopkoers.uploads.remarks import (
    MOST_REMARKS,
    Remark,
    RemarkKind,
    column_name,
    column_number,
)
from inkoopkoers.uploads.zips import Refused

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
# Without one of these there is nothing to look for, cell by cell.
_WORTH = re.compile(rb"<(?:\w+:)?(?:f|mergeCell)[\s/>]|\shidden=[\"']|\st=[\"']e[\"']")
_TRUE = ("1", "true")


@dataclass(frozen=True)
class Merged:
    """Cells made into one: the first row and column, and the last."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def place(self) -> str:
        """As a spreadsheet writes it, such as A4:B5."""
        first = f"{column_name(self.left)}{self.top}"
        return f"{first}:{column_name(self.right)}{self.bottom}"


@dataclass
class Sheet:
    """What was seen so far, while the parts of a sheet go by."""

    remarks: list[Remark] = field(default_factory=list)
    counted: Counter[RemarkKind] = field(default_factory=Counter)
    more: int = 0
    merged: list[Merged] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    widest: int = 0
    row: int = 0
    column: int = 0
    is_hidden: bool = False
    kind: str = ""
    is_formula: bool = False
    has_value: bool = False
    is_value: bool = False
    is_filled: bool = False

    def note(self, kind: RemarkKind, place: str) -> None:
        """Keep a remark, or count it when there are many."""
        self.counted[kind] += 1
        if self.counted[kind] <= MOST_REMARKS:
            self.remarks.append(Remark(kind, place))
        else:
            self.more += 1

    def start(self, name: str, given: Mapping[str, str]) -> None:
        """Take in the beginning of an element."""
        match name.rpartition(":")[2]:
            case "col":
                self._column(given)
            case "row":
                self._row(given)
            case "c":
                self._cell(given)
            case "f":
                self.is_formula = True
            case "v" | "t":
                self.is_value = True
            case "mergeCell":
                self._merged(given.get("ref", ""))

    def text(self, words: str) -> None:
        """Take in text: only that of a value counts."""
        if self.is_value and words:
            self.has_value = True

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        match name.rpartition(":")[2]:
            case "v" | "t":
                self.is_value = False
            case "c":
                self._cell_ends()
            case "row" if self.is_hidden and self.is_filled:
                self.note(RemarkKind.HIDDEN_ROW, str(self.row))

    def close(self) -> None:
        """Say which hidden columns hold something: many people hide all the rest."""
        for first, last in self.hidden_columns:
            filled = min(last, self.widest)
            if first <= filled:
                ends = dict.fromkeys((column_name(first), column_name(filled)))
                self.note(RemarkKind.HIDDEN_COLUMN, ":".join(ends))

    def _column(self, given: Mapping[str, str]) -> None:
        first, last = given.get("min", ""), given.get("max", "")
        if given.get("hidden") in _TRUE and first.isdecimal() and last.isdecimal():
            self.hidden_columns.append((int(first), int(last)))

    def _row(self, given: Mapping[str, str]) -> None:
        number = given.get("r", "")
        self.row = int(number) if number.isdecimal() else self.row + 1
        self.column = 0
        self.is_hidden = given.get("hidden") in _TRUE
        self.is_filled = False

    def _cell(self, given: Mapping[str, str]) -> None:
        place = _CELL.fullmatch(given.get("r", ""))
        if place:
            self.column = column_number(place[1])
        else:
            self.column += 1
        self.kind = given.get("t", "n")
        self.is_formula = self.has_value = False

    def _cell_ends(self) -> None:
        place = f"{column_name(self.column)}{self.row}"
        if self.kind == "e":
            self.note(RemarkKind.ERROR, place)
        elif self.is_formula:
            # An empty text may well be the outcome, an empty number may not.
            known = self.has_value or self.kind == "str"
            kind = RemarkKind.FORMULA if known else RemarkKind.NO_OUTCOME
            self.note(kind, place)
        if self.has_value or self.is_formula:
            self.is_filled = True
            self.widest = max(self.widest, self.column)

    def _merged(self, ref: str) -> None:
        if found := _RANGE.fullmatch(ref):
            left, top, right, bottom = found.groups()
            columns = column_number(left), column_number(right)
            one = Merged(int(top), columns[0], int(bottom), columns[1])
            self.merged.append(one)
            self.note(RemarkKind.MERGED, one.place)


def inspected(xml: bytes) -> Sheet:
    """Look at a whole sheet; refuses a document type and what is no XML."""
    sheet = Sheet()
    if b"<!DOCTYPE" in xml:
        raise Refused("unsafe")
    if not _WORTH.search(xml):
        return sheet
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = sheet.start
    parser.EndElementHandler = sheet.end
    parser.CharacterDataHandler = sheet.text
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes no name here
    except ExpatError:
        raise Refused("unreadable") from None
    sheet.close()
    return sheet


def without_merged(
    rows: Iterator[list[str]], merged: list[Merged]
) -> Iterator[list[str]]:
    """Empty every merged cell but the first: a file may hide a value behind it."""
    coming = sorted(merged, key=lambda one: one.top, reverse=True)
    open_: list[Merged] = []
    for number, row in enumerate(rows, 1):
        while coming and coming[-1].top <= number:
            open_.append(coming.pop())
        open_ = [one for one in open_ if one.bottom >= number]
        for one in open_:
            first = one.left if number == one.top else one.left - 1
            last = min(one.right, len(row))
            row[first:last] = [""] * max(last - first, 0)
        yield row
