# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines behind a figure: a page of them, and their number and sum."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.line_filter import LineFilter, LineSort, LineTrait
from inkoopkoers.spending.engine.joined import MASKED
from inkoopkoers.spending.engine.question import Question, Value
from inkoopkoers.spending.questions.invoices import WITH_INVOICE
from inkoopkoers.spending.questions.sums import euros


class LineRow(NamedTuple):
    """One line.

    `batch`, `line`, `part`, `row`: which import, and where it stood in the file.
    `supplier_name`: as the file had it; `name`: what we call the supplier. Of a person
    the name, numbers and description are masked when the organisation wants that.
    """

    batch: int
    line: int
    part: str | None
    row: int | None
    booked_on: date
    invoiced_on: date | None
    unit: str | None
    supplier: int
    name: str
    supplier_name: str | None
    kvk: str | None
    invoice: str | None
    document: str | None
    order_number: str | None
    contract: str | None
    ledger: str | None
    ledger_name: str | None
    cost_centre: str | None
    category: str | None
    rule: int | None
    category_code: str | None
    category_name: str | None
    description: str | None
    quantity: Decimal | None
    measure: str | None
    unit_price: Decimal | None
    amount: Decimal
    vat: Decimal | None
    is_redacted: bool
    is_duplicate: bool


class LineSums(NamedTuple):
    """How many lines there are, and their euros."""

    lines: int
    amount: Decimal


# What a file calls a line itself: see BY_GIVEN.
_GIVEN = "coalesce(nullif(e.category_name, ''), nullif(e.category_code, ''))"
_TRAITS = {
    LineTrait.CATEGORY: "e.category IS NOT NULL",
    LineTrait.GIVEN: f"{_GIVEN} IS NOT NULL",
    LineTrait.NUMBER: (
        "(e.kvk IS NOT NULL OR e.vat_number IS NOT NULL OR e.supplier_code IS NOT NULL)"
    ),
    LineTrait.SUPPLIER_CODE: "e.supplier_code IS NOT NULL",
    LineTrait.KVK: "e.kvk IS NOT NULL",
    LineTrait.VAT_NUMBER: "e.vat_number IS NOT NULL",
    LineTrait.IBAN: "e.iban IS NOT NULL",
    LineTrait.CONTRACT: "e.contract IS NOT NULL",
    LineTrait.ORDER: "e.order_number IS NOT NULL",
    LineTrait.INVOICE: "e.invoice IS NOT NULL",
    LineTrait.INVOICE_DATE: "e.invoiced_on IS NOT NULL",
    LineTrait.UNIT: "e.unit IS NOT NULL",
    LineTrait.LEDGER: "e.ledger IS NOT NULL",
    LineTrait.DESCRIPTION: "e.description IS NOT NULL",
    LineTrait.QUANTITY: "e.quantity IS NOT NULL",
    LineTrait.DUE_DATE: "e.due_on IS NOT NULL",
    LineTrait.PAID: "e.paid_on IS NOT NULL",
    LineTrait.REDACTED: "coalesce(e.is_redacted, false)",
    LineTrait.CREDIT: "e.is_credit",
    LineTrait.DUPLICATE: "coalesce(e.is_duplicate, false)",
    LineTrait.INTERNAL: "e.is_internal",
    LineTrait.PERSON: "e.is_person",
}
_SAME = (
    "parent", "party", "subject", "batch", "rule", "ledger", "cost_centre", "contract",
    "order_number", "invoice", "document", "given",
)  # fmt: skip
_CELLS = {"given": _GIVEN}
_BOUNDS = {
    "at_least": "e.amount >= $at_least",
    "below": "e.amount < $below",
    "invoice_at_least": "e.invoice_amount >= $invoice_at_least",
    "invoice_below": "e.invoice_amount < $invoice_below",
}
_MASKED = {
    Field.SUPPLIER_NAME: f"'{MASKED}'",
    Field.KVK: "NULL",
    Field.DESCRIPTION: "NULL",
}
# Who looks for the name of a person finds nothing either while names are masked.
_SEEN = """concat(
    CASE WHEN $mask_persons AND e.is_person THEN ''
      ELSE concat(coalesce(e.description, ''), ' ', coalesce(e.supplier_name, '')) END,
    ' ', coalesce(e.invoice, ''), ' ', coalesce(e.document, ''), ' ',
    coalesce(e.order_number, ''))"""
# Ties always fall the same way: by where the line is from.
_SORTS = {
    LineSort.LARGEST: "e.amount DESC, ",
    LineSort.SMALLEST: "e.amount, ",
    LineSort.NEWEST: "e.booked_on DESC, e.amount DESC, ",
    LineSort.OLDEST: "e.booked_on, e.amount DESC, ",
    LineSort.SUPPLIER: "name, e.booked_on, ",
}


def lines_behind(
    asked: LineFilter, sort: LineSort = LineSort.LARGEST
) -> Question[LineRow]:
    """A page of lines: the parameters $limit (50) and $offset (0) say which."""
    return Question(
        name="lines",
        row=LineRow,
        steps=steps_of(asked),
        final=f"""
SELECT {", ".join(_cell(one) for one in LineRow._fields)}
FROM {table_of(asked)} AS e LEFT JOIN suppliers AS s ON s.supplier = e.supplier
{where_of(asked)}
ORDER BY {_SORTS[sort]}e.batch, e.line, e.part
LIMIT $limit OFFSET $offset
""",
        parameters={**values_of(asked), "limit": 50, "offset": 0},
        is_kept=False,
    )


def sums_behind(asked: LineFilter) -> Question[LineSums]:
    """How many lines there are behind a figure, and their euros."""
    return Question(
        name="line_sums",
        row=LineSums,
        steps=steps_of(asked),
        final=f"""
SELECT count(*) AS entries, {euros("e.amount")} AS amount
FROM {table_of(asked)} AS e {where_of(asked)}
""",
        parameters=values_of(asked),
    )


def _cell(name: str) -> str:
    if name == "name":
        return "coalesce(s.name, '') AS name"
    if name in _MASKED:
        hidden = "$mask_persons AND e.is_person"
        return f"CASE WHEN {hidden} THEN {_MASKED[Field(name)]} ELSE e.{name} END"
    return f"e.{name}"


def _needs_invoices(asked: LineFilter) -> bool:
    return asked.invoice_below is not None or asked.invoice_at_least is not None


def steps_of(asked: LineFilter) -> str:
    """The table with the whole amount of invoices, when the filter needs it."""
    return WITH_INVOICE if _needs_invoices(asked) else ""


def table_of(asked: LineFilter) -> str:
    """Which table the filter looks in; call it `e`."""
    return "whole" if _needs_invoices(asked) else "spend"


def where_of(asked: LineFilter) -> str:
    """The filter over `e`; "" for everything."""
    given = values_of(asked)
    # Named as parameters of their own: a selection has some of these names too.
    tests = [
        f"{_CELLS.get(name, f'e.{name}')} = $line_{name}"
        for name in _SAME
        if f"line_{name}" in given
    ]
    tests += [test for name, test in _BOUNDS.items() if name in given]
    tests += [_TRAITS[one] for one in asked.having]
    tests += [f"NOT {_TRAITS[one]}" for one in asked.lacking]
    if asked.text:
        tests.append(f"contains(lower({_SEEN}), lower($text))")
    return f"WHERE {' AND '.join(tests)}" if tests else ""


def values_of(asked: LineFilter) -> dict[str, Value]:
    """The parameters of the filter, without what asks nothing."""
    same = {f"line_{name}": getattr(asked, name) for name in _SAME}
    rest = {name: getattr(asked, name) for name in (*_BOUNDS, "text")}
    both: dict[str, Value] = {**same, **rest}
    return {name: one for name, one in both.items() if one is not None and one != ""}


LINES = lines_behind(LineFilter())
LINE_SUMS = sums_behind(LineFilter())
