# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a cell of a file with cost lines says; BadCell when it cannot be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.wording.importing import Column, Refusal
from inkoopkoers.web.amounts import NotAnAmount, parse_amount
from inkoopkoers.web.percentages import TwoWays, parse_percentage

LONGEST_TEXT = 200
MOST_YEARS = 100
Value = TypeVar("Value")


class BadCell(ValueError):
    """A cell that cannot be used."""

    def __init__(self, column: Column, reason: Refusal) -> None:
        super().__init__(reason)
        self.column, self.reason = column, reason


def text_of(
    cells: Mapping[str, str], column: Column, *, is_required: bool = False
) -> str:
    """The text with single spaces; empty when the column is not there."""
    text = " ".join(cells.get(column.value, "").split())
    if is_required and not text:
        raise BadCell(column, Refusal.EMPTY)
    if len(text) > LONGEST_TEXT:
        raise BadCell(column, Refusal.TOO_LONG)
    return text


def word_of(
    cells: Mapping[str, str], column: Column, known: Mapping[Value, object]
) -> Value | None:
    """A value by its name or its code."""
    text = plain(text_of(cells, column))
    if not text:
        return None
    for value, name in known.items():
        if text in (plain(str(name)), plain(str(value))):
            return value
    raise BadCell(column, Refusal.NOT_KNOWN)


def _read(
    cells: Mapping[str, str],
    column: Column,
    parse: Callable[[str], Decimal],
    reason: Refusal,
) -> Decimal | None:
    text = text_of(cells, column)
    try:
        return parse(text) if text else None
    except (NotAnAmount, TwoWays):
        raise BadCell(column, reason) from None


def amount_of(cells: Mapping[str, str], column: Column) -> Decimal | None:
    """An amount of 0 or more; None when the cell is empty."""
    return _read(cells, column, parse_amount, Refusal.NO_AMOUNT)


def growth_of(cells: Mapping[str, str]) -> Decimal | None:
    """The yearly price growth as a fraction; None when the cell is empty."""
    return _read(cells, Column.GROWTH, parse_percentage, Refusal.NO_PERCENTAGE)


def years_of(cells: Mapping[str, str], column: Column) -> int | None:
    """A whole number of years; None when the cell is empty."""
    found = _read(cells, column, parse_amount, Refusal.NO_YEAR)
    if found is None:
        return None
    if found != int(found) or found > MOST_YEARS:
        raise BadCell(column, Refusal.NO_YEAR)
    return int(found)


def quantity_of(cells: Mapping[str, str], sheet: CostSheet) -> dict[str, Any]:
    """A quantity by its name, or a number of one's own."""
    text = text_of(cells, Column.QUANTITY)
    if not text:
        return {}
    for one in sheet.quantities:
        if plain(text) in (plain(one.name), plain(one.code)):
            return {"quantity": one.code}
    number = _read(cells, Column.QUANTITY, parse_amount, Refusal.NO_QUANTITY)
    return {"quantity": "", "factor": number}


def plain(text: str) -> str:
    """What two ways to write the same have in common: no capitals, single spaces."""
    return " ".join(text.split()).casefold()
