# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How full each column is in each month of one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from inkoopkoers.spending.domain.drift import COLUMNS
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.domain.periods import MONTHS, Month

FULL = Fraction(19, 20)
EMPTY = Fraction(1, 20)
# A reader sees three years; the answer over time goes further back.
MOST_MONTHS = 36


class Fill(IntEnum):
    """How full one column is in one month; a month without lines has nothing in it."""

    FULL = 0
    PARTLY = 1
    EMPTY = 2


@dataclass(frozen=True)
class Filling:
    """Which part of the lines has something in each column.

    `months` run on, also where there are no lines; those have no share.
    """

    months: tuple[Month, ...]
    shares: Mapping[tuple[Gap, Month], Fraction]

    def share(self, column: Gap, month: Month) -> Fraction | None:
        """The part of the lines that has it; None without lines."""
        return self.shares.get((column, month))

    def fill(self, column: Gap, month: Month) -> Fill:
        """The share as one of three."""
        share = self.share(column, month)
        if share is None or share < EMPTY:
            return Fill.EMPTY
        return Fill.FULL if share >= FULL else Fill.PARTLY

    def columns_that(self, fill: Fill) -> tuple[Gap, ...]:
        """The columns that are like that in every month that has lines."""
        there = {month for _column, month in self.shares}
        return tuple(
            column
            for column in COLUMNS
            if all(self.fill(column, month) is fill for month in there)
        )


def filling(rows: Iterable[HygieneRow], most: int = MOST_MONTHS) -> Filling:
    """The filling of the last months."""
    lines: dict[tuple[Gap, Month], list[int]] = {}
    for one in rows:
        if one.gap not in COLUMNS:
            continue
        cell = lines.setdefault((Gap(one.gap), (one.year, one.month)), [0, 0])
        cell[0] += one.lines
        cell[1] += one.all_lines
    months = _running({month for _gap, month in lines})[-most:]
    shares = {
        key: 1 - Fraction(without, all_lines)
        for key, (without, all_lines) in lines.items()
        if all_lines and key[1] in months
    }
    return Filling(months, shares)


def _running(months: set[Month]) -> tuple[Month, ...]:
    numbers = {year * MONTHS + month - 1 for year, month in months}
    if not numbers:
        return ()
    return tuple(
        (number // MONTHS, number % MONTHS + 1)
        for number in range(min(numbers), max(numbers) + 1)
    )
