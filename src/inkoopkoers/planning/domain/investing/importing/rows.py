# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read one row of a file with assets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inkoopkoers.planning.domain.investing.importing.refusing import (
    LONGEST_SAID,
    CannotRead,
    Refusal,
    Refused,
)
from inkoopkoers.planning.domain.investing.importing.values import left_empty, read
from inkoopkoers.planning.domain.investing.importing.words import (
    LONGEST,
    LONGEST_CELL,
    REQUIRED,
    ImportField,
    key_of,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan

Columns = Mapping[ImportField, int]
Values = dict[str, Any]


@dataclass(frozen=True)
class ReadRow:
    """A row as far as it could be read; `values` are attributes of an asset."""

    number: int
    known_by: str
    said: str
    values: Values
    problems: tuple[Refused, ...]


@dataclass(frozen=True)
class Reader:
    """Reads the rows of one file for one plan."""

    plan: InvestmentPlan
    columns: Columns
    header: Sequence[str]

    def row(self, number: int, cells: Sequence[str]) -> ReadRow | None:
        """The row; None when none of our columns says anything."""
        texts = {one: _clean(cells[place]) for one, place in self.columns.items()}
        if not any(texts.values()):
            return None
        values: Values = {}
        problems: list[Refused] = []
        for one, text in texts.items():
            try:
                values.update(_cell(self.plan, one, text))
            except CannotRead as error:
                problems.append(self.refused(number, one, error.code, text))
        problems += self._moment(number, texts, values)
        said = texts[ImportField.CODE][:LONGEST_SAID]
        return ReadRow(number, key_of(said), said, values, tuple(problems))

    def refused(
        self,
        number: int,
        one: ImportField,
        code: Refusal,
        said: str,
        other_row: int | None = None,
    ) -> Refused:
        """Name the column as the file does."""
        column = self.header[self.columns[one]]
        return Refused(number, column, code, said[:LONGEST_SAID], other_row)

    def _moment(
        self, number: int, texts: Mapping[ImportField, str], values: Values
    ) -> Iterator[Refused]:
        """The first use: from its day, or from its year and month; they may not differ."""
        said_day = texts.get(ImportField.FIRST_DAY, "")
        if not said_day:
            yield from self._year_and_month(number, texts, values)
            return
        day = values.pop(ImportField.FIRST_DAY, None)
        if day is None:
            return
        parts: Values = {
            ImportField.FIRST_YEAR: day.year,
            ImportField.FIRST_MONTH: day.month,
        }
        if any(values.get(one, part) != part for one, part in parts.items()):
            one = ImportField.FIRST_DAY
            yield self.refused(number, one, Refusal.TWO_MOMENTS, said_day)
        values.update(parts)

    def _year_and_month(
        self, number: int, texts: Mapping[ImportField, str], values: Values
    ) -> Iterator[Refused]:
        if not texts.get(ImportField.FIRST_YEAR):
            one = (
                ImportField.FIRST_YEAR
                if ImportField.FIRST_YEAR in self.columns
                else ImportField.FIRST_DAY
            )
            yield self.refused(number, one, Refusal.EMPTY, "")
        if texts.get(ImportField.FIRST_MONTH) == "":
            values[ImportField.FIRST_MONTH] = 1


def _clean(text: str) -> str:
    """Without signs that no page or database can hold; one line, single spaces."""
    shown = (one if one.isprintable() else " " for one in text)
    return " ".join("".join(shown).split())


def _cell(plan: InvestmentPlan, one: ImportField, text: str) -> Values:
    if not text:
        if one in REQUIRED:
            raise CannotRead(Refusal.EMPTY)
        return left_empty(plan, one)
    if len(text) > LONGEST.get(one, LONGEST_CELL):
        raise CannotRead(Refusal.TOO_LONG)
    return read(plan, one, text)
