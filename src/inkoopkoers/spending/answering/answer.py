# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an answer is made of; every door shows the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import overload

from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.domain.selection import Selection

Cell = str | int | Decimal | date | bool | None


class CellKind(StrEnum):
    """How a column is written; a share is a Decimal of 1, so 0.25 is 25 %.

    EURO is told in the currency of the organisation; LAW_EURO are euros whatever that is.
    """

    TEXT = "text"
    EURO = "euro"
    LAW_EURO = "law_euro"
    NUMBER = "number"
    SHARE = "share"
    DATE = "date"
    DAYS = "days"
    TONNES = "tonnes"


class Topic(StrEnum):
    """Under which question of people an answer stands, in the order of the list."""

    WHERE = "where"
    DEPEND = "depend"
    MUST = "must"
    COST = "cost"
    EFFECT = "effect"


@dataclass(frozen=True)
class Column:
    """One column of a table; `code` names it in an address and in JSON.

    `unknown`: what a reader sees where nobody knows the cell.
    """

    code: str
    label: str
    kind: CellKind = CellKind.TEXT
    unknown: str = ""


@dataclass(frozen=True)
class Way:
    """Where a row leads: to the lines behind it, or to another answer about it.

    `answer` is "" for the lines. `extra` are further filters of the lines, by name, as
    LineFilter reads them.
    """

    selection: Selection
    answer: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class AnswerRow:
    """The cells in the order of the columns.

    `way`: where its name leads. `lines`: the lines behind its first amount, when the
    name leads elsewhere.
    """

    cells: tuple[Cell, ...]
    way: Way | None = None
    is_notable: bool = False
    lines: Way | None = None


@dataclass(frozen=True)
class MadeRows(Sequence[AnswerRow]):
    """Rows that are only made when they are read: a page shows 50 of 20,000."""

    size: int
    make: Callable[[int], AnswerRow]

    def __len__(self) -> int:
        """How many there are."""
        return self.size

    @overload
    def __getitem__(self, at: int) -> AnswerRow: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[AnswerRow, ...]: ...

    def __getitem__(self, at: int | slice) -> AnswerRow | tuple[AnswerRow, ...]:
        """Make one row, or those of a slice."""
        places = range(self.size)[at]
        if isinstance(places, int):
            return self.make(places)
        return tuple(self.make(place) for place in places)


@dataclass(frozen=True)
class AnswerTable:
    """A table of an answer; `totals` has a cell per column, None where a sum says nothing.

    `mark`: what stands beside the name of a notable row; "" for nothing.
    """

    code: str
    caption: str
    columns: tuple[Column, ...]
    rows: Sequence[AnswerRow]
    totals: tuple[Cell, ...] = ()
    mark: str = ""


@dataclass(frozen=True)
class Coverage:
    """How much of the euros in the selection an answer stands on, and what is missing.

    `way`: the lines that are missing.
    """

    covered_eur: Decimal
    all_eur: Decimal
    missing: str = ""
    way: Way | None = None

    @property
    def share(self) -> Decimal | None:
        """Of 1; None when there is nothing, or when credit notes outweigh the rest."""
        if self.all_eur <= 0 or not 0 <= self.covered_eur <= self.all_eur:
            return None
        return self.covered_eur / self.all_eur


@dataclass(frozen=True)
class LeftOut:
    """What does not count because it is no purchase; `way`: those lines."""

    eur: Decimal
    text: str
    way: Way


@dataclass(frozen=True)
class Ground:
    """What a figure rests on: a rule with its date, its source, whether it was checked."""

    text: str
    source: str = ""
    href: str = ""
    since: date | None = None
    is_verified: bool = True


@dataclass(frozen=True)
class Answer:
    """One question answered for one selection.

    `sentence` is the conclusion in one or two sentences. `method` says in plain words
    how it was counted. `charts` are pictures in two shapes (paper: `wide`), each with
    its own title, description and table. `remarks`: doubts to read before the picture.
    The first table is the main one. `empty`: what to say when there is nothing to show.
    `is_own_words`: it is grouped as the files call things, for want of categories.
    """

    code: str
    topic: Topic
    title: str
    sentence: str
    tables: tuple[AnswerTable, ...]
    charts: tuple[Picture, ...] = ()
    coverage: Coverage | None = None
    method: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    remarks: tuple[str, ...] = ()
    empty: str = ""
    left_out: LeftOut | None = None
    is_own_words: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(len(table.rows) for table in self.tables)
