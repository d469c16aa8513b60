# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines with all that is known of them: one to look at, or many to take along."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.line_filter import LineFilter
from inkoopkoers.spending.engine.joined import MASKED
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.drill import (
    steps_of,
    table_of,
    values_of,
    where_of,
)


class WholeLine(NamedTuple):
    """Every fact of a line, and what people judged it to be.

    `name`: what we call the supplier. Of a person all that could tell who it is, is
    left out when the organisation masks persons.
    """

    batch: int
    line: int
    part: str | None
    row: int | None
    unit: str | None
    booked_on: date
    invoiced_on: date | None
    due_on: date | None
    paid_on: date | None
    document: str | None
    invoice: str | None
    order_number: str | None
    contract: str | None
    supplier: int
    name: str
    parent: int
    party: int
    supplier_code: str | None
    supplier_name: str | None
    kvk: str | None
    vat_number: str | None
    iban: str | None
    place: str | None
    country: str | None
    ledger: str | None
    ledger_name: str | None
    cost_centre: str | None
    description: str | None
    category: str | None
    rule: int | None
    category_code: str | None
    category_name: str | None
    quantity: Decimal | None
    measure: str | None
    unit_price: Decimal | None
    amount: Decimal
    vat: Decimal | None
    currency: str | None
    is_redacted: bool
    is_duplicate: bool
    is_internal: bool
    is_person: bool


_HIDDEN = {
    Field.SUPPLIER_NAME: f"'{MASKED}'",
    Field.SUPPLIER_CODE: "NULL",
    Field.KVK: "NULL",
    Field.VAT_NUMBER: "NULL",
    Field.IBAN: "NULL",
    Field.DESCRIPTION: "NULL",
}


def one_line() -> Question[WholeLine]:
    """The line of $one_batch and $one_line; ask it with internal lines included."""
    return Question(
        name="one_line",
        row=WholeLine,
        final=f"""
SELECT {_cells()}
FROM spend AS e LEFT JOIN suppliers AS s ON s.supplier = e.supplier
WHERE e.batch = $one_batch AND e.line = $one_line
ORDER BY e.part LIMIT 1
""",
        parameters={"one_batch": 1, "one_line": 1},
        is_kept=False,
    )


def lines_after(asked: LineFilter) -> Question[WholeLine]:
    """At most $limit lines of the import $one_batch after its line $after, in order.

    Reading on from a line is as quick at the end of a large import as at its start.
    """
    where = where_of(asked) or "WHERE true"
    return Question(
        name="lines_after",
        row=WholeLine,
        steps=steps_of(asked),
        final=f"""
SELECT {_cells()}
FROM {table_of(asked)} AS e LEFT JOIN suppliers AS s ON s.supplier = e.supplier
{where} AND e.batch = $one_batch AND e.line > $after
ORDER BY e.line LIMIT $limit
""",
        parameters={**values_of(asked), "one_batch": 1, "after": 0, "limit": 10_000},
        is_kept=False,
    )


def _cells() -> str:
    return ", ".join(_cell(one) for one in WholeLine._fields)


def _cell(name: str) -> str:
    if name == "name":
        return "coalesce(s.name, '') AS name"
    if name in _HIDDEN:
        masked = _HIDDEN[Field(name)]
        return (
            f"CASE WHEN $mask_persons AND e.is_person THEN {masked} ELSE e.{name} END"
        )
    return f"e.{name}"


ONE_LINE = one_line()
LINES_AFTER = lines_after(LineFilter())
