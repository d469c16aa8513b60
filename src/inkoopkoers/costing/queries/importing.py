# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with cost lines laid beside a sheet: what is new, other, the same, refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.checking import (
    MOST_ALTERNATIVES,
    MOST_LINES,
    MOST_LINES_TOGETHER,
    lines_together,
)
from inkoopkoers.costing.domain.line_checking import line_problems
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Budget,
    Category,
    CostLine,
    CostSheet,
)
from inkoopkoers.costing.queries.cells import (
    BadCell,
    amount_of,
    growth_of,
    plain,
    quantity_of,
    text_of,
    word_of,
    years_of,
)
from inkoopkoers.costing.queries.grid import numbers_of
from inkoopkoers.costing.queries.starting import EXAMPLE
from inkoopkoers.costing.wording.importing import REQUIRED, Column, Refusal
from inkoopkoers.costing.wording.sheet import (
    CATEGORIES,
    INFORMANTS,
    MEASURES,
    RHYTHMS,
)


class MissingColumns(ValueError):
    """The header lacks what every line needs; `columns` says what."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__(", ".join(columns))
        self.columns = columns


@dataclass(frozen=True)
class RefusedCell:
    """A cell that cannot be used, with the row as it stood in the file."""

    row: int
    column: Column
    text: str
    reason: Refusal


@dataclass(frozen=True)
class Difference:
    """A field of a line, before and after."""

    field: str
    was: object
    now: object


@dataclass(frozen=True)
class ReadLine:
    """A row that can be used; no differences and not new is the same as it was."""

    row: int
    alternative: str
    line: CostLine
    is_new: bool
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Preview:
    """Every row of the file in one place, and the sheet when it is taken over."""

    lines: tuple[ReadLine, ...]
    refused: tuple[RefusedCell, ...]
    after: CostSheet

    @property
    def new(self) -> list[ReadLine]:
        """Lines that the sheet does not have."""
        return [one for one in self.lines if one.is_new]

    @property
    def changed(self) -> list[ReadLine]:
        """Lines that the sheet has otherwise."""
        return [one for one in self.lines if one.differences]

    @property
    def same(self) -> int:
        """How many rows say what is there already."""
        return len(self.lines) - len(self.new) - len(self.changed)

    @property
    def refused_rows(self) -> list[int]:
        """The numbers of the rows that are not taken over."""
        return sorted({one.row for one in self.refused})


def check_header(header: tuple[str, ...]) -> None:
    """MissingColumns when a line cannot be made of these columns."""
    there = {plain(name) for name in header}
    missing = tuple(column for column in REQUIRED if column.value not in there)
    if missing:
        raise MissingColumns(missing)


def preview_of(
    sheet: CostSheet,
    header: tuple[str, ...],
    rows: Iterator[tuple[int, tuple[str, ...]]],
) -> Preview:
    """Read each row, with its number in the file, and lay it beside the sheet."""
    names = [plain(name) for name in header]
    shelf = _Shelf(sheet)
    lines: list[ReadLine] = []
    refused: list[RefusedCell] = []
    after = sheet
    for number, row in rows:
        cells = dict(zip(names, row, strict=True))
        try:
            read, after = _taken(after, number, cells, shelf)
            lines.append(read)
        except BadCell as bad:
            text = cells.get(bad.column.value, "")
            refused.append(RefusedCell(number, bad.column, text, bad.reason))
    return Preview(tuple(lines), tuple(refused), after)


class _Shelf:
    """What is known of a sheet, so that ten thousand rows do not each look for it."""

    def __init__(self, sheet: CostSheet) -> None:
        self.seen: set[tuple[str, str]] = set()
        self.numbers = numbers_of(sheet)
        self.by_name: dict[str, CostLine] = {}
        self.codes = set(editing.line_codes(sheet))
        for one in sheet.alternatives:
            for line in one.lines:
                self.by_name.setdefault(plain(line.name), line)

    def blank(self, name: str) -> CostLine:
        """A new line; the same cost of another alternative gives it its code."""
        if line := self.by_name.get(plain(name)):
            return replace(line, source="", dated=None, note="")
        code = editing.new_code(name, self.codes)
        return CostLine(code, name, Category.PURCHASE, Decimal(0))

    def add(self, line: CostLine) -> None:
        """A line of the file is known to the rows after it."""
        self.by_name.setdefault(plain(line.name), line)
        self.codes.add(line.code)


def _taken(
    sheet: CostSheet, number: int, cells: Mapping[str, str], shelf: _Shelf
) -> tuple[ReadLine, CostSheet]:
    place = text_of(cells, Column.ALTERNATIVE, is_required=True)
    name = text_of(cells, Column.NAME, is_required=True)
    key = (plain(place), plain(name))
    if key in shelf.seen:
        raise BadCell(Column.NAME, Refusal.TWICE)
    shelf.seen.add(key)
    sheet, one = _place(sheet, place)
    was = next((it for it in one.lines if plain(it.name) == plain(name)), None)
    if was is None and not _has_room(sheet, one):
        raise BadCell(Column.ALTERNATIVE, Refusal.NO_ROOM)
    line = _line(cells, sheet, was or shelf.blank(name))
    if line.code not in shelf.codes and line.category is Category.PURCHASE:
        line = replace(line, budget=Budget.INVESTMENT)  # as the form begins
    _check(sheet, line, shelf.numbers)
    shelf.add(line)
    read = ReadLine(number, one.name, line, was is None, _differences(was, line))
    return read, editing.with_line(sheet, one.code, line)


def _has_room(sheet: CostSheet, one: Alternative) -> bool:
    return len(one.lines) < MOST_LINES and lines_together(sheet) < MOST_LINES_TOGETHER


def _check(sheet: CostSheet, line: CostLine, numbers: Mapping[str, Decimal]) -> None:
    problems = line_problems(
        line, sheet.horizon_years, prices=sheet.prices, numbers=numbers
    )
    if any(True for _one in problems):
        raise BadCell(Column.CATEGORY, Refusal.DOES_NOT_FIT)


def _place(sheet: CostSheet, name: str) -> tuple[CostSheet, Alternative]:
    """The alternative of this name; a new one when there is none."""
    for one in sheet.alternatives:
        if plain(one.name) == plain(name):
            return sheet, one
    if len(sheet.alternatives) >= MOST_ALTERNATIVES:
        raise BadCell(Column.ALTERNATIVE, Refusal.NO_ROOM)
    taken = {one.code for one in sheet.alternatives}
    made = Alternative(editing.new_code(name, taken), name)
    return editing.with_alternative(sheet, made), made


def _line(cells: Mapping[str, str], sheet: CostSheet, was: CostLine) -> CostLine:
    """The line with what the row says; a column that is empty changes nothing."""
    values: dict[str, Any] = {
        "category": word_of(cells, Column.CATEGORY, CATEGORIES),
        "measure": word_of(cells, Column.MEASURE, MEASURES),
        "rhythm": word_of(cells, Column.RHYTHM, RHYTHMS),
        "supplied_by": word_of(cells, Column.SUPPLIED_BY, INFORMANTS),
        "amount": amount_of(cells, Column.AMOUNT),
        "unit": text_of(cells, Column.UNIT) or None,
        "payer": text_of(cells, Column.PAYER) or None,
        "source": text_of(cells, Column.SOURCE) or None,
        "first_year": years_of(cells, Column.FIRST_YEAR),
        "last_year": years_of(cells, Column.LAST_YEAR),
        "life_years": years_of(cells, Column.LIFE_YEARS),
        "growth": growth_of(cells),
        **quantity_of(cells, sheet),
    }
    for column, name in ((Column.CATEGORY, "category"), (Column.AMOUNT, "amount")):
        if values[name] is None:
            raise BadCell(column, Refusal.EMPTY)
    given = {name: value for name, value in values.items() if value is not None}
    # With an amount of one's own it is no example any more.
    source = "" if was.source == EXAMPLE else was.source
    return replace(was, **{"source": source, **given})


def _differences(was: CostLine | None, now: CostLine) -> tuple[Difference, ...]:
    if was is None:
        return ()
    return tuple(
        Difference(one.name, getattr(was, one.name), getattr(now, one.name))
        for one in fields(CostLine)
        if getattr(was, one.name) != getattr(now, one.name)
    )
