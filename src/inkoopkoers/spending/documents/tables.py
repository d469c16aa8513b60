# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of an answer as sheets, and as blocks of a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.workbooks import Form, Sheet, SheetColumn, Value
from inkoopkoers.spending.answering.answer import AnswerTable, Cell, CellKind
from inkoopkoers.spending.wording.cells import cell_text

_HUNDRED = Decimal(100)


def sheet_of(table: AnswerTable) -> Table:
    """Plain numbers with a decimal comma, so that a spreadsheet can count with them."""
    numeric = tuple(
        at
        for at, column in enumerate(table.columns)
        if column.kind not in {CellKind.TEXT, CellKind.DATE}
    )
    return Table(
        table.caption,
        tuple(_head(column.label, column.kind) for column in table.columns),
        tuple(
            tuple(
                _plain(cell, column.kind)
                for cell, column in zip(row.cells, table.columns, strict=True)
            )
            for row in table.rows
        ),
        numeric,
    )


_FORMS = {
    CellKind.TEXT: Form.TEXT,
    CellKind.EURO: Form.MONEY,
    CellKind.LAW_EURO: Form.MONEY,
    CellKind.SHARE: Form.SHARE,
    CellKind.DATE: Form.DATE,
}
_TENTH = Decimal("0.1")


def workbook_sheet(
    table: AnswerTable, above: tuple[str, ...] = (), currency: str = "EUR"
) -> Sheet:
    """A sheet with real amounts, shares and days, all rows, and the totals below."""
    kinds = [column.kind for column in table.columns]
    return Sheet(
        table.caption,
        tuple(
            SheetColumn(
                column.label,
                _FORMS.get(column.kind, Form.NUMBER),
                currency if column.kind is CellKind.EURO else "EUR",
            )
            for column in table.columns
        ),
        [_values(row.cells, kinds) for row in table.rows],
        above,
        _values(table.totals, kinds),
    )


def _values(cells: Sequence[Cell], kinds: Sequence[CellKind]) -> tuple[Value, ...]:
    return tuple(_value(cell, kind) for cell, kind in zip(cells, kinds, strict=False))


def _value(cell: Cell, kind: CellKind) -> Value:
    if isinstance(cell, bool):
        return cell_text(cell, kind)
    if kind is CellKind.TONNES and isinstance(cell, Decimal):
        return cell.quantize(_TENTH, ROUND_HALF_UP)
    return cell


def _head(label: str, kind: CellKind) -> str:
    return f"{label} (%)" if kind is CellKind.SHARE else label


def _plain(cell: Cell, kind: CellKind) -> str:
    if isinstance(cell, Decimal):
        value = cell * _HUNDRED if kind is CellKind.SHARE else cell
        return f"{value:f}".replace(".", ",")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return cell_text(cell, kind)
