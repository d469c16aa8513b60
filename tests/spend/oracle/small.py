# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small invoices, and what bundling them would save."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.domain.selection import Selection
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import (
    TERMS,
    Line,
    Rows,
    World,
    grouped,
    smallest,
    total,
)


def _small_orders(key: Callable[[World, Line], tuple[Any, str]]) -> Answer:
    """Invoices below the limit, and one per supplier, unit and month instead."""

    def answer(world: World, selection: Selection) -> Rows:
        made = [
            {
                "supplier": own[0]["supplier"],
                "unit": smallest(one["unit"] for one in own),
                "month": min(one["booked_on"] for one in own).replace(day=1),
                "amount": total(own),
            }
            for own, _is_lasting in invoices_of(world.spend(selection))
            if total(own) > 0
        ]
        rows = []
        for (at, name), own in grouped(made, lambda one: key(world, one)).items():
            small = [one for one in own if one["amount"] < TERMS.small_order_eur]
            bundled = {(one["supplier"], one["unit"], one["month"]) for one in small}
            if small or at is ...:
                rows.append((
                    None if at is ... else at, name, len(own), total(own), len(small),
                    total(small), len(bundled), len(small) * TERMS.order_cost_eur,
                    (len(small) - len(bundled)) * TERMS.order_cost_eur,
                ))  # fmt: skip
        return sorted(rows, key=lambda row: (-row[4], row[1], row[0] or 0))

    return answer


def invoices_of(lines: list[Line]) -> list[tuple[list[Line], bool]]:
    """Per supplier and number; per month, and true, when the number lasts; else a line."""

    def number(one: Line) -> tuple[Any, ...]:
        return one["supplier"], one["invoice"] or (one["batch"], one["line"])

    found: list[tuple[list[Line], bool]] = []
    for own in grouped(lines, number).values():
        days = [one["booked_on"] for one in own]
        is_lasting = (max(days) - min(days)).days > BILL_DAYS
        months = grouped(own, lambda one: (one["year"], one["month"]))
        parts = list(months.values()) if is_lasting else [own]
        found += [(part, is_lasting) for part in parts]
    return found


def whole_invoice(world: World, selection: Selection) -> Rows:
    """Of the first line of the first import."""
    return [
        (total(own), is_lasting)
        for own, is_lasting in invoices_of(world.spend(selection))
        if any((one["batch"], one["line"]) == (1, 1) for one in own)
    ]


ANSWERS: dict[str, Answer] = {
    "whole_invoice": whole_invoice,
    "small_orders": _small_orders(lambda _world, _one: (..., "")),
    "small_orders_by_unit": _small_orders(
        lambda _world, one: (None, one["unit"] or "")
    ),
    "small_orders_by_supplier": _small_orders(
        lambda world, one: (one["supplier"], world.name(one["supplier"]))
    ),
}
