# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of a sheet as people compare them: a line per row, an offer per column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.costing.domain.quantities import (
    CircularQuantity,
    UnknownQuantity,
    resolve,
)
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
    Measure,
)
from inkoopkoers.costing.queries.starting import EXAMPLE, Suggestion


@dataclass(frozen=True)
class GridCell:
    """One alternative's amount of one cost; `line` is None when it has none.

    `euros` is what all units cost together, each time that it is paid.
    """

    alternative: Alternative
    line: CostLine | None
    euros: Decimal | None

    @property
    def name(self) -> str:
        """How the form calls it; set apart by what no code has in it."""
        return self.alternative.code

    @property
    def amount(self) -> Decimal | None:
        """What stands there; None is not yet filled in."""
        return self.line.amount if self.line else None

    @property
    def is_example(self) -> bool:
        """Nobody replaced the amount of the template yet."""
        return bool(self.line and self.line.source == EXAMPLE)


@dataclass(frozen=True)
class GridRow:
    """One cost; `pattern` is the line that an empty cell becomes when it is filled."""

    pattern: CostLine
    cells: tuple[GridCell, ...]
    differs: bool
    hint: str = ""
    example: Decimal | None = None

    @property
    def code(self) -> str:
        """The code that its lines share."""
        return self.pattern.code

    @property
    def empty(self) -> int:
        """How many of the cells shown have no amount."""
        return sum(cell.line is None for cell in self.cells)

    @property
    def is_new(self) -> bool:
        """No alternative has it yet."""
        return self.empty == len(self.cells)


def grid_rows(
    sheet: CostSheet,
    shown: Sequence[Alternative],
    suggestions: Iterable[Suggestion],
) -> tuple[GridRow, ...]:
    """A row per cost of any alternative, by category; then what a template adds.

    The cells are those of the alternatives `shown`.
    """
    proposed = {one.line.code: one for one in suggestions}
    patterns: dict[str, CostLine] = {}
    for one in sheet.alternatives:
        for line in one.lines:
            patterns.setdefault(line.code, line)
    for code, suggestion in proposed.items():
        patterns.setdefault(code, suggestion.line)
    numbers = numbers_of(sheet)
    order = list(Category)
    ordered = sorted(patterns.values(), key=lambda line: order.index(line.category))
    return tuple(
        _row(line, sheet, shown, numbers, proposed.get(line.code)) for line in ordered
    )


def numbers_of(sheet: CostSheet) -> Mapping[str, Decimal]:
    """The quantities as numbers; none when they are not right yet."""
    try:
        return {"": Decimal(1), **resolve(sheet.quantities)}
    except (CircularQuantity, UnknownQuantity):
        return {"": Decimal(1)}


def euros_each_time(
    sheet: CostSheet, line: CostLine, numbers: Mapping[str, Decimal]
) -> Decimal | None:
    """What all units cost together each time; None when a quantity is not right."""
    price = {
        Measure.EURO: Decimal(1),
        Measure.KWH: sheet.prices.kwh_eur,
        Measure.KG_CO2: sheet.prices.co2_eur_per_kg,
    }[line.measure]
    number = numbers.get(line.quantity)
    return None if number is None else line.amount * line.factor * number * price


def _row(
    pattern: CostLine,
    sheet: CostSheet,
    shown: Sequence[Alternative],
    numbers: Mapping[str, Decimal],
    suggestion: Suggestion | None,
) -> GridRow:
    cells = tuple(_cell(sheet, one, pattern.code, numbers) for one in shown)
    ways = {_way(cell.line) for cell in cells if cell.line}
    return GridRow(
        pattern,
        cells,
        differs=len(ways) > 1,
        hint=suggestion.hint if suggestion else "",
        example=suggestion.example if suggestion else None,
    )


def _cell(
    sheet: CostSheet, one: Alternative, code: str, numbers: Mapping[str, Decimal]
) -> GridCell:
    line = next((line for line in one.lines if line.code == code), None)
    euros = euros_each_time(sheet, line, numbers) if line else None
    return GridCell(one, line, euros)


def _way(line: CostLine) -> tuple[object, ...]:
    """Everything that an amount is counted with, apart from the amount."""
    return (
        line.measure, line.quantity, line.factor, line.rhythm, line.every_years,
        line.first_year, line.last_year,
    )  # fmt: skip
